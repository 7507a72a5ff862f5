// Which steps of a Dockerfile run again after a change, with BuildKit (BLD-13 to BLD-32): what is asked and
// how it is explained. The model of the cache, the wrong models and the cases to try are next door.

import { type FamilyId, id } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, type Random } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Distractor, Spec } from '../question.ts'
import { drawCase } from './build-cache-cases.ts'
import { mistaken, wrongAnswers } from './build-cache-mistakes.ts'
import {
  answer,
  type Changed,
  changedLine,
  lineAt,
  makesStep,
  numbers,
  steps,
  takenBy,
  written,
} from './build-cache-model.ts'
import { differing } from './differing.ts'

export type BuildCase = Changed & { asked: 'choice' | 'several' }

export const buildCache: Family<BuildCase> = {
  id: id<FamilyId>('build-cache'),
  revision: 2,
  draw(level, random) {
    const drawn = drawCase(level, random)
    const several = answer(drawn).length > 0 && chance(level === 1 ? 0.15 : 0.35, random)
    return { ...drawn, asked: several ? 'several' : 'choice' }
  },
  generate(params, random) {
    const spec = params.asked === 'several' ? severalOf(params) : choiceOf(params, random)
    return spec && { spec, explanation: explanation(params) }
  },
}

function choiceOf(params: BuildCase, random: Random): Spec | undefined {
  const key = listed(answer(params))
  const wrong = wrongAnswers(params).map(
    ({ lines, ...rest }): Distractor => ({ text: listed(lines), ...rest }),
  )
  const distractors = differing(key, wrong, random)
  return (
    distractors && { kind: 'choice', stem: stem(params), code: code(params), key: { text: key }, distractors }
  )
}

const listed = (lines: readonly number[]): Phrase =>
  lines.length === 0 ? phrase('family-build-cache-no-line') : lines.join(', ')

/** Every step and two or three other lines, to pick those that run again. */
function severalOf(params: BuildCase): Spec {
  const { build } = params
  const right = answer(params)
  const [first] = right
  const text = (number: number) => `${number}: ${written(lineAt(build, number))}`
  const left = numbers(build).filter((number) => !right.includes(number))
  return {
    kind: 'several',
    stem: stem(params),
    code: code(params),
    keys: right.map((number) =>
      number === first
        ? { text: text(number), why: phrase('family-build-cache-missed-first') }
        : {
            text: text(number),
            why: phrase('family-build-cache-missed-later', { first: first! }),
            misconception: mistaken('only-changed-step-reruns'),
          },
    ),
    distractors: left
      .slice(-(8 - right.length))
      .map((number) => ({ text: text(number), ...whyNot(params, number) })),
  }
}

function whyNot(params: BuildCase, number: number): Omit<Distractor, 'text'> {
  const { build, change } = params
  const line = lineAt(build, number)
  const declared = changedLine(params)
  if (
    declared !== undefined &&
    lineAt(build, declared).does === 'ARG' &&
    number > declared &&
    makesStep(line)
  )
    return {
      why: phrase('family-build-cache-why-arg-line', { line: declared }),
      misconception: mistaken('arg-misses-at-declaration'),
    }
  if (line.does === 'CMD')
    return { why: phrase('family-build-cache-not-cmd'), misconception: mistaken('cmd-runs-at-build') }
  if (line.does === 'ARG')
    return { why: phrase('family-build-cache-not-arg'), misconception: mistaken('arg-misses-at-declaration') }
  if (!makesStep(line))
    return { why: phrase('family-build-cache-not-setting'), misconception: mistaken('every-line-is-a-layer') }
  if (line.does === 'RUN' && line.fetches)
    return {
      why: phrase('family-build-cache-why-fetches'),
      misconception: mistaken('run-refetches-each-build'),
    }
  const why = phrase('family-build-cache-not-before')
  return 'file' in change ? { why, misconception: mistaken('any-context-change-rebuilds-all') } : { why }
}

function stem({ build, change }: BuildCase): Phrase {
  switch (change.kind) {
    case 'edit':
      return phrase('family-build-cache-stem-edit', { file: change.file })
    case 'touch':
      return phrase('family-build-cache-stem-touch', { file: change.file })
    case 'chmod':
      return phrase('family-build-cache-stem-chmod', { file: change.file })
    case 'add':
      return phrase('family-build-cache-stem-add', { file: change.file })
    case 'line':
      return phrase('family-build-cache-stem-line', { line: change.line, text: written(change.becomes) })
    case 'build-arg': {
      const old = `${change.name}=${build.buildArgs[change.name]}`
      return phrase('family-build-cache-stem-build-arg', { old, new: `${change.name}=${change.value}` })
    }
    case 'base':
      return phrase('family-build-cache-stem-base', { base: build.base })
    case 'nothing':
      return phrase('family-build-cache-stem-nothing')
  }
}

function code({ build }: BuildCase): string {
  const lines = [`FROM ${build.base}`, ...build.lines.map(written)]
  const numbered = lines.map((line, at) => `${String(at + 1).padStart(2)}  ${line}`)
  return [...numbered, `.dockerignore: ${build.ignored.join(', ')}`].join('\n')
}

function explanation(params: BuildCase): Phrase[] {
  const { build } = params
  const right = answer(params)
  const kept = steps(build).filter((number) => !right.includes(number))
  const later = right.slice(1)
  return [
    cause(params, right[0]),
    ...(later.length === 0 || params.change.kind === 'base'
      ? []
      : [
          phrase('family-build-cache-explained-later', {
            first: right[0]!,
            count: later.length,
            lines: later.join(', '),
          }),
        ]),
    ...(kept.length === 0 || right.length === 0
      ? []
      : [phrase('family-build-cache-explained-kept', { count: kept.length, lines: kept.join(', ') })]),
  ]
}

/** What the change does to the key of the first line that runs again, or why it does nothing. */
function cause(params: BuildCase, first: number | undefined): Phrase {
  const { build, change } = params
  const line = changedLine(params) ?? 0
  switch (change.kind) {
    case 'touch':
      return phrase('family-build-cache-explained-touch', { file: change.file })
    case 'edit':
    case 'add':
    case 'chmod': {
      const { file } = change
      if (first === undefined)
        return wouldBeTaken(params, file)
          ? phrase('family-build-cache-explained-ignored', { file })
          : phrase('family-build-cache-explained-not-taken', { file })
      const args = { file, line: first, text: written(lineAt(build, first)) }
      if (change.kind === 'chmod') return phrase('family-build-cache-explained-chmod', args)
      if (change.kind === 'add') return phrase('family-build-cache-explained-add', args)
      return phrase('family-build-cache-explained-edit', args)
    }
    case 'line': {
      const { does } = change.becomes
      if (does === 'ARG') return phrase('family-build-cache-explained-arg', { line, first: first ?? 0 })
      if (makesStep(change.becomes)) return phrase('family-build-cache-explained-step', { line })
      if (first === undefined) return phrase('family-build-cache-explained-configuration', { line, does })
      return lineAt(build, first).does === 'COPY'
        ? phrase('family-build-cache-explained-env-in-copy', { line, first })
        : phrase('family-build-cache-explained-env', { line, first })
    }
    case 'build-arg':
      return first === undefined
        ? phrase('family-build-cache-explained-arg-hidden', { name: change.name })
        : phrase('family-build-cache-explained-arg', { line, first })
    case 'base':
      return phrase('family-build-cache-explained-base')
    case 'nothing':
      return phrase('family-build-cache-explained-nothing')
  }
}

/** Whether a COPY would take the file if it were not ignored. */
function wouldBeTaken({ build }: Changed, file: string): boolean {
  const all = { ...build, ignored: [] }
  return build.lines.some((line) => line.does === 'COPY' && takenBy(line.from, all).includes(file))
}
