// Polls and quizzes.

import type { Checked, Rule } from './rule.ts'

const only =
  (rule: (params: Checked['params']) => (string | false)[]): Rule =>
  ({ method, params }) =>
    method === 'sendPoll' ? rule(params).filter((problem) => problem !== false) : []

export const quizAnswers: Rule = only(({ type, options, correct_option_ids, allows_multiple_answers }) => {
  const right = correct_option_ids as number[] | undefined
  if (type !== 'quiz') return [right !== undefined && 'correct_option_ids are for quizzes']
  if (!right?.length) return ['quizzes need correct_option_ids']
  const rising = right.every((id, at) => at === 0 || id > right[at - 1]!)
  return [
    !rising && 'correct_option_ids must rise',
    right.some((id) => id < 0 || id >= (options as unknown[]).length) && 'there is no such correct option',
    right.length > 1 && !allows_multiple_answers && 'several right answers need allows_multiple_answers',
  ]
})

export const quizOnly: Rule = only(({ type, explanation, allow_adding_options, is_anonymous = true }) => [
  type !== 'quiz' && explanation !== undefined && 'an explanation is for quizzes',
  type === 'quiz' && allow_adding_options === true && 'no options can be added to a quiz',
  is_anonymous === true && allow_adding_options === true && 'no options can be added to an anonymous poll',
])

export const oneEnd: Rule = only(({ open_period, close_date }) => [
  open_period !== undefined && close_date !== undefined && 'open_period and close_date are given at once',
])
