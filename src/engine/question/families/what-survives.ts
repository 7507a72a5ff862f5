// Which data are still there after a container was stopped, removed, made again or committed (CON-22 to
// CON-26, PER-01 to PER-14, PER-18): it depends on where the data lie.

import { type FamilyId, id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, shuffled } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Distractor, Level, Spec } from '../question.ts'
import { differing } from './differing.ts'

export type Place = 'layer' | 'named' | 'anonymous' | 'bind' | 'tmpfs'
export type Event =
  | 'stop-start'
  | 'restart'
  | 'rebuild-restart'
  | 'rm-run'
  | 'rm-volumes-run'
  | 'auto-remove-run'
  | 'commit-run'
/** `seen`: by the container at the end. `kept`: anywhere on the host. */
export type SurvivalCase = {
  places: readonly Place[]
  event: Event
  about: 'seen' | 'kept'
  asked: 'choice' | 'several'
}

type Data = { kept: boolean; seen: boolean }
type Happening = (data: Data, place: Place) => Data

const gone: Data = { kept: false, seen: false }
/** The processes end, and with them what lies in memory. */
const stop: Happening = (data, place) => (place === 'tmpfs' ? gone : data)
const start: Happening = (data) => data
/** The container goes with its layer; what lies outside is seen by nobody then. */
const remove: Happening = (data, place) =>
  place === 'layer' || place === 'tmpfs' ? gone : { ...data, seen: false }
const removeAnonymous: Happening = (data, place) => (place === 'anonymous' ? gone : data)
/** The same command again: it mounts the same volume and directory, and a new anonymous volume. */
const runAgain: Happening = (data, place) => ({
  ...data,
  seen: data.kept && (place === 'named' || place === 'bind'),
})
/** Another container, of the image that was committed, without mounts. */
const runCommitted: Happening = (data, place) => ({ ...data, seen: place === 'layer' })

const happenings: Record<Event, readonly Happening[]> = {
  'stop-start': [stop, start],
  restart: [stop, start],
  'rebuild-restart': [stop, start],
  'rm-run': [stop, remove, runAgain],
  'rm-volumes-run': [stop, remove, removeAnonymous, runAgain],
  'auto-remove-run': [stop, remove, removeAnonymous, runAgain],
  'commit-run': [runCommitted],
}

export function survives(place: Place, event: Event): Data {
  return happenings[event].reduce<Data>((data, happening) => happening(data, place), {
    kept: true,
    seen: true,
  })
}

type Mistake = { of: Slip; why: Phrase; misconception?: MisconceptionId }
type Slip =
  | 'stop-loses'
  | 'restart-resets'
  | 'rebuild-replaces'
  | 'image-keeps-writes'
  | 'rm-takes-volumes'
  | 'bind-is-a-copy'
  | 'tmpfs-is-kept'
  | 'anonymous-comes-back'
  | 'commit-takes-all'
  | 'commit-takes-nothing'
const mistaken = (name: string) => id<MisconceptionId>(name)

/** The mistake that somebody makes who is wrong about this place. */
export function mistakeAt(place: Place, { event, about }: Pick<SurvivalCase, 'event' | 'about'>): Mistake {
  const endures = survives(place, event)[about]
  switch (place) {
    case 'layer':
      return endures ? layerLost(event) : layerFoundAgain()
    case 'tmpfs':
      return event === 'commit-run' && about === 'seen' ? commitTakesAll() : tmpfsIsKept(event)
    default: {
      if (event === 'commit-run' && !endures) return commitTakesAll()
      if (endures) return place === 'bind' ? bindIsACopy(event) : volumeGoesToo(event)
      return anonymousComesBack(event)
    }
  }
}

function layerLost(event: Event): Mistake {
  if (event === 'commit-run')
    return { of: 'commit-takes-nothing', why: phrase('family-what-survives-why-commit-nothing') }
  if (event === 'stop-start') {
    const why = phrase('family-what-survives-why-stop-loses')
    return { of: 'stop-loses', why, misconception: mistaken('stop-loses-files') }
  }
  if (event === 'rebuild-restart') {
    const why = phrase('family-what-survives-why-rebuild')
    return { of: 'rebuild-replaces', why, misconception: mistaken('pull-updates-containers') }
  }
  const why = phrase('family-what-survives-why-restart')
  return { of: 'restart-resets', why, misconception: mistaken('restart-resets-files') }
}

function layerFoundAgain(): Mistake {
  const why = phrase('family-what-survives-why-image-keeps')
  return { of: 'image-keeps-writes', why, misconception: mistaken('image-keeps-container-writes') }
}

function tmpfsIsKept(event: Event): Mistake {
  const why = phrase('family-what-survives-why-tmpfs')
  const misconception = removing.includes(event) ? undefined : mistaken('tmpfs-survives-restart')
  return { of: 'tmpfs-is-kept', why, ...(misconception && { misconception }) }
}

const removing: readonly Event[] = ['rm-run', 'rm-volumes-run', 'auto-remove-run']

function bindIsACopy(event: Event): Mistake {
  const why = phrase('family-what-survives-why-bind')
  return removing.includes(event)
    ? { of: 'bind-is-a-copy', why, misconception: mistaken('bind-mount-copies') }
    : { of: 'bind-is-a-copy', why }
}

function volumeGoesToo(event: Event): Mistake {
  if (!removing.includes(event))
    return { of: 'rm-takes-volumes', why: phrase('family-what-survives-why-volume-stays') }
  const why = phrase('family-what-survives-why-rm-volume')
  return { of: 'rm-takes-volumes', why, misconception: mistaken('rm-deletes-volumes') }
}

function anonymousComesBack(event: Event): Mistake {
  const why =
    event === 'rm-run'
      ? phrase('family-what-survives-why-anonymous-new')
      : phrase('family-what-survives-why-anonymous-removed')
  return { of: 'anonymous-comes-back', why }
}

function commitTakesAll(): Mistake {
  const why = phrase('family-what-survives-why-commit-volumes')
  return { of: 'commit-takes-all', why, misconception: mistaken('commit-saves-volumes') }
}

const paths: Record<Place, string> = {
  layer: '/log',
  named: '/db/t',
  anonymous: '/cache/t',
  bind: '/src/t',
  tmpfs: '/tmp/t',
}
const order: readonly Place[] = ['anonymous', 'named', 'layer', 'bind', 'tmpfs']

export function answer({ places, event, about }: Omit<SurvivalCase, 'asked'>): Place[] {
  return places.filter((place) => survives(place, event)[about])
}

export function wrongAnswers(
  params: Omit<SurvivalCase, 'asked'>,
): { places: Place[]; why: Phrase; misconception?: MisconceptionId }[] {
  const right = answer(params)
  const mistakes = params.places.map((place) => ({ place, mistake: mistakeAt(place, params) }))
  const flipped = (which: readonly Place[]) =>
    params.places.filter((place) => right.includes(place) !== which.includes(place))
  const alone = mistakes.map(({ mistake }) => ({
    places: flipped(mistakes.filter((other) => other.mistake.of === mistake.of).map(({ place }) => place)),
    why: mistake.why,
    misconception: mistake.misconception,
  }))
  const first = mistakes.find(({ place }) => !right.includes(place))?.mistake
  const lost = mistakes
    .filter(({ place }) => right.includes(place))
    .sort((one, other) => Number(other.place === 'layer') - Number(one.place === 'layer'))[0]?.mistake
  return [
    ...alone,
    ...(first ? [{ places: [...params.places], why: first.why, misconception: first.misconception }] : []),
    ...(lost ? [{ places: [], why: lost.why, misconception: lost.misconception }] : []),
  ]
}

const events: Record<Level, readonly Event[]> = {
  1: ['stop-start', 'restart', 'rm-run', 'rm-run'],
  2: [
    'stop-start',
    'restart',
    'rebuild-restart',
    'rm-run',
    'rm-volumes-run',
    'auto-remove-run',
    'commit-run',
  ],
  3: ['rebuild-restart', 'rm-run', 'rm-volumes-run', 'auto-remove-run', 'commit-run', 'commit-run'],
}

export const whatSurvives: Family<SurvivalCase> = {
  id: id<FamilyId>('what-survives'),
  revision: 1,
  draw(level, random) {
    const event = oneOf(events[level], random)
    const chosen = drawPlaces(level, random)
    const about = level === 3 && event !== 'commit-run' && chance(0.5, random) ? 'kept' : 'seen'
    const right = answer({ places: chosen, event, about })
    const several = level > 1 && right.length > 0 && right.length < chosen.length && chance(0.4, random)
    return { places: chosen, event, about, asked: several ? 'several' : 'choice' }
  },
  generate(params, random) {
    const spec = params.asked === 'several' ? severalOf(params) : choiceOf(params, random)
    return spec && { spec, explanation: params.places.map((place) => reason(place, params)) }
  },
}

function drawPlaces(level: Level, random: Random): Place[] {
  const count = level === 1 ? 2 : level === 2 ? 3 : 4
  const usual: readonly Place[] =
    level === 1 ? ['named', 'bind', 'tmpfs'] : ['named', 'anonymous', 'bind', 'tmpfs']
  const others = shuffled(usual, random).slice(0, count - 1)
  const places: Place[] = ['layer', ...others]
  return order.filter((place) => places.includes(place))
}

const listed = (places: readonly Place[]): Phrase =>
  places.length === 0
    ? phrase('family-what-survives-none')
    : places
        .map((place) => paths[place])
        .sort()
        .join(', ')

function choiceOf(params: SurvivalCase, random: Random): Spec | undefined {
  const key = listed(answer(params))
  const wrong = wrongAnswers(params).map(
    ({ places, ...rest }): Distractor => ({ text: listed(places), ...rest }),
  )
  const distractors = differing(key, wrong, random)
  return (
    distractors && {
      kind: 'choice',
      stem: stem(params),
      code: shown(params),
      key: { text: key },
      distractors,
    }
  )
}

function severalOf(params: SurvivalCase): Spec {
  const right = answer(params)
  const option = (place: Place) => {
    const { why, misconception } = mistakeAt(place, params)
    return { text: paths[place], why, misconception }
  }
  return {
    kind: 'several',
    stem: stem(params),
    code: shown(params),
    keys: right.map(option),
    distractors: params.places.filter((place) => !right.includes(place)).map(option),
  }
}

const stem = ({ about, event }: SurvivalCase): Phrase =>
  about === 'seen'
    ? phrase('family-what-survives-stem-seen', { container: event === 'commit-run' ? 'x' : 'w' })
    : phrase('family-what-survives-stem-kept')

const mounts: Partial<Record<Place, string>> = {
  named: '-v pg:/db',
  anonymous: '-v /cache',
  bind: '-v /srv/src:/src',
  tmpfs: '--tmpfs /tmp',
}

function shown({ places, event }: SurvivalCase): string {
  const options = places.flatMap((place) => mounts[place] ?? []).join(' ')
  const automatic = event === 'auto-remove-run' ? '--rm ' : ''
  const run = `docker run -d ${automatic}--name w ${options} shop`
  const write = `docker exec w touch ${places.map((place) => paths[place]).join(' ')}`
  const after: Record<Event, readonly string[]> = {
    'stop-start': ['docker stop w', 'docker start w'],
    restart: ['docker restart w'],
    'rebuild-restart': ['docker build -t shop .', 'docker restart w'],
    'rm-run': ['docker rm -f w', run],
    'rm-volumes-run': ['docker rm -f -v w', run],
    'auto-remove-run': ['docker stop w', run],
    'commit-run': ['docker commit w shop2', 'docker run -d --name x shop2'],
  }
  return [run, write, ...after[event]].join('\n')
}

function reason(place: Place, { event, about }: SurvivalCase): Phrase {
  const path = paths[place]
  const made = removing.includes(event)
  switch (place) {
    case 'layer':
      if (event === 'commit-run') return phrase('family-what-survives-explained-layer-commit', { path })
      return made
        ? phrase('family-what-survives-explained-layer-gone', { path })
        : phrase('family-what-survives-explained-layer-stays', { path })
    case 'tmpfs':
      return event === 'commit-run'
        ? phrase('family-what-survives-explained-tmpfs-commit', { path })
        : phrase('family-what-survives-explained-tmpfs', { path })
    case 'bind':
      return event === 'commit-run'
        ? phrase('family-what-survives-explained-bind-commit', { path })
        : phrase('family-what-survives-explained-bind', { path })
    case 'named':
      return event === 'commit-run'
        ? phrase('family-what-survives-explained-volume-commit', { path })
        : phrase('family-what-survives-explained-named', { path })
    case 'anonymous':
      if (event === 'commit-run') return phrase('family-what-survives-explained-volume-commit', { path })
      if (!made) return phrase('family-what-survives-explained-anonymous-stays', { path })
      if (event !== 'rm-run') return phrase('family-what-survives-explained-anonymous-removed', { path })
      return about === 'kept'
        ? phrase('family-what-survives-explained-anonymous-kept', { path })
        : phrase('family-what-survives-explained-anonymous-new', { path })
  }
}
