// What everybody may ask of a challenge that is over: how they did, one question of it, what they missed as reviews,
// and to have the key of a question looked at again.

import { theirs } from '../../../chat/rich.ts'
import { may } from '../../../engine/class/role.ts'
import { id, type SessionId } from '../../../engine/ids.ts'
import { markOf } from '../../../engine/question/grade.ts'
import { tell } from '../../classes/tell.ts'
import type { Attempt } from '../../ports.ts'
import { type Refused, type Reply, refuse, type Scene } from '../../scene.ts'
import { countDay, reviewCard } from '../../study/remember.ts'
import { about } from '../../views/challenge/after/parts.ts'
import { answerScreen, resultScreen } from '../../views/challenge/after/result.ts'
import { noteScreen } from '../../views/note.ts'
import { commandButton } from '../../views/parts.ts'
import { type Meant, numberOf } from '../meant.ts'
import { isSealed } from '../seal.ts'
import { meantOver } from './meant.ts'
import { type Given, handedIn, type Outcome, outcomeOf, type TakenTry } from './outcome.ts'

/** `/challenge result`, `/challenge result #12 3`. */
export function result(scene: Scene, rest: string): Reply {
  const found = meantOver(scene, rest)
  if ('refused' in found) return found
  const { seat } = found.held
  const outcome = outcomeOf(scene.store, found.challenge, seat.id)
  if (found.rest === '') return { screen: resultScreen(scene, outcome, seat.id) }
  const given = givenAt(outcome, found)
  if ('refused' in given) return given
  if (isSealed(scene, given)) return refuse('challenge-withheld', { number: given.slot })
  return { screen: answerScreen(scene, outcome, given, hasAppealed(scene, found, given)) }
}

/** The attempt that is shown to somebody, where the reasons may be. */
function shownTry({ people }: Outcome, { challenge, held }: Meant): TakenTry | undefined {
  const taken = people.find(({ seat }) => seat.id === held.seat.id)
  return challenge.setup.feedback === 'reasons' ? (taken?.counted ?? taken?.tries.find(handedIn)) : undefined
}

/** What they gave to the question of that number. */
function givenAt(outcome: Outcome, found: Meant): Given | Refused {
  const shown = shownTry(outcome, found)
  const given = shown?.given.find(({ slot }) => slot === Number(/^\d{1,3}/.exec(found.rest)?.[0]))
  return (
    given ??
    refuse(shown ? 'challenge-no-question' : 'challenge-no-reasons', { most: shown?.given.length ?? 0 })
  )
}

function hasAppealed({ store }: Scene, { challenge, held }: Meant, { item }: Given): boolean {
  return store.challenges.appeals(challenge.id).some((one) => one.seat === held.seat.id && one.item === item)
}

const longestNote = 300

/** `/challenge appeal #12 3`, and why behind it if they like. Once for each question. */
export function appeal(scene: Scene, rest: string): Reply {
  const found = meantOver(scene, rest)
  if ('refused' in found) return found
  const { store, now } = scene
  const { challenge, held } = found
  const outcome = outcomeOf(store, challenge, held.seat.id)
  const given = givenAt(outcome, found)
  if ('refused' in given) return given
  const note = found.rest.replace(/^\d+\s*/, '').slice(0, longestNote)
  const args = { number: given.slot, title: theirs(challenge.setup.title), challenge: numberOf(challenge) }
  if (!store.challenges.appeal(challenge.id, { item: given.item, seat: held.seat.id, at: now, note }))
    return refuse('challenge-appealed', args)
  // Each question is one matter, however many appeal: its first appeal is told, the others join it.
  const isFirst =
    store.challenges.appeals(challenge.id).filter(({ item, settled }) => item === given.item && !settled)
      .length === 1
  const teachers = store.classes.seats(challenge.class).filter(({ role }) => may(role, 'regrade'))
  const told = isFirst
    ? teachers.flatMap((seat) =>
        tell(scene, seat, (there) => ({
          ...noteScreen(there, 'challenge-appeal-told', { ...args, number: given.slot }),
          buttons: [[about(challenge, there.words('key-challenge-appeals'), 'appeals')]],
        })),
      )
    : []
  const { incoming, account } = scene
  const screen = {
    ...noteScreen(scene, 'challenge-appeal-taken', args),
    buttons: [[about(challenge, scene.words('key-challenge-back'), 'result')]],
  }
  return {
    told: [
      ...told,
      { to: incoming.place, account: account.id, how: 'post', screen, replyTo: incoming.reply },
    ],
  }
}

/** What was not wholly right becomes reviews; said twice, it finds nothing the second time. */
export function misses(scene: Scene, rest: string): Reply {
  const found = meantOver(scene, rest)
  if ('refused' in found) return found
  const shown = shownTry(outcomeOf(scene.store, found.challenge, found.held.seat.id), found)
  if (!shown) return refuse('challenge-no-reasons', { most: 0 })
  const missed = shown.given.filter(({ standing }) => standing < 1)
  const first = missed.filter(
    ({ objective }, at) => missed.findIndex((one) => one.objective === objective) === at,
  )
  const added = first.filter((given) => addMiss(scene, shown, given)).length
  const words = added > 0 ? 'live-added' : missed.length > 0 ? 'live-added-already' : 'live-nothing-missed'
  const review = added > 0 ? [[commandButton(scene, '', 'key-review', 'review')]] : []
  return { screen: { ...noteScreen(scene, words, { added }), buttons: review } }
}

function addMiss(scene: Scene, shown: TakenTry, given: Given): boolean {
  const { store, learner, account, curriculum, now, day } = scene
  const { objective, asked, slot } = given
  const session = id<SessionId>(shown.id)
  const card = store.cards.get(learner.id, objective)
  const isAdded = store.attempts
    .standing(learner.id, shown.started)
    .some((one) => one.session === session && one.objective === objective)
  if (!curriculum.objectives.has(objective) || card?.suspended || isAdded) return false
  const response = given.response ?? { kind: 'not-sure' as const }
  const attempt: Attempt = {
    account: account.id,
    seq: store.attempts.nextSeq(account.id),
    ...{ at: now, day, session, turn: slot, mode: 'challenge', why: 'challenge' },
    ...{ question: given.question, seed: given.seed, objective, item: given.item, kind: asked.body.kind },
    ...{
      response,
      score: given.score ?? 0,
      rating: 'again',
      sure: undefined,
      helped: false,
      took: undefined,
    },
    ...{ counted: false, first: false, waited: false, held: markOf(response, asked.body).held, avoided: [] },
  }
  store.attempts.add(attempt)
  countDay(scene, attempt)
  reviewCard(scene, attempt, card, { swift: false, question: asked })
  return true
}
