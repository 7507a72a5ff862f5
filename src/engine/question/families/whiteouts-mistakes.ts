// What somebody answers who is wrong about whiteouts: a wrong way of reading the layers for each mistake.

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import {
  directoryOf,
  files,
  isOpaque,
  type Layer,
  markers,
  stored,
  targetOf,
  through,
  union,
  visible,
  without,
} from './whiteouts-model.ts'

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
