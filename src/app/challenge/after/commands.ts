// What stands under /challenge once one is over.

import type { Reply, Scene } from '../../scene.ts'
import { appeals } from './appeals.ts'
import { gradebook, register, responses } from './files.ts'
import { followup } from './follow.ts'
import { appeal, misses, result } from './own.ts'
import { keep, regrade } from './regrade.ts'
import { plots, report, reteach } from './report.ts'
import { item, items, results } from './results.ts'

export const after: Readonly<Record<string, (scene: Scene, rest: string) => Reply>> = {
  result,
  misses,
  appeal,
  results,
  items,
  item,
  regrade,
  keep,
  appeals,
  plots,
  report,
  reteach,
  followup,
  gradebook,
  responses,
  register,
}
