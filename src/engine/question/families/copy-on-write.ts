// Who sees which change of a file: each container writes to a layer of its own over the image that it was
// made from; commit makes an image of that layer; a volume is shared (LAY-05 to LAY-08, PER-16, PER-18).

import { type FamilyId, id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Distractor, Level } from '../question.ts'
import { differing } from './differing.ts'
import { numbered } from './listing.ts'

export type Event =
  | { does: 'run'; container: string; image: string; volume: boolean }
  | { does: 'write' | 'append'; container: string; path: string; value: string }
  | { does: 'delete'; container: string; path: string }
  | { does: 'rm'; container: string }
  | { does: 'commit'; container: string; image: string }
/** `containers` are asked for the lines of the file at `path` after all events. */
export type CopyCase = { events: readonly Event[]; path: string; containers: readonly string[] }

export const image = 'shop'
const file = '/a'
const inVolume = '/d/x'

/** The lines of a file; nothing when there is no such file. */
type Lines = readonly string[] | undefined
type Files = Readonly<Record<string, Lines>>
type Container = { image: Files; own: Files; volume: boolean }
/** Everything on the host: the volume `d` is mounted at `/d`. */
type Host = { images: Record<string, Files>; containers: Record<string, Container>; volume: Files }

const atVolume = (path: string) => path.startsWith('/d/')
const start = (): Host => ({ images: { [image]: { [file]: ['v0'] } }, containers: {}, volume: {} })

function read({ containers, volume }: Host, name: string, path: string): Lines {
  const container = containers[name]
  if (!container) return undefined
  if (container.volume && atVolume(path)) return volume[path]
  return path in container.own ? container.own[path] : container.image[path]
}

function apply(host: Host, event: Event): Host {
  switch (event.does) {
    case 'run': {
      const made = { image: host.images[event.image] ?? {}, own: {}, volume: event.volume }
      return { ...host, containers: { ...host.containers, [event.container]: made } }
    }
    case 'rm': {
      const { [event.container]: _, ...containers } = host.containers
      return { ...host, containers }
    }
    case 'commit': {
      const { image, own } = host.containers[event.container]!
      return { ...host, images: { ...host.images, [event.image]: { ...image, ...own } } }
    }
    default: {
      const container = host.containers[event.container]!
      const lines = changed(event, read(host, event.container, event.path))
      if (container.volume && atVolume(event.path))
        return { ...host, volume: { ...host.volume, [event.path]: lines } }
      const own = { ...container.own, [event.path]: lines }
      return { ...host, containers: { ...host.containers, [event.container]: { ...container, own } } }
    }
  }
}

type FileEvent = Extract<Event, { path: string }>
const touches = (event: Event, path: string): event is FileEvent => 'path' in event && event.path === path

function changed(event: FileEvent, before: Lines): Lines {
  if (event.does === 'delete') return undefined
  return event.does === 'write' ? [event.value] : [...(before ?? []), event.value]
}

/** What each container that is asked reads. */
export function answer({ events, path, containers }: CopyCase): Lines[] {
  const host = events.reduce(apply, start())
  return containers.map((name) => read(host, name, path))
}

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

export const copyOnWrite: Family<CopyCase> = {
  id: id<FamilyId>('copy-on-write'),
  revision: 1,
  draw,
  generate(params, random) {
    const key = text(params, answer(params))
    const wrong = wrongAnswers(params).map(
      ({ lines, ...rest }): Distractor => ({ text: text(params, lines), ...rest }),
    )
    const distractors = differing(key, wrong, random)
    if (!distractors) return undefined
    const code = numbered(params.events.map(written))
    return {
      spec: { kind: 'choice', stem: stem(params), code, key: { text: key }, distractors },
      explanation: explanation(params),
    }
  },
}

function draw(level: Level, random: Random): CopyCase {
  const withVolume = level === 3 && chance(0.6, random)
  const events: Event[] = []
  const host = () => events.reduce(apply, start())
  let values = 0
  let made = 0
  const run = (from: string, volume: boolean) =>
    events.push({ does: 'run', container: `c${++made}`, image: from, volume })
  const write = (does: 'write' | 'append', container: string, path: string) =>
    events.push({ does, container, path, value: `v${++values}` })
  const change = (kinds: readonly ('write' | 'append' | 'delete')[]) => {
    const { containers } = host()
    const container = oneOf(Object.keys(containers), random)
    const path = containers[container]!.volume && chance(0.5, random) ? inVolume : file
    const does = oneOf(kinds, random)
    if (does === 'write') write(does, container, path)
    else if (read(host(), container, path) === undefined) write('write', container, path)
    else if (does === 'append') write(does, container, path)
    else events.push({ does, container, path })
  }
  const kinds = level === 1 ? (['write', 'delete'] as const) : (['write', 'append', 'delete'] as const)

  run(image, withVolume)
  run(image, withVolume && chance(0.7, random))
  if (withVolume) write('write', 'c1', inVolume)
  for (let times = level === 1 ? 1 : 2; times > 0; times--) change(kinds)
  if (level === 3)
    events.push({
      does: 'commit',
      container: withVolume ? 'c1' : oneOf(['c1', 'c2'], random),
      image: 'shop2',
    })
  if (level === 3) change(kinds)
  run(level === 3 ? 'shop2' : image, false)
  if (level > 1 && chance(0.6, random)) change(kinds)
  if (level > 1 && chance(0.4, random)) events.push({ does: 'rm', container: oneOf(['c1', 'c2'], random) })
  if (chance(level === 1 ? 0.5 : 0.3, random)) run(image, false)

  const alive = Object.keys(host().containers)
  const path = withVolume && chance(0.5, random) ? inVolume : file
  const untouched = alive.filter(
    (name) => !events.some((event) => touches(event, path) && event.container === name),
  )
  const asked = untouched.length > 0 && chance(0.6, random) ? untouched : alive
  const all = alive.length <= 4 && chance(level === 1 ? 0.35 : 0.6, random)
  return { events, path, containers: all ? alive : [oneOf(asked, random)] }
}

/** The answer as an option: a dash stands for no such file when several containers are asked. */
function text({ containers }: CopyCase, answers: readonly Lines[]): Phrase {
  const [only] = answers
  if (containers.length === 1) return only ? only.join(', ') : phrase('family-copy-on-write-no-file')
  return containers.map((name, at) => `${name}: ${answers[at]?.join(', ') ?? '–'}`).join('; ')
}

function stem({ events, path, containers }: CopyCase): Phrase {
  const commit = events.some(({ does }) => does === 'commit')
  const [container] = containers
  if (containers.length === 1)
    return commit
      ? phrase('family-copy-on-write-stem-one-commit', { container: container!, path })
      : phrase('family-copy-on-write-stem-one', { container: container!, path })
  return phrase('family-copy-on-write-stem-all', { path })
}

function written(event: Event): string {
  switch (event.does) {
    case 'run':
      return `docker run -d --name ${event.container} ${event.volume ? '-v d:/d ' : ''}${event.image}`
    case 'rm':
      return `docker rm -f ${event.container}`
    case 'commit':
      return `docker commit ${event.container} ${event.image}`
    case 'delete':
      return `docker exec ${event.container} rm ${event.path}`
    default: {
      const arrow = event.does === 'write' ? '>' : '>>'
      return `docker exec ${event.container} sh -c 'echo ${event.value} ${arrow} ${event.path}'`
    }
  }
}

function explanation(params: CopyCase): Phrase[] {
  const answers = answer(params)
  return params.containers.map((container, at) => reason(params, container, answers[at]))
}

function reason({ events, path }: CopyCase, container: string, lines: Lines): Phrase {
  const run = events.find((event) => event.does === 'run' && event.container === container)
  const read = lines?.join(', ') ?? ''
  if (run?.does !== 'run') throw new Error(`${container} was never made`)
  if (run.volume && atVolume(path))
    return lines
      ? phrase('family-copy-on-write-explained-volume', { container, path, lines: read })
      : phrase('family-copy-on-write-explained-volume-none', { container, path })
  if (atVolume(path)) return phrase('family-copy-on-write-explained-unmounted', { container, path })
  const line = events.findLastIndex((event) => touches(event, path) && event.container === container) + 1
  if (line > 0)
    return lines
      ? phrase('family-copy-on-write-explained-own', { container, path, line, lines: read })
      : phrase('family-copy-on-write-explained-deleted', { container, path, line })
  const args = { container, path, image: run.image }
  if (run.image === image) return phrase('family-copy-on-write-explained-image', { ...args, lines: read })
  const commit = events.findIndex(({ does }) => does === 'commit') + 1
  return lines
    ? phrase('family-copy-on-write-explained-commit', { ...args, commit, lines: read })
    : phrase('family-copy-on-write-explained-commit-none', { ...args, commit })
}
