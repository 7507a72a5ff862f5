// A seeded sample of kills.long.ts: some people, some hundred presses, some kills.

import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../terminal/child.ts'
import { compiledProject } from '../terminal/small-project.ts'
import { killed } from './kills.ts'

it('no press is lost and none counts twice when the program is killed', async () => {
  const project = compiledProject(temporaryFolder())
  const database = join(temporaryFolder(), 'stevedore.db')
  const plan = { project, database, people: 12, presses: 120, kills: 2, seed: 'sample' }
  const { faults, presses, kills, resumes, identifies } = await killed(plan)
  expect(faults).toEqual([])
  expect({ kills, enough: presses >= plan.presses }).toEqual({ kills: plan.kills, enough: true })
  expect({ resumes: resumes > 0, identifies }).toEqual({ resumes: true, identifies: 1 })
}, 120_000)
