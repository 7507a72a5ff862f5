// What images and containers take on disk when layers are shared, and what removing a tag frees (LAY-27 to
// LAY-30, IMG-15, IMG-18, DEP-09, DEP-10). Uncompressed layer data in the classic store, no build cache.
// A little long because each wrong sum stands beside the right one that it bends.

import { type FamilyId, id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, shuffled, wholeBetween } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Level, NumberMistake, Spec } from '../question.ts'
import { around } from './differing.ts'
import { distinct } from './distinct.ts'

/** An image adds one layer of so many MB to its parent's. A second tag has `same` instead. */
export type Image = { tag: string; parent?: string; adds: number; same?: string }
export type Container = { name: string; image: string; wrote: number }
/** Without removals the use is asked for, else what the last removal frees. */
export type DiskCase = {
  images: readonly Image[]
  containers: readonly Container[]
  removed: readonly string[]
  asked: 'choice' | 'number'
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)
const named = (images: readonly Image[], tag: string): Image => {
  const image = images.find((one) => one.tag === tag)!
  return image.same ? named(images, image.same) : image
}
/** The images whose layers make up this one, from the top down. */
function stack(images: readonly Image[], tag: string): Image[] {
  const image = named(images, tag)
  return [image, ...(image.parent ? stack(images, image.parent) : [])]
}
const listedSize = (images: readonly Image[], tag: string) => sum(stack(images, tag).map(({ adds }) => adds))

function layersNeeded({ images, containers, removed }: Omit<DiskCase, 'asked'>): Set<Image> {
  const tags = images.map(({ tag }) => tag).filter((tag) => !removed.includes(tag))
  return new Set([...tags, ...containers.map(({ image }) => image)].flatMap((tag) => stack(images, tag)))
}

export function diskUse(params: Omit<DiskCase, 'asked'>): number {
  return (
    sum([...layersNeeded(params)].map(({ adds }) => adds)) + sum(params.containers.map(({ wrote }) => wrote))
  )
}

export function freed(params: Omit<DiskCase, 'asked'>): number {
  return diskUse({ ...params, removed: params.removed.slice(0, -1) }) - diskUse(params)
}

const mistaken = (name: string) => id<MisconceptionId>(name)

export function wrongUses(params: Omit<DiskCase, 'asked'>): NumberMistake[] {
  const { images, containers } = params
  const written = sum(containers.map(({ wrote }) => wrote))
  const use = diskUse(params)
  const virtual = sum(containers.map(({ image, wrote }) => listedSize(images, image) + wrote))
  const below = new Set(containers.flatMap(({ image }) => stack(images, image)))
  const unused = images.filter((image) => !image.same && !below.has(image))
  const parents = new Set(images.map(({ parent }) => parent))
  const originals = images.filter(({ same }) => !same)
  const mistakes: NumberMistake[] = [
    {
      value: sum(images.map(({ tag }) => listedSize(images, tag))) + written,
      why: phrase('family-disk-use-why-sizes'),
      misconception: mistaken('image-sizes-add-up'),
    },
    {
      value:
        sum(originals.filter(({ tag }) => !parents.has(tag)).map(({ tag }) => listedSize(images, tag))) +
        written,
      why: phrase('family-disk-use-why-leaves'),
      misconception: mistaken('image-sizes-add-up'),
    },
    {
      value: sum(images.map(({ adds }) => adds)) - images[0]!.adds + written,
      why: phrase('family-disk-use-why-base'),
    },
  ]
  if (containers.length > 0)
    mistakes.push(
      {
        value: use - written + virtual,
        why: phrase('family-disk-use-why-copies'),
        misconception: mistaken('whole-image-copied-per-container'),
      },
      {
        value: virtual + sum(unused.map(({ adds }) => adds)),
        why: phrase('family-disk-use-why-virtual'),
        misconception: mistaken('virtual-sizes-add-up'),
      },
      { value: use - written, why: phrase('family-disk-use-why-written') },
    )
  for (const { tag, same } of images)
    if (same)
      mistakes.push({
        value: use + listedSize(images, tag),
        why: phrase('family-disk-use-why-tag'),
        misconception: mistaken('tag-copies-image'),
      })
  return mistakes
}

export function wrongFreed({ images, removed }: Omit<DiskCase, 'asked'>): NumberMistake[] {
  const tag = removed.at(-1)!
  const layers = stack(images, tag)
  const base = layers.at(-1)!.adds
  return [
    {
      value: listedSize(images, tag),
      why: phrase('family-disk-use-why-whole-size', { image: tag }),
      misconception: mistaken('rmi-frees-whole-size'),
    },
    { value: layers[0]!.adds, why: phrase('family-disk-use-why-own-layer', { image: tag }) },
    { value: listedSize(images, tag) - base, why: phrase('family-disk-use-why-above-base') },
    { value: base, why: phrase('family-disk-use-why-below', { image: tag }) },
    { value: 0, why: phrase('family-disk-use-why-nothing', { image: tag }) },
    {
      value: sum(removed.map((one) => listedSize(images, one))),
      why: phrase('family-disk-use-why-all-sizes'),
      misconception: mistaken('rmi-frees-whole-size'),
    },
  ]
}

export const diskUses: Family<DiskCase> = {
  id: id<FamilyId>('disk-use'),
  revision: 2,
  draw,
  generate(params, random) {
    const spec = specOf(params, random)
    return (
      spec && { spec, explanation: params.removed.length > 0 ? explainedFreed(params) : explainedUse(params) }
    )
  },
}

function draw(level: Level, random: Random): DiskCase {
  const size = (least: number, most: number) => wholeBetween(least, most, random) * 10
  const names = shuffled(['shop', 'mail', 'wiki', 'blog'], random)
  const images: Image[] = [
    { tag: 'base', adds: size(8, 20) },
    { tag: names[0]!, parent: 'base', adds: size(2, 9) },
    { tag: names[1]!, parent: 'base', adds: size(2, 9) },
  ]
  if (level > 1 || chance(0.5, random)) images.push({ tag: names[2]!, parent: names[1]!, adds: size(1, 6) })
  if (level !== 2 && chance(level === 1 ? 0.3 : 0.6, random)) {
    const { tag } = oneOf(images.slice(1), random)
    images.push({ tag: `${tag}:old`, adds: 0, same: tag })
  }
  const freeing = level > 1
  const holders = images.slice(1).filter(({ same }) => !same)
  const containers: Container[] = []
  if (chance(freeing ? 0.4 : 0.6, random)) {
    const { tag } = oneOf(holders, random)
    const count = freeing ? 1 : wholeBetween(2, 3, random)
    for (let at = 1; at <= count; at++)
      containers.push({ name: `c${at}`, image: tag, wrote: wholeBetween(1, 9, random) })
  }
  const removable = images.slice(1).filter(({ tag, same }) => {
    const users = containers.some(({ image }) => image === tag || image === same)
    return !users
  })
  const count = wholeBetween(1, 2, random)
  const removed = freeing
    ? shuffled(removable, random)
        .slice(0, count)
        .map(({ tag }) => tag)
    : []
  return { images, containers, removed, asked: chance(0.4, random) ? 'number' : 'choice' }
}

function specOf(params: DiskCase, random: Random): Spec | undefined {
  const freeing = params.removed.length > 0
  const key = freeing ? freed(params) : diskUse(params)
  const wrong = freeing ? wrongFreed(params) : wrongUses(params)
  const tagged = params.images.filter(({ same }) => same).length
  const stem = freeing
    ? phrase('family-disk-use-stem-freed', { commands: tagged + params.removed.length })
    : phrase('family-disk-use-stem-use', { tagged, containers: params.containers.length })
  const code = shown(params)
  if (params.asked === 'number') {
    const mistakes = distinct(key, wrong)
    return mistakes.length < 2
      ? undefined
      : { kind: 'number', stem, code, key, unit: 'MB', tolerance: 0, mistakes }
  }
  const distractors = around(key, wrong, random)?.map(({ value, ...rest }) => ({
    text: `${value} MB`,
    ...rest,
  }))
  return distractors && { kind: 'choice', stem, code, key: { text: `${key} MB` }, distractors }
}

function shown({ images, containers, removed }: DiskCase): string {
  const row = (...cells: string[]) =>
    cells
      .map((cell) => cell.padEnd(12))
      .join('')
      .trimEnd()
  const imageRows = images
    .filter(({ same }) => !same)
    .map(({ tag, parent, adds }) =>
      row(tag, parent ?? 'scratch', `${adds} MB`, `${listedSize(images, tag)} MB`),
    )
  const containerRows = containers.map(({ name, image, wrote }) =>
    row(name, image, `${wrote} MB`, `(virtual ${listedSize(images, image) + wrote} MB)`),
  )
  return [
    row('IMAGE', 'FROM', 'ADDS', 'SIZE'),
    ...imageRows,
    ...(containers.length > 0 ? [row('CONTAINER', 'IMAGE', 'SIZE'), ...containerRows] : []),
    ...images.flatMap(({ tag, same }) => (same ? [`docker tag ${same} ${tag}`] : [])),
    ...removed.map((tag) => `docker rmi ${tag}`),
  ].join('\n')
}

function explainedUse(params: DiskCase): Phrase[] {
  const { images, containers } = params
  const layers = images.filter(({ same }) => !same).map(({ adds }) => adds)
  const second = images.find(({ same }) => same)
  const written = containers.map(({ wrote }) => wrote)
  const paragraphs = [
    phrase('family-disk-use-explained-layers', { terms: layers.join(' + '), sum: sum(layers) }),
  ]
  if (second)
    paragraphs.push(phrase('family-disk-use-explained-tag', { tag: second.tag, image: second.same! }))
  if (containers.length > 0)
    paragraphs.push(
      phrase('family-disk-use-explained-containers', {
        terms: written.join(' + '),
        count: containers.length,
      }),
    )
  return containers.length === 0
    ? paragraphs
    : [...paragraphs, phrase('family-disk-use-explained-sum', { sum: diskUse(params) })]
}

function explainedFreed(params: DiskCase): Phrase[] {
  const { images, removed } = params
  const tag = removed.at(-1)!
  const layers = stack(images, tag)
  const needed = layersNeeded(params)
  const gone = layers.filter((layer) => !needed.has(layer) && wasNeeded(params, layer))
  const kept = layers.filter((layer) => needed.has(layer))
  const list = (some: readonly Image[]) => some.map(({ tag, adds }) => `${tag} (${adds} MB)`).join(', ')
  const stays = phrase('family-disk-use-explained-kept', { image: tag, kept: list(kept) })
  if (gone.length === 0) return [stays, phrase('family-disk-use-explained-nothing')]
  return [
    phrase('family-disk-use-explained-gone', { image: tag, gone: list(gone), sum: freed(params) }),
    ...(kept.length > 0 ? [stays] : []),
  ]
}

const wasNeeded = (params: DiskCase, layer: Image) =>
  layersNeeded({ ...params, removed: params.removed.slice(0, -1) }).has(layer)
