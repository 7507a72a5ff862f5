// How a challenge stands before those who teach: what is set, and what is missing before it can be published.

import type { Held } from '../classes/current.ts'
import type { Reply, Scene } from '../scene.ts'
import { draftScreen } from '../views/challenge/draft.ts'
import { note, page } from '../views/parts.ts'
import { proposal } from './pool.ts'
import type { Challenge } from './ports.ts'
import { boundPlaces, isReady } from './preflight.ts'

/** Why a draft can't be published, in the order in which it is put right. */
export type Lacking = 'topics' | 'nothing-to-ask' | 'past' | 'places'

/** `skipped`: which of its ends was just set to a time that the clocks jump over. */
export function draft(
  scene: Scene,
  held: Held,
  challenge: Challenge,
  skipped: readonly string[] = [],
): Reply {
  const screen = draftScreen(scene, held, challenge, planned(scene, held, challenge))
  const warned = skipped.map((which) =>
    note(scene, 'challenge-clocks', { warning: 'skipped', which, longer: 'no', minutes: 0 }),
  )
  return { screen: { ...screen, blocks: page(warned, screen.blocks) } }
}

/** What would be published as things are. */
export function planned({ world, store, now }: Scene, { class: of }: Held, challenge: Challenge) {
  const { blueprint, terms } = challenge.setup
  const found =
    challenge.plan === undefined
      ? proposal(world, of, challenge, store.challenges.sealedIn(of.id))
      : { plan: challenge.plan, unmet: [] }
  const places = boundPlaces(store, of)
  const lacking: Lacking[] = []
  if (blueprint.parts.length === 0) lacking.push('topics')
  else if (found.plan.length === 0) lacking.push('nothing-to-ask')
  if (terms.window.closes <= now) lacking.push('past')
  if (!places.every(isReady)) lacking.push('places')
  return { ...found, places, lacking }
}

export type Planned = ReturnType<typeof planned>
