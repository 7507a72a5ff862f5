// What somebody answers who is wrong about who sees which change: a wrong model of the host for each mistake.

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import {
  answer,
  apply,
  atVolume,
  type CopyCase,
  changed,
  type FileEvent,
  file,
  image,
  type Lines,
  read,
  start,
  touches,
} from './copy-on-write-model.ts'

/** As if there were one file for all containers. */
function lastWriterWins({ events, path, containers }: CopyCase): Lines[] {
  const lines = events
    .filter((event) => touches(event, path))
    .reduce<Lines>((before, event) => changed(event, before), start().images[image]![path])
  return containers.map(() => lines)
}

/** As if changes by a container went on into its image, for the containers made after. */
function changesReachTheImage(params: CopyCase, which: readonly FileEvent['does'][]): Lines[] {
  const host = params.events.reduce((before, event) => {
    const after = apply(before, event)
    if (!('path' in event) || atVolume(event.path) || !which.includes(event.does)) return after
    const lines = read(after, event.container, event.path)
    const images = Object.entries(after.images).map(([name, files]) => [
      name,
      { ...files, [event.path]: lines },
    ])
    return { ...after, images: Object.fromEntries(images) }
  }, start())
  return params.containers.map((name) => read(host, name, params.path))
}

function changesAreLost({ containers, path }: CopyCase): Lines[] {
  return containers.map(() => start().images[image]![path])
}

function commitTakesTheVolume(params: CopyCase): Lines[] {
  const host = params.events.reduce((before, event) => {
    const after = apply(before, event)
    if (event.does !== 'commit' || !before.containers[event.container]!.volume) return after
    const images = { ...after.images, [event.image]: { ...after.images[event.image]!, ...before.volume } }
    return { ...after, images }
  }, start())
  return params.containers.map((name) => read(host, name, params.path))
}

function commitTakesNothing(params: CopyCase): Lines[] {
  const events = params.events.map((event) => (event.does === 'run' ? { ...event, image } : event))
  return answer({ ...params, events: events.filter(({ does }) => does !== 'commit') })
}

function commitFollowsTheContainer(params: CopyCase): Lines[] {
  const commits = params.events.filter((event) => event.does === 'commit')
  const [commit] = commits
  const removed = params.events.some((event) => event.does === 'rm' && event.container === commit?.container)
  if (!commit || removed) return answer(params)
  const runs = params.events.filter((event) => event.does === 'run' && event.image === commit.image)
  const others = params.events.filter((event) => event !== commit && !runs.includes(event))
  const changes = others.filter((event) =>
    runs.some((run) => 'container' in event && event.container === run.container),
  )
  return answer({
    ...params,
    events: [...others.filter((event) => !changes.includes(event)), commit, ...runs, ...changes],
  })
}

/** As if a mount gave each container a volume to itself. */
function eachHasItsOwnVolume({ events, path, containers }: CopyCase): Lines[] {
  const host = events.reduce(apply, start())
  return containers.map((name) =>
    host.containers[name]?.volume && atVolume(path)
      ? events
          .filter((event) => touches(event, path) && event.container === name)
          .reduce<Lines>((before, event) => changed(event as FileEvent, before), undefined)
      : read(host, name, path),
  )
}

type WrongAnswer = { lines: Lines[]; why: Phrase; misconception?: MisconceptionId }

export function wrongAnswers(params: CopyCase): WrongAnswer[] {
  const mistaken = (name: string) => id<MisconceptionId>(name)
  const wrong: WrongAnswer[] = [
    {
      lines: lastWriterWins(params),
      why: atVolume(params.path)
        ? phrase('family-copy-on-write-why-unmounted')
        : phrase('family-copy-on-write-why-last-writer'),
      misconception: mistaken('same-image-same-containers'),
    },
    {
      lines: changesReachTheImage(params, ['write', 'append', 'delete']),
      why: phrase('family-copy-on-write-why-image-changed'),
      misconception: mistaken('container-change-changes-image'),
    },
    {
      lines: changesReachTheImage(params, ['delete']),
      why: phrase('family-copy-on-write-why-deleted'),
      misconception: mistaken('whiteout-deletes-below'),
    },
    {
      lines: commitTakesTheVolume(params),
      why: phrase('family-copy-on-write-why-commit-volume'),
      misconception: mistaken('commit-saves-volumes'),
    },
    { lines: commitTakesNothing(params), why: phrase('family-copy-on-write-why-commit-nothing') },
    { lines: commitFollowsTheContainer(params), why: phrase('family-copy-on-write-why-commit-later') },
    { lines: eachHasItsOwnVolume(params), why: phrase('family-copy-on-write-why-own-volume') },
  ]
  if (!atVolume(params.path))
    wrong.push({ lines: changesAreLost(params), why: phrase('family-copy-on-write-why-lost') })
  return params.containers.length > 1 ? wrong : [...wrong, ...linesOfOthers(params)]
}

/** For a single container: what another one reads, its lines added to the image's, and nothing at all. */
function linesOfOthers(params: CopyCase): WrongAnswer[] {
  const host = params.events.reduce(apply, start())
  const why = phrase('family-copy-on-write-why-other', { container: params.containers[0]! })
  const others = Object.keys(host.containers).map((name) => ({ lines: [read(host, name, params.path)], why }))
  const [container] = params.containers
  const ownWrites = params.events.flatMap((event) =>
    event.does === 'write' && event.container === container && event.path === file ? [event.value] : [],
  )
  return [
    ...others,
    ...ownWrites.map((value) => ({ lines: [['v0', value]], why: phrase('family-copy-on-write-why-both') })),
    { lines: [undefined], why: phrase('family-copy-on-write-why-none', { container: container! }) },
  ]
}
