// Looks a term up in the curriculum: what it means, the lesson, the source, and what people get wrong about it.

import { link, rich } from '../chat/rich.ts'
import type { Block, Screen } from '../chat/screen.ts'
import type { Term } from '../engine/curriculum.ts'
import { findTerm } from './find.ts'
import { type Reply, refuse, type Scene } from './scene.ts'
import { commandButton, heading, note, page } from './views/parts.ts'
import { pictureBlocks } from './views/question.ts'

export function explain(scene: Scene, name: string): Reply {
  if (name === '') return refuse('name-a-word')
  const found = findTerm(scene, name)
  if ('refused' in found) return found
  return { screen: termScreen(scene, found.term) }
}

export function termScreen(scene: Pick<Scene, 'curriculum' | 'words'>, term: Term): Screen {
  const { curriculum, words } = scene
  const topic = curriculum.topics.get(term.topic)!
  const mistakes = term.misconceptions.flatMap((id): Block[] => {
    const mistake = curriculum.misconceptions.get(id)
    if (!mistake) return []
    const { belief, correction } = mistake
    return [{ block: 'text', text: rich(words('explain-mistake', { belief, correction })) }]
  })
  const also = term.also.length > 0 ? [note(scene, 'explain-also', { also: term.also.join(', ') })] : []
  const blocks = page(
    [heading(term.term), { block: 'text', text: rich(term.means) }, ...also],
    [{ block: 'text', text: rich(topic.lesson) }],
    pictureBlocks(scene, topic.picture),
    ...mistakes.map((mistake) => [mistake]),
    [
      { block: 'note', text: [...rich(`${words('source')} `), ...link(term.source, term.source)] },
      note(scene, 'explain-topic', { topic: topic.title, id: topic.id }),
    ],
  )
  return { blocks, buttons: [[commandButton(scene, '', 'key-practise', `practice ${topic.id}`)]] }
}
