// Discord's ids tell when they were made: the time of what people do, whenever we hear of it.

import type { Millis } from '../../engine/ids.ts'

const epoch = 1_420_070_400_000

export function madeAt(id: string): Millis {
  return Number(BigInt(id) >> 22n) + epoch
}
