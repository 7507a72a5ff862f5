// Disk use: the worked examples, the properties of every question, and the numbers found again by counting
// the references to each layer.

import { expect, test } from 'vitest'
import {
  type DiskCase,
  diskUse,
  diskUses,
  freed,
  type Image,
  wrongFreed,
  wrongUses,
} from '../../../src/engine/question/families/disk-use.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'

const images: Image[] = [
  { tag: 'base', adds: 100 },
  { tag: 'A', parent: 'base', adds: 30 },
  { tag: 'B', parent: 'base', adds: 50 },
  { tag: 'C', parent: 'B', adds: 20 },
]
const three = ['c1', 'c2', 'c3'].map((name) => ({ name, image: 'A', wrote: 2 }))

test('images that share layers, and three containers (worked example 1)', () => {
  const params = { images, containers: [], removed: [] }
  expect(diskUse(params)).toBe(200)
  expect(wrongUses(params).map(({ value }) => value)).toContain(550)
  expect(diskUse({ ...params, containers: three })).toBe(206)
})

test('what two removals free (worked example 2)', () => {
  const first = { images, containers: [], removed: ['B'] }
  const second = { ...first, removed: ['B', 'C'] }
  expect(freed(first)).toBe(0)
  expect(freed(second)).toBe(70)
  expect(wrongFreed(first).map(({ value }) => value)).toEqual(expect.arrayContaining([150, 50]))
  expect(wrongFreed(second).map(({ value }) => value)).toContain(170)
})

const made = samples(diskUses)

test('every named mistake is offered, and the key is not told by its look', () => {
  const counts = mistakesOffered(made)
  for (const name of [
    'image-sizes-add-up',
    'virtual-sizes-add-up',
    'whole-image-copied-per-container',
    'rmi-frees-whole-size',
    'tag-copies-image',
  ])
    expect(counts.get(name) ?? 0, name).toBeGreaterThan(40)
  keyIsHidden(made)
})

test('the numbers are those of a store that counts the references to each layer', () => {
  for (const { params, spec } of made) {
    const expected = byReferences(params)
    if (spec.kind === 'choice') expect(spec.key.text).toBe(`${expected} MB`)
    else expect(spec.kind === 'number' && spec.key).toBe(expected)
  }
})

function byReferences({ images, containers, removed }: DiskCase): number {
  const references = new Map<string, number>()
  const parent = new Map(images.map(({ tag, parent }) => [tag, parent]))
  const size = new Map(images.map(({ tag, adds }) => [tag, adds]))
  let used = 0
  const original = (tag: string) => images.find((one) => one.tag === tag)?.same ?? tag
  const hold = (tag: string): void => {
    const count = references.get(tag) ?? 0
    references.set(tag, count + 1)
    if (count > 0) return
    used += size.get(tag)!
    const below = parent.get(tag)
    if (below) hold(below)
  }
  const drop = (tag: string): void => {
    references.set(tag, references.get(tag)! - 1)
    if (references.get(tag)! > 0) return
    used -= size.get(tag)!
    const below = parent.get(tag)
    if (below) drop(below)
  }
  for (const { tag } of images) hold(original(tag))
  for (const { image, wrote } of containers) {
    hold(original(image))
    used += wrote
  }
  if (removed.length === 0) return used
  for (const tag of removed.slice(0, -1)) drop(original(tag))
  const before = used
  drop(original(removed.at(-1)!))
  return before - used
}
