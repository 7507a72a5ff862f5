// After an answer: how it came out, why, where it is written, and when it comes back.

import { link, type Rich, rich } from '../../chat/rich.ts'
import type { Block, Screen } from '../../chat/screen.ts'
import type { Phrase } from '../../engine/phrase.ts'
import { markOf, writeResponse } from '../../engine/question/grade.ts'
import type { Body, Mark, Question, Response } from '../../engine/question/question.ts'
import type { Phase } from '../../engine/session/solo.ts'
import type { HeldSession } from '../ports.ts'
import type { Scene } from '../scene.ts'
import { outcomeBlocks } from './outcomes.ts'
import { aside, button, heading, moreButton, note, page, type Spoken, text, whenInWords } from './parts.ts'
import { keyInWords, questionParts } from './question.ts'

type Revealed = Extract<Phase, { phase: 'revealed' }>

export function revealScreen(scene: Scene, held: HeldSession, phase: Revealed): Screen {
  const question = scene.store.questions.get(phase.asked.question)!
  const mark = markOf(phase.response, question.body)
  const paragraph = (phrase: Phrase): Block => ({ block: 'text', text: rich(scene.words.say(phrase)) })
  // Where there are options, each has its why below it.
  const inPlace =
    question.body.kind === 'choice' || question.body.kind === 'several' || question.body.kind === 'match'
  return {
    blocks: page(
      ...questionAbove(scene, question),
      [verdict(scene, question, phase, mark), ...comparison(scene, question, phase, mark)],
      inPlace ? [] : mark.why.map(paragraph),
      ...refutations(scene, mark),
      question.explanation.map((phrase) => spare(rich(scene.words.say(phrase)))),
      [{ block: 'note', text: sourceOf(scene, question) }, comesBack(scene, phase)],
    ),
    buttons: [
      [
        button(scene, held, 'go', scene.words('key-enter'), 'key-next'),
        button(scene, held, 'undo', 'u', 'key-undo', `${phase.attempt}`),
        ...aside([
          button(scene, held, 'suspend', 's', 'key-suspend'),
          button(scene, held, 'bury', 'z', 'key-bury'),
          button(scene, held, 'why', 'w', 'key-why'),
          button(scene, held, 'report', 'r', 'key-report'),
          button(scene, held, 'stop', 'q', 'key-stop'),
        ]),
      ],
    ],
    more: moreButton(scene, held),
  }
}

/** Where a tap replaced the question by its answer, what was asked stays to be read. */
function questionAbove(scene: Scene, question: Question): Block[][] {
  return scene.incoming.did.act === 'press' ? questionParts(scene, question).slice(0, 2) : []
}

function spare(text: Rich): Block {
  return { block: 'text', text, spare: true }
}

function verdict(scene: Scene, question: Question, { response }: Revealed, mark: Mark): Block {
  return verdictOf(scene, givenInWords(scene, question.body, response), response, mark)
}

export function verdictOf({ words }: Spoken, given: string, response: Response, { score }: Mark): Block {
  if (response.kind === 'recall') return heading(words('verdict-rated', { rating: response.rating }))
  if (response.kind === 'not-sure') return heading(words('verdict-not-sure'))
  if (score === 1) return heading(words('verdict-right', { given }))
  if (score > 0) return heading(words('verdict-partly', { given, percent: Math.round(score * 100) }))
  return heading(words('verdict-wrong', { given }))
}

export function givenInWords({ words }: Spoken, body: Body, response: Response): string {
  if (response.kind === 'true-false') return words(response.truth ? 'key-true' : 'key-false')
  if (body.kind === 'number' && body.unit) return `${writeResponse(response, body)} ${body.unit}`
  return writeResponse(response, body)
}

/** Where there are options, each with how it came out; else the right answer in words, if it is not the one given. */
function comparison(scene: Scene, { body }: Question, { response }: Revealed, { score }: Mark): Block[] {
  const key = keyInWords(scene, body)
  if (key === undefined) {
    const order = body.kind === 'order' && score < 1 ? [text(scene, 'right-order')] : []
    return [...order, ...outcomeBlocks(scene, body, response)]
  }
  const said = response.kind === 'recall' || (score === 1 && givenInWords(scene, body, response) === key)
  return said ? [] : [text(scene, 'right-answer', { key })]
}

/** For each mistake that has a name: what tempts about it, and what shows it wrong. */
function refutations({ curriculum }: Scene, { held }: Mark): Block[][] {
  const found = held.flatMap((misconception) => curriculum.misconceptions.get(misconception) ?? [])
  return found.map(({ say }) => [spare(rich(say))])
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
