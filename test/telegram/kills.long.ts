// A hundred kills during twenty thousand taps: no confirmed update is lost, none is applied twice, few screens are
// sent twice.

import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../terminal/child.ts'
import { compiledProject } from '../terminal/small-project.ts'
import { killed } from './kills.ts'

it('keeps every tap of 20,000, whatever happens to the program', async () => {
  const project = compiledProject(temporaryFolder())
  const database = join(temporaryFolder(), 'stevedore.db')
  const plan = { project, database, people: 200, taps: 20_000, kills: 100, seed: 'long' }
  const { faults, taps, kills, whileAway, again, screens, screensTwice, updates } = await killed(plan)
  process.stderr.write(
    `${JSON.stringify({ taps, kills, updates, whileAway, again, screens, screensTwice })}\n`,
  )
  expect(faults).toEqual([])
  expect({ kills, enough: taps >= plan.taps }).toEqual({ kills: plan.kills, enough: true })
  expect(whileAway).toBeGreaterThan(100)
  expect(again).toBeGreaterThan(100)
  expect(screensTwice / screens).toBeLessThan(0.05)
})
