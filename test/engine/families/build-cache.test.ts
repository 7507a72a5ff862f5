// The cache of a build: the worked examples, the properties of every question, and the answer found again
// by looking for the first step that is given something new.

import { expect, test } from 'vitest'
import { type BuildCase, buildCache } from '../../../src/engine/question/families/build-cache.ts'
import { wrongAnswers } from '../../../src/engine/question/families/build-cache-mistakes.ts'
import {
  answer,
  type Build,
  type Change,
  type Instruction,
} from '../../../src/engine/question/families/build-cache-model.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'

const shop: Build = {
  base: 'py',
  lines: [
    { does: 'LABEL', text: 'rev=1' },
    { does: 'ENV', name: 'APP', value: 'shop' },
    { does: 'WORKDIR', path: '/app' },
    { does: 'COPY', from: 'requirements.txt', to: '.' },
    { does: 'RUN', command: 'pip install -r requirements.txt', fetches: true },
    { does: 'COPY', from: '.', to: '.' },
    { does: 'RUN', command: 'python -m compileall .' },
    { does: 'CMD', text: '["python","main.py"]' },
  ],
  context: Object.fromEntries(
    ['requirements.txt', 'main.py', 'Dockerfile'].map((name) => [
      name,
      { content: name, mode: '644', modified: 0 },
    ]),
  ),
  ignored: ['Dockerfile'],
  buildArgs: {},
}
const shopWith = (change: Change): BuildCase => ({ build: shop, change, asked: 'choice' })
const offered = (params: BuildCase) => wrongAnswers(params).map(({ lines }) => lines.join(', '))

test('an edited source: its COPY and what follows (worked example 1)', () => {
  const params = shopWith({ kind: 'edit', file: 'main.py' })
  expect(answer(params)).toEqual([7, 8])
  expect(offered(params)).toEqual(expect.arrayContaining(['7', '4, 5, 6, 7, 8', '7, 8, 9']))
})

test('another ENV value: the RUNs and what follows (worked example 2)', () => {
  const params = shopWith({ kind: 'line', line: 3, becomes: { does: 'ENV', name: 'APP', value: 'store' } })
  expect(answer(params)).toEqual([6, 7, 8])
  expect(offered(params)).toEqual(expect.arrayContaining(['', '4, 5, 6, 7, 8', '6, 8']))
})

// The table of what was seen in the lab (13.1): lines, change, which of them ran again (from line 2).
const file = (content: string) => ({ content, mode: '644', modified: 0 })
const copy = { does: 'COPY', from: 'a', to: '/a' } as const
const run = { does: 'RUN', command: 'x' } as const
const env = { does: 'ENV', name: 'D', value: '/one' } as const
const arg = { does: 'ARG', name: 'V' } as const
test.each<[string, Instruction[], Change, number[]]>([
  ['touch', [copy, run], { kind: 'touch', file: 'a' }, []],
  ['content', [copy, run], { kind: 'edit', file: 'a' }, [2, 3]],
  ['chmod', [copy, run], { kind: 'chmod', file: 'a' }, [2, 3]],
  ['other file', [copy, run], { kind: 'edit', file: 'b' }, []],
  ['ignored file', [{ ...copy, from: '.' }, run], { kind: 'add', file: 'ignored' }, []],
  [
    'RUN text',
    [run, { does: 'RUN', command: 'y' }],
    { kind: 'line', line: 2, becomes: { does: 'RUN', command: 'x  z' } },
    [2, 3],
  ],
  ['nothing', [{ does: 'RUN', command: 'date' }], { kind: 'nothing' }, []],
  [
    'LABEL',
    [{ does: 'LABEL', text: 'v=1' }, run, copy],
    { kind: 'line', line: 2, becomes: { does: 'LABEL', text: 'v=2' } },
    [],
  ],
  ['ENV, COPY, RUN', [env, copy, run], { kind: 'line', line: 2, becomes: { ...env, value: '/two' } }, [4]],
  ['ENV, RUN, COPY', [env, run, copy], { kind: 'line', line: 2, becomes: { ...env, value: '/two' } }, [3, 4]],
  [
    'ENV in COPY',
    [env, { ...copy, to: '$D' }, run],
    { kind: 'line', line: 2, becomes: { ...env, value: '/two' } },
    [3, 4],
  ],
  ['ARG, COPY, RUN', [arg, copy, run], { kind: 'build-arg', name: 'V', value: '2' }, [4]],
  ['RUN, ARG, COPY, RUN', [run, arg, copy, run], { kind: 'build-arg', name: 'V', value: '2' }, [5]],
  [
    'ARG, ENV from it',
    [arg, { does: 'ENV', name: 'W', value: '$V' }, copy, run],
    { kind: 'build-arg', name: 'V', value: '2' },
    [5],
  ],
  [
    'ARG under ENV',
    [arg, { does: 'ENV', name: 'V', value: 'fixed' }, run],
    { kind: 'build-arg', name: 'V', value: '2' },
    [],
  ],
  [
    'ARG default',
    [{ ...arg, value: '1' }, copy, run],
    { kind: 'line', line: 2, becomes: { ...arg, value: '2' } },
    [4],
  ],
  [
    'WORKDIR',
    [{ does: 'WORKDIR', path: '/w' }, copy, run],
    { kind: 'line', line: 2, becomes: { does: 'WORKDIR', path: '/v' } },
    [2, 3, 4],
  ],
  ['base', [copy, run], { kind: 'base' }, [2, 3]],
])('seen in the lab: %s', (_, lines, change, expected) => {
  const buildArgs = change.kind === 'build-arg' ? { V: '1' } : undefined
  const build: Build = {
    base: 'b',
    lines,
    context: { a: file('a'), b: file('b') },
    ignored: ['ignored'],
    buildArgs: buildArgs ?? {},
  }
  expect(answer({ build, change })).toEqual(expected)
})

const made = samples(buildCache, 1500)

test('every named mistake is offered, and the key is not told by its look', () => {
  const named = [
    'only-changed-step-reruns',
    'any-context-change-rebuilds-all',
    'mtime-breaks-cache',
    'metadata-change-rebuilds-all',
    'arg-misses-at-declaration',
    'run-refetches-each-build',
    'cmd-runs-at-build',
    'every-line-is-a-layer',
  ]
  const counts = mistakesOffered(made)
  for (const name of named) expect(counts.get(name) ?? 0, name).toBeGreaterThan(20)
  keyIsHidden(made)
  expect(made.filter(({ spec }) => spec.kind === 'several').length).toBeGreaterThan(100)
  expect(new Set(made.map(({ params }) => JSON.stringify(params))).size).toBeGreaterThan(300)
})

test('the answer is every step from the first that is given something new', () => {
  for (const { params, spec } of made) {
    const expected = fromFirstNewInput(params)
    expect(answer(params), JSON.stringify(params)).toEqual(expected)
    if (spec.kind === 'several')
      expect(spec.keys.map(({ text }) => Number.parseInt(text as string, 10)).sort((a, b) => a - b)).toEqual(
        expected,
      )
  }
})

/** Without keys: the change is followed by hand to the first step that it reaches. */
function fromFirstNewInput({ build, change }: BuildCase): number[] {
  const stepLines = build.lines.flatMap(({ does }, at) =>
    does === 'RUN' || does === 'COPY' || does === 'WORKDIR' ? [at + 2] : [],
  )
  const first = stepLines.find((number) => reaches(build, change, number))
  return first === undefined ? [] : stepLines.filter((number) => number >= first)
}

function reaches(build: Build, change: Change, number: number): boolean {
  const line = build.lines[number - 2]!
  const earlier = build.lines.slice(0, number - 2)
  switch (change.kind) {
    case 'nothing':
    case 'touch':
      return false
    case 'base':
      return true
    case 'edit':
    case 'chmod':
    case 'add': {
      if (line.does !== 'COPY' || build.ignored.includes(change.file.split('/')[0]!)) return false
      return (
        line.from === '.' ||
        line.from === change.file ||
        (line.from === 'src/' && change.file.startsWith('src/'))
      )
    }
    case 'build-arg':
      return (
        (line.does === 'RUN' || (line.does === 'COPY' && line.to.includes(`$${change.name}`))) &&
        earlier.some((other) => other.does === 'ARG' && other.name === change.name) &&
        !earlier.some((other) => other.does === 'ENV' && other.name === change.name)
      )
    case 'line': {
      const { becomes } = change
      if (becomes.does === 'RUN' || becomes.does === 'WORKDIR') return number === change.line
      if (number < change.line || !('name' in becomes)) return false
      return line.does === 'RUN' || (line.does === 'COPY' && line.to.includes(`$${becomes.name}`))
    }
  }
}
