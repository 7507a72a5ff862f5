// Who sees which change: the worked examples, the properties of every question, and the answer found again
// by going back through the events from the end.

import { expect, test } from 'vitest'
import { copyOnWrite } from '../../../src/engine/question/families/copy-on-write.ts'
import { wrongAnswers } from '../../../src/engine/question/families/copy-on-write-mistakes.ts'
import {
  answer,
  type CopyCase,
  type Event,
} from '../../../src/engine/question/families/copy-on-write-model.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'

const run = (container: string, image = 'shop', volume = false): Event => ({
  does: 'run',
  container,
  image,
  volume,
})

test('a write, a deletion and a new container (worked example 1)', () => {
  const events: Event[] = [
    run('c1'),
    run('c2'),
    { does: 'write', container: 'c1', path: '/a', value: 'v1' },
    { does: 'delete', container: 'c2', path: '/a' },
    run('c3'),
  ]
  expect(answer({ events, path: '/a', containers: ['c1', 'c2', 'c3'] })).toEqual([['v1'], undefined, ['v0']])
  const offered = wrongAnswers({ events, path: '/a', containers: ['c3'] }).map(({ lines }) =>
    lines[0]?.join(),
  )
  expect(offered).toEqual(expect.arrayContaining(['v1', undefined]))
})

test('a shared volume and a commit (worked example 2)', () => {
  const events: Event[] = [
    run('c1', 'shop', true),
    run('c2', 'shop', true),
    { does: 'write', container: 'c1', path: '/d/x', value: '1' },
    { does: 'write', container: 'c1', path: '/tmp/y', value: '2' },
    { does: 'commit', container: 'c1', image: 'shop2' },
    run('c3', 'shop2'),
  ]
  const containers = ['c2', 'c3']
  expect(answer({ events, path: '/d/x', containers })).toEqual([['1'], undefined])
  expect(answer({ events, path: '/tmp/y', containers })).toEqual([undefined, ['2']])
  const offered = (path: string) =>
    wrongAnswers({ events, path, containers }).map(({ lines }) => lines.join(';'))
  expect(offered('/d/x')).toEqual(expect.arrayContaining(['1;1', ';']))
  expect(offered('/tmp/y')).toContain('2;2')
})

const made = samples(copyOnWrite)

test('every named mistake is offered, and the key is not told by its look', () => {
  const counts = mistakesOffered(made)
  for (const name of [
    'container-change-changes-image',
    'same-image-same-containers',
    'whiteout-deletes-below',
    'commit-saves-volumes',
  ])
    expect(counts.get(name) ?? 0, name).toBeGreaterThan(20)
  const whys = new Set(
    made.flatMap(({ spec }) =>
      'distractors' in spec ? spec.distractors.map(({ why }) => (why as { message: string }).message) : [],
    ),
  )
  for (const slip of ['lost', 'commit-nothing', 'commit-later', 'own-volume', 'other', 'both', 'none'])
    expect(whys, slip).toContain(`family-copy-on-write-why-${slip}`)
  keyIsHidden(made)
})

test('going back from the end, the last change that a container can see is the one it reads', () => {
  for (const { params, spec } of made) {
    const expected = params.containers.map((name) => seenBefore(params.events, params.path, name))
    expect(answer(params)).toEqual(expected)
    if (params.containers.length === 1 && spec.kind === 'choice' && expected[0])
      expect(spec.key.text).toBe(expected[0].join(', '))
  }
})

function seenBefore(events: CopyCase['events'], path: string, name: string): string[] | undefined {
  const last = events.at(-1)
  if (!last) return path === '/a' && name === 'image shop' ? ['v0'] : undefined
  const before = events.slice(0, -1)
  const mounts = (who: string) =>
    events.some((event) => event.does === 'run' && event.container === who && event.volume)
  const shared = path.startsWith('/d/') && name !== 'image shop' && mounts(name)
  if ('path' in last && last.path === path && (shared ? mounts(last.container) : last.container === name)) {
    if (last.does === 'delete') return undefined
    return last.does === 'write'
      ? [last.value]
      : [...(seenBefore(before, path, last.container) ?? []), last.value]
  }
  if (last.does === 'run' && last.container === name && !shared)
    return seenBefore(before, path, `image ${last.image}`)
  if (last.does === 'commit' && name === `image ${last.image}`)
    return path.startsWith('/d/') ? undefined : seenBefore(before, path, last.container)
  return seenBefore(before, path, name)
}
