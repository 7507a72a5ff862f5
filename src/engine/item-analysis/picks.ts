// A response as its parts: options ticked, sides joined, gaps filled, steps set the wrong way round. Each part is
// right or wrong by itself, and the same part is known again however the options were shuffled.

import type { MisconceptionId } from '../ids.ts'
import { type Phrase, phraseKey } from '../phrase.ts'
import { markOf } from '../question/grade.ts'
import { normalised } from '../question/kinds/typed.ts'
import type { Body, Option, Response, TypedMistake } from '../question/question.ts'

export type Pick = {
  key: string
  /** What was picked: one text, or the two sides of a pair, or what was put before what. */
  texts: readonly Phrase[]
  /** Of a text with several gaps, which one, from 1. */
  gap?: number | undefined
  right: boolean
  misconception?: MisconceptionId | undefined
}

/** What the question offers to pick, or is known to tempt to, whether anybody picked it or not. */
export function offered(body: Body): Pick[] {
  switch (body.kind) {
    case 'choice':
    case 'several':
      return body.options.map(option)
    case 'true-false':
      return [truth(body, true), truth(body, false)]
    case 'order':
      return body.mistakes.map((_, at) => swapped(body, at))
    case 'match':
      return [
        ...body.key.map((right, left) => joined(body, left, right)),
        ...body.mistakes.map(({ left, right }) => joined(body, left, right)),
      ]
    case 'short':
      return typedOffers(body, undefined)
    case 'number':
      return [body.key, ...body.mistakes.map(({ value }) => value)].map((value) => numbered(body, value))
    case 'cloze':
      return body.gaps.flatMap((gap, at) => typedOffers(gap, at + 1))
    case 'recall':
      return []
  }
}

/** What this response picked. An order shows only the known mistakes in it; a flashcard nothing. */
export function picked(body: Body, response: Response): Pick[] {
  if (response.kind === 'choice' && body.kind === 'choice') return [option(body.options[response.option]!)]
  if (response.kind === 'several' && body.kind === 'several')
    return response.options.map((at) => option(body.options[at]!))
  if (response.kind === 'true-false' && body.kind === 'true-false') return [truth(body, response.truth)]
  if (response.kind === 'order' && body.kind === 'order') {
    const place = (step: number) => response.order.indexOf(step)
    return body.mistakes.flatMap(({ first, second }, at) =>
      place(first) < place(second) ? swapped(body, at) : [],
    )
  }
  if (response.kind === 'match' && body.kind === 'match')
    return response.rights.map((right, left) => joined(body, left, right))
  if (response.kind === 'short' && body.kind === 'short') return [typed(body, response.text, undefined)]
  if (response.kind === 'number' && body.kind === 'number') return [numbered(body, response.value)]
  if (response.kind === 'cloze' && body.kind === 'cloze')
    return body.gaps.map((gap, at) => typed(gap, response.texts[at]!, at + 1))
  return []
}

function option({ text, right, misconception }: Option): Pick {
  return { key: phraseKey(text), texts: [text], right, misconception }
}

function truth(
  { key, misconception }: { key: boolean; misconception?: MisconceptionId | undefined },
  picked: boolean,
) {
  const right = picked === key
  return { key: `${picked}`, texts: [`${picked}`], right, misconception: right ? undefined : misconception }
}

function swapped(body: Extract<Body, { kind: 'order' }>, at: number): Pick {
  const { first, second, misconception } = body.mistakes[at]!
  const texts = [body.steps[first]!, body.steps[second]!]
  return { key: texts.map(phraseKey).join(' < '), texts, right: false, misconception }
}

function joined(body: Extract<Body, { kind: 'match' }>, left: number, right: number): Pick {
  const texts = [body.lefts[left]!, body.rights[right]!]
  const made = body.mistakes.find((mistake) => mistake.left === left && mistake.right === right)
  const isRight = body.key[left] === right
  return { key: texts.map(phraseKey).join(' – '), texts, right: isRight, misconception: made?.misconception }
}

function numbered(body: Extract<Body, { kind: 'number' }>, value: number): Pick {
  const { score, held } = markOf({ kind: 'number', value }, body)
  // What counts as right is one pick, however it was rounded.
  const shown = score === 1 ? body.key : value
  return { key: `${shown}`, texts: [`${shown}`], right: score === 1, misconception: held[0] }
}

type Typed = { key: string; accept: readonly string[]; mistakes: readonly TypedMistake[] }

function typedOffers(asked: Typed, gap: number | undefined): Pick[] {
  return [asked.key, ...asked.mistakes.map(({ answers }) => answers[0]!)].map((text) =>
    typed(asked, text, gap),
  )
}

/** Spellings of one answer are one pick. */
function typed({ key, accept, mistakes }: Typed, text: string, gap: number | undefined): Pick {
  const isIt = (answer: string) => normalised(answer) === normalised(text)
  const right = [key, ...accept].some(isIt)
  const made = right ? undefined : mistakes.find(({ answers }) => answers.some(isIt))
  const shown = right ? key : (made?.answers[0] ?? text.trim())
  const named = `${gap ?? ''}:${normalised(shown)}`
  return { key: named, texts: [shown], gap, right, misconception: made?.misconception }
}
