// A question as it is asked: stem, code, picture, what can be chosen, and how to answer.

import { rich } from '../../chat/rich.ts'
import type { Block, Outcome } from '../../chat/screen.ts'
import type { PictureId } from '../../engine/ids.ts'
import { letterOf } from '../../engine/question/kinds/kind.ts'
import type { Body, Kind, Question, Response } from '../../engine/question/question.ts'
import type { Scene } from '../scene.ts'

export function questionBlocks(scene: Scene, question: Question, response?: Response): Block[] {
  const { words } = scene
  return [
    { block: 'text', text: rich(words.say(question.stem)) },
    ...(question.code === undefined ? [] : [{ block: 'code', code: question.code } as const]),
    ...pictureBlocks(scene, question.picture),
    ...bodyBlocks(scene, question.body, response),
  ]
}

export function pictureBlocks({ curriculum }: Scene, picture: PictureId | undefined): Block[] {
  const found = picture && curriculum.pictures.get(picture)
  return found ? [{ block: 'picture', picture: found.id, file: found.file, alt: found.alt }] : []
}

/** What there is to choose from. With a response it says how each option came out. */
function bodyBlocks({ words }: Scene, body: Body, response: Response | undefined): Block[] {
  const lettered = (texts: readonly string[], outcome: (at: number) => Outcome = () => 'plain'): Block => ({
    block: 'options',
    options: texts.map((text, at) => ({ label: letterOf(at), text: rich(text), outcome: outcome(at) })),
  })
  switch (body.kind) {
    case 'choice':
    case 'several':
      return [
        lettered(
          body.options.map((option) => words.say(option.text)),
          (at) => (response ? outcomeOf(body.options[at]!.right, chose(response, at)) : 'plain'),
        ),
      ]
    case 'order':
      return [lettered(body.steps.map((step) => words.say(step)))]
    case 'match':
      return [
        {
          block: 'options',
          options: body.lefts.map((left, at) => ({
            label: `${at + 1}`,
            text: rich(words.say(left)),
            outcome: 'plain',
          })),
        },
        lettered(body.rights.map((right) => words.say(right))),
      ]
    default:
      return []
  }
}

function chose(response: Response, at: number): boolean {
  return (
    (response.kind === 'choice' && response.option === at) ||
    (response.kind === 'several' && response.options.includes(at))
  )
}

function outcomeOf(right: boolean, chosen: boolean): Outcome {
  if (right) return chosen ? 'chosen-right' : 'right'
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
export function howToAnswer({ words }: Scene, { body }: Question): string {
  const count = 'options' in body ? body.options.length : 'steps' in body ? body.steps.length : 0
  return words(hows[body.kind], {
    last: letterOf(count - 1),
    gaps: body.kind === 'cloze' ? body.gaps.length : 0,
    unit: (body.kind === 'number' && body.unit) || 'none',
  })
}

/** The right answer in words, where the options don't show it already. */
export function keyInWords({ words }: Scene, body: Body): string | undefined {
  switch (body.kind) {
    case 'choice':
    case 'several':
      return undefined
    case 'true-false':
      return words(body.key ? 'key-true' : 'key-false')
    case 'order':
      return body.key.map((step) => `${letterOf(step)} ${words.say(body.steps[step]!)}`).join(' → ')
    case 'match':
      return body.key
        .map((right, left) => `${words.say(body.lefts[left]!)} – ${words.say(body.rights[right]!)}`)
        .join('; ')
    case 'short':
      return body.key
    case 'number':
      return body.unit ? `${body.key} ${body.unit}` : `${body.key}`
    case 'cloze':
      return body.gaps.map((gap) => gap.key).join('; ')
    case 'recall':
      return words.say(body.back)
  }
}
