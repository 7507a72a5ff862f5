// What somebody answers who is wrong about what survives: a mistake for each place and event.

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import {
  answer,
  type Event,
  type Place,
  removing,
  type SurvivalCase,
  survives,
} from './what-survives-model.ts'

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
  if (event !== 'rm-run')
    return { of: 'anonymous-comes-back', why: phrase('family-what-survives-why-anonymous-removed') }
  const why = phrase('family-what-survives-why-anonymous-new')
  return { of: 'anonymous-comes-back', why, misconception: mistaken('anonymous-volume-is-reused') }
}

function commitTakesAll(): Mistake {
  const why = phrase('family-what-survives-why-commit-volumes')
  return { of: 'commit-takes-all', why, misconception: mistaken('commit-saves-volumes') }
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
  // All and nothing take several mistakes; what the container's own layer shows of them is said.
  const layerFirst = [...mistakes].sort(
    (one, other) => Number(other.place === 'layer') - Number(one.place === 'layer'),
  )
  const first = layerFirst.find(({ place }) => !right.includes(place))?.mistake
  const lost = layerFirst.find(({ place }) => right.includes(place))?.mistake
  return [
    ...alone,
    ...(first ? [{ places: [...params.places], why: first.why, misconception: first.misconception }] : []),
    ...(lost ? [{ places: [], why: lost.why, misconception: lost.misconception }] : []),
  ]
}
