// Published ports: the worked examples, the properties of every question, and the answer found again by
// going back from the end to the last start of each container.

import { expect, test } from 'vitest'
import { publishedPorts } from '../../../src/engine/question/families/published-ports.ts'
import { wrongRunning } from '../../../src/engine/question/families/published-ports-mistakes.ts'
import {
  answering,
  type Event,
  running,
} from '../../../src/engine/question/families/published-ports-model.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'

const run = (container: string, port?: number): Event => ({ does: 'run', container, port })

test('a second container for the same port does not start (worked example 1)', () => {
  const events = [run('c1', 8080), run('c2', 8080)]
  expect(running(events)).toEqual(['c1'])
  expect(answering(events, 8080)).toBe('c1')
  expect(wrongRunning(events).map(({ answer }) => answer.join())).toEqual(
    expect.arrayContaining(['c1,c2', 'c2']),
  )
})

test('a stopped container gives its port away (worked example 2)', () => {
  const events: Event[] = [
    run('c1', 8080),
    { does: 'stop', container: 'c1' },
    run('c3', 8080),
    { does: 'start', container: 'c1' },
  ]
  expect(running(events)).toEqual(['c3'])
  expect(running([...events, { does: 'stop', container: 'c3' }, { does: 'start', container: 'c1' }])).toEqual(
    ['c1'],
  )
})

test('EXPOSE opens nothing', () => {
  expect(answering([run('c1')], 80)).toBeUndefined()
})

const made = samples(publishedPorts)

test('every named mistake is offered, and the key is not told by its look', () => {
  for (const name of ['expose-publishes-port', 'stopped-container-holds-port', 'equal-container-ports-clash'])
    expect(mistakesOffered(made).get(name) ?? 0, name).toBeGreaterThan(60)
  const whys = new Set(
    made.flatMap(({ spec }) =>
      'distractors' in spec ? spec.distractors.map(({ why }) => (why as { message: string }).message) : [],
    ),
  )
  for (const slip of [
    'no-clash',
    'reserved',
    'inside',
    'expose-clash',
    'waiting',
    'existing',
    'taken-over',
    'exposed',
    'nobody',
    'not-running',
    'unpublished',
    'other-port',
    'failed',
    'stopped',
  ])
    expect(whys, slip).toContain(`family-published-ports-why-${slip}`)
  keyIsHidden(made)
  for (const kind of ['choice', 'several'])
    expect(made.filter(({ spec }) => spec.kind === kind).length).toBeGreaterThan(150)
})

test('going back from the end gives the same running containers', () => {
  for (const { params } of made) {
    const names = [...new Set(params.events.map(({ container }) => container))]
    expect(running(params.events)).toEqual(names.filter((name) => runs(params.events, name)).sort())
    if (params.port === undefined) continue
    const holder = names.find(
      (name) => runs(params.events, name) && portOf(params.events, name) === params.port,
    )
    expect(answering(params.events, params.port)).toBe(holder)
  }
})

function portOf(events: readonly Event[], name: string): number | undefined {
  const run = events.find((event) => event.does === 'run' && event.container === name)
  return run?.does === 'run' ? run.port : undefined
}

function runs(events: readonly Event[], name: string): boolean {
  const at = events.findLastIndex(({ container }) => container === name)
  const last = events[at]
  if (!last || last.does === 'stop' || last.does === 'rm') return false
  const port = portOf(events, name)
  if (port === undefined) return true
  const before = events.slice(0, at)
  return !before.some(
    ({ container }) => container !== name && portOf(before, container) === port && runs(before, container),
  )
}
