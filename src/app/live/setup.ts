// What was typed after /quiz: how many questions, how long each, which mode, and about what, in any order.

import { unquoted } from '../../chat/option.ts'
import type { TopicId } from '../../engine/ids.ts'
import { type LiveMode, liveModes } from '../../engine/session/live.ts'
import { bare, findTopic } from '../find.ts'
import { type Refused, refuse, type Scene } from '../scene.ts'

type Taught = Pick<Scene, 'curriculum'>

export type Setup = {
  topics: readonly TopicId[]
  /** About what this group gets wrong. */
  wrong: boolean
  questions: number
  seconds: number | undefined
  mode: LiveMode
  teams?: { count: number; picked: boolean } | undefined
}

const usual = { questions: 10, seconds: 30 }
const leastSeconds = 5
/** The most that is taken of each. */
export const setupLimits = { questions: 30, seconds: 300, teams: 6 } as const

/** Such as `layers 10 30s speed`, `wrong 5 untimed`, `teams 3 pick`, `"2 kinds of lids" 10`. */
export function readSetup(scene: Taught, text: string): Setup | Refused {
  let [questions, seconds, mode]: [number, number | undefined, LiveMode] = [
    usual.questions,
    usual.seconds,
    'accuracy',
  ]
  let [wrong, picked, count] = [false, false, 2]
  const { topic, words } = partsOf(scene, text)
  for (const [at, word] of words.entries()) {
    const lower = word.toLowerCase().replace(/^co-op$/, 'coop')
    const named = liveModes.find((one) => one === lower)
    const number = /^(\d{1,3})(s|sec|seconds)?$/.exec(lower)
    if (named) mode = named
    else if (lower === 'untimed' || lower === '0s') seconds = undefined
    else if (lower === 'wrong') wrong = true
    else if (lower === 'pick') picked = true
    else if (number && words[at - 1]?.toLowerCase() === 'teams' && !number[2]) count = Number(number[1])
    else if (number?.[2]) seconds = Number(number[1])
    else if (number) questions = Number(number[1])
    else topic.push(word)
  }
  if (questions < 1 || questions > setupLimits.questions)
    return refuse('bad-quiz-questions', { most: setupLimits.questions })
  if (seconds !== undefined && (seconds < leastSeconds || seconds > setupLimits.seconds)) {
    return refuse('bad-quiz-seconds', { least: leastSeconds, most: setupLimits.seconds })
  }
  if (count < 2 || count > setupLimits.teams) return refuse('bad-quiz-teams', { most: setupLimits.teams })
  const topics = topicsNamed(scene, topic.join(' '))
  if ('refused' in topics) return topics
  const teams = mode === 'teams' ? { count, picked } : undefined
  return { ...topics, wrong, questions, seconds, mode, teams }
}

/** What is a topic's name, by its quotes or because one is called so, and the words beside it. */
function partsOf({ curriculum }: Taught, text: string): { topic: string[]; words: string[] } {
  const { names, rest } = unquoted(text)
  const words = rest.split(/[\s,]+/).filter(Boolean)
  if (names.length > 0) return { topic: names, words }
  const known = new Set(
    [...curriculum.units, ...curriculum.topics.values()].flatMap(({ id, title }) => [bare(id), bare(title)]),
  )
  // The longest first: a number in a title is none of questions. A word alone is read for what it says.
  for (let length = words.length; length > 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const name = words.slice(from, from + length).join(' ')
      if (known.has(bare(name))) return { topic: [name], words: words.toSpliced(from, length) }
    }
  }
  return { topic: [], words }
}

/** One topic, or all of a unit; none for everything. */
export function topicsNamed(scene: Taught, given: string): { topics: readonly TopicId[] } | Refused {
  const { names, rest } = unquoted(given)
  const name = [...names, rest].filter(Boolean).join(' ')
  if (name === '') return { topics: [] }
  const wanted = bare(name)
  const unit = scene.curriculum.units.find(({ id, title }) => bare(id) === wanted || bare(title) === wanted)
  if (unit) return { topics: unit.topics }
  const found = findTopic(scene, name)
  return 'refused' in found ? found : { topics: [found.topic.id] }
}
