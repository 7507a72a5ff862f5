// Which files a stack of image layers shows (LAY-06, LAY-16 to LAY-22): markers hide what lies in the layers
// below, never what is in their own layer or above, and take nothing out of the layers below (LAY-24).

import { type FamilyId, id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, shuffled } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Level, RightOption, Spec } from '../question.ts'
import { differing } from './differing.ts'

/** Entries of the layer's archive: paths of files and of markers (`cfg/.wh.a`, `cfg/.wh..wh..opq`). */
export type Layer = readonly string[]
/** What the whole stack shows, what a shorter stack shows, or what is stored in the layers. */
export type WhiteoutCase = { layers: readonly Layer[]; asked: 'view' | 'several' | 'lower' | 'stored' }

const opaque = '.wh..wh..opq'
const directoryOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
const isMarker = (entry: string) => entry.slice(directoryOf(entry).length).startsWith('.wh.')
const isOpaque = (entry: string) => entry.endsWith(opaque)
/** The path that a whiteout hides, or the directory (with its slash) that an opaque marker empties. */
const targetOf = (marker: string) =>
  isOpaque(marker) ? directoryOf(marker) : marker.replace(/\.wh\.([^/]*)$/, '$1')

export function hides(marker: string, path: string): boolean {
  const target = targetOf(marker)
  return isOpaque(marker) ? path.startsWith(target) : path === target || path.startsWith(`${target}/`)
}

type Step = (view: readonly string[], layer: Layer) => string[]
const union = (one: readonly string[], other: readonly string[]) => [...new Set([...one, ...other])].sort()
const files = (layer: Layer) => layer.filter((entry) => !isMarker(entry))
const markers = (layer: Layer) => layer.filter(isMarker)
const without = (view: readonly string[], hiding: readonly string[]) =>
  view.filter((path) => !hiding.some((marker) => hides(marker, path)))
const through = (layers: readonly Layer[], step: Step) => layers.reduce<string[]>(step, [])

/** What is seen: layer by layer from the base, first the markers, then the layer's own files. */
export function visible(layers: readonly Layer[]): string[] {
  return through(layers, (view, layer) => union(without(view, markers(layer)), files(layer)))
}

/** Every file whose content lies in some layer, seen or not. */
export function stored(layers: readonly Layer[]): string[] {
  return through(layers, (view, layer) => union(view, files(layer)))
}

type WrongView = { paths: string[]; why: Phrase; misconception?: MisconceptionId }

export function wrongViews(layers: readonly Layer[]): WrongView[] {
  return [
    { paths: ownLayerHiddenToo(layers), why: phrase('family-whiteouts-why-own-layer') },
    {
      paths: hiddenForEver(layers),
      why: phrase('family-whiteouts-why-for-ever'),
      misconception: id<MisconceptionId>('whiteout-outlasts-layers'),
    },
    { paths: onlyTheNamedFile(layers), why: phrase('family-whiteouts-why-named-file') },
    { paths: opaqueIgnored(layers), why: phrase('family-whiteouts-why-opaque') },
    { paths: stored(layers), why: phrase('family-whiteouts-why-nothing-hidden') },
    { paths: markersAreFiles(layers), why: phrase('family-whiteouts-why-markers') },
    { paths: upperDirectoryReplacesLower(layers), why: phrase('family-whiteouts-why-merged') },
  ]
}

function ownLayerHiddenToo(layers: readonly Layer[]): string[] {
  return through(layers, (view, layer) => without(union(view, files(layer)), markers(layer)))
}

function hiddenForEver(layers: readonly Layer[]): string[] {
  const later = (at: number) => layers.slice(0, at).flatMap(markers)
  return layers.reduce<string[]>(
    (view, layer, at) => union(without(view, markers(layer)), without(files(layer), later(at))),
    [],
  )
}

function onlyTheNamedFile(layers: readonly Layer[]): string[] {
  return through(layers, (view, layer) => {
    const named = markers(layer)
      .filter((marker) => !isOpaque(marker))
      .map(targetOf)
    return union(
      view.filter((path) => !named.includes(path)),
      files(layer),
    )
  })
}

function opaqueIgnored(layers: readonly Layer[]): string[] {
  return visible(layers.map((layer) => layer.filter((entry) => !isOpaque(entry))))
}

function markersAreFiles(layers: readonly Layer[]): string[] {
  return union(
    visible(layers),
    layers.flatMap(markers).filter((marker) => !isOpaque(marker)),
  )
}

function upperDirectoryReplacesLower(layers: readonly Layer[]): string[] {
  return through(layers, (view, layer) => {
    const replaced = new Set(files(layer).map(directoryOf))
    const kept = without(view, markers(layer)).filter((path) => !replaced.has(directoryOf(path)))
    return union(kept, files(layer))
  })
}

/** In the image with only the layers below the top one. */
export function wrongLowerViews(layers: readonly Layer[]): WrongView[] {
  const lower = layers.slice(0, -1)
  const why = phrase('family-whiteouts-why-deletes')
  const misconception = id<MisconceptionId>('whiteout-deletes-below')
  return [
    { paths: without(visible(lower), markers(layers.at(-1)!)), why, misconception },
    { paths: visible(layers), why: phrase('family-whiteouts-why-other-image') },
    { paths: union(visible(lower), files(layers.at(-1)!)), why: phrase('family-whiteouts-why-top-files') },
    ...wrongViews(lower),
  ]
}

export function wrongStored(layers: readonly Layer[]): WrongView[] {
  const why = phrase('family-whiteouts-why-stored-seen')
  const misconception = id<MisconceptionId>('deleted-secret-is-gone')
  return [
    { paths: visible(layers), why, misconception },
    { paths: opaqueIgnored(layers), why, misconception },
    { paths: onlyTheNamedFile(layers), why, misconception },
    { paths: stored(layers.slice(0, 1)), why: phrase('family-whiteouts-why-stored-base') },
    { paths: stored(layers.slice(1)), why: phrase('family-whiteouts-why-stored-upper') },
    { paths: files(layers.at(-1)!).sort(), why: phrase('family-whiteouts-why-stored-top') },
  ]
}

type Change = 'add' | 'hide' | 'hide-directory' | 'again' | 'opaque'
const changes: Record<Level, readonly Change[]> = {
  1: ['add', 'hide', 'hide'],
  2: ['add', 'hide', 'hide', 'hide-directory', 'again'],
  3: ['add', 'hide', 'hide-directory', 'again', 'opaque', 'opaque'],
}

function drawLayers(level: Level, random: Random): Layer[] {
  const directories = shuffled(['cfg', 'lib', 'web', 'log'], random).slice(0, 2)
  const names = [...'abcdefghkmnp']
  const fresh = (directory: string) => `${directory}/${names.shift()}`
  const layers: string[][] = [
    shuffled(
      directories.flatMap((directory) => [fresh(directory), fresh(directory)]),
      random,
    ),
  ]
  const count = level === 1 ? 2 : level === 2 ? 3 : oneOf([3, 3, 4], random)
  while (layers.length < count) {
    const view = visible(layers)
    const gone = stored(layers).filter((path) => !view.includes(path))
    const directory = oneOf(directories, random)
    const inDirectory = view.filter((path) => path.startsWith(`${directory}/`))
    const other = directories.find((name) => name !== directory)!
    const extra = chance(0.5, random) ? [fresh(other)] : []
    const [path] = shuffled(inDirectory, random)
    const change = oneOf(changes[level], random)
    if (change === 'add') layers.push([fresh(directory), ...extra])
    else if (change === 'again' && gone.length > 0) layers.push([oneOf(gone, random), ...extra])
    else if (change === 'again' || !path) continue
    else if (change === 'hide') layers.push([path.replace('/', '/.wh.'), ...extra])
    else if (change === 'hide-directory') layers.push([`.wh.${directory}`, ...extra])
    else layers.push([`${directory}/${opaque}`, fresh(directory), ...extra])
  }
  return layers.map((layer) => shuffled(layer, random))
}

export const whiteouts: Family<WhiteoutCase> = {
  id: id<FamilyId>('whiteouts'),
  revision: 2,
  draw(level, random) {
    const asked = oneOf((['view', 'view', 'several', 'lower', 'stored'] as const).slice(0, level + 2), random)
    const layers = drawLayers(level, random)
    const plain = !layers.some((layer) => layer.some(isOpaque))
    return level === 3 && plain ? whiteouts.draw(level, random) : { layers, asked }
  },
  generate({ layers, asked }, random) {
    const empty = layers.some((_, at) => visible(layers.slice(0, at + 1)).length === 0)
    if (empty || !layers.some((layer) => layer.some(isMarker))) return undefined
    const spec = asked === 'several' ? severalOf(layers) : choiceOf(layers, asked, random)
    return spec && { spec, explanation: explanation(layers, asked) }
  },
}

const shown = (layers: readonly Layer[]) =>
  layers.map((layer, at) => `layer ${at + 1}:  ${layer.join('  ')}`).join('\n')
const listed = (paths: readonly string[]): Phrase =>
  paths.length === 0 ? phrase('family-whiteouts-nothing') : paths.join(', ')

function choiceOf(
  layers: readonly Layer[],
  asked: 'view' | 'lower' | 'stored',
  random: Random,
): Spec | undefined {
  const { stem, paths, wrong } = {
    view: () => ({
      stem: phrase('family-whiteouts-stem-view'),
      paths: visible(layers),
      wrong: wrongViews(layers),
    }),
    lower: () => ({
      stem: phrase('family-whiteouts-stem-lower', { top: layers.length, below: layers.length - 1 }),
      paths: visible(layers.slice(0, -1)),
      wrong: wrongLowerViews(layers),
    }),
    stored: () => ({
      stem: phrase('family-whiteouts-stem-stored'),
      paths: stored(layers),
      wrong: wrongStored(layers),
    }),
  }[asked]()
  if (asked === 'lower' && !layers.at(-1)!.some(isMarker)) return undefined
  const key = listed(paths)
  const options = wrong.map(({ paths, ...rest }) => ({ text: listed(paths), ...rest }))
  const distractors = differing(key, options, random)
  return distractors && { kind: 'choice', stem, code: shown(layers), key: { text: key }, distractors }
}

function severalOf(layers: readonly Layer[]): Spec | undefined {
  const view = visible(layers)
  const marker = layers.flatMap(markers).find((entry) => !isOpaque(entry))
  const hidden = stored(layers).filter((path) => !view.includes(path))
  const distractors = [
    ...hidden.map((text) => ({ text, why: whyHidden(layers, text) })),
    ...(marker
      ? [{ text: marker, why: phrase('family-whiteouts-why-marker', { path: targetOf(marker) }) }]
      : []),
  ]
  if (view.length === 0 || distractors.length < 2 || view.length + distractors.length > 8) return undefined
  const keys = view.map((text): RightOption => ({ text, why: whySeen(layers, text) }))
  return {
    kind: 'several',
    stem: phrase('family-whiteouts-stem-view'),
    code: shown(layers),
    keys,
    distractors,
  }
}

function whyHidden(layers: readonly Layer[], path: string): Phrase {
  const at = layers.findLastIndex((layer) => layer.some((entry) => isMarker(entry) && hides(entry, path)))
  const marker = layers[at]!.find((entry) => isMarker(entry) && hides(entry, path))!
  return phrase('family-whiteouts-why-hidden', { marker, layer: at + 1 })
}

function whySeen(layers: readonly Layer[], path: string): Phrase {
  const layer = layers.findLastIndex((entries) => entries.includes(path))
  return phrase('family-whiteouts-why-seen', { path, layer: layer + 1 })
}

function explanation(layers: readonly Layer[], asked: WhiteoutCase['asked']): Phrase[] {
  if (asked === 'stored') {
    const hidden = stored(layers).filter((path) => !visible(layers).includes(path))
    return [
      hidden.length === 0
        ? phrase('family-whiteouts-explained-stored-all')
        : phrase('family-whiteouts-explained-stored', { hidden: hidden.join(', ') }),
    ]
  }
  const looked = asked === 'lower' ? layers.slice(0, -1) : layers
  const walk = looked.map((layer, at) => walked(looked.slice(0, at), layer, at + 1))
  if (asked === 'lower') walk.push(phrase('family-whiteouts-explained-lower', { top: layers.length }))
  return walk
}

function walked(below: readonly Layer[], layer: Layer, number: number): Phrase {
  const view = visible([...below, layer]).join(', ')
  const added = files(layer).join(', ')
  if (below.length === 0) return phrase('family-whiteouts-explained-base', { view })
  const before = visible(below)
  const hidden = before.filter((path) => !without(before, markers(layer)).includes(path)).join(', ')
  if (hidden === '') return phrase('family-whiteouts-explained-added', { layer: number, added, view })
  const marker = markers(layer).join(', ')
  return added === ''
    ? phrase('family-whiteouts-explained-hidden', { layer: number, marker, hidden, view })
    : phrase('family-whiteouts-explained-both', {
        layer: number,
        marker,
        hidden,
        added,
        count: files(layer).length,
        view,
      })
}
