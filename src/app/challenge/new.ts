// /challenge new: a draft with sensible terms, which nobody sees but those who teach. What follows a semicolon is set
// at once.

import type { Setup } from '../../engine/challenge/setup.ts'
import { windowOf } from '../../engine/challenge/window.ts'
import { calendarDay } from '../../engine/day.ts'
import { entitled, noteAct } from '../classes/current.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { noteScreen } from '../views/note.ts'
import { draft } from './draft.ts'
import { meant, numberOf } from './meant.ts'
import { changed, readSettings, skipped } from './set.ts'
import { readTitle } from './values.ts'

const hour = 3_600_000
/** More drafts than anybody keeps in mind. */
const mostDrafts = 20

export function newChallenge(scene: Scene, rest: string): Reply {
  const held = entitled(scene, 'set-challenges')
  if ('refused' in held) return held
  const { store, now } = scene
  const drafts = store.challenges.ofClass(held.class.id).filter(({ state }) => state === 'draft')
  if (drafts.length >= mostDrafts) return refuse('challenge-too-many', { most: mostDrafts })
  const { lead, settings } = readSettings(rest)
  const title = readTitle(lead)
  if (typeof title !== 'string') return title
  const { zone } = held.class
  const today = calendarDay(now, zone)
  const usual: Setup = {
    title,
    blueprint: { parts: [] },
    drawing: 'drawn',
    navigation: 'free',
    feedback: 'reasons',
    terms: {
      window: windowOf({ day: today + 1, minute: 9 * 60 }, { day: today + 8, minute: 9 * 60 }, zone),
      attempts: 1,
      counting: 'best',
      late: { late: 'submit' },
    },
    outage: 24 * hour,
  }
  const setup = changed(scene, held, usual, settings)
  if ('refused' in setup) return setup
  const made = store.challenges.create(held.class.id, setup, held.seat.id, now)
  noteAct(scene, held, 'challenge-made', undefined, { challenge: numberOf(made) })
  return draft(scene, held, made, skipped(scene, held, settings))
}

/** A draft that nobody will need. */
export function discard(scene: Scene, rest: string): Reply {
  const found = meant(scene, rest, 'set-challenges', ['draft'])
  if ('refused' in found) return found
  const { held, challenge } = found
  scene.store.challenges.discard(challenge.id)
  noteAct(scene, held, 'challenge-discarded', undefined, { challenge: numberOf(challenge) })
  return { screen: noteScreen(scene, 'challenge-discarded', { number: numberOf(challenge) }) }
}
