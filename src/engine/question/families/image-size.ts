// How large an image is after files were made, changed and deleted in later steps (LAY-09, LAY-10, LAY-24
// to LAY-26): each layer stores whole files, and nothing is ever taken out of the layers below.

import { type FamilyId, id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, shuffled, wholeBetween } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Level, NumberMistake, Spec } from '../question.ts'
import { around } from './differing.ts'
import { distinct } from './distinct.ts'
import { numbered } from './listing.ts'

/** Sizes are in MB. `temporary` is made and deleted within the one RUN. */
export type Step =
  | { does: 'create'; file: string; size: number; temporary: number }
  | { does: 'copy'; file: string; size: number }
  | { does: 'delete' | 'chmod' | 'chown'; file: string }
  | { does: 'append'; file: string; size: number }
  | { does: 'move'; file: string; to: string }
  | { does: 'configure'; text: string }
export type SizeCase = { base: number; steps: readonly Step[]; asked: 'choice' | 'number' }

/** What a step stores, given the sizes of the files that it works on; a wrong model costs otherwise. */
type Cost = (step: Step, sizeBefore: number) => number

export const storedBy: Cost = (step, sizeBefore) => {
  switch (step.does) {
    case 'create':
    case 'copy':
      return step.size
    case 'append':
      return sizeBefore + step.size
    case 'chmod':
    case 'chown':
    case 'move':
      return sizeBefore
    case 'delete':
    case 'configure':
      return 0
  }
}

/** What each step adds to the image, in MB. */
export function costs(steps: readonly Step[], cost: Cost = storedBy): number[] {
  const sizes = new Map<string, number>()
  return steps.map((step) => {
    const before = 'file' in step ? (sizes.get(step.file) ?? 0) : 0
    if (step.does === 'create' || step.does === 'copy') sizes.set(step.file, step.size)
    else if (step.does === 'append') sizes.set(step.file, before + step.size)
    else if (step.does === 'delete') sizes.delete(step.file)
    else if (step.does === 'move') {
      sizes.delete(step.file)
      sizes.set(step.to, before)
    }
    return cost(step, before)
  })
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, number) => total + number, 0)

export function imageSize({ base, steps }: Pick<SizeCase, 'base' | 'steps'>, cost: Cost = storedBy): number {
  return base + sum(costs(steps, cost))
}

const laterDeletionFrees: Cost = (step, before) => (step.does === 'delete' ? -before : storedBy(step, before))
const changingMetadataIsFree: Cost = (step, before) =>
  ['chmod', 'chown', 'move'].includes(step.does) ? 0 : storedBy(step, before)
const appendingStoresOnlyWhatIsNew: Cost = (step, before) =>
  step.does === 'append' ? step.size : storedBy(step, before)
const temporaryFilesStay: Cost = (step, before) =>
  storedBy(step, before) + (step.does === 'create' ? step.temporary : 0)
const deletingStoresACopy: Cost = (step, before) => (step.does === 'delete' ? before : storedBy(step, before))
const copyIsFree: Cost = (step, before) => (step.does === 'copy' ? 0 : storedBy(step, before))
/** What a container would find: every file once, deleted ones not at all. */
const onlyWhatIsSeenCounts: Cost = (step, before) => {
  if (step.does === 'delete') return -before
  return changingMetadataIsFree(step, before) === 0 ? 0 : appendingStoresOnlyWhatIsNew(step, before)
}

export function wrongSizes(params: Pick<SizeCase, 'base' | 'steps'>): NumberMistake[] {
  const by = (cost: Cost, why: Phrase, mistake?: string): NumberMistake => ({
    value: imageSize(params, cost),
    why,
    misconception: mistake ? id<MisconceptionId>(mistake) : undefined,
  })
  return [
    by(laterDeletionFrees, phrase('family-image-size-why-rm'), 'later-rm-shrinks-image'),
    by(changingMetadataIsFree, phrase('family-image-size-why-metadata'), 'chmod-costs-nothing'),
    by(appendingStoresOnlyWhatIsNew, phrase('family-image-size-why-append'), 'byte-change-stores-a-byte'),
    by(onlyWhatIsSeenCounts, phrase('family-image-size-why-seen')),
    by(temporaryFilesStay, phrase('family-image-size-why-temporary')),
    by(deletingStoresACopy, phrase('family-image-size-why-copy-up')),
    by(copyIsFree, phrase('family-image-size-why-copy')),
    { value: imageSize(params) - params.base, why: phrase('family-image-size-why-base') },
  ]
}

const names = ['/model', '/video', '/index', '/cache'] as const
const sizes = [40, 50, 60, 90, 120, 150, 200, 240, 300] as const

type Change = 'delete' | 'metadata' | 'append' | 'move' | 'copy' | 'temporary' | 'create' | 'configure'
const changes: Record<Level, readonly Change[]> = {
  1: ['delete', 'delete', 'copy', 'create'],
  2: ['delete', 'metadata', 'append', 'move', 'copy', 'temporary'],
  3: ['delete', 'metadata', 'append', 'move', 'copy', 'temporary', 'create', 'configure'],
}

/** With a deletion at first; then with a file that is changed or moved after the step that made it. */
function stepsOf(level: Level, random: Random): Step[] {
  const steps = drawSteps(level, random)
  const wanted = level === 1 ? ['delete'] : ['chmod', 'chown', 'append', 'move']
  return steps.some(({ does }) => wanted.includes(does)) ? steps : stepsOf(level, random)
}

function drawSteps(level: Level, random: Random): Step[] {
  const free = shuffled(names, random)
  const create = (temporary: boolean): Step => ({
    does: 'create',
    file: free.shift()!,
    size: oneOf(sizes, random),
    temporary: temporary ? oneOf(sizes, random) : 0,
  })
  const steps: Step[] = [create(level > 1 && chance(0.3, random))]
  const changing = shuffled(changes[level], random).slice(0, level + 1)
  for (const change of changing) {
    const present = seen(steps)
    const file = present.length > 0 ? oneOf(present, random) : undefined
    if (change === 'copy') steps.push({ does: 'copy', file: '/app.tar', size: wholeBetween(3, 30, random) })
    else if (change === 'temporary') steps.push(create(true))
    else if (change === 'create') steps.push(create(false))
    else if (change === 'configure') steps.push({ does: 'configure', text: 'ENV MODEL=/model' })
    else if (!file) continue
    else if (change === 'delete') steps.push({ does: 'delete', file })
    else if (change === 'metadata') steps.push({ does: chance(0.5, random) ? 'chmod' : 'chown', file })
    else if (change === 'append') steps.push({ does: 'append', file, size: wholeBetween(2, 25, random) })
    else steps.push({ does: 'move', file, to: `${file}.old` })
  }
  return steps
}

function seen(steps: readonly Step[]): string[] {
  const files = new Set<string>()
  for (const step of steps) {
    if (step.does === 'create' || step.does === 'copy') files.add(step.file)
    if (step.does === 'delete' || step.does === 'move') files.delete(step.file)
    if (step.does === 'move') files.add(step.to)
  }
  return [...files]
}

export function written(step: Step): string {
  switch (step.does) {
    case 'create': {
      const make = `RUN fallocate -l ${step.size}MB ${step.file}`
      return step.temporary === 0 ? make : `${make} && fallocate -l ${step.temporary}MB /x && rm /x`
    }
    case 'copy':
      return `COPY ${step.file.slice(1)} ${step.file}`
    case 'delete':
      return `RUN rm ${step.file}`
    case 'chmod':
      return `RUN chmod 600 ${step.file}`
    case 'chown':
      return `RUN chown 1000 ${step.file}`
    case 'append':
      return `RUN head -c ${step.size}MB /dev/zero >> ${step.file}`
    case 'move':
      return `RUN mv ${step.file} ${step.to}`
    case 'configure':
      return step.text
  }
}

export const imageSizes: Family<SizeCase> = {
  id: id<FamilyId>('image-size'),
  revision: 2,
  draw(level, random) {
    const base = wholeBetween(3, 16, random) * 10
    const asked = chance(0.35, random) ? 'number' : 'choice'
    return { base, steps: stepsOf(level, random), asked }
  },
  generate(params, random) {
    const spec = specOf(params, random)
    return spec && { spec, explanation: explanation(params) }
  },
}

function specOf(params: SizeCase, random: Random): Spec | undefined {
  const { base, steps, asked } = params
  const code = numbered(['FROM debian:12-slim', ...steps.map(written)])
  const copied = steps.find((step) => step.does === 'copy')
  const stem = copied
    ? phrase('family-image-size-stem-copy', { base, file: copied.file.slice(1), size: copied.size })
    : phrase('family-image-size-stem', { base })
  const key = imageSize(params)
  const wrong = wrongSizes(params).filter(({ value }) => value > 0)
  if (asked === 'number') {
    const mistakes = distinct(key, wrong)
    return mistakes.length < 3
      ? undefined
      : { kind: 'number', stem, code, key, unit: 'MB', tolerance: 0, mistakes }
  }
  const distractors = around(key, wrong, random)?.map(({ value, ...rest }) => ({
    text: `${value} MB`,
    ...rest,
  }))
  return distractors && { kind: 'choice', stem, code, key: { text: `${key} MB` }, distractors }
}

function explanation(params: SizeCase): Phrase[] {
  const added = costs(params.steps)
  const terms = [params.base, ...added].join(' + ')
  return [
    ...params.steps.map((step, at) => stored(step, at + 2, added[at]!)),
    phrase('family-image-size-explained-sum', { terms, sum: String(imageSize(params)) }),
  ]
}

function stored(step: Step, line: number, size: number): Phrase {
  switch (step.does) {
    case 'create':
      return step.temporary > 0
        ? phrase('family-image-size-explained-temporary', { line, size })
        : phrase('family-image-size-explained-create', { line, size })
    case 'copy':
      return phrase('family-image-size-explained-create', { line, size })
    case 'delete':
      return phrase('family-image-size-explained-delete', { line })
    case 'chmod':
    case 'chown':
      return phrase('family-image-size-explained-metadata', { line, size })
    case 'append':
      return phrase('family-image-size-explained-append', { line, size })
    case 'move':
      return phrase('family-image-size-explained-move', { line, size })
    case 'configure':
      return phrase('family-image-size-explained-configure', { line })
  }
}
