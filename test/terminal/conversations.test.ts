// Whole conversations through a pipe: what is shown is plain text, and every person has their own state.

import { readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newDatabase, say, start, temporaryFolder } from './child.ts'
import { copyProject } from './small-project.ts'

const folder = temporaryFolder()
const project = copyProject(temporaryFolder())
const fresh = () => ({ database: newDatabase(folder), project })
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f]/

describe('a conversation through a pipe', () => {
  it('is plain text with the real content, from the lesson to the reason, and ends well', async () => {
    const { out, err, code } = await say(['', '', '?', '/progress'], { database: newDatabase(folder) })
    expect(code).toBe(0)
    expect(err).toBe('')
    expect(out).not.toMatch(controls)
    expect(out).not.toMatch(/^>/m)
    expect(out).toMatch(
      /Press Enter to be asked about it\.[\s\S]*Not sure: here is what is so[\s\S]*would recall now/,
    )
  })

  it('shows nothing for no input, and goes on next time with the question that stood', async () => {
    const how = fresh()
    expect(await say([], how)).toMatchObject({ out: '', err: '', code: 0 })
    await say(['/learn', ''], how)
    const { out } = await say(['F'], how)
    expect(out).toMatch(/^Lids · new\nA lid floats[\s\S]*\n\nRight: false\./)
  })

  it('keeps apart who is named by --as and by @name', async () => {
    const how = fresh()
    const ana = await say(['/learn', '', 'F', '@ben /progress', '@b!d F', '@.. /export'], {
      ...how,
      args: ['--as', 'ana'],
    })
    expect(ana.out).toMatch(/Right: false\./)
    expect(ana.out).toMatch(/@ben\n[\s\S]*0 % · 0 of 4 met/)
    expect(ana.out.match(/A name has 1 to 32 letters/g)).toHaveLength(2)
    const ben = await say(['u', '@ana u'], { ...how, args: ['--as', 'ben'] })
    expect(ben.out).toMatch(
      /^There is no answer to take back[\s\S]*\n\n@ana\n[\s\S]*Lids · new\nA lid floats/,
    )
  })

  it('refuses a name or an option that is none, in one line', async () => {
    for (const args of [
      ['--as', 'a b'],
      ['--as', '..'],
      ['--is', 'ana'],
    ]) {
      const { out, err, code } = await say(['/learn'], { ...fresh(), args })
      expect({ args, out, code }).toEqual({ args, out: '', code: 1 })
      expect(err).toMatch(/^[^\n]*npm start -- --as ana\n$/)
    }
  })

  it('says what can be typed instead of what it does not know', async () => {
    const lines = [
      'hello',
      '/nosuch',
      '/explain zzzzzz',
      '/learn bags',
      '/practice',
      '/learn',
      'hello',
      '',
      'hello',
    ]
    const { out } = await say(lines, fresh())
    expect(out).toMatch(/^No question is open now\.\nPress Enter for the next thing to do/)
    expect(out).toMatch(/There is no command \/nosuch\. Type `\/help`/)
    expect(out).toMatch(/no entry for “zzzzzz”/)
    expect(out).toMatch(/no topic like “bags”/)
    expect(out).toMatch(/Say which topic, such as/)
    expect(out).toMatch(/I did not understand that\.\nType T for true or F for false/)
  })

  it('stops without a word when nobody reads on, as before `head`', async () => {
    const running = start(fresh())
    running.child.stdin.write('/topics\n')
    await running.until((shown) => shown.includes('Lids'))
    running.child.stdout.destroy()
    running.child.stdin.end('/topics\n'.repeat(50))
    expect(await running.ended).toMatchObject({ err: '', code: 0, signal: null })
  })
})

describe('settings', () => {
  const good: [typed: string, kept: string][] = [
    ['language en', 'en'],
    ['zone America/New_York', 'America/New_York'],
    ['day 0', '0'],
    ['day 12', '12'],
    ['new 0', '0'],
    ['new 100', '100'],
    ['cap 1', '1'],
    ['cap 1000', '1000'],
    ['retention 0.8', '0.80'],
    ['retention 0,97', '0.97'],
    ['retention 90 %', '0.90'],
    ['buttons 4', '4'],
    ['easy Saturday, sun', 'sat sun'],
    ['EASY none', 'none'],
  ]
  const bad: [typed: string, said: RegExp][] = [
    ['colour red', /no such setting\. You can set: language, zone/],
    ['language xx', /Choose one of these languages: en/],
    ['zone Mars/Base', /Name a time zone/],
    ['day 13', /from 0 to 12/],
    ['day -1', /from 0 to 12/],
    ['new 101', /from 0 to 100/],
    ['new many', /from 0 to 100/],
    ['cap 0', /from 1 to 1000/],
    ['cap 1e2', /from 1 to 1000/],
    ['retention 0.79', /0\.80 to 0\.97/],
    ['retention 0.98', /0\.80 to 0\.97/],
    ['retention', /0\.80 to 0\.97/],
    ['buttons 3', /Give 2 or 4/],
    ['easy someday', /Name weekdays/],
    ['easy', /Name weekdays/],
  ]

  it('take every good value, say what a bad one should be, and stay set', async () => {
    const how = fresh()
    const typed = [...good, ...bad].map(([value]) => `/settings ${value}`)
    const { out } = await say([...typed, '/settings'], how)
    const answers = out.split('\n\n')
    for (const [at, [value, kept]] of good.entries()) {
      expect(answers[at]).toBe(`Set: ${value.split(' ')[0]!.toLowerCase()} is now ${kept}.`)
    }
    for (const [at, [, said]] of bad.entries()) expect(answers[good.length + at]).toMatch(said)
    const later = await say(['/settings'], how)
    expect(out.endsWith(later.out)).toBe(true)
    expect(later.out).toMatch(/zone America\/New_York .*\n +day 12 .*\n +new 100 .*\n +cap 1000 /)
  })
})

describe('/export', () => {
  it('writes everything as JSON and the answers as a table, beside the database, for their owner alone', async () => {
    const how = fresh()
    const formula = '=HYPERLINK("http://bad.example","x")'
    const labels = Array.from({ length: 8 }, () => ['/practice labels', '', formula, '?']).flat()
    const { out } = await say([...labels, '/learn', '', 'T', `r ${formula}`, '@ben /learn', '/export'], how)
    const [json, csv] = ['everything.json', 'answers.csv'].map((name) =>
      join(dirname(how.database), 'exports', 'me', `stevedore-${name}`),
    )
    expect(out).toContain(`Written: ${json}\nWritten: ${csv}\n`)
    const everything = JSON.parse(readFileSync(json!, 'utf8'))
    expect(everything.reports).toMatchObject([{ note: formula }])
    expect(JSON.stringify(everything)).not.toContain('ben')
    const [titles, ...rows] = cells(readFileSync(csv!, 'utf8'))
    expect(rows).toHaveLength(everything.attempts.length)
    expect(out).toContain(`with ${rows.length} answers`)
    expect(rows.length).toBeGreaterThan(5)
    const typed = rows.map((row) => row[titles!.indexOf('response')]!)
    expect(typed.some((response) => response.includes('HYPERLINK'))).toBe(true)
    for (const cell of rows.flat()) expect(cell).not.toMatch(/^[=+\-@\t\r]/)
    for (const row of rows) expect(row).toHaveLength(titles!.length)
    expect(statSync(json!).mode & 0o077).toBe(0)
  })
})

/** The cells of a table as RFC 4180 has it. */
function cells(table: string): string[][] {
  const lines = table.match(/(?:"(?:[^"]|"")*"|[^"\r])+(?=\r\n)/g) ?? []
  return lines.map((line) =>
    [...line.trim().matchAll(/(?<=^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(
      ([, quoted, bare]) => quoted?.replaceAll('""', '"') ?? bare!,
    ),
  )
}
