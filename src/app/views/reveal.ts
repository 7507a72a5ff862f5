// After an answer: how it came out, why, where it is written, and when it comes back.

import { link, rich } from '../../chat/rich.ts'
import type { Block, Screen } from '../../chat/screen.ts'
import { markOf, writeResponse } from '../../engine/question/grade.ts'
import type { Mark, Question, Response } from '../../engine/question/question.ts'
import type { Phase } from '../../engine/session/solo.ts'
import type { HeldSession } from '../ports.ts'
import type { Scene } from '../scene.ts'
import { button, note, text, whenInWords } from './parts.ts'
import { keyInWords, questionBlocks } from './question.ts'

type Revealed = Extract<Phase, { phase: 'revealed' }>

export function revealScreen(scene: Scene, held: HeldSession, phase: Revealed): Screen {
  const question = scene.store.questions.get(phase.asked.question)!
  const mark = markOf(phase.response, question.body)
  return {
    blocks: [
      verdict(scene, question, phase, mark),
      ...comparison(scene, question, phase),
      ...mark.why.map((why): Block => ({ block: 'text', text: rich(scene.words.say(why)) })),
      ...refutation(scene, mark),
      ...question.explanation.map((part): Block => ({ block: 'text', text: rich(scene.words.say(part)) })),
      { block: 'note', text: sourceOf(scene, question) },
      comesBack(scene, phase),
    ],
    buttons: [
      [
        button(scene, held, 'go', 'n', 'key-next'),
        button(scene, held, 'undo', 'u', 'key-undo'),
        button(scene, held, 'suspend', 's', 'key-suspend'),
        button(scene, held, 'bury', 'z', 'key-bury'),
        button(scene, held, 'why', 'w', 'key-why'),
        button(scene, held, 'report', 'r', 'key-report'),
        button(scene, held, 'stop', 'q', 'key-stop'),
      ],
    ],
  }
}

function verdict(scene: Scene, question: Question, { response }: Revealed, { score }: Mark): Block {
  const given = givenInWords(scene, question, response)
  if (response.kind === 'recall') return text(scene, 'verdict-rated', { rating: response.rating })
  if (response.kind === 'not-sure') return text(scene, 'verdict-not-sure')
  if (score === 1) return text(scene, 'verdict-right', { given })
  if (score > 0) return text(scene, 'verdict-partly', { given, percent: Math.round(score * 100) })
  return text(scene, 'verdict-wrong', { given })
}

function givenInWords({ words }: Scene, { body }: Question, response: Response): string {
  if (response.kind === 'true-false') return words(response.truth ? 'key-true' : 'key-false')
  return writeResponse(response, body)
}

/** Where there are options, each with how it came out; else the right answer in words. */
function comparison(scene: Scene, question: Question, { response }: Revealed): Block[] {
  const key = keyInWords(scene, question.body)
  if (key === undefined)
    return questionBlocks(scene, question, response).filter(({ block }) => block === 'options')
  return response.kind === 'recall' ? [] : [text(scene, 'right-answer', { key })]
}

/** For a mistake that has a name: what tempts about it, and what shows it wrong. */
function refutation({ curriculum }: Scene, { held }: Mark): Block[] {
  const found = held.map((misconception) => curriculum.misconceptions.get(misconception))
  return found.flatMap((one): Block[] => (one ? [{ block: 'text', text: rich(one.say) }] : []))
}

function sourceOf({ words }: Scene, { source, asOf }: Question) {
  const label = rich(`${words('source')} `)
  const read = asOf ? rich(` ${words('as-of', { date: asOf })}`) : []
  return [...label, ...link(source, source), ...read]
}

function comesBack(scene: Scene, { due, secondChance, asked, rating }: Revealed): Block {
  if (secondChance) return note(scene, 'comes-easier')
  if (due === undefined)
    return note(scene, asked.why === 'second-chance' ? 'comes-as-before' : 'comes-no-change')
  return note(scene, rating === 'again' ? 'comes-back-soon' : 'comes-back', { when: whenInWords(scene, due) })
}
