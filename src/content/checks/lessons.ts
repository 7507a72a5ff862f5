// Lessons are short, and an objective is asked for in more than one way.

import type { Content } from '../load.ts'
import { valueAt } from '../parse.ts'
import { type Diagnostic, mistake, within } from '../spot.ts'
import { sentencesOf, wordsOf } from '../text.ts'

const mostWords = 120
const mostSentences = 4

export function checkLessons({ curriculum, spots }: Content): Diagnostic[] {
  const topics = [...curriculum.topics.values()].flatMap((topic) => {
    const count = wordsOf(topic.lesson).length
    const spot = spots.topics.get(topic.id)!
    const lesson = within({ ...spot, path: [] }, 'lesson')
    return count > mostWords
      ? [mistake(lesson, `the lesson of ${topic.id} has ${count} words`, `at most ${mostWords}`)]
      : []
  })
  const objectives = [...curriculum.objectives.values()].flatMap((objective) => {
    const spot = spots.objectives.get(objective.id)!
    const count = sentencesOf(objective.lesson).length
    return count > mostSentences
      ? [
          mistake(
            within(spot, 'lesson'),
            `the lesson of ${objective.id} has ${count} sentences`,
            'two or three',
          ),
        ]
      : []
  })
  return [...topics, ...objectives]
}

/** At least two items of different kinds; each family counts as a kind of its own. */
export function checkVariety({ curriculum, spots, pages }: Content): Diagnostic[] {
  return [...curriculum.objectives.values()].flatMap((objective) => {
    const { file, path } = spots.objectives.get(objective.id)!
    const authored = valueAt(pages.find((page) => page.file === file)!.value, [...path, 'items'])
    // Items that are wrong in themselves are not counted, and would make this wrong too.
    if (Array.isArray(authored) && authored.length > objective.items.length) return []
    const ways = new Set(
      objective.items.map((id) => {
        const item = curriculum.items.get(id)!
        return item.made === 'fixed' ? item.spec.kind : `family ${item.family}`
      }),
    )
    if (ways.size >= 2) return []
    const spot = within(spots.objectives.get(objective.id)!, 'items')
    const only = `${objective.id} has only items of the kind ${[...ways][0]}`
    return [mistake(spot, only, 'at least two items of different kinds')]
  })
}
