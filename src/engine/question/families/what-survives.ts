// Which data are still there after a container was stopped, removed, made again or committed: what is asked
// and how it is explained. The model of the events and the mistakes are next door.

import { type FamilyId, id } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, shuffled } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Distractor, Level, Spec } from '../question.ts'
import { differing } from './differing.ts'
import { mistakeAt, wrongAnswers } from './what-survives-mistakes.ts'
import { answer, type Event, type Place, removing, type SurvivalCase } from './what-survives-model.ts'

const paths: Record<Place, string> = {
  layer: '/log',
  named: '/db/t',
  anonymous: '/cache/t',
  bind: '/src/t',
  tmpfs: '/tmp/t',
}
const order: readonly Place[] = ['anonymous', 'named', 'layer', 'bind', 'tmpfs']

const events: Record<Level, readonly Event[]> = {
  1: ['stop-start', 'restart'],
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
  revision: 2,
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
  const mounts: readonly Place[] =
    level === 1
      ? shuffled(['named', 'bind', 'tmpfs'] as const, random).slice(0, oneOf([1, 2], random))
      : level === 2
        ? ['named', oneOf(['anonymous', 'bind', 'tmpfs'] as const, random)]
        : shuffled(['named', 'anonymous', 'bind', 'tmpfs'] as const, random).slice(0, 3)
  return order.filter((place) => place === 'layer' || mounts.includes(place))
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
