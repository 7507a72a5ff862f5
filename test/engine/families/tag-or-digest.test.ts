// Tag or digest: the worked examples, the properties of every question, and the answer found again by
// going back from each run to the last pull, and from there to the last push.

import { expect, test } from 'vitest'
import { tagOrDigest } from '../../../src/engine/question/families/tag-or-digest.ts'
import { wrongAnswers } from '../../../src/engine/question/families/tag-or-digest-mistakes.ts'
import { answer, type Event } from '../../../src/engine/question/families/tag-or-digest-model.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'

const tag = '1'
const push = (version: number): Event => ({ does: 'push', tag, version })
const run = (host: string, container: string, always = false): Event => ({
  does: 'run',
  host,
  container,
  of: { tag },
  always,
})

test('a moved tag, by tag, on another host, by digest, with --pull always (worked example 1)', () => {
  const events: Event[] = [
    push(1),
    run('A', 'c1'),
    push(2),
    run('A', 'c2'),
    run('B', 'c3'),
    { does: 'run', host: 'A', container: 'c4', of: { digest: 1 }, always: false },
    run('A', 'c5', true),
  ]
  expect(answer({ events, containers: ['c2', 'c3', 'c4', 'c5'] })).toEqual([1, 2, 1, 2])
})

test('a pull, a restart and a new container (worked example 2)', () => {
  const events: Event[] = [
    push(1),
    run('A', 'c1'),
    push(2),
    { does: 'pull', host: 'A', tag },
    { does: 'restart', host: 'A', container: 'c1' },
    run('A', 'c2'),
  ]
  const params = { events, containers: ['c1', 'c2'] }
  expect(answer(params)).toEqual([1, 2])
  const offered = wrongAnswers(params).map(({ versions }) => versions.join('/'))
  expect(offered).toEqual(expect.arrayContaining(['2/2', '1/1']))
})

const made = samples(tagOrDigest)

test('every named mistake is offered, and the key is not told by its look', () => {
  const counts = mistakesOffered(made)
  for (const name of ['tag-is-fixed', 'pull-updates-containers', 'latest-is-newest'])
    expect(counts.get(name) ?? 0, name).toBeGreaterThan(60)
  const whys = new Set(
    made.flatMap(({ spec }) =>
      'distractors' in spec ? spec.distractors.map(({ why }) => (why as { message: string }).message) : [],
    ),
  )
  for (const slip of ['fixed', 'updated', 'restart', 'latest', 'asks', 'digest', 'local', 'newest'])
    expect(whys, slip).toContain(`family-tag-or-digest-why-${slip}`)
  keyIsHidden(made)
})

test('each container runs what its host last pulled before it was made', () => {
  for (const { params } of made) {
    const expected = params.containers.map((name) => lookedUp(params.events, name))
    expect(answer(params), JSON.stringify(params)).toEqual(expected)
  }
})

function lookedUp(events: readonly Event[], name: string): number {
  const at = events.findIndex((event) => event.does === 'run' && event.container === name)
  const run = events[at]
  if (run?.does !== 'run') throw new Error(name)
  if ('digest' in run.of) return run.of.digest
  const { tag } = run.of
  let pulledAt = at
  if (!run.always) {
    const earlier = events.slice(0, at)
    const renewing = earlier.findLastIndex(
      (event) =>
        'host' in event &&
        event.host === run.host &&
        ((event.does === 'pull' && event.tag === tag) || (event.does === 'run' && event.always)),
    )
    const first = earlier.findIndex(
      (event) => event.does === 'run' && event.host === run.host && 'tag' in event.of && event.of.tag === tag,
    )
    if (renewing >= 0) pulledAt = renewing
    else if (first >= 0) pulledAt = first
  }
  const pushed = events.slice(0, pulledAt).findLast((event) => event.does === 'push' && event.tag === tag)
  return pushed?.does === 'push' ? pushed.version : 0
}
