// When the last person can have handed in: each is told privately how they did, the class what can be said of all of
// it, and the teachers where the numbers are. Each is told once, whatever is stopped and started in between.

import type { Outgoing } from '../../../chat/message.ts'
import { may } from '../../../engine/class/role.ts'
import type { Millis } from '../../../engine/ids.ts'
import type { Seat } from '../../classes/ports.ts'
import { sceneOfSeat, tell } from '../../classes/tell.ts'
import type { Language, Scene, World } from '../../scene.ts'
import { summaryScreen } from '../../views/challenge/after/public.ts'
import { resultScreen } from '../../views/challenge/after/result.ts'
import { resultsScreen } from '../../views/challenge/after/results.ts'
import { lastEndOf } from '../own-terms.ts'
import type { Challenge } from '../ports.ts'
import { analysisOf } from './analysis.ts'
import { type Outcome, outcomeOf } from './outcome.ts'

/** What is still open by then is ended at the same moment by an alarm of its own. */
const patience = 1000
/** When it is asked what stayed. */
const delay = 14 * 24 * 60 * 60_000

export function endChallenge(world: World, challenge: Challenge, now: Millis): Outgoing[] {
  const { store } = world
  const end = lastEndOf(store, challenge)
  const isOpen = store.challenges.tries(challenge.id).some(({ ended }) => ended === undefined)
  if (now < end || isOpen) {
    const at = Math.max(end, now + (isOpen ? patience : 0))
    store.alarms.set({ kind: 'challenge', subject: challenge.id, purpose: 'ends', at })
    return []
  }
  const outcome = outcomeOf(store, challenge)
  const hasDelay = challenge.follows === undefined && outcome.people.length > 0
  if (hasDelay && store.challenges.tell(challenge.id, undefined, 'delayed-set', now))
    store.alarms.set({ kind: 'challenge', subject: challenge.id, purpose: 'delayed', at: end + delay })
  return [
    ...toLearners(world, outcome, now),
    ...toClass(world, outcome, now),
    ...toTeachers(world, outcome, now),
  ]
}

function toLearners(world: World, outcome: Outcome, now: Millis): Outgoing[] {
  const { challenge, people } = outcome
  return people.flatMap(({ seat }) => {
    if (!isReached(world, seat) || !world.store.challenges.tell(challenge.id, seat.id, 'result', now))
      return []
    return tell({ world, now }, seat, (theirs) => resultScreen(theirs, outcome, seat.id))
  })
}

/** Who sits there, and gets what is sent to them. */
export function isReached({ store }: Pick<World, 'store'>, { account, place }: Seat): boolean {
  if (account === undefined || place === undefined) return false
  return store.learners.account(account)?.unreachable === undefined
}

/** Where it meets, in its own language. */
function toClass(world: World, outcome: Outcome, now: Millis): Outgoing[] {
  const { store } = world
  const { challenge } = outcome
  const about = store.classes.get(challenge.class)!
  if (!store.challenges.tell(challenge.id, undefined, 'summary', now)) return []
  return store.classes.places(about.id).map((to): Outgoing => {
    const spoken = spokenAt(world, about.languages[0] ?? 'en', to.platform)
    return { to, how: 'post', screen: summaryScreen({ ...spoken, store }, outcome) }
  })
}

/** The words and the curriculum as they are posted in a place. */
export function spokenAt(world: World, language: string, platform: Outgoing['to']['platform']): Language {
  const spoken = world.languages.get(language) ?? world.languages.get('en')!
  return platform === 'terminal' ? spoken : { ...spoken, words: spoken.words.taps }
}

function toTeachers(world: World, outcome: Outcome, now: Millis): Outgoing[] {
  const { store } = world
  const { challenge, people } = outcome
  const analysis = analysisOf(outcome)
  const unreached = people.map(({ seat }) => seat).filter((seat) => !isReached(world, seat))
  return store.classes.seats(challenge.class).flatMap((seat) => {
    if (!may(seat.role, 'see-results') || !sceneOfSeat({ world, now }, seat)) return []
    if (!store.challenges.tell(challenge.id, seat.id, 'results', now)) return []
    const screenFor = (theirs: Scene) => resultsScreen(theirs, { outcome, analysis, unreached })
    return tell({ world, now }, seat, screenFor)
  })
}
