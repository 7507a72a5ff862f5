// Whether an imported item can be asked: its texts fit on a screen, its parts agree as the curriculum's must, and
// its key is marked right. What it lacks beside the curriculum's items is a warning.

import { foundIn } from '../content/checks/items.ts'
import type { Path } from '../content/spot.ts'
import type { Phrase } from '../engine/phrase.ts'
import { markOf, readResponse, rightResponse, writeResponse } from '../engine/question/grade.ts'
import { bodyOf } from '../engine/question/pose.ts'
import type { Spec, TypedMistake } from '../engine/question/question.ts'
import { seeded } from '../engine/random.ts'
import { type BankItem, bankLimits, error, noWhy, type Place, type Problem, warning } from './bank.ts'

/** `locate` finds the place of a part, such as `['distractors', 1]`. */
export type Read = { item: BankItem; locate: (path: Path) => Place }

export function fits({ item, locate }: Read): Problem[] {
  const { spec } = item
  const long = textsOf(item).flatMap(([path, text, most]) => outOfBounds(locate(path), text, most))
  const counts = countsOf(spec).flatMap(([path, what, count, least, most]) =>
    count >= least && count <= most
      ? []
      : [
          error(
            locate(path),
            `there ${count === 1 ? 'is 1' : `are ${count}`} ${what}`,
            `${least} to ${most}`,
          ),
        ],
  )
  if (long.length + counts.length > 0) return [...long, ...counts]
  const found = foundIn(spec).map(({ path, problem, expected }) => error(locate(path), problem, expected))
  if (found.length > 0) return found
  return [...unmarked(item, locate), ...lacking(item, locate)]
}

function outOfBounds(place: Place, text: Phrase, most: number): Problem[] {
  if (typeof text !== 'string') return []
  if (text.trim() === '') return [error(place, 'a text is empty', 'some words')]
  if (text.length > most)
    return [
      error(place, `a text has ${text.length} characters`, `at most ${most}, so that it fits on a screen`),
    ]
  return /[\u0000-\u0008\u000b\u000c\u000e-\u001f]/.test(text)
    ? [error(place, 'a text has characters that can’t be shown', 'letters, digits, signs')]
    : []
}

type Text = [Path, Phrase, number]

function textsOf({ name, category, spec, explanation }: BankItem): Text[] {
  const { option, why, stem, code } = bankLimits
  const texts: Text[] = [[['stem'], spec.stem, stem]]
  // One by one: a file may hold more than a call takes.
  const add = (more: readonly Text[]) => {
    for (const one of more) texts.push(one)
  }
  if (spec.code !== undefined) texts.push([['code'], spec.code, code])
  if (name !== undefined) texts.push([['name'], name, bankLimits.name])
  if (category !== undefined) texts.push([['category'], category, bankLimits.name])
  if (explanation !== undefined) texts.push([['explanation'], explanation, bankLimits.explanation])
  const typed = (path: Path, mistakes: readonly { answers: readonly string[]; why: Phrase }[]) =>
    mistakes.flatMap((mistake, at): Text[] => [
      [[...path, 'mistakes', at, 'why'], mistake.why, why],
      ...mistake.answers.map((text): Text => [[...path, 'mistakes', at], text, option]),
    ])
  const whys = (mistakes: readonly { why: Phrase }[]) =>
    mistakes.map((mistake, at): Text => [['mistakes', at, 'why'], mistake.why, why])
  switch (spec.kind) {
    case 'choice':
    case 'several': {
      const keys = spec.kind === 'choice' ? [spec.key] : spec.keys
      add(keys.map(({ text }, at): Text => [['keys', at], text, option]))
      for (const [at, one] of spec.distractors.entries())
        texts.push([['distractors', at], one.text, option], [['distractors', at, 'why'], one.why, why])
      break
    }
    case 'true-false':
      texts.push([['why'], spec.why, why])
      break
    case 'order':
      add([...spec.steps.map((text, at): Text => [['steps', at], text, option]), ...whys(spec.mistakes)])
      break
    case 'match':
      for (const [at, { left, right }] of spec.pairs.entries())
        texts.push([['pairs', at, 'left'], left, option], [['pairs', at, 'right'], right, option])
      add([...spec.extra.map((text, at): Text => [['extra', at], text, option]), ...whys(spec.mistakes)])
      break
    case 'short':
      add([spec.key, ...spec.accept].map((text, at): Text => [['keys', at], text, option]))
      add(typed([], spec.mistakes))
      break
    case 'number':
      if (spec.unit !== undefined) texts.push([['unit'], spec.unit, 20])
      add(whys(spec.mistakes))
      break
    case 'cloze':
      for (const [at, gap] of spec.gaps.entries()) {
        add([gap.key, ...gap.accept].map((text): Text => [['gaps', at], text, option]))
        add(typed(['gaps', at], gap.mistakes))
      }
      break
    case 'recall':
      texts.push([['back'], spec.back, bankLimits.explanation])
  }
  return texts
}

type Count = [path: Path, what: string, count: number, least: number, most: number]

function countsOf(spec: Spec): Count[] {
  const { options, answers, gaps } = bankLimits
  switch (spec.kind) {
    case 'choice':
      return [[['stem'], 'options', spec.distractors.length + 1, 2, options]]
    case 'several':
      return [
        [['stem'], 'options', spec.keys.length + spec.distractors.length, 2, options],
        [['stem'], 'right options', spec.keys.length, 1, options],
        [['stem'], 'wrong options', spec.distractors.length, 1, options],
      ]
    case 'order':
      return [
        [['stem'], 'steps', spec.steps.length, 3, options],
        [['stem'], 'known mistakes', spec.mistakes.length, 0, answers],
      ]
    case 'match':
      return [
        [['stem'], 'pairs', spec.pairs.length, 2, 9],
        [['stem'], 'right sides', spec.pairs.length + spec.extra.length, 2, options],
        [['stem'], 'known mistakes', spec.mistakes.length, 0, answers],
      ]
    case 'short':
      return typedCounts(['stem'], ['mistakes'], spec.accept, spec.mistakes)
    case 'number':
      return [[['stem'], 'known mistakes', spec.mistakes.length, 0, answers]]
    case 'cloze':
      return [
        [['stem'], 'gaps', spec.gaps.length, 1, gaps],
        ...spec.gaps.flatMap(({ accept, mistakes }, at) =>
          typedCounts(['gaps', at], ['gaps', at, 'mistakes'], accept, mistakes),
        ),
      ]
    case 'true-false':
    case 'recall':
      return []
  }
}

function typedCounts(
  path: Path,
  known: Path,
  accept: readonly string[],
  mistakes: readonly TypedMistake[],
): Count[] {
  const most = bankLimits.answers
  return [
    [path, 'right answers', accept.length + 1, 1, most],
    [path, 'known mistakes', mistakes.length, 0, most],
    ...mistakes.map(({ answers }, at): Count => [[...known, at], 'answers', answers.length, 1, most]),
  ]
}

/** Posed, its key must be what is marked right, also as somebody would type it. */
function unmarked({ spec }: BankItem, locate: Read['locate']): Problem[] {
  const body = bodyOf(spec, seeded('bank'))
  const right = rightResponse(body)
  const typed = spec.kind === 'recall' ? right : readResponse(writeResponse(right, body), body)
  if (spec.kind === 'recall' || (typed && markOf(right, body).score === 1 && markOf(typed, body).score === 1))
    return []
  return [error(locate(['keys', 0]), 'its key can’t be typed as an answer', 'words or a number that can')]
}

function lacking({ spec }: BankItem, locate: Read['locate']): Problem[] {
  const lacks = (path: Path) => [
    warning(locate(path), 'a wrong answer does not say why it is wrong', 'a reason'),
  ]
  if (spec.kind === 'true-false') return spec.why === noWhy ? lacks(['why']) : []
  if (spec.kind !== 'choice' && spec.kind !== 'several') return []
  return spec.distractors.flatMap(({ why }, at) => (why === noWhy ? lacks(['distractors', at]) : []))
}
