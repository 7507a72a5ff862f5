// After an answer: how each option, step or pair came out, and why, below what it speaks of.

import { rich } from '../../chat/rich.ts'
import type { Block, Option, Outcome } from '../../chat/screen.ts'
import type { Words } from '../../engine/phrase.ts'
import { letterOf } from '../../engine/question/kinds/kind.ts'
import type { Body, BodyOf, Response } from '../../engine/question/question.ts'
import type { Spoken } from './parts.ts'

/** How each choice came out, and why; nothing for what is typed. */
export function outcomeBlocks(scene: Spoken, body: Body, response: Response): Block[] {
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
  { words }: Spoken,
  body: BodyOf<'choice' | 'several'>,
  response: Response,
  at: number,
): Option {
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
function pairOutcome({ words }: Spoken, body: BodyOf<'match'>, response: Response, at: number): Option {
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
