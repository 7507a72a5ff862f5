// Appeals against keys, for those who teach: question by question, with what those who appealed say.

import type { Reply, Scene } from '../../scene.ts'
import { appealsScreen } from '../../views/challenge/after/appeals.ts'
import type { Appeal } from '../ports.ts'
import type { Column } from './outcome.ts'
import { looked } from './results.ts'

/** All appeals against one question. */
export type Matter = { column: Column; appeals: readonly Appeal[]; open: boolean }

export function appeals(scene: Scene, rest: string): Reply {
  const found = looked(scene, rest)
  if ('refused' in found) return found
  const all = scene.store.challenges.appeals(found.challenge.id)
  const matters = found.outcome.columns.flatMap((column): Matter[] => {
    const own = all.filter(({ item }) => item === column.item)
    return own.length === 0 ? [] : [{ column, appeals: own, open: own.some(({ settled }) => !settled) }]
  })
  const most = (one: Matter) => (one.open ? 1000 : 0) + one.appeals.length
  return {
    screen: appealsScreen(
      scene,
      found,
      matters.sort((one, other) => most(other) - most(one)),
    ),
  }
}
