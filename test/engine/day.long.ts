// Each hour at which a day can turn, and each quarter of an hour around every change of the clocks.

import { it } from 'vitest'
import { expectWholeDays, zones } from './whole-days.ts'

it.each(zones)('a day in %s is whole around each change of the clocks, whatever hour it turns at', (zone) => {
  expectWholeDays(
    zone,
    Array.from({ length: 13 }, (_, at) => at),
    900_000,
  )
})
