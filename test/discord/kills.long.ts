// Fifty kills during six thousand presses: none is lost, none is applied twice, and the stream of events is never
// begun anew.

import { join } from 'node:path'
import { expect, it } from 'vitest'
import { temporaryFolder } from '../terminal/child.ts'
import { compiledProject } from '../terminal/small-project.ts'
import { killed } from './kills.ts'

it('keeps every press of 6,000, whatever happens to the program', async () => {
  const project = compiledProject(temporaryFolder())
  const database = join(temporaryFolder(), 'stevedore.db')
  const plan = { project, database, people: 60, presses: 6_000, kills: 50, seed: 'long' }
  const { faults, ...counts } = await killed(plan)
  process.stderr.write(`${JSON.stringify(counts)}\n`)
  expect(faults).toEqual([])
  expect(counts.kills).toBe(plan.kills)
  expect(counts.presses).toBeGreaterThanOrEqual(plan.presses)
  expect(counts.identifies).toBe(1)
  expect(counts.failures).toBeGreaterThan(0)
})
