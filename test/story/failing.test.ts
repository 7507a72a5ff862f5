// A database that fails in the middle of an answer. Told in the core alone: what a platform's adapter makes of such a
// failure is not thrown at whoever wrote, but tried again, and told them (trouble.test.ts of each platform).

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { asked, stored } from './stored.ts'
import { makeWorld, type StoryWorld } from './world.ts'

const folders: string[] = []
function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), 'story-'))
  folders.push(folder)
  return join(folder, 'stevedore.db')
}
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true })
})

/** Makes every insert into a table fail from here on, in the midst of whatever writes there. */
function breaks(world: StoryWorld, table: string) {
  world.database.exec(
    `create temp trigger broken before insert on main.${table} begin select raise(abort, 'broken'); end`,
  )
}
const mends = (world: StoryWorld) => world.database.exec('drop trigger broken')

describe('a failure in the middle of an answer', () => {
  it.each(['attempts', 'undo', 'memory_events', 'cards', 'days', 'paces', 'outbox'])(
    'while writing %s leaves all as it was before, and the next line works',
    (table) => {
      const world = makeWorld()
      const ana = asked(world)
      const before = stored(world, ana)
      breaks(world, table)
      expect(() => ana.says('?')).toThrow()
      mends(world)
      expect(stored(world, ana)).toEqual(before)
      expect(ana.says('?')).toMatch(/^Not sure/)
      expect(world.store.attempts.standing(ana.learner, 0)).toHaveLength(1)
    },
  )

  it('does not use up the update: it counts when it is delivered again', () => {
    const world = makeWorld()
    const ana = asked(world)
    breaks(world, 'cards')
    expect(() => ana.sends('?', '1006')).toThrow()
    mends(world)
    expect(ana.sends('?', '1006')).toMatch(/^Not sure/)
  })

  it('of one person leaves the others be', () => {
    const world = makeWorld()
    const [ana, ben] = [asked(world), world.person('ben')]
    breaks(world, 'attempts')
    expect(() => ana.says('?')).toThrow()
    expect(ben.says('/learn')).toMatch(/A lid lies/)
    mends(world)
    ben.says('')
    expect(ben.says('?')).toMatch(/^Not sure/)
  })

  it('that takes the whole database away loses nothing that was said before', () => {
    const world = makeWorld({ file: newFile() })
    const ana = asked(world)
    ana.says('?')
    const before = stored(world, ana)
    world.database.close()
    for (const line of ['', '/progress', '?', '/undo']) expect(() => ana.says(line)).toThrow()
    world.restart()
    expect(stored(world, ana)).toEqual(before)
    expect(ana.says('/undo')).not.toBe('')
    expect(ana.says('?')).toMatch(/^Not sure/)
  })
})
