// Counting layers: the worked examples, the properties of every question, and the count found again by
// reading the Dockerfile as it is shown.

import { expect, test } from 'vitest'
import {
  layerCount,
  layersOf,
  type Stage,
  wrongCounts,
} from '../../../src/engine/question/families/layer-count.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'

const values = (stages: readonly Stage[]) => wrongCounts(stages).map(({ value }) => value)

test('one stage (worked example 1)', () => {
  const lines = [
    'ENV A=1',
    'RUN install',
    'COPY . /app',
    'EXPOSE 80',
    'LABEL a=b',
    'RUN rm -rf /tmp/x',
    'CMD ["x"]',
  ]
  const stages = [{ from: 'base', layers: 3, lines }]
  expect(layersOf(stages)).toBe(6)
  expect(values(stages)).toEqual(expect.arrayContaining([10, 5, 3]))
})

test('a stage that is only copied from (worked example 2)', () => {
  const stages = [
    { from: 'go', layers: 5, name: 'build', lines: ['COPY . .', 'RUN go build'] },
    { from: 'scratch', layers: 0, lines: ['COPY --from=build /bin/app /app', 'ENTRYPOINT ["/app"]'] },
  ]
  expect(layersOf(stages)).toBe(1)
  expect(values(stages)).toEqual(expect.arrayContaining([8, 2, 0]))
})

const made = samples(layerCount)

test('every named mistake is offered, and the key is not told by its look', () => {
  const counts = mistakesOffered(made)
  for (const name of [
    'every-line-is-a-layer',
    'cmd-runs-at-build',
    'later-rm-shrinks-image',
    'all-stages-end-up-in-image',
  ])
    expect(counts.get(name) ?? 0, name).toBeGreaterThan(30)
  keyIsHidden(made)
  expect(made.filter(({ spec }) => spec.kind === 'number').length).toBeGreaterThan(100)
})

test('the count is that of the shown Dockerfile, read from its end upwards', () => {
  for (const { spec, params } of made) {
    const layers = new Map(params.stages.map(({ from, layers }) => [from, layers]))
    const lines = spec
      .code!.split('\n')
      .map((line) => line.slice(4))
      .filter(Boolean)
    let expected = 0
    let above = true
    let awaited: string | undefined
    for (const line of lines.reverse()) {
      const from = /^FROM (\S+)(?: AS (\S+))?$/.exec(line)
      if (!from) {
        pending.push(line)
        continue
      }
      const counts = above || from[2] === awaited
      if (counts) {
        expected += pending.filter((other) => /^(RUN|COPY|ADD) /.test(other)).length
        expected += layers.get(from[1]!) ?? 0
        awaited = from[1]
      }
      above = false
      pending.length = 0
    }
    expect(spec.kind === 'choice' ? spec.key.text : String((spec as { key: number }).key)).toBe(
      String(expected),
    )
  }
})
const pending: string[] = []
