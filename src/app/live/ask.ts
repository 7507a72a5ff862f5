// Chooses and poses the next question of a group's session: nothing that the place was asked before comes again
// until all that fits has been used; of the rest, what about 70 % of them are expected to get right.

import { nextOfGoal } from '../../engine/live/coop.ts'
import { pose } from '../../engine/question/pose.ts'
import type { Item, Kind, Question } from '../../engine/question/question.ts'
import type { Live } from '../../engine/session/live.ts'
import { goalHere } from './board.ts'
import { fitting } from './fit.ts'
import type { Room } from './room.ts'

/** What can be answered on the message itself. */
const onMessage: readonly Kind[] = ['choice', 'true-false']
/** …in a form that it opens, aside from the others, or in the private chat. */
const answerable: readonly Kind[] = [...onMessage, 'several', 'order', 'match', 'number', 'short']
/** On Telegram, where the rest is answered in the private chat: the share of players who must have opened it. */
const mostlyOpened = 0.8

function kindsFor(room: Room): readonly Kind[] {
  return room.place.platform === 'telegram' && !hasOpened(room) ? onMessage : answerable
}

/** Whether nearly all who play can answer in private. */
export function hasOpened({ store, id }: Room): boolean {
  const players = store.live.countPlayers(id)
  return players > 0 && store.live.countOpened(id) >= mostlyOpened * players
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
function firstThatFits(room: Room, items: readonly Item[], seed: string): Question | undefined {
  const kinds = kindsFor(room)
  for (const item of items) {
    if (item.made === 'fixed' && !kinds.includes(item.spec.kind)) continue
    const question = pose(item, seed, room.world.families)
    const isOpen = !room.store.challenges.sealedQuestion(room.store.questions.keep(question))
    if (isOpen && kinds.includes(question.body.kind)) return question
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
