// /class gift: the curriculum's questions about a topic as a file for other programs. Those that a family makes anew
// each time can't be in one.

import type { BankItem } from '../../bank/bank.ts'
import type { Curriculum } from '../../engine/curriculum.ts'
import type { ItemId, TopicId } from '../../engine/ids.ts'
import { entitled } from '../classes/current.ts'
import { findTopic } from '../find.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { noteScreen } from '../views/note.ts'

/** More than the readers of such files, ours too, take as one text. */
const longest = 1000

/** What a challenge holds while it runs is kept back, and how much that is told. */
export function gift(scene: Scene, rest: string): Reply {
  const held = entitled(scene, 'keep-bank')
  if ('refused' in held) return held
  if (rest === '') return refuse('gift-how')
  const found = findTopic(scene, rest)
  if ('refused' in found) return found
  const { topic } = found
  const { items, made, withheld } = questionsOf(wholeOf(scene), topic.id, (item) => scene.sealed.has(item))
  const args = { topic: topic.title, questions: items.length, made, withheld }
  if (items.length === 0) return refuse('gift-nothing', args)
  const text = scene.world.bank.writeGift(items)
  return {
    screen: noteScreen(scene, 'gift-exported', args),
    files: [{ name: `${topic.id}.gift`, type: 'text/plain', text }],
  }
}

function wholeOf({ world: { languages }, curriculum: { language } }: Scene): Curriculum {
  return (languages.get(language) ?? languages.get('en')!).curriculum
}

export function questionsOf(curriculum: Curriculum, of: TopicId, sealed: (item: ItemId) => boolean) {
  const topic = curriculum.topics.get(of)!
  const all = topic.objectives
    .flatMap((objective) => curriculum.objectives.get(objective)!.items)
    .map((item) => curriculum.items.get(item)!)
  const open = all.filter(({ id }) => !sealed(id))
  const unit = curriculum.units.find(({ id }) => id === topic.unit)!
  const category = `${unit.title}/${topic.title}`
  const items = open.flatMap((item): BankItem[] => {
    if (item.made === 'generated' || typeof item.explanation !== 'string') return []
    const { id: name, spec, explanation, source } = item
    const sourced = `${explanation}\n\n${source}`
    return [{ name, category, spec, explanation: sourced.length > longest ? explanation : sourced }]
  })
  return { items, made: open.length - items.length, withheld: all.length - open.length }
}
