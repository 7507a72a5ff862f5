// What somebody answers who is wrong about tags and digests: a wrong rule for each mistake.

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { type Event, type Rule, really, runs, started, type TagCase } from './tag-or-digest-model.ts'

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
