// What somebody answers who is wrong about the build cache: a wrong model of it for each mistake.

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import {
  afterChange,
  answer,
  type Build,
  type Changed,
  changedLine,
  firstLine,
  lineAt,
  linesRunAgain,
  makesStep,
  numbers,
  steps,
  takingLine,
} from './build-cache-model.ts'

type WrongAnswer = { lines: number[]; why: Phrase; misconception?: MisconceptionId | undefined }
export const mistaken = (name: string) => id<MisconceptionId>(name)

/** What each wrong model of the cache would answer. */
export function wrongAnswers(params: Changed): WrongAnswer[] {
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

const commands = (build: Build) => numbers(build).filter((number) => lineAt(build, number).does === 'RUN')
const together = (...lists: number[][]) => [...new Set(lists.flat())].sort((one, other) => one - other)

function onlyTheChangedStep(params: Changed): WrongAnswer[] {
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
  const { does } = lineAt(params.build, line)
  const why =
    does === 'ENV' || does === 'ARG'
      ? phrase('family-build-cache-why-setting-line', { line })
      : phrase('family-build-cache-why-configuration-line', { line })
  return [{ lines: [line], why, misconception: mistaken('only-changed-step-reruns') }]
}

function everyStep({ build, change }: Changed): WrongAnswer[] {
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

function fromTheFirstCopy({ build, change }: Changed): WrongAnswer[] {
  const first = numbers(build).find((number) => lineAt(build, number).does === 'COPY')
  if (!('file' in change) || change.kind === 'touch' || first === undefined) return []
  const lines = steps(build).filter((number) => number >= first)
  const why = phrase('family-build-cache-why-first-copy', { file: change.file })
  return [{ lines, why, misconception: mistaken('any-context-change-rebuilds-all') }]
}

function asIfTimeCounted({ build, change }: Changed): WrongAnswer[] {
  if (change.kind !== 'touch') return []
  const lines = linesRunAgain(build, afterChange(build, change), { time: true, mode: true })
  const why = phrase('family-build-cache-why-time')
  return [{ lines, why, misconception: mistaken('mtime-breaks-cache') }]
}

/** As the classic builder does, where each line is a link of the chain. */
function asIfEveryLineWereInTheChain(params: Changed): WrongAnswer[] {
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

function fromTheArgLine(params: Changed): WrongAnswer[] {
  const { build, change } = params
  const line = changedLine(params)
  if (line === undefined || lineAt(build, line).does !== 'ARG') return []
  const misconception = mistaken('arg-misses-at-declaration')
  const hidden = change.kind === 'build-arg' && answer(params).length === 0
  const why = hidden
    ? phrase('family-build-cache-why-arg-hidden', { name: change.name })
    : phrase('family-build-cache-why-arg-line', { line })
  const later = steps(build).filter((number) => number > line)
  return [
    { lines: later, why, misconception },
    { lines: [line, ...later], why, misconception },
    ...(hidden ? [{ lines: later.filter((number) => lineAt(build, number).does === 'RUN'), why }] : []),
  ]
}

function commandsThatDidNotChangeStay(params: Changed): WrongAnswer[] {
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

function whatFetchesRunsAgain(params: Changed): WrongAnswer[] {
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

function everyLaterLine(params: Changed): WrongAnswer[] {
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

function onlyTheDockerfileCounts({ change }: Changed): WrongAnswer[] {
  if (change.kind === 'chmod') return [{ lines: [], why: phrase('family-build-cache-why-mode') }]
  if (change.kind === 'line') return [{ lines: [], why: phrase('family-build-cache-why-no-file') }]
  return [{ lines: [], why: phrase('family-build-cache-why-only-dockerfile') }]
}

function onlyCommandsRun(params: Changed): WrongAnswer[] {
  const lines = answer(params).filter((number) => lineAt(params.build, number).does === 'RUN')
  return lines.length === 0 ? [] : [{ lines, why: phrase('family-build-cache-why-only-commands') }]
}
