// What can be wrong with a question once it is posed: an empty text, an option twice, a key that is not one.

import type { Phrase } from '../../engine/phrase.ts'
import { markOf, rightResponse } from '../../engine/question/grade.ts'
import type { Body, Question } from '../../engine/question/question.ts'
import type { Say } from '../words.ts'

export function flawsOf(question: Question, say: Say): string[] {
  const { stem, explanation, body } = question
  const texts = [stem, ...explanation, ...textsOf(body)]
  const flaws = texts.flatMap((text) => (say(text).trim() === '' ? ['a text is empty'] : []))
  flaws.push(...bodyFlaws(body, say))
  if (explanation.length === 0) flaws.push('it has no explanation')
  if (flaws.length === 0 && markOf(rightResponse(body), body).score !== 1)
    flaws.push('its key is not marked right')
  return flaws
}

function bodyFlaws(body: Body, say: Say): string[] {
  switch (body.kind) {
    case 'choice':
    case 'several': {
      const right = body.options.filter((option) => option.right).length
      const wrong = body.options.length - right
      const flaws = repeated(
        body.options.map(({ text }) => text),
        say,
      )
      if (body.kind === 'choice' && right !== 1) flaws.push(`it has ${right} right options`)
      if (right === 0) flaws.push('it has no right option')
      if (wrong === 0) flaws.push('it has no wrong option')
      if (body.kind === 'choice' && body.options.some((option) => !option.right && option.why === undefined))
        flaws.push('a wrong option does not say why')
      return flaws
    }
    case 'order':
      return [...repeated(body.steps, say), ...notEachOnce(body.key, body.steps.length)]
    case 'match':
      return [
        ...repeated(body.lefts, say),
        ...repeated(body.rights, say),
        ...notEachOnce(body.key, body.rights.length, body.lefts.length),
      ]
    case 'number':
      return Number.isFinite(body.key) ? [] : ['its key is not a number']
    case 'short':
      return body.key.trim() === '' ? ['its key is empty'] : []
    case 'cloze':
      return body.gaps.some((gap) => gap.key.trim() === '') ? ['the key of a gap is empty'] : []
    case 'true-false':
    case 'recall':
      return []
  }
}

function textsOf(body: Body): Phrase[] {
  switch (body.kind) {
    case 'choice':
    case 'several':
      return body.options.flatMap(({ text, why }) => (why === undefined ? [text] : [text, why]))
    case 'true-false':
      return [body.why]
    case 'order':
      return [...body.steps, ...body.mistakes.map(({ why }) => why)]
    case 'match':
      return [...body.lefts, ...body.rights, ...body.mistakes.map(({ why }) => why)]
    case 'short':
    case 'number':
      return body.mistakes.map(({ why }) => why)
    case 'cloze':
      return body.gaps.flatMap((gap) => gap.mistakes.map(({ why }) => why))
    case 'recall':
      return [body.back]
  }
}

function repeated(texts: readonly Phrase[], say: Say): string[] {
  const said = texts.map(say)
  return said.filter((text, at) => said.indexOf(text) < at).map((text) => `"${text}" is offered twice`)
}

/** The key names `wanted` of the numbers below `count`, none of them twice. */
function notEachOnce(key: readonly number[], count: number, wanted = count): string[] {
  const fits = key.every((step) => step >= 0 && step < count) && new Set(key).size === wanted
  return fits ? [] : [`its key ${key.join(' ')} is not one of each`]
}
