// An attempt begins, by a press that says so and names which attempt it is: pressed twice or on two devices it begins
// once. Those who teach rehearse: the same, and it never counts.

import { type Starting, starting } from '../../../engine/challenge/attempt.ts'
import { drawnFor } from '../../../engine/challenge/draw.ts'
import type { Plan } from '../../../engine/challenge/plan.ts'
import { may } from '../../../engine/class/role.ts'
import type { ItemId } from '../../../engine/ids.ts'
import { pose } from '../../../engine/question/pose.ts'
import { classesOf, type Held } from '../../classes/current.ts'
import { type Refused, type Reply, refuse, type Scene } from '../../scene.ts'
import { startScreen } from '../../views/challenge/take/start.ts'
import { noteScreen } from '../../views/note.ts'
import { setTimeAlarm } from '../alarms.ts'
import { meant, numberOf } from '../meant.ts'
import { itemOf, proposal } from '../pool.ts'
import type { Challenge, Try } from '../ports.ts'
import { refreshCards } from './card.ts'
import { endedByTime } from './finish.ts'
import { keepAlive } from './outage.ts'
import { showAt, shownFor, withOthers } from './shown.ts'
import { asStored } from './taking.ts'
import { termsOf } from './time.ts'

/** Who teaches a class never takes its challenges, but rehearses them. */
export const rehearses = ({ seat }: Held): boolean => may(seat.role, 'see-results')

/** What may be begun, gone on with, or not; what the time has ended meanwhile is ended. */
function standing(scene: Scene, held: Held, challenge: Challenge) {
  const { store, now } = scene
  const rehearsal = rehearses(held)
  const { seat } = held
  const stored = rehearsal
    ? store.challenges.rehearsals(challenge.id, seat.id)
    : store.challenges.triesOf(challenge.id, seat.id)
  const tries = stored.map((one) => endedByTime(store, challenge, one, now))
  const { own, away } = termsOf(store, challenge, seat, rehearsal)
  const begun = tries.map(({ started, ended }) => ({ started, submitted: ended?.at }))
  return { rehearsal, tries, own, starting: starting(own, begun, now, away) }
}

/** [Start / continue], and `/challenge start`: the attempt that is open, else what starting one would mean. */
export function offer(scene: Scene, held: Held, challenge: Challenge): Reply {
  const { rehearsal, tries, own, starting } = standing(scene, held, challenge)
  if (challenge.state === 'withdrawn') return refuse('challenge-withdrawn')
  if (challenge.state === 'draft' && !rehearsal) return refuse('challenge-none')
  if (starting.may === 'continue') return goOn(scene, held, challenge, tries[starting.attempt]!)
  if (starting.may !== 'start') return refusedStart(challenge, starting, tries.length)
  const questions = planOf(scene, held, challenge).length
  if (questions === 0) return refuse('challenge-nothing-to-rehearse', { number: numberOf(challenge) })
  const number = tries.length + 1
  return shownFor(challenge, startScreen(scene, challenge, { own, number, rehearsal, questions, starting }))
}

function refusedStart(challenge: Challenge, { may }: Starting, taken: number): Refused {
  const args = { number: numberOf(challenge), taken }
  if (may === 'not-yet') return refuse('challenge-opens-later', args)
  return refuse(may === 'closed' ? 'challenge-closed' : 'challenge-none-left', args)
}

function goOn(scene: Scene, held: Held, challenge: Challenge, one: Try): Reply {
  const taking = { held, challenge, ...asStored(scene, one) }
  return showAt(scene, taking, one.at)
}

/** [Start]: `choice` names the attempt, so that the button of one that is over begins no other. */
export function begin(scene: Scene, held: Held, challenge: Challenge, choice: string): Reply {
  const { rehearsal, tries, starting } = standing(scene, held, challenge)
  const [, mark, digits] = /^(r?)(\d{1,3})$/.exec(choice) ?? []
  if (digits === undefined || (mark === 'r') !== rehearsal) return refuse('unknown-press')
  if (starting.may !== 'start' || challenge.state === 'withdrawn') return offer(scene, held, challenge)
  if (Number(digits) !== tries.length + 1) return offer(scene, held, challenge)
  const { store, now } = scene
  const plan = planOf(scene, held, challenge)
  const seed = `${challenge.id}/${held.seat.id}/${choice}`
  const asked = posed(scene, held, plan, drawnFor(plan, seed), seed)
  const one =
    asked.length === 0 ? undefined : store.challenges.begin(challenge.id, held.seat.id, rehearsal, asked, now)
  if (!one) return offer(scene, held, challenge)
  setTimeAlarm(store, challenge, one)
  keepAlive(store, now)
  const reply = goOn(scene, held, challenge, one)
  const cards = rehearsal ? [] : refreshCards(scene, challenge)
  return withOthers(reply, cards)
}

/** Each item with numbers of its own; an item that is gone since gives way to another of the same question. */
function posed(scene: Scene, { class: of }: Held, plan: Plan, drawn: readonly ItemId[], seed: string) {
  const { world, store } = scene
  return plan.flatMap(({ items }, at) => {
    const order = [drawn[at]!, ...items]
    const item = order.map((one) => itemOf(world, of, one)).find((one) => one !== undefined)
    if (!item) return []
    const question = pose(item, `${seed}/${at + 1}`, world.families)
    if (question.body.kind === 'recall') return []
    const { objective } = item
    const own = { seed: `${seed}/${at + 1}`, item: item.id, objective }
    return [{ ...own, question: store.questions.keep(question) }]
  })
}

/** As published; of a draft what it would ask now. */
function planOf({ world, store }: Scene, { class: of }: Held, challenge: Challenge): Plan {
  return challenge.plan ?? proposal(world, of, challenge, store.challenges.sealedIn(of.id)).plan
}

/** [Not now]. */
export function notNow(scene: Scene, challenge: Challenge): Reply {
  return shownFor(challenge, noteScreen(scene, 'challenge-not-started', { number: numberOf(challenge) }))
}

/** `/challenge start`, `/challenge start #3`. */
export function start(scene: Scene, rest: string): Reply {
  const found = meant(scene, rest, undefined, ['published'])
  if ('refused' in found) return classesOf(scene).length === 0 ? refuse('challenge-not-listed') : found
  return offer(scene, found.held, found.challenge)
}

/** `/challenge begin`: what [Start] does, where there are no buttons. */
export function beginTyped(scene: Scene, rest: string): Reply {
  const found = meant(scene, rest, undefined, ['draft', 'published'])
  if ('refused' in found) return found
  const { rehearsal, tries } = standing(scene, found.held, found.challenge)
  if (found.challenge.state === 'draft' && !rehearsal) return refuse('challenge-none')
  return begin(scene, found.held, found.challenge, `${rehearsal ? 'r' : ''}${tries.length + 1}`)
}

/** `/challenge rehearse`: as a student, before or after it is published. */
export function rehearse(scene: Scene, rest: string): Reply {
  const found = meant(scene, rest, 'see-results', ['draft', 'published'])
  return 'refused' in found ? found : offer(scene, found.held, found.challenge)
}
