// Each item is posed as often as a busy year would: every question must hold together, whatever was drawn.

import type { ItemId, MisconceptionId } from '../../engine/ids.ts'
import { type Phrase, phraseKey } from '../../engine/phrase.ts'
import { markOf, rightResponse } from '../../engine/question/grade.ts'
import { type Families, pose } from '../../engine/question/pose.ts'
import type { Body, Item, Question } from '../../engine/question/question.ts'
import type { Content } from '../load.ts'
import { type Diagnostic, mistake } from '../spot.ts'
import type { Say } from '../words.ts'

const times = 200

export type Posing = {
  diagnostics: Diagnostic[]
  /** How many different wrong answers of families lead to each misconception. */
  made: Map<MisconceptionId, number>
}

export function checkPosing({ curriculum, spots }: Content, families: Families, say: Say): Posing {
  const diagnostics: Diagnostic[] = []
  const answers = new Map<MisconceptionId, Set<string>>()
  for (const item of curriculum.items.values()) {
    const spot = spots.items.get(item.id)!
    const flaws = new Map<string, string>()
    for (let at = 0; at < times; at++) {
      const seed = `check/${at}`
      try {
        const question = pose(item, seed, families)
        for (const flaw of flawsOf(question, say)) if (!flaws.has(flaw)) flaws.set(flaw, seed)
        if (item.made === 'generated') gather(question, answers)
      } catch (error) {
        flaws.set(error instanceof Error ? error.message : String(error), seed)
        break
      }
    }
    for (const [flaw, seed] of flaws)
      diagnostics.push(mistake(spot, `${nameOf(item)} posed with seed ${seed}: ${flaw}`, 'a whole question'))
  }
  const made = new Map([...answers].map(([id, texts]) => [id, texts.size]))
  return { diagnostics, made }
}

function nameOf(item: Item): ItemId | string {
  return item.made === 'generated' ? `${item.id} (family ${item.family}, level ${item.level})` : item.id
}

function flawsOf(question: Question, say: Say): string[] {
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

/** The wrong answers of a question that a family made. */
function gather({ body }: Question, answers: Map<MisconceptionId, Set<string>>): void {
  const note = (misconception: MisconceptionId | undefined, answer: string) => {
    if (misconception === undefined) return
    const texts = answers.get(misconception) ?? new Set()
    answers.set(misconception, texts.add(answer))
  }
  switch (body.kind) {
    case 'choice':
    case 'several':
      for (const { text, misconception } of body.options) note(misconception, phraseKey(text))
      break
    case 'true-false':
      note(body.misconception, phraseKey(body.why))
      break
    case 'order':
    case 'match':
      for (const { why, misconception } of body.mistakes) note(misconception, phraseKey(why))
      break
    case 'number':
      for (const { value, misconception } of body.mistakes) note(misconception, `${value}`)
      break
    case 'short':
      for (const { answers, misconception } of body.mistakes) note(misconception, answers.join())
      break
    case 'cloze':
      for (const { answers, misconception } of body.gaps.flatMap((gap) => gap.mistakes))
        note(misconception, answers.join())
      break
    case 'recall':
      break
  }
}
