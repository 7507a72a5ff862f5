// Which steps of a Dockerfile run again after a change, with BuildKit (BLD-13 to BLD-32). The model of the
// cache and the cases to try it on are next door; here stand the wrong models and what is asked.

import { type FamilyId, id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, type Random } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Distractor, Spec } from '../question.ts'
import { drawCase } from './build-cache-cases.ts'
import {
  afterChange,
  type Build,
  type Change,
  firstLine,
  linesRunAgain,
  makesStep,
  takenBy,
  written,
} from './build-cache-model.ts'
import { differing } from './differing.ts'

export type BuildCase = { build: Build; change: Change; asked: 'choice' | 'several' }

export const buildCache: Family<BuildCase> = {
  id: id<FamilyId>('build-cache'),
  revision: 1,
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

/** The lines that run again. */
export function answer({ build, change }: Pick<BuildCase, 'build' | 'change'>): number[] {
  return linesRunAgain(build, afterChange(build, change))
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

type WrongAnswer = { lines: number[]; why: Phrase; misconception?: MisconceptionId | undefined }
const mistaken = (name: string) => id<MisconceptionId>(name)

/** What each wrong model of the cache would answer. */
export function wrongAnswers(params: BuildCase): WrongAnswer[] {
  return [
    ...onlyTheChangedStep(params),
    ...everyStep(params),
    ...fromTheFirstCopy(params),
    ...asIfTimeCounted(params),
    ...asIfEveryLineWereInTheChain(params),
    ...fromTheArgLine(params),
    ...commandsThatDidNotChangeStay(params),
    ...whatFetchesRunsAgain(params),
    ...everyLaterLine(params),
    ...onlyTheDockerfileCounts(params),
    ...onlyCommandsRun(params),
  ]
}

const numbers = (build: Build) => build.lines.map((_, at) => at + firstLine)
const lineAt = (build: Build, number: number) => build.lines[number - firstLine]!
const steps = (build: Build) => numbers(build).filter((number) => makesStep(lineAt(build, number)))
const commands = (build: Build) => numbers(build).filter((number) => lineAt(build, number).does === 'RUN')
const isSorted = (one: number, other: number) => one - other
const together = (...lists: number[][]) => [...new Set(lists.flat())].sort(isSorted)

/** The first COPY that takes the changed file. */
function takingLine({ build, change }: Pick<BuildCase, 'build' | 'change'>): number | undefined {
  if (!('file' in change)) return undefined
  const after = afterChange(build, change)
  return numbers(build).find((number) => {
    const line = lineAt(build, number)
    return line.does === 'COPY' && takenBy(line.from, after).includes(change.file)
  })
}

/** The line of the Dockerfile that the change is about. */
function changedLine({ build, change }: Pick<BuildCase, 'build' | 'change'>): number | undefined {
  if (change.kind === 'line') return change.line
  if (change.kind !== 'build-arg') return undefined
  return numbers(build).find((number) => {
    const line = lineAt(build, number)
    return line.does === 'ARG' && line.name === change.name
  })
}

function onlyTheChangedStep(params: BuildCase): WrongAnswer[] {
  const line = takingLine(params) ?? changedLine(params)
  if (line === undefined) return []
  if (params.change.kind === 'touch') {
    const why = phrase('family-build-cache-why-touch-one')
    return [{ lines: [line], why, misconception: mistaken('mtime-breaks-cache') }]
  }
  if (makesStep(lineAt(params.build, line))) {
    const why = phrase('family-build-cache-why-only-changed', { line })
    return [{ lines: [line], why, misconception: mistaken('only-changed-step-reruns') }]
  }
  const why = phrase('family-build-cache-why-setting-line', { line })
  return [{ lines: [line], why, misconception: mistaken('every-line-is-a-layer') }]
}

function everyStep({ build, change }: BuildCase): WrongAnswer[] {
  const lines = steps(build)
  if (change.kind === 'touch')
    return [
      { lines, why: phrase('family-build-cache-why-time'), misconception: mistaken('mtime-breaks-cache') },
    ]
  if (!('file' in change)) {
    const configures = change.kind === 'line' && ['LABEL', 'EXPOSE', 'CMD'].includes(change.becomes.does)
    const misconception = configures ? mistaken('metadata-change-rebuilds-all') : undefined
    return [{ lines, why: phrase('family-build-cache-why-every-step'), misconception }]
  }
  const why = phrase('family-build-cache-why-every-step-file', { file: change.file })
  return [{ lines, why, misconception: mistaken('any-context-change-rebuilds-all') }]
}

function fromTheFirstCopy({ build, change }: BuildCase): WrongAnswer[] {
  const first = numbers(build).find((number) => lineAt(build, number).does === 'COPY')
  if (!('file' in change) || change.kind === 'touch' || first === undefined) return []
  const lines = steps(build).filter((number) => number >= first)
  const why = phrase('family-build-cache-why-first-copy', { file: change.file })
  return [{ lines, why, misconception: mistaken('any-context-change-rebuilds-all') }]
}

function asIfTimeCounted({ build, change }: BuildCase): WrongAnswer[] {
  if (change.kind !== 'touch') return []
  const lines = linesRunAgain(build, afterChange(build, change), { time: true, mode: true })
  const why = phrase('family-build-cache-why-time')
  return [{ lines, why, misconception: mistaken('mtime-breaks-cache') }]
}

/** As the classic builder does, where each line is a link of the chain. */
function asIfEveryLineWereInTheChain(params: BuildCase): WrongAnswer[] {
  const { build, change } = params
  if (change.kind !== 'line' || makesStep(change.becomes) || change.becomes.does === 'ARG') return []
  const later = steps(build).filter((number) => number > change.line)
  const why = phrase('family-build-cache-why-chain', { line: change.line })
  const misconception = mistaken('metadata-change-rebuilds-all')
  return [
    { lines: later, why, misconception },
    { lines: [change.line, ...later], why, misconception },
  ]
}

function fromTheArgLine(params: BuildCase): WrongAnswer[] {
  const { build, change } = params
  const line = changedLine(params)
  if (line === undefined || lineAt(build, line).does !== 'ARG') return []
  const misconception = mistaken('arg-misses-at-declaration')
  const why =
    change.kind === 'build-arg' && answer(params).length === 0
      ? phrase('family-build-cache-why-arg-hidden', { name: change.name })
      : phrase('family-build-cache-why-arg-line', { line })
  const later = steps(build).filter((number) => number > line)
  return [
    { lines: later, why, misconception },
    { lines: [line, ...later], why, misconception },
    { lines: later.filter((number) => lineAt(build, number).does === 'RUN'), why },
  ]
}

function commandsThatDidNotChangeStay(params: BuildCase): WrongAnswer[] {
  const { build, change } = params
  const right = answer(params)
  const lines = right.filter(
    (number) => lineAt(build, number).does !== 'RUN' || number === changedLine(params),
  )
  const byValue = change.kind === 'build-arg' || (change.kind === 'line' && !makesStep(change.becomes))
  if (byValue || lines.length === right.length || lines.length === 0) return []
  const why = phrase('family-build-cache-why-same-command')
  return [{ lines, why, misconception: mistaken('only-changed-step-reruns') }]
}

function whatFetchesRunsAgain(params: BuildCase): WrongAnswer[] {
  const { build, change } = params
  const fetching = commands(build).filter((number) => {
    const line = lineAt(build, number)
    return line.does === 'RUN' && line.fetches
  })
  const lines = together(answer(params), fetching)
  const why = phrase('family-build-cache-why-fetches')
  const misconception = mistaken('run-refetches-each-build')
  if (change.kind !== 'nothing') return [{ lines, why, misconception }]
  return [
    { lines: steps(build).filter((number) => number >= lines[0]!), why, misconception },
    { lines, why, misconception },
    { lines: [lines.at(-1)!], why, misconception },
  ]
}

function everyLaterLine(params: BuildCase): WrongAnswer[] {
  const { build } = params
  const right = answer(params)
  const last = build.lines.length + firstLine - 1
  if (right.length === 0) return []
  const start = { why: phrase('family-build-cache-why-start-line', { line: last }) }
  return [
    { lines: [...right, last], ...start, misconception: mistaken('cmd-runs-at-build') },
    {
      lines: numbers(build).filter((number) => number >= right[0]!),
      why: phrase('family-build-cache-why-later-lines'),
      misconception: mistaken('every-line-is-a-layer'),
    },
  ]
}

function onlyTheDockerfileCounts({ change }: BuildCase): WrongAnswer[] {
  if (change.kind === 'chmod') return [{ lines: [], why: phrase('family-build-cache-why-mode') }]
  if (change.kind === 'line') return [{ lines: [], why: phrase('family-build-cache-why-no-file') }]
  return [{ lines: [], why: phrase('family-build-cache-why-only-dockerfile') }]
}

function onlyCommandsRun(params: BuildCase): WrongAnswer[] {
  const lines = answer(params).filter((number) => lineAt(params.build, number).does === 'RUN')
  return lines.length === 0 ? [] : [{ lines, why: phrase('family-build-cache-why-only-commands') }]
}

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

function whyNot({ build, change }: BuildCase, number: number): Omit<Distractor, 'text'> {
  const line = lineAt(build, number)
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
      if (first === undefined) return phrase('family-build-cache-explained-not-taken', { file })
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
