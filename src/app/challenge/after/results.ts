// What those who teach may ask of a challenge that is over: the card with its numbers, every question, one question.

import type { Refused, Reply, Scene } from '../../scene.ts'
import { refuse } from '../../scene.ts'
import { itemScreen } from '../../views/challenge/after/item.ts'
import { itemsScreen, resultsScreen } from '../../views/challenge/after/results.ts'
import type { Meant } from '../meant.ts'
import { type Analysis, analysisOf } from './analysis.ts'
import { isReached } from './end.ts'
import { meantOver } from './meant.ts'
import { columnCalled, type Outcome, outcomeOf } from './outcome.ts'

export type Looked = Meant & { outcome: Outcome; analysis: Analysis }

/** For whoever may see results. */
export function looked(scene: Scene, rest: string): Looked | Refused {
  const found = meantOver(scene, rest, 'see-results')
  if ('refused' in found) return found
  const outcome = outcomeOf(scene.store, found.challenge)
  return { ...found, outcome, analysis: analysisOf(outcome) }
}

export function results(scene: Scene, rest: string): Reply {
  const found = looked(scene, rest)
  if ('refused' in found) return found
  const seats = found.outcome.people.map(({ seat }) => seat)
  const unreached = seats.filter((seat) => !isReached(scene.world, seat))
  return { screen: resultsScreen(scene, { ...found, unreached }) }
}

export function items(scene: Scene, rest: string): Reply {
  const found = looked(scene, rest)
  return 'refused' in found ? found : { screen: itemsScreen(scene, found) }
}

/** `/challenge item 7`. */
export function item(scene: Scene, rest: string): Reply {
  const found = looked(scene, rest)
  if ('refused' in found) return found
  const column = columnCalled(found.outcome, found.rest.trim())
  if (!column) return refuse('challenge-no-question', { most: found.outcome.columns.length })
  return { screen: itemScreen(scene, found, column) }
}
