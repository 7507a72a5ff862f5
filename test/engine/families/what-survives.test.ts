// What survives: the worked examples, the properties of every question, and each answer looked up in the
// table of the verified facts, written out here by hand.

import { expect, test } from 'vitest'
import { whatSurvives } from '../../../src/engine/question/families/what-survives.ts'
import { wrongAnswers } from '../../../src/engine/question/families/what-survives-mistakes.ts'
import {
  answer,
  type Event,
  type Place,
  survives,
} from '../../../src/engine/question/families/what-survives-model.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'

const offered = (places: Place[], event: Event) =>
  wrongAnswers({ places, event, about: 'seen' }).map(({ places }) => places.join())

test('removed and run again with the same volume (worked example 1)', () => {
  const places: Place[] = ['named', 'layer']
  expect(answer({ places, event: 'rm-run', about: 'seen' })).toEqual(['named'])
  expect(offered(places, 'rm-run')).toEqual(expect.arrayContaining(['named,layer', '']))
})

test('restarted with a tmpfs (worked example 2)', () => {
  const places: Place[] = ['layer', 'tmpfs']
  expect(answer({ places, event: 'restart', about: 'seen' })).toEqual(['layer'])
  expect(offered(places, 'restart')).toEqual(expect.arrayContaining(['layer,tmpfs', '']))
})

/** Place: seen after stop or restart, after rm, after rm -v or --rm, in the committed image; kept after rm, rm -v. */
const table: Record<Place, string> = {
  layer: 'yes no  no  yes no  no',
  named: 'yes yes yes no  yes yes',
  anonymous: 'yes no  no  no  yes no',
  bind: 'yes yes yes no  yes yes',
  tmpfs: 'no  no  no  no  no  no',
}
const column = (event: Event, about: 'seen' | 'kept') => {
  if (event === 'commit-run') return 3
  if (event === 'rm-run') return about === 'seen' ? 1 : 4
  return event === 'rm-volumes-run' || event === 'auto-remove-run' ? (about === 'seen' ? 2 : 5) : 0
}
const looked = (place: Place, event: Event, about: 'seen' | 'kept') =>
  table[place].split(/ +/)[column(event, about)] === 'yes'

const made = samples(whatSurvives)

test('every answer is that of the table', () => {
  for (const { params, spec } of made) {
    for (const place of params.places)
      expect(survives(place, params.event)[params.about], `${place} ${params.event}`).toBe(
        looked(place, params.event, params.about),
      )
    if (spec.kind === 'several')
      expect(spec.keys.length).toBe(
        params.places.filter((place) => looked(place, params.event, params.about)).length,
      )
  }
})

test('every named mistake is offered, and the key is not told by its look', () => {
  const counts = mistakesOffered(made)
  const named = [
    'stop-loses-files',
    'restart-resets-files',
    'image-keeps-container-writes',
    'rm-deletes-volumes',
    'bind-mount-copies',
    'tmpfs-survives-restart',
    'commit-saves-volumes',
    'pull-updates-containers',
    'anonymous-volume-is-reused',
  ]
  for (const name of named) expect(counts.get(name) ?? 0, name).toBeGreaterThan(20)
  keyIsHidden(made)
  expect(made.filter(({ spec }) => spec.kind === 'several').length).toBeGreaterThan(150)
})
