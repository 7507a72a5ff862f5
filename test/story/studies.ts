// How a person studies in a story: an empty line after the other, answering what comes, till there is nothing
// left for now.

import type { Question } from '../../src/engine/question/question.ts'
import type { Person, StoryWorld } from './world.ts'

type Way = {
  /** Whether the question that stands is answered rightly. */
  knows?: (question: Question) => boolean
  /** How long each step takes, in minutes. */
  minutes?: number
  /** Called before each answer. */
  asked?: (question: Question) => void
}

const tooLong = 2000

/** Goes on until a round ends at once, with nothing asked; returns how many answers were given. */
export function studies(world: StoryWorld, person: Person, way: Way = {}): number {
  const { knows = () => true, minutes = 1, asked } = way
  let [answers, ofRound] = [0, 0]
  for (let step = 0; step < tooLong; step++) {
    person.says('')
    const phase = person.phase()!
    if (phase.phase === 'ended') {
      if (ofRound === 0) return answers
      ofRound = 0
    }
    if (phase.phase !== 'asking') continue
    const question = person.question()
    asked?.(question)
    if (knows(question)) person.answers()
    else person.misses()
    world.wait(minutes)
    answers++
    ofRound++
  }
  throw new Error(`${person.learner} never comes to an end.`)
}

/** Goes on, whatever is shown, until a question stands. Sleeps a day where there is none. */
export function untilAsked(world: StoryWorld, person: Person, about = /./): Question {
  for (let step = 0; step < tooLong; step++) {
    person.says('')
    if (person.phase()?.phase === 'ended') world.sleep(1)
    if (person.phase()?.phase !== 'asking') continue
    const question = person.question()
    if (about.test(question.objective)) return question
    person.answers()
    world.wait(1)
  }
  throw new Error(`${person.learner} is never asked.`)
}
