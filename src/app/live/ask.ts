// Chooses and poses the next question of a group's session: nothing that the place was asked before comes again
// until all that fits has been used; of the rest, what about 70 % of them are expected to get right.

import type { PlatformName } from '../../chat/message.ts'
import { nextOfGoal } from '../../engine/live/coop.ts'
import { pose } from '../../engine/question/pose.ts'
import type { Item, Kind, Question } from '../../engine/question/question.ts'
import type { Live } from '../../engine/session/live.ts'
import { goalHere } from './board.ts'
import { fitting } from './fit.ts'
import type { Room } from './room.ts'

/** What can be answered on the message itself, or in a form that it opens. */
const answerable: Record<PlatformName, readonly Kind[]> = {
  terminal: ['choice', 'several', 'true-false', 'order', 'match', 'number', 'short'],
  discord: ['choice', 'several', 'true-false', 'order', 'match', 'number', 'short'],
  telegram: ['choice', 'true-false'],
}

/** The session with its next question kept and open; ended, when nothing is left that fits. */
export function askNext(room: Room): Live {
  const { store, id, live, now } = room
  const seed = `${id}/${live.round}`
  const question = firstThatFits(room, candidates(room), seed)
  if (!question) return { ...live, round: live.round - 1, phase: { phase: 'ended', how: 'no-more' } }
  store.live.begin(id, {
    round: live.round,
    question: store.questions.keep(question),
    seed,
    objective: question.objective,
    item: question.item,
    state: 'open',
    asked: now,
  })
  return live
}

/** Whether there is anything to ask at all. */
export function canAsk(room: Room): boolean {
  return firstThatFits(room, candidates(room), 'any') !== undefined
}

/** A family may draw a question of another kind than its item tells, so that it is seen only once it is posed. */
function firstThatFits({ place, world }: Room, items: readonly Item[], seed: string): Question | undefined {
  const kinds = answerable[place.platform]
  for (const item of items) {
    if (item.made === 'fixed' && !kinds.includes(item.spec.kind)) continue
    const question = pose(item, seed, world.families)
    if (kinds.includes(question.body.kind)) return question
  }
  return undefined
}

/** The best first. */
function candidates(room: Room): Item[] {
  const { curriculum, live } = room
  if (live.fixed) {
    const item = curriculum.items.get(live.fixed[Math.max(0, live.round - 1)]!)
    return item ? [item] : []
  }
  return fitting(room, poolOf(room))
}

/** What may be asked at all: its topics, or what it is to be about. Of a shared goal, what comes next. */
function poolOf(room: Room): Item[] {
  const { curriculum, live, store, id } = room
  const wanted =
    live.mode === 'coop' && live.round > 0
      ? nextOfGoal(
          goalHere(room),
          store.live.rounds(id).map(({ objective }) => objective),
        )
      : live.objectives
  return [...curriculum.items.values()].filter(({ objective }) => {
    if (wanted) return wanted.includes(objective)
    const { topic } = curriculum.objectives.get(objective)!
    return live.topics.length === 0 || live.topics.includes(topic)
  })
}
