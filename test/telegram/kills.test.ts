// A seeded sample of kills.long.ts: some people, some hundred taps, some kills.

import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../terminal/child.ts'
import { compiledProject } from '../terminal/small-project.ts'
import { killed } from './kills.ts'

it('no tap is lost and none counts twice when the program is killed', async () => {
  const project = compiledProject(temporaryFolder())
  const database = join(temporaryFolder(), 'stevedore.db')
  const plan = { project, database, people: 20, taps: 300, kills: 4, seed: 'sample' }
  const { faults, taps, kills, whileAway, screensTwice } = await killed(plan)
  expect(faults).toEqual([])
  expect({ kills, enough: taps >= plan.taps }).toEqual({ kills: plan.kills, enough: true })
  expect(whileAway).toBeGreaterThan(0)
  // Of those that were on their way, and no more; kills are too dense here for a share of all.
  expect(screensTwice).toBeLessThan(10 * kills)
})
