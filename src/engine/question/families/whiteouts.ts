// Which files are seen through whiteouts and opaque directories: what is asked and how it is explained. The
// model of the layers and the wrong ways of reading them are next door.

import { type FamilyId, id } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, shuffled } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Level, RightOption, Spec } from '../question.ts'
import { differing } from './differing.ts'
import { wrongLowerViews, wrongStored, wrongViews } from './whiteouts-mistakes.ts'
import {
  files,
  hides,
  isMarker,
  isOpaque,
  type Layer,
  markers,
  opaque,
  stored,
  targetOf,
  visible,
  type WhiteoutCase,
  without,
} from './whiteouts-model.ts'

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
