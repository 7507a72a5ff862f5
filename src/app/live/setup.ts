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
  const { words, ...parts } = partsOf(scene, text)
  const left: Word[] = []
  for (const [at, { word, part }] of words.entries()) {
    const lower = word.toLowerCase().replace(/^co-op$/, 'coop')
    const named = liveModes.find((one) => one === lower)
    const number = /^(\d{1,3})(s|sec|seconds)?$/.exec(lower)
    if (named) mode = named
    else if (lower === 'untimed' || lower === '0s') seconds = undefined
    else if (lower === 'wrong') wrong = true
    else if (lower === 'pick') picked = true
    else if (number && words[at - 1]?.word.toLowerCase() === 'teams' && !number[2]) count = Number(number[1])
    else if (number?.[2]) seconds = Number(number[1])
    else if (number) questions = Number(number[1])
    else left.push({ word, part })
  }
  if (questions < 1 || questions > setupLimits.questions)
    return refuse('bad-quiz-questions', { most: setupLimits.questions })
  if (seconds !== undefined && (seconds < leastSeconds || seconds > setupLimits.seconds)) {
    return refuse('bad-quiz-seconds', { least: leastSeconds, most: setupLimits.seconds })
  }
  if (count < 2 || count > setupLimits.teams) return refuse('bad-quiz-teams', { most: setupLimits.teams })
  const topics = topicsOf(scene, namesIn({ ...parts, words: left }))
  if ('refused' in topics) return topics
  const teams = mode === 'teams' ? { count, picked } : undefined
  return { ...topics, wrong, questions, seconds, mode, teams }
}

/** A word, and after how many commas it stands: what is named between two of them belongs together. */
type Word = { word: string; part: number }

type Parts = { names: string[]; quoted: boolean; words: Word[] }

/** Beside quotes nothing else is a name: what is left there makes them unreadable. */
function namesIn({ names, quoted, words }: Parts): string[] {
  const parts = [...new Set(words.map(({ part }) => part))]
  const others = parts.map((wanted) =>
    words.flatMap(({ word, part }) => (part === wanted ? word : [])).join(' '),
  )
  return quoted && others.length > 0 ? [[...names, ...others].join(' ')] : [...names, ...others]
}

/** What are names of topics, by their quotes or because some are called so, and the words beside them. */
function partsOf({ curriculum }: Taught, text: string): Parts {
  const { names, rest } = unquoted(text)
  let words = rest
    .split(',')
    .flatMap((some, part) => some.split(/\s+/).flatMap((word) => (word === '' ? [] : { word, part })))
  if (names.length > 0) return { names, quoted: true, words }
  const known = new Set(
    [...curriculum.units, ...curriculum.topics.values()].flatMap(({ id, title }) => [bare(id), bare(title)]),
  )
  // The longest first: a number in a title is none of questions. A word alone is read for what it says.
  for (let length = words.length; length > 1; length--) {
    for (let from = 0; from + length <= words.length; from++) {
      const name = words
        .slice(from, from + length)
        .map(({ word }) => word)
        .join(' ')
      if (!known.has(bare(name))) continue
      names.push(name)
      words = words.toSpliced(from--, length)
    }
  }
  return { names, quoted: false, words }
}

/** What is named, with commas or quotes between several; none for everything. */
export function topicsNamed(scene: Taught, given: string): { topics: readonly TopicId[] } | Refused {
  return topicsOf(scene, namesIn(partsOf(scene, given)))
}

/** Of each name one topic, or all of a unit. */
function topicsOf(scene: Taught, names: readonly string[]): { topics: readonly TopicId[] } | Refused {
  const found: TopicId[] = []
  for (const name of names) {
    const one = named(scene, name)
    if ('refused' in one) return one
    found.push(...one.topics)
  }
  return { topics: [...new Set(found)] }
}

function named(scene: Taught, name: string): { topics: readonly TopicId[] } | Refused {
  const wanted = bare(name)
  const unit = scene.curriculum.units.find(({ id, title }) => bare(id) === wanted || bare(title) === wanted)
  if (unit) return { topics: unit.topics }
  const found = findTopic(scene, name)
  if ('topic' in found) return { topics: [found.topic.id] }
  // Several in one, as they are typed where a topic is asked for by itself.
  const several = name.split(',').map((one) => one.trim())
  return several.length > 1 ? topicsOf(scene, several.filter(Boolean)) : found
}
