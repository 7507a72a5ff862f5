// What was typed after /quiz: how many questions, how long each, which mode, and about what, in any order.

import type { TopicId } from '../../engine/ids.ts'
import { type LiveMode, liveModes } from '../../engine/session/live.ts'
import { findTopic } from '../find.ts'
import { type Refused, refuse, type Scene } from '../scene.ts'

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
const [mostQuestions, leastSeconds, mostSeconds, mostTeams] = [30, 5, 300, 6]

/** Such as `layers 10 30s speed`, `wrong 5 untimed`, `teams 3 pick`. */
export function readSetup(scene: Scene, text: string): Setup | Refused {
  let [questions, seconds, mode]: [number, number | undefined, LiveMode] = [
    usual.questions,
    usual.seconds,
    'accuracy',
  ]
  let [wrong, picked, count] = [false, false, 2]
  const topic: string[] = []
  const words = text.split(/[\s,]+/).filter(Boolean)
  for (const [at, word] of words.entries()) {
    const lower = word.toLowerCase().replace(/^co-op$/, 'coop')
    const named = liveModes.find((one) => one === lower)
    const number = /^(\d{1,3})(s|sec|seconds)?$/.exec(lower)
    if (named) mode = named
    else if (lower === 'untimed') seconds = undefined
    else if (lower === 'wrong') wrong = true
    else if (lower === 'pick') picked = true
    else if (number && words[at - 1]?.toLowerCase() === 'teams' && !number[2]) count = Number(number[1])
    else if (number?.[2]) seconds = Number(number[1])
    else if (number) questions = Number(number[1])
    else topic.push(word)
  }
  if (questions < 1 || questions > mostQuestions) return refuse('bad-quiz-questions', { most: mostQuestions })
  if (seconds !== undefined && (seconds < leastSeconds || seconds > mostSeconds)) {
    return refuse('bad-quiz-seconds', { least: leastSeconds, most: mostSeconds })
  }
  if (count < 2 || count > mostTeams) return refuse('bad-quiz-teams', { most: mostTeams })
  const topics = topicsNamed(scene, topic.join(' '))
  if ('refused' in topics) return topics
  const teams = mode === 'teams' ? { count, picked } : undefined
  return { ...topics, wrong, questions, seconds, mode, teams }
}

/** One topic, or all of a unit; none for everything. */
export function topicsNamed(scene: Scene, name: string): { topics: readonly TopicId[] } | Refused {
  if (name === '') return { topics: [] }
  const bare = name.toLowerCase()
  const unit = scene.curriculum.units.find(({ id, title }) => id === bare || title.toLowerCase() === bare)
  if (unit) return { topics: unit.topics }
  const found = findTopic(scene, name)
  return 'refused' in found ? found : { topics: [found.topic.id] }
}
