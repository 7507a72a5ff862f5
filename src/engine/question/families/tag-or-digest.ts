// Which content a reference runs (IMG-22, OCI-13, OCI-17 to OCI-19, CON-16): a tag is a pointer that moves in
// the registry, each host remembers where it pointed at its last pull, a digest names one content for ever.

import { type FamilyId, id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Distractor, Level } from '../question.ts'
import { differing } from './differing.ts'
import { numbered } from './listing.ts'

/** A tag, or the digest of a version. */
export type Reference = { tag: string } | { digest: number }
/** A version is the number of the push that brought it, from 1. */
export type Event =
  | { does: 'push'; tag: string; version: number }
  | { does: 'pull'; host: string; tag: string }
  | { does: 'run'; host: string; container: string; of: Reference; always: boolean }
  | { does: 'restart'; host: string; container: string }
export type TagCase = { events: readonly Event[]; containers: readonly string[] }

type World = {
  registry: Record<string, number>
  /** By host and tag. */
  local: Record<string, number>
  running: Record<string, number>
}
/** How a wrong model sees one event; what it leaves out happens as it really does. */
type Rule = (world: World, event: Event) => World | undefined

function really(world: World, event: Event): World {
  switch (event.does) {
    case 'push':
      return { ...world, registry: { ...world.registry, [event.tag]: event.version } }
    case 'pull':
      return pulled(world, event.host, event.tag)
    case 'restart':
      return world
    case 'run': {
      if ('digest' in event.of) return started(world, event.container, event.of.digest)
      const at = `${event.host} ${event.of.tag}`
      const ready = at in world.local && !event.always ? world : pulled(world, event.host, event.of.tag)
      return started(ready, event.container, ready.local[at]!)
    }
  }
}

const pulled = (world: World, host: string, tag: string): World => ({
  ...world,
  local: { ...world.local, [`${host} ${tag}`]: world.registry[tag]! },
})
const started = (world: World, container: string, version: number): World => ({
  ...world,
  running: { ...world.running, [container]: version },
})

function runs({ events, containers }: TagCase, rule: Rule): number[] {
  const start: World = { registry: {}, local: {}, running: {} }
  const end = events.reduce((world, event) => rule(world, event) ?? really(world, event), start)
  return containers.map((name) => end.running[name]!)
}

/** The version that each container runs at the end. */
export const answer = (params: TagCase): number[] => runs(params, really)

type WrongAnswer = { versions: number[]; why: Phrase; misconception?: MisconceptionId }
const mistaken = (name: string) => id<MisconceptionId>(name)

export function wrongAnswers(params: TagCase): WrongAnswer[] {
  const { events } = params
  const newest = Math.max(...events.map((event) => (event.does === 'push' ? event.version : 0)))
  return [
    {
      versions: runs(params, tagIsFixed),
      why: phrase('family-tag-or-digest-why-fixed'),
      misconception: mistaken('tag-is-fixed'),
    },
    {
      versions: runs(params, pullUpdatesContainers(events)),
      why: phrase('family-tag-or-digest-why-updated'),
      misconception: mistaken('pull-updates-containers'),
    },
    {
      versions: runs(params, restartTakesTheNewImage(events)),
      why: phrase('family-tag-or-digest-why-restart'),
      misconception: mistaken('pull-updates-containers'),
    },
    {
      versions: runs(params, latestIsNewest),
      why: phrase('family-tag-or-digest-why-latest'),
      misconception: mistaken('latest-is-newest'),
    },
    { versions: runs(params, runAsksTheRegistry), why: phrase('family-tag-or-digest-why-asks') },
    { versions: runs(params, digestFollowsTheTag(events)), why: phrase('family-tag-or-digest-why-digest') },
    { versions: runs(params, localCopyStays), why: phrase('family-tag-or-digest-why-local') },
    { versions: params.containers.map(() => newest), why: phrase('family-tag-or-digest-why-newest') },
  ]
}

const tagIsFixed: Rule = (world, event) =>
  event.does === 'push' && event.tag in world.registry ? world : undefined

const runAsksTheRegistry: Rule = (world, event) =>
  event.does === 'run' ? really(world, { ...event, always: true }) : undefined

const localCopyStays: Rule = (world, event) => {
  if (event.does === 'pull' && `${event.host} ${event.tag}` in world.local) return world
  return event.does === 'run' ? really(world, { ...event, always: false }) : undefined
}

const latestIsNewest: Rule = (world, event) =>
  event.does === 'push' && event.tag !== 'latest'
    ? { ...world, registry: { ...world.registry, [event.tag]: event.version, latest: event.version } }
    : undefined

/** As if a digest were one more name of what the tag names now. */
function digestFollowsTheTag(events: readonly Event[]): Rule {
  const [first] = events
  return (world, event) =>
    first?.does === 'push' && event.does === 'run' && 'digest' in event.of
      ? started(world, event.container, world.registry[first.tag]!)
      : undefined
}

function pullUpdatesContainers(events: readonly Event[]): Rule {
  return (world, event) => {
    if (event.does !== 'pull' && event.does !== 'run') return undefined
    const after = really(world, event)
    return ofTag(events, event.host).reduce(
      (updated, { container, tag }) =>
        container in world.running
          ? started(updated, container, after.local[`${event.host} ${tag}`]!)
          : updated,
      after,
    )
  }
}

function restartTakesTheNewImage(events: readonly Event[]): Rule {
  return (world, event) => {
    if (event.does !== 'restart') return undefined
    const own = ofTag(events, event.host).find(({ container }) => container === event.container)
    return own && started(world, own.container, world.local[`${event.host} ${own.tag}`]!)
  }
}

/** The containers of a host that were started by tag. */
function ofTag(events: readonly Event[], host: string): { container: string; tag: string }[] {
  return events.flatMap((event) =>
    event.does === 'run' && event.host === host && 'tag' in event.of
      ? [{ container: event.container, tag: event.of.tag }]
      : [],
  )
}

export const tagOrDigest: Family<TagCase> = {
  id: id<FamilyId>('tag-or-digest'),
  revision: 2,
  draw,
  generate(params, random) {
    const key = text(params, answer(params))
    const wrong = wrongAnswers(params).map(
      ({ versions, ...rest }): Distractor => ({ text: text(params, versions), ...rest }),
    )
    const distractors = differing(key, wrong, random)
    if (!distractors) return undefined
    const stem = phrase('family-tag-or-digest-stem')
    const code = numbered(params.events.map(written))
    return {
      spec: { kind: 'choice', stem, code, key: { text: key }, distractors },
      explanation: [
        ...params.containers.map((name, at) => reason(params, name, answer(params)[at]!)),
        ...(params.events.some(({ does }) => does === 'restart' || does === 'pull')
          ? [phrase('family-tag-or-digest-explained-keeps')]
          : []),
      ],
    }
  },
}

const text = ({ containers }: TagCase, versions: readonly number[]) =>
  containers.map((name, at) => `${name}: v${versions[at]}`).join(', ')

function draw(level: Level, random: Random): TagCase {
  const drawn = drawEvents(level, random)
  return level === 1 || usesMore(drawn.events) ? drawn : draw(level, random)
}

/** A pull or a restart, and also a digest, a second tag, a third version or `--pull always`. */
function usesMore(events: readonly Event[]): boolean {
  const tags = new Set(events.flatMap((event) => (event.does === 'push' ? [event.tag] : [])))
  const pushes = events.filter(({ does }) => does === 'push').length
  return (
    events.some(({ does }) => does === 'pull' || does === 'restart') &&
    (tags.size > 1 ||
      pushes > 2 ||
      events.some((event) => event.does === 'run' && (event.always || 'digest' in event.of)))
  )
}

function drawEvents(level: Level, random: Random): TagCase {
  const events: Event[] = []
  const latest = level > 1 && chance(0.45, random)
  const tag = latest ? 'latest' : '1'
  let version = 0
  let made = 0
  const push = (as: string) => events.push({ does: 'push', tag: as, version: ++version })
  const run = (host: string, of: Reference = { tag }, always = false) =>
    events.push({ does: 'run', host, container: `c${++made}`, of, always })
  const restart = (host: string) => {
    const names = events.flatMap((event) =>
      event.does === 'run' && event.host === host ? [event.container] : [],
    )
    if (names.length > 0) unlessJustDone({ does: 'restart', host, container: oneOf(names, random) })
  }
  const unlessJustDone = (event: Event) => {
    if (JSON.stringify(event) !== JSON.stringify(events.at(-1))) events.push(event)
  }

  push(tag)
  run('A')
  push(latest && chance(0.7, random) ? '2' : tag)
  const more = level === 3 ? 3 : 2
  for (let times = 0; times < more; times++) {
    const next = random()
    if (next < 0.3) unlessJustDone({ does: 'pull', host: 'A', tag })
    else if (next < 0.5) run('A')
    else if (next < 0.65 && level > 1) run('A', { tag }, true)
    else if (next < 0.8 && level > 1)
      run(oneOf(['A', 'B'], random), { digest: wholeVersion(version, random) })
    else if (next < 0.9) restart('A')
    else if (version < 3) push(latest && chance(0.6, random) ? String(version + 1) : tag)
  }
  if (chance(0.5, random)) restart('A')
  if (made < 3) run(oneOf(['A', 'B'], random))
  if (made < 2 || (made < 3 && chance(0.5, random))) run('B')
  return { events, containers: Array.from({ length: made }, (_, at) => `c${at + 1}`) }
}

const wholeVersion = (most: number, random: Random) => 1 + Math.floor(random() * most)

const digests = ['sha256:4b1e…', 'sha256:97c0…', 'sha256:d23a…', 'sha256:06f8…'] as const
const digestOf = (version: number) => digests[version - 1]!

function written(event: Event): string {
  switch (event.does) {
    case 'push':
      return `CI:  docker push reg.example/shop:${event.tag}  (v${event.version}, ${digestOf(event.version)})`
    case 'pull':
      return `${event.host}:   docker pull reg.example/shop:${event.tag}`
    case 'restart':
      return `${event.host}:   docker restart ${event.container}`
    case 'run': {
      const of = 'tag' in event.of ? `shop:${event.of.tag}` : `shop@${digestOf(event.of.digest)}`
      const always = event.always ? '--pull always ' : ''
      return `${event.host}:   docker run -d ${always}--name ${event.container} reg.example/${of}`
    }
  }
}

function reason({ events }: TagCase, name: string, version: number): Phrase {
  const at = events.findIndex((event) => event.does === 'run' && event.container === name)
  const run = events[at]
  if (run?.does !== 'run') throw new Error(`${name} was never started`)
  const args = { container: name, line: at + 1, host: run.host, version: `v${version}` }
  if ('digest' in run.of) return phrase('family-tag-or-digest-explained-digest', args)
  const { tag } = run.of
  if (run.always) return phrase('family-tag-or-digest-explained-always', { ...args, tag })
  const before = broughtBy(events.slice(0, at), run.host, tag)
  return before < 0
    ? phrase('family-tag-or-digest-explained-missing', { ...args, tag })
    : phrase('family-tag-or-digest-explained-local', { ...args, tag, pulled: before + 1 })
}

/** The event that brought what the host has under this tag, from 0; less than 0 when it has nothing. */
function broughtBy(events: readonly Event[], host: string, tag: string): number {
  const at = `${host} ${tag}`
  let world: World = { registry: {}, local: {}, running: {} }
  let brought = -1
  for (const [index, event] of events.entries()) {
    const after = really(world, event)
    if (after.local[at] !== world.local[at]) brought = index
    world = after
  }
  return brought
}
