// A question as it is asked: stem, code, picture, what can be chosen, and how to answer.

import { rich } from '../../chat/rich.ts'
import type { Block, Option } from '../../chat/screen.ts'
import type { PictureId } from '../../engine/ids.ts'
import type { Phrase } from '../../engine/phrase.ts'
import { letterOf } from '../../engine/question/kinds/kind.ts'
import { isComplete, type Picks, pickingOf } from '../../engine/question/picks.ts'
import type { Body, Kind, Question } from '../../engine/question/question.ts'
import type { Scene } from '../scene.ts'
import type { Spoken } from './parts.ts'

/** What needs words and what is taught. */
type Teaching = Pick<Scene, 'words' | 'curriculum'>

/** The parts of a question's page, the first one with `above` on top of it. */
export function questionParts(scene: Teaching, question: Question, above: readonly Block[] = []): Block[][] {
  const { stem, code, picture, body } = question
  return [
    [...above, { block: 'text', text: rich(stemInWords(scene, { stem, body })) }],
    code === undefined ? [] : [{ block: 'code', code }],
    pictureBlocks(scene, picture),
    choiceBlocks(scene, body),
  ]
}

export function stemInWords({ words }: Spoken, { stem, body }: Pick<Question, 'stem' | 'body'>): string {
  const said = words.say(stem)
  return body.kind === 'cloze' ? withGaps(said, body.gaps.length) : said
}

/** A gap is a line to write on, numbered where there are several. */
function withGaps(stem: string, gaps: number): string {
  return stem.replace(/\{(\d+)\}/g, (_, number) => (gaps === 1 ? '____' : `(${number})____`))
}

export function pictureBlocks(
  { curriculum }: Pick<Scene, 'curriculum'>,
  picture: PictureId | undefined,
): Block[] {
  const found = picture && curriculum.pictures.get(picture)
  return found ? [{ block: 'picture', picture: found.id, file: found.file, alt: found.alt }] : []
}

/** What there is to choose from. */
function choiceBlocks({ words }: Spoken, body: Body): Block[] {
  const lettered = (texts: readonly Phrase[]): Block => ({ block: 'options', options: texts.map(plainly) })
  const plainly = (text: Phrase, at: number): Option => ({
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
export function howToAnswer({ words }: Spoken, { body }: Question, picked: Picks = []): string {
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
export function keyInWords({ words }: Spoken, body: Body): string | undefined {
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
