// Lines that nobody should have to fear: very long ones, control characters, text that turns the reading
// direction, bytes that are no text. And what the program writes for its owner, which no learner sees.

import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newDatabase, say, start, temporaryFolder } from './child.ts'
import { copyProject } from './small-project.ts'

const project = copyProject(temporaryFolder())
const folder = temporaryFolder()
const unprintable = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/

describe('a hostile line', () => {
  const long = 'x'.repeat(100_000)
  const red = '\u001b[31mred\u001b[2J\u0007\u0000\u009b31m'
  const turned = '\u202egpj.exe\u2066\u200f'
  const lines = [
    long,
    `/${long}`,
    `/learn ${long}`,
    `/explain ${long}`,
    `@${long} F`,
    `/settings ${long}`,
  ].concat(
    [red, turned].flatMap((text) => [
      text,
      `/${text}`,
      `/learn ${text}`,
      `/explain ${text}`,
      `/settings zone ${text}`,
    ]),
  )

  it('is answered with few words, none of which can harm a screen', async () => {
    const how = { database: newDatabase(folder), project }
    const { out, err, code } = await say(['/learn', '', ...lines, 'F', ...lines], how)
    expect({ err, code }).toEqual({ err: '', code: 0 })
    expect(out).not.toMatch(unprintable)
    expect(out).toContain('Right: false.')
    expect(out.length).toBeLessThan(lines.length * 2 * 600)
    for (const line of out.split('\n')) expect(line.length).toBeLessThan(600)
  })

  it('is read back as it was typed, but for what can’t be shown', async () => {
    const how = { database: newDatabase(folder), project }
    // A typed question stands at one of these.
    const tries = Array.from({ length: 8 }, () => [
      '/practice labels',
      `${turned}${red} \u05e9\u05dc\u05d5\u05dd`,
    ]).flat()
    const { out, code } = await say(tries, how)
    expect(code).toBe(0)
    expect(out).toMatch(/you answered .*\u05e9\u05dc\u05d5\u05dd/)
    expect(out).not.toMatch(unprintable)
  })

  it('may end as lines end elsewhere, hold no text at all, or not end', async () => {
    const running = start({ database: newDatabase(folder), project })
    running.child.stdin.write('/learn\r\n\r\n')
    running.child.stdin.write(Buffer.from([0xff, 0xfe, 0x80, 0x0a]))
    running.child.stdin.end('F')
    const { out, err, code } = await running.ended
    expect({ err, code }).toEqual({ err: '', code: 0 })
    expect(out).toMatch(/A lid lies on a box[\s\S]*did not understand that[\s\S]*Right: false\./)
  })
})

describe('the log', () => {
  it('goes to standard error, or to a file, and never among what is shown', async () => {
    const quiet = await say(['/topics'], { database: newDatabase(folder), project })
    const env = { LOG_LEVEL: 'debug' }
    const loud = await say(['/topics'], { database: newDatabase(folder), project, env })
    expect(loud.out).toBe(quiet.out)
    expect(acts(loud.err)).toEqual(['started', 'came', 'command'])
    const database = newDatabase(folder)
    const log = join(folder, 'stevedore.log')
    const filed = await say(['/topics', 'words of mine'], {
      database,
      project,
      env: { ...env, LOG_FILE: log },
    })
    expect(filed.err).toBe('')
    expect(filed.out.startsWith(quiet.out)).toBe(true)
    expect(acts(readFileSync(log, 'utf8'))).toEqual(['started', 'came', 'command', 'text'])
    expect(readFileSync(log, 'utf8')).not.toContain('words of mine')
    expect(dirname(log)).toBe(folder)
  })
})

function acts(log: string): string[] {
  const lines = log
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  return lines.map(({ msg, did }) => did ?? msg)
}
