// What must never go wrong: an update delivered twice, and a report that must be found again. (A database that fails
// in the middle of an answer: failing.test.ts.)

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { asked, stored } from './stored.ts'
import { untilAsked } from './studies.ts'
import { makeWorld } from './world.ts'

const folders: string[] = []
function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'story-'))
  folders.push(folder)
  return join(folder, 'stevedore.db')
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

describe('an update that is delivered twice', () => {
  it('answers once, and shows nothing the second time', () => {
    const world = makeWorld()
    const ana = asked(world)
    expect(ana.sends('?', '1001')).toMatch(/^Not sure/)
    const once = stored(world, ana)
    expect(ana.sends('?', '1001')).toBe('')
    expect(stored(world, ana)).toEqual(once)
  })

  it.each(['/undo', '/practice lids', '/learn labels', '/settings new 3', '/report wrong', '', 'n'])(
    'does “%s” once',
    (line) => {
      const world = makeWorld()
      const ana = asked(world)
      ana.says('?')
      ana.sends(line, '1002')
      const once = stored(world, ana)
      ana.sends(line, '1002')
      ana.sends(line, '1002')
      expect(stored(world, ana)).toEqual(once)
    },
  )

  it('is known as such after a restart, and days later', () => {
    const world = makeWorld({ file: newFile() })
    const ana = asked(world)
    ana.sends('?', '1003')
    const once = stored(world, ana)
    world.restart()
    world.sleep(2)
    expect(ana.sends('?', '1003')).toBe('')
    expect(stored(world, ana)).toEqual(once)
  })

  it('is another one when its number is, though the words are the same', () => {
    const world = makeWorld()
    const ana = asked(world)
    ana.sends('/settings new 3', '1004')
    expect(ana.sends('/settings new 3', '1005')).toMatch(/new is now 3/)
  })
})

describe('a report', () => {
  it('is kept with the item, its version, what was drawn and what was said, also before the answer', () => {
    const world = makeWorld()
    const ana = world.person('ana')
    for (let step = 0; step < 50 && !untilAsked(world, ana).params; step++) ana.answers()
    const { item, version, params } = ana.question()
    ana.says('/report the count is off\u001b[31m')
    ana.answers()
    ana.says('r the key is off')
    ana.says('r')
    const reports = world.store.reports.all()
    expect(reports.map(({ note }) => note)).toEqual(['the count is off[31m', 'the key is off', ''])
    for (const report of reports) {
      expect(report).toMatchObject({ account: ana.learner, item, version, params })
      // On a platform waits between two messages pass beside the world's clock.
      expect(Math.abs(report.at - world.now())).toBeLessThan(1000)
      expect(world.store.questions.get(report.question)).toMatchObject({ item, version, params })
    }
  })

  it('changes nothing else: the question stands as it stood', () => {
    const world = makeWorld()
    const ana = asked(world)
    const { reports: _, ...before } = stored(world, ana)
    expect(ana.says('/report odd')).toMatch(/Thank you/)
    const { reports, ...after } = stored(world, ana)
    expect(after).toEqual(before)
    expect(reports).toHaveLength(1)
    expect(ana.says('?')).toMatch(/^Not sure/)
  })

  it('needs a question, and says so', () => {
    const world = makeWorld()
    expect(world.person('ana').says('/report odd')).toMatch(/No question is open/)
    expect(world.store.reports.all()).toEqual([])
  })

  it('goes with the learner who made it', () => {
    const world = makeWorld()
    const ana = asked(world)
    ana.says('/report odd')
    ana.says('/forget everything')
    expect(world.store.reports.all()).toEqual([])
  })
})
