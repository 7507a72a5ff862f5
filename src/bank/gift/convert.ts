// A question as the GIFT parser gives it becomes a Spec. What GIFT can say and we can't is said: a warning where
// the question still means the same, an error where it would not.

import type { GIFTQuestion, Matching, Numerical, ShortAnswer, TrueFalse } from 'gift-pegjs'
import type { Spec, TypedMistake } from '../../engine/question/question.ts'
import { type BankItem, error, noWhy, type Place, type Problem, warning } from '../bank.ts'
import type { Aside } from './aside.ts'
import { belief, type Context, type Where, weightOf } from './context.ts'
import { numberSpec } from './numbers.ts'
import { options } from './options.ts'
import { plainOf } from './text.ts'
import { unveiled } from './veil.ts'

export type Converted = { item?: BankItem | undefined; problems: Problem[] }
type Locate = (path: readonly PropertyKey[]) => Place

export function convert(
  question: GIFTQuestion,
  said: Aside | undefined,
  locate: Locate,
  where: Where,
): Converted {
  const problems: Problem[] = []
  const praise: string[] = []
  const place = (answer: number) => locate(['answer', answer])
  const lost = (answer: number, what: string) =>
    problems.push(warning(place(answer), `its ${what} is left out`, 'text that says it in words'))
  if (question.type === 'Category' || question.type === 'Description') {
    problems.push(warning(place(-1), 'a text without a question is left out', 'answers in { }'))
    return { problems }
  }
  const stem = plainOf({ ...question.stem, text: unveiled(question.stem.text) })
  if (stem.lost) lost(-1, stem.lost)
  const context: Context = {
    aside: said ?? {},
    // The gap of a missing word stands before what follows it, without a space before a full stop.
    stem: (question.hasEmbeddedAnswers
      ? stem.text.replace(/_____ (?=[.,;:!?)])/, '_____')
      : stem.text
    ).trim(),
    code: stem.code,
    where,
    text(given, answer) {
      if (!given) return undefined
      const { text, lost: what } = plainOf({ ...given, text: unveiled(given.text) })
      if (what) lost(answer, what)
      return text.trim() === '' ? undefined : text.trim()
    },
    error: (answer, problem, expected) => void problems.push(error(place(answer), problem, expected)),
    warn: (answer, problem, expected) => void problems.push(warning(place(answer), problem, expected)),
    praise: (text) => void (text !== undefined && praise.push(text)),
  }
  const spec = specOf(question, context)
  if (!spec) return { problems }
  const general = context.text(question.globalFeedback, -1)
  const explanation = [general, ...new Set(praise)].filter((text) => text !== undefined).join('\n\n')
  const name = unveiled(question.title ?? '')
  return {
    item: {
      name: name || undefined,
      spec,
      explanation: (spec.kind === 'recall' ? context.aside.explanation : explanation) || undefined,
    },
    problems,
  }
}

function specOf(
  question: Exclude<GIFTQuestion, { type: 'Category' | 'Description' }>,
  context: Context,
): Spec | undefined {
  switch (question.type) {
    case 'TF':
      return trueFalse(question, context)
    case 'MC':
      return options(question, context)
    case 'Short':
      return context.aside.kind === 'several' ? options(question, context) : short(question, context)
    case 'Numerical':
      return numberSpec(question as Numerical, context)
    case 'Matching':
      return matching(question, context)
    case 'Essay': {
      const { stem, code, aside } = context
      const back = context.text(question.globalFeedback, -1)
      if (aside.kind === 'recall' && back !== undefined) return { stem, code, kind: 'recall', back }
      return context.warn(
        -1,
        'an essay is left out',
        'a question with answers, which can be marked',
      ) as undefined
    }
  }
}

function trueFalse({ isTrue, trueFeedback, falseFeedback }: TrueFalse, context: Context): Spec {
  const { stem, code, aside } = context
  // Of the two comments the first is for a wrong answer, whatever the parser calls them.
  const why = context.text(trueFeedback, -1) ?? noWhy
  context.praise(context.text(falseFeedback, -1))
  return { stem, code, kind: 'true-false', key: isTrue, why, ...belief(aside.options?.[0]?.misconception) }
}

function short({ choices }: ShortAnswer, context: Context): Spec | undefined {
  const { stem, code, aside } = context
  const right: string[] = []
  const wrong: { answer: string; why: string | undefined }[] = []
  for (const [at, choice] of choices.entries()) {
    const answer = context.text(choice.text, at) ?? ''
    const why = context.text(choice.feedback, at)
    const weight = weightOf(choice)
    if (answer === '*' && weight === 0) {
      context.warn(at, 'what is said of any other answer is left out', 'the answers that people get wrongly')
      continue
    }
    if (answer.includes('*') && !answer.includes('\\*'))
      context.warn(at, '* stands for itself here, not for any letters', 'each spelling written out')
    if (weight === 100) right.push(answer)
    else wrong.push({ answer, why })
    context.where[weight === 100 ? 'keys' : 'mistakes'] ??= []
    context.where[weight === 100 ? 'keys' : 'mistakes']!.push(at)
    if (weight === 100) context.praise(why)
    else if (weight !== 0)
      context.warn(at, `it is worth ${weight} %, and counts as wrong here`, 'right or wrong')
  }
  context.where.accept = context.where.keys?.slice(1) ?? []
  const [key, ...accept] = right
  if (key === undefined) return context.error(-1, 'no answer is right', 'one that begins with =')
  return { stem, code, kind: 'short', key, accept, mistakes: grouped(wrong, aside) }
}

function grouped(
  wrong: readonly { answer: string; why: string | undefined }[],
  { groups }: Aside,
): TypedMistake[] {
  const fits = groups?.reduce((sum, { answers }) => sum + answers, 0) === wrong.length
  let from = 0
  return (fits ? groups! : wrong.map(() => ({ answers: 1, misconception: undefined })))
    .filter(({ answers }) => answers > 0)
    .map(({ answers, misconception }) => {
      const together = wrong.slice(from, from + answers)
      from += answers
      return {
        answers: together.map(({ answer }) => answer),
        why: together[0]!.why ?? noWhy,
        ...belief(misconception),
      }
    })
}

function matching({ matchPairs }: Matching, context: Context): Spec | undefined {
  const { stem, code, aside } = context
  const sides = matchPairs.map(({ subquestion, subanswer }, at) => ({
    left: context.text(subquestion, at),
    right: unveiled(subanswer),
  }))
  context.where.pairs = sides.flatMap(({ left }, at) => (left === undefined ? [] : [at]))
  context.where.extra = sides.flatMap(({ left }, at) => (left === undefined ? [at] : []))
  context.where.steps = context.where.gaps = context.where.pairs
  const pairs = sides.flatMap(({ left, right }) => (left === undefined ? [] : [{ left, right }]))
  if (aside.kind === 'order') {
    const steps = pairs.map(({ right }) => right)
    const mistakes = (aside.orders ?? []).filter(
      ({ first, second }) => Math.max(first, second) < steps.length,
    )
    return { stem, code, kind: 'order', steps, mistakes: mistakes.map(told) }
  }
  if (aside.kind === 'cloze' && aside.gaps?.length === pairs.length) {
    const gaps = pairs.map(({ right }, at) => {
      const { accept, mistakes } = aside.gaps![at]!
      return { key: right, accept, mistakes: mistakes.map(told) }
    })
    return { stem, code, kind: 'cloze', gaps }
  }
  const extra = sides.flatMap(({ left, right }) => (left === undefined ? [right] : []))
  const mistakes = (aside.pairs ?? []).filter(
    ({ left, right }) => left < pairs.length && right < pairs.length + extra.length,
  )
  return { stem, code, kind: 'match', pairs, extra, mistakes: mistakes.map(told) }
}

function told<T extends { why?: string | undefined; misconception?: string | undefined }>({
  why,
  misconception,
  ...rest
}: T) {
  return { ...rest, why: why ?? noWhy, ...belief(misconception) }
}
