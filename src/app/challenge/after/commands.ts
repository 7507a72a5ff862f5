// What stands under /challenge once one is over.

import type { Reply, Scene } from '../../scene.ts'
import { appeal, misses, result } from './own.ts'
import { item, items, results } from './results.ts'

export const after: Readonly<Record<string, (scene: Scene, rest: string) => Reply>> = {
  result,
  misses,
  appeal,
  results,
  items,
  item,
}
