// The size of an image: the worked examples, the properties of every question, and the size found again by
// running the shown commands on a small file system and comparing it before and after each line.

import { expect, test } from 'vitest'
import {
  imageSize,
  imageSizes,
  type Step,
  wrongSizes,
} from '../../../src/engine/question/families/image-size.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'

const values = (base: number, steps: Step[]) => wrongSizes({ base, steps }).map(({ value }) => value)

test('a file deleted in a later step (worked example 1)', () => {
  const steps: Step[] = [
    { does: 'create', file: '/f', size: 200, temporary: 0 },
    { does: 'delete', file: '/f' },
    { does: 'copy', file: '/app', size: 5 },
  ]
  expect(imageSize({ base: 80, steps })).toBe(285)
  expect(values(80, steps)).toEqual(expect.arrayContaining([85, 280, 485]))
})

test('a file made smaller within one step, then its mode changed (worked example 2)', () => {
  const steps: Step[] = [
    { does: 'create', file: '/f', size: 10, temporary: 190 },
    { does: 'chmod', file: '/f' },
  ]
  expect(imageSize({ base: 80, steps })).toBe(100)
  expect(values(80, steps)).toEqual(expect.arrayContaining([90, 290]))
})

test('as measured in the lab with a file of 1.98 MB (13.2)', () => {
  const made: Step = { does: 'create', file: '/f', size: 198, temporary: 0 }
  const added = (step: Step) => imageSize({ base: 0, steps: [made, step] }) - 198
  expect(added({ does: 'delete', file: '/f' })).toBe(0)
  expect(added({ does: 'chmod', file: '/f' })).toBe(198)
  expect(added({ does: 'move', file: '/f', to: '/g' })).toBe(198)
  expect(imageSize({ base: 0, steps: [{ does: 'create', file: '/f', size: 0, temporary: 198 }] })).toBe(0)
})

const made = samples(imageSizes)

test('every named mistake is offered, and the key is not told by its look', () => {
  const counts = mistakesOffered(made)
  for (const name of ['later-rm-shrinks-image', 'chmod-costs-nothing', 'byte-change-stores-a-byte'])
    expect(counts.get(name) ?? 0, name).toBeGreaterThan(80)
  keyIsHidden(made)
  expect(made.filter(({ spec }) => spec.kind === 'number').length).toBeGreaterThan(200)
})

test('the size is that of the files that differ before and after each shown line', () => {
  for (const { spec, params } of made) {
    const copied = params.steps.find(({ does }) => does === 'copy')
    const size =
      params.base +
      spec
        .code!.split('\n')
        .slice(1)
        .reduce(snapshot(copied as { size: number } | undefined), start()).sum
    if (spec.kind === 'choice') expect(spec.key.text).toBe(`${size} MB`)
    else expect(spec.kind === 'number' && spec.key).toBe(size)
  }
})

type Disk = { files: Record<string, { size: number; state: number }>; state: number; sum: number }
const start = (): Disk => ({ files: {}, state: 0, sum: 0 })

/** Runs a line on a copy of the files, then stores each file that is new or in another state. */
function snapshot(copied: { size: number } | undefined) {
  return (before: Disk, shown: string): Disk => {
    const files = { ...before.files }
    let state = before.state
    const line = shown.slice(4)
    for (const command of line.replace(/^(RUN|ENV) /, '').split(' && ')) {
      const words = command.split(' ')
      const last = words.at(-1)!
      state++
      if (words[0] === 'fallocate') files[last] = { size: Number.parseInt(words[2]!, 10), state }
      else if (words[0] === 'COPY') files[last] = { size: copied!.size, state }
      else if (words[0] === 'rm') delete files[last]
      else if (words[0] === 'head')
        files[last] = { size: files[last]!.size + Number.parseInt(words[2]!, 10), state }
      else if (words[0] === 'mv') {
        files[last] = { size: files[words[1]!]!.size, state }
        delete files[words[1]!]
      } else if (words[0] === 'chmod' || words[0] === 'chown')
        files[last] = { size: files[last]!.size, state }
    }
    const changed = Object.entries(files).filter(([name, file]) => file.state !== before.files[name]?.state)
    return { files, state, sum: before.sum + changed.reduce((sum, [, { size }]) => sum + size, 0) }
  }
}
