// Poses a question about an objective: which item, with which numbers, in which order.

import type { Objective } from '../../engine/curriculum.ts'
import type { ObjectiveId } from '../../engine/ids.ts'
import { type Card, isLeech } from '../../engine/memory/card.ts'
import { chooseContrast, chooseItem, easierSibling } from '../../engine/memory/rotation.ts'
import { pose } from '../../engine/question/pose.ts'
import type { Item } from '../../engine/question/question.ts'
import { oneOf, type Random, seeded } from '../../engine/random.ts'
import { ask, end, type Reason, type Solo } from '../../engine/session/solo.ts'
import type { HeldSession } from '../ports.ts'
import type { Scene } from '../scene.ts'

const mostDraws = 30

/** `item` is the very one to ask, where it is not to be chosen. */
export type About = {
  objective: ObjectiveId
  why: Reason
  counts?: boolean
  softens?: number
  item?: Item
}

export function askAbout(scene: Scene, held: HeldSession, about: About): Solo {
  const { curriculum, store, learner } = scene
  const objective = curriculum.objectives.get(about.objective)!
  const card = store.cards.get(learner.id, objective.id)
  const seed = `${held.id}/${held.solo.turn + 1}`
  const { item, why } = choose(scene, objective, card, about, seeded(`${seed}/item`))
  const posed = unsealed(scene, item, seed)
  if (!posed) return end(held.solo)
  const asked = {
    ...posed,
    objective: objective.id,
    item: item.id,
    why,
    counts: about.counts ?? true,
    since: scene.now,
    softens: about.softens,
    reviews: card?.reviews ?? 0,
  }
  return ask(held.solo, asked, objective.topic)
}

/** Another draw than what a challenge posed. Where there is none among so many, the round ends: a later one finds others. */
function unsealed({ store, world }: Scene, item: Item, seed: string) {
  const seeds = Array.from({ length: mostDraws }, (_, at) => (at === 0 ? seed : `${seed}/again-${at}`))
  for (const one of seeds) {
    const question = store.questions.keep(pose(item, one, world.families))
    if (!store.challenges.sealedQuestion(question)) return { question, seed: one }
  }
  return undefined
}

function choose(
  scene: Scene,
  objective: Objective,
  card: Card | undefined,
  { why, softens, item }: About,
  random: Random,
): { item: Item; why: Reason } {
  const { curriculum } = scene
  if (item) return { item, why }
  if (why === 'practice' || why === 'missed') {
    return { item: curriculum.items.get(oneOf(objective.items, random))!, why }
  }
  if (why === 'second-chance') {
    const missed = curriculum.items.get(scene.store.attempts.get(scene.account.id, softens!)!.item)
    const easier = missed && easierSibling(curriculum, objective, missed, random)
    if (easier) return { item: easier, why }
  }
  if (card && isLeech(card) && card.state === 'relearning') {
    const temptations = scene.store.attempts.temptations(scene.learner.id)
    const contrast = chooseContrast(curriculum, objective, temptations)
    if (contrast) return { item: contrast, why: 'contrast' }
  }
  return { item: chooseItem(curriculum, objective, card, random), why }
}
