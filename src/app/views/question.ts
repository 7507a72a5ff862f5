// A question as it is asked: stem, code, picture, what can be chosen, and how to answer. With a response, how
// each choice came out, and why.

import { rich } from '../../chat/rich.ts'
import type { Block, Outcome } from '../../chat/screen.ts'
import type { PictureId } from '../../engine/ids.ts'
import type { Phrase, Words } from '../../engine/phrase.ts'
import { letterOf } from '../../engine/question/kinds/kind.ts'
import { isComplete, type Picks, pickingOf } from '../../engine/question/picks.ts'
import type { Body, BodyOf, Kind, Question, Response } from '../../engine/question/question.ts'
import type { Scene } from '../scene.ts'

/** The parts of a question's page, the first one with `above` on top of it. */
export function questionParts(scene: Scene, question: Question, above: readonly Block[] = []): Block[][] {
  const { stem, code, picture, body } = question
  const said = scene.words.say(stem)
  return [
    [
      ...above,
      { block: 'text', text: rich(body.kind === 'cloze' ? withGaps(said, body.gaps.length) : said) },
    ],
    code === undefined ? [] : [{ block: 'code', code }],
    pictureBlocks(scene, picture),
    choiceBlocks(scene, body),
  ]
}

/** A gap is a line to write on, numbered where there are several. */
function withGaps(stem: string, gaps: number): string {
  return stem.replace(/\{(\d+)\}/g, (_, number) => (gaps === 1 ? '____' : `(${number})____`))
}

export function pictureBlocks({ curriculum }: Scene, picture: PictureId | undefined): Block[] {
  const found = picture && curriculum.pictures.get(picture)
  return found ? [{ block: 'picture', picture: found.id, file: found.file, alt: found.alt }] : []
}

type Choices = Extract<Block, { block: 'options' }>['options']

/** What there is to choose from. */
function choiceBlocks({ words }: Scene, body: Body): Block[] {
  const lettered = (texts: readonly Phrase[]): Block => ({ block: 'options', options: texts.map(plainly) })
  const plainly = (text: Phrase, at: number): Choices[number] => ({
    label: letterOf(at),
    text: rich(words.say(text)),
    outcome: 'plain',
  })
  switch (body.kind) {
    case 'choice':
    case 'several':
      return [lettered(body.options.map((option) => option.text))]
    case 'order':
      return [lettered(body.steps)]
    case 'match':
      return [
        {
          block: 'options',
          options: body.lefts.map((left, at) => ({ ...plainly(left, at), label: `${at + 1}` })),
        },
        { block: 'gap' },
        lettered(body.rights),
      ]
    default:
      return []
  }
}

/** How each choice came out, and why; nothing for what is typed. */
export function outcomeBlocks(scene: Scene, body: Body, response: Response): Block[] {
  switch (body.kind) {
    case 'choice':
    case 'several':
      return [
        { block: 'options', options: body.options.map((_, at) => optionOutcome(scene, body, response, at)) },
      ]
    case 'order':
      return [
        {
          block: 'options',
          options: body.key.map((step) => ({
            label: letterOf(step),
            text: rich(scene.words.say(body.steps[step]!)),
            outcome: 'plain',
          })),
        },
      ]
    case 'match':
      return [
        { block: 'options', options: body.lefts.map((_, at) => pairOutcome(scene, body, response, at)) },
      ]
    default:
      return []
  }
}

function optionOutcome(
  { words }: Scene,
  body: BodyOf<'choice' | 'several'>,
  response: Response,
  at: number,
): Choices[number] {
  const { text, right, why } = body.options[at]!
  const outcome = outcomeOf(right, chose(response, at), response.kind === 'several')
  const because = why === undefined ? '' : words.say(why)
  const notes: Partial<Record<Outcome, string>> = {
    'chosen-wrong': because,
    missed: words('option-missed', { why: because }).trim(),
  }
  const note = notes[outcome]
  return {
    label: letterOf(at),
    text: rich(words.say(text)),
    outcome,
    note: note ? rich(note) : undefined,
    said: outcomeInWords(words, outcome),
  }
}

function outcomeInWords(words: Words, outcome: Outcome): string | undefined {
  const said: Record<Outcome, string | undefined> = {
    right: words('outcome-right'),
    'chosen-right': words('outcome-chosen-right'),
    'chosen-wrong': words('outcome-chosen-wrong'),
    missed: undefined,
    plain: undefined,
  }
  return said[outcome]
}

/** A left side with the right side that belongs to it; where another was given, which, and why not. */
function pairOutcome(
  { words }: Scene,
  body: BodyOf<'match'>,
  response: Response,
  at: number,
): Choices[number] {
  const say = (right: number) => words.say(body.rights[right]!)
  const text = rich(words('pair', { left: words.say(body.lefts[at]!), right: say(body.key[at]!) }))
  const label = `${at + 1}`
  if (response.kind !== 'match') return { label, text, outcome: 'right' }
  const given = response.rights[at]!
  if (given === body.key[at])
    return { label, text, outcome: 'chosen-right', said: outcomeInWords(words, 'chosen-right') }
  const made = body.mistakes.find(({ left, right }) => left === at && right === given)
  const why = made ? words.say(made.why) : ''
  return { label, text, outcome: 'missed', note: rich(words('pair-not', { given: say(given), why }).trim()) }
}

function chose(response: Response, at: number): boolean {
  return (
    (response.kind === 'choice' && response.option === at) ||
    (response.kind === 'several' && response.options.includes(at))
  )
}

function outcomeOf(right: boolean, chosen: boolean, several: boolean): Outcome {
  if (right) return chosen ? 'chosen-right' : several ? 'missed' : 'right'
  return chosen ? 'chosen-wrong' : 'plain'
}

const hows: Record<Kind, string> = {
  choice: 'how-choice',
  several: 'how-several',
  'true-false': 'how-true-false',
  order: 'how-order',
  match: 'how-match',
  short: 'how-short',
  number: 'how-number',
  cloze: 'how-cloze',
  recall: 'how-recall',
}

/** How to answer, in words. */
export function howToAnswer({ words }: Scene, { body }: Question, picked: Picks = []): string {
  const count = 'options' in body ? body.options.length : 'steps' in body ? body.steps.length : 0
  return words(hows[body.kind], {
    last: letterOf(count - 1),
    gaps: body.kind === 'cloze' ? body.gaps.length : 0,
    unit: (body.kind === 'number' && body.unit) || 'none',
    next: picked.length + 1,
    complete: isComplete(pickingOf(body) ?? { letters: [] }, picked) ? 'yes' : 'no',
  })
}

/** The right answer in words, for what is typed. */
export function keyInWords({ words }: Scene, body: Body): string | undefined {
  switch (body.kind) {
    case 'true-false':
      return words(body.key ? 'key-true' : 'key-false')
    case 'short':
      return body.key
    case 'number':
      return body.unit ? `${body.key} ${body.unit}` : `${body.key}`
    case 'cloze':
      return body.gaps.map((gap) => gap.key).join('; ')
    case 'recall':
      return words.say(body.back)
    default:
      return undefined
  }
}
