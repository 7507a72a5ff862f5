import fc from 'fast-check'
import { it } from 'vitest'
import { runs, scripts } from './live-model.ts'

it('no sequence of events loses an answer, counts one twice, or comes to no end', {
  timeout: 600_000,
}, () => {
  fc.assert(fc.property(scripts, runs), { numRuns: 1200 })
})
