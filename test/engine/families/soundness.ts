// What must hold for the questions of every family: limits of length, options that differ, reasons for
// each wrong answer, every named mistake offered at some time, and a key that can't be guessed by its look.

import { expect } from 'vitest'
import { phraseKey } from '../../../src/engine/phrase.ts'
import { type Family, type Generated, generate } from '../../../src/engine/question/family.ts'
import type { Level } from '../../../src/engine/question/question.ts'
import { seeded } from '../../../src/engine/random.ts'
import { say } from './words.ts'

export type Sample<Params> = Generated & { level: Level; seed: string; params: Params }

/** Questions of all three levels, each checked by itself. */
export function samples<Params>(family: Family<Params>, seeds = 1200, fewest = 3): Sample<Params>[] {
  const made: Sample<Params>[] = []
  for (let at = 0; at < seeds; at++) {
    const level = ((at % 3) + 1) as Level
    const seed = `${family.id}/${at}`
    const question = generate(family as Family<unknown>, level, seeded(seed)) as Generated & {
      params: Params
    }
    check(question, seed, fewest)
    made.push({ ...question, level, seed })
  }
  const again = generate(family as Family<unknown>, 1, seeded(`${family.id}/0`))
  expect(again).toEqual({ spec: made[0]!.spec, explanation: made[0]!.explanation, params: made[0]!.params })
  return made
}

function check({ spec, explanation }: Generated, seed: string, fewest: number): void {
  const fits = (text: string, most: number) => {
    if (text.length > most || text.trim() !== text || text === '' || /NaN|undefined|\{|\}/.test(text))
      throw new Error(`${seed}: ${text.length} of ${most} characters: ${text}`)
  }
  fits(say(spec.stem), 300)
  expect(spec.code?.split('\n').length ?? 0, seed).toBeLessThanOrEqual(12)
  expect(Math.max(0, ...(spec.code ?? '').split('\n').map((line) => line.length)), seed).toBeLessThanOrEqual(
    72,
  )
  fits(explanation.map(say).join('\n'), 900)
  for (const paragraph of explanation) fits(say(paragraph), 900)
  if (spec.kind === 'choice' || spec.kind === 'several') {
    const right = spec.kind === 'choice' ? [spec.key] : spec.keys
    const all = [...right, ...spec.distractors]
    expect(new Set(all.map(({ text }) => phraseKey(text))).size, seed).toBe(all.length)
    expect(new Set(all.map(({ text }) => say(text))).size, seed).toBe(all.length)
    for (const { text } of all) fits(say(text), 80)
    for (const { why } of spec.distractors) fits(say(why), 200)
    if (spec.kind === 'several') for (const { why } of spec.keys) if (why) fits(say(why), 200)
    if (spec.kind === 'choice') expect(spec.distractors.length, seed).toBeGreaterThanOrEqual(fewest)
    expect(all.length, seed).toBeLessThanOrEqual(8)
  } else if (spec.kind === 'number') {
    for (const { why } of spec.mistakes) fits(say(why), 200)
    const values = [spec.key, ...spec.mistakes.map(({ value }) => value)]
    expect(new Set(values).size, seed).toBe(values.length)
    for (const value of values) expect(Number.isInteger(value), `${seed}: ${value}`).toBe(true)
    expect(spec.mistakes.length, seed).toBeGreaterThanOrEqual(fewest - 1)
  } else if (spec.kind === 'short') {
    for (const { why } of spec.mistakes) fits(say(why), 200)
    const answers = [spec.key, ...spec.accept, ...spec.mistakes.flatMap(({ answers }) => answers)]
    expect(new Set(answers.map((answer) => answer.toLowerCase())).size, seed).toBe(answers.length)
  }
}

/** How often each misconception is led to by a wrong answer. */
export function mistakesOffered(made: readonly Generated[]): Map<string, number> {
  const count = new Map<string, number>()
  for (const { spec } of made)
    for (const { misconception } of wrongAnswers(spec))
      if (misconception) count.set(misconception, (count.get(misconception) ?? 0) + 1)
  return count
}

function wrongAnswers(spec: Generated['spec']): readonly { misconception?: string | undefined }[] {
  switch (spec.kind) {
    case 'choice':
      return spec.distractors
    case 'several':
      return [...spec.keys, ...spec.distractors]
    case 'number':
    case 'short':
      return spec.mistakes
    default:
      return []
  }
}

/**
 * The key of a choice is not told by its look: neither by one text, nor by being the longest, the shortest,
 * the greatest or the least. `most` is the largest share that any of these may have.
 */
export function keyIsHidden(made: readonly Generated[], most = 0.55): void {
  const looks = new Map<string, number>()
  const note = (look: string, holds: boolean) => looks.set(look, (looks.get(look) ?? 0) + Number(holds))
  let choices = 0
  for (const { spec } of made) {
    if (spec.kind !== 'choice') continue
    choices++
    const key = say(spec.key.text)
    const others = spec.distractors.map(({ text }) => say(text))
    note(`is ${key}`, true)
    note(
      'longest',
      others.every((other) => other.length < key.length),
    )
    note(
      'shortest',
      others.every((other) => other.length > key.length),
    )
    const number = (text: string) => Number.parseFloat(text.replaceAll(',', ''))
    note(
      'greatest',
      others.every((other) => number(other) < number(key)),
    )
    note(
      'least',
      others.every((other) => number(other) > number(key)),
    )
  }
  for (const [look, times] of looks)
    if (times > choices * most) throw new Error(`The key ${look} in ${times} of ${choices} choices`)
}
