// A posed question as plain text, with everything that a learner does not see: which option is right, why the
// others are wrong, which misconception leads there. For authors and reports.

import type { Phrase } from '../engine/phrase.ts'
import { rightResponse, writeResponse } from '../engine/question/grade.ts'
import { letterOf } from '../engine/question/kinds/kind.ts'
import type { Body, Kind, Question } from '../engine/question/question.ts'
import type { Say } from './words.ts'

type OptionText = {
  label: string
  text: string
  right?: boolean | undefined
  why?: string | undefined
  misconception?: string | undefined
}
type MistakeText = { response: string; why: string; misconception?: string | undefined }

export type PosedText = {
  item: string
  seed: string | number
  kind: Kind
  stem: string
  code?: string | undefined
  picture?: string | undefined
  options?: OptionText[] | undefined
  /** In words: a text, a number, true or false, or a list of them. */
  key: unknown
  /** What a learner would type. */
  answer: string
  mistakes?: MistakeText[] | undefined
  explanation: string
  source: string
  asOf?: string | undefined
  params?: unknown
}

export function posedText(question: Question, seed: string, say: Say): PosedText {
  const { item, stem, code, picture, body, explanation, source, asOf, params } = question
  return {
    item,
    seed: /^\d+$/.test(seed) ? Number(seed) : seed,
    kind: body.kind,
    stem: say(stem),
    code,
    picture,
    ...bodyText(body, say),
    answer: writeResponse(rightResponse(body), body),
    explanation: explanation.map(say).join('\n\n'),
    source,
    asOf,
    params,
  }
}

function bodyText(body: Body, say: Say): Pick<PosedText, 'options' | 'key' | 'mistakes'> {
  switch (body.kind) {
    case 'choice':
    case 'several': {
      const options = body.options.map(
        (option, at): OptionText => ({
          ...option,
          label: letterOf(at),
          text: say(option.text),
          why: option.why === undefined ? undefined : say(option.why),
        }),
      )
      const right = options.filter((option) => option.right).map(({ text }) => text)
      return { options, key: body.kind === 'choice' ? right[0] : right }
    }
    case 'true-false': {
      const { key, why, misconception } = body
      return { key, mistakes: [{ response: `${!key}`, why: say(why), misconception }] }
    }
    case 'order':
      return {
        options: body.steps.map((step, at) => ({ label: letterOf(at), text: say(step) })),
        key: body.key.map((step) => say(body.steps[step]!)),
        mistakes: body.mistakes.map(({ first, second, why, misconception }) => ({
          response: `${letterOf(first)} before ${letterOf(second)}`,
          why: say(why),
          misconception,
        })),
      }
    case 'match':
      return {
        options: [
          ...body.lefts.map((left, at) => ({ label: `${at + 1}`, text: say(left) })),
          ...body.rights.map((right, at) => ({ label: letterOf(at), text: say(right) })),
        ],
        key: body.key.map((right, left) => ({
          left: say(body.lefts[left]!),
          right: say(body.rights[right]!),
        })),
        mistakes: body.mistakes.map(({ left, right, why, misconception }) => ({
          response: `${left + 1}${letterOf(right)}`,
          why: say(why),
          misconception,
        })),
      }
    case 'short':
      return { key: body.key, mistakes: body.mistakes.map((mistake) => typed(mistake, say)) }
    case 'number':
      return {
        key: body.key,
        mistakes: body.mistakes.map(({ value, ...mistake }) =>
          typed({ ...mistake, answers: [`${value}`] }, say),
        ),
      }
    case 'cloze':
      return {
        key: body.gaps.map(({ key }) => key),
        mistakes: body.gaps.flatMap(({ mistakes }) => mistakes.map((mistake) => typed(mistake, say))),
      }
    case 'recall':
      return { key: say(body.back) }
  }
}

type Typed = { answers: readonly string[]; why: Phrase; misconception?: string | undefined }

function typed({ answers, why, misconception }: Typed, say: Say): MistakeText {
  return { response: answers.join(' or '), why: say(why), misconception }
}
