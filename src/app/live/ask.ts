// Chooses and poses the next question of a group's session: nothing that the place was asked before comes again
// until all that fits has been used.

import type { PlatformName } from '../../chat/message.ts'
import type { ItemId } from '../../engine/ids.ts'
import { pose } from '../../engine/question/pose.ts'
import type { Item, Kind, Question } from '../../engine/question/question.ts'
import { seeded, shuffled } from '../../engine/random.ts'
import type { Live } from '../../engine/session/live.ts'
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
  const question = firstThatFits(room, candidates(room, seed), seed)
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
  return firstThatFits(room, candidates(room, 'any'), 'any') !== undefined
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
function candidates(room: Room, seed: string): Item[] {
  const { store, curriculum, live, place, id } = room
  if (live.fixed) {
    const item = curriculum.items.get(live.fixed[live.round - 1]!)
    return item ? [item] : []
  }
  const asked = store.live.rounds(id)
  const used = new Set(asked.map(({ item }) => item))
  const objectives = new Set(asked.map(({ objective }) => objective))
  const items = [...curriculum.items.values()].filter((item) => {
    const topic = curriculum.objectives.get(item.objective)!.topic
    return !used.has(item.id) && (live.topics.length === 0 || live.topics.includes(topic))
  })
  const last = new Map<ItemId, number>(store.live.record(place).map((one) => [one.item, one.last]))
  const rank = (item: Item) => last.get(item.id) ?? 0
  const again = (item: Item) => (objectives.has(item.objective) ? 1 : 0)
  // Shuffled first, so that among equals chance decides.
  return shuffled(items, seeded(`${seed}/item`)).sort((a, b) => rank(a) - rank(b) || again(a) - again(b))
}
