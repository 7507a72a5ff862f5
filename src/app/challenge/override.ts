// /challenge override: other terms for one person or one group, before or while it runs. Whoever it concerns is told
// what they have from now on, and whoever gives them is told what runs past the close.

import { theirs } from '../../chat/rich.ts'
import { type Override, pastTheClose } from '../../engine/challenge/terms.ts'
import { windowOf } from '../../engine/challenge/window.ts'
import { sameName } from '../../engine/class/roster.ts'
import { type Held, nameOf, noteAct } from '../classes/current.ts'
import { personCalled } from '../classes/people.ts'
import type { Class, Seat } from '../classes/ports.ts'
import { answered, tell } from '../classes/tell.ts'
import { type Refused, type Reply, refuse, type Scene } from '../scene.ts'
import { overrideScreen, ownTermsScreen } from '../views/challenge/override.ts'
import { setAlarms } from './alarms.ts'
import { meant, numberOf } from './meant.ts'
import { isRunning } from './own-terms.ts'
import type { Challenge, Whom } from './ports.ts'
import { readWhen } from './read-when.ts'
import { sealed } from './seal.ts'

const most = { factor: 10, attempts: 20 } as const

export function override(scene: Scene, rest: string): Reply {
  const found = meant(scene, rest, 'set-challenges', ['draft', 'published'])
  if ('refused' in found) return found
  const { held, challenge } = found
  const [, called = '', terms = ''] =
    /^(.+?)[\s,:]+((?:time|opens|closes|attempts|none)\b.*)$/is.exec(found.rest) ?? []
  if (terms === '') return refuse('challenge-override-how')
  const whom = whomCalled(scene, held, called)
  if ('refused' in whom) return whom
  const { store } = scene
  const before = store.challenges.overrides(challenge.id).find((one) => isSame(one.whom, whom.whom))?.terms
  const made = /^none$/i.test(terms.trim()) ? undefined : readTerms(scene, held, before ?? {}, terms)
  if (made && 'refused' in made) return made
  if (made && isTurned(challenge, made)) return refuse('challenge-closes-first')
  store.challenges.override(challenge.id, whom.whom, made)
  if (challenge.state === 'published') applied(scene, held.class, challenge)
  const about = whom.seats.length === 1 && 'seat' in whom.whom ? whom.seats[0] : undefined
  noteAct(scene, held, 'challenge-override', about, {
    challenge: numberOf(challenge),
    whom: 'group' in whom.whom ? 'group' : 'person',
    group: 'group' in whom.whom ? whom.whom.group : '',
    terms: made ? written(made) : 'none',
  })
  const told =
    challenge.state === 'published'
      ? whom.seats.flatMap((seat) => tell(scene, seat, (there) => ownTermsScreen(there, challenge, seat)))
      : []
  const past = made ? pastTheClose(challenge.setup.terms, made) : 0
  const screen = overrideScreen(scene, held, challenge, whom.name, made, past)
  return { told: [...told, answered(scene, screen)] }
}

/** It may run longer now, or again. */
function applied(scene: Scene, of: Class, challenge: Challenge): void {
  const { store, now } = scene
  setAlarms(store, challenge, now)
  if (isRunning(store, challenge, now)) sealed(scene.world, of, challenge)
}

type Called = { whom: Whom; seats: readonly Seat[]; name: string }

/** A person by name; a group by its name, with or without that word. */
function whomCalled(scene: Scene, held: Held, text: string): Called | Refused {
  const seats = scene.store.classes.seats(held.class.id)
  const wanted = sameName(text.replace(/^group\s+/i, ''))
  const ofGroup = seats.filter(({ group }) => group !== undefined && sameName(group) === wanted)
  if (ofGroup.length > 0) {
    const group = ofGroup[0]!.group!
    return { whom: { group }, seats: ofGroup, name: theirs(group) }
  }
  const seat = personCalled(scene, held, text)
  return 'refused' in seat ? seat : { whom: { seat: seat.id }, seats: [seat], name: nameOf(seat) }
}

function isSame(one: Whom, other: Whom): boolean {
  if ('seat' in one) return 'seat' in other && one.seat === other.seat
  return 'group' in other && sameName(one.group) === sameName(other.group)
}

/** `time 1.5, closes friday 18:00, attempts 3`: what is not named stays as it was. */
function readTerms(scene: Scene, held: Held, before: Override, text: string): Override | Refused {
  const pieces = text.split(/[;,\n]?\s*\b(?=(?:time|opens|closes|attempts)\b)/i)
  let made: Override = before
  for (const piece of pieces.map((one) => one.replace(/[;,\s]+$/, '')).filter((one) => one !== '')) {
    const [, word = '', value = ''] = /^([a-z]+)\s+(?:×|x)?\s*(.*)$/is.exec(piece) ?? []
    const read = readTerm(scene, held, word.toLowerCase(), value.trim())
    if ('refused' in read) return read
    made = { ...made, ...read }
  }
  return made
}

function readTerm(
  { now }: Scene,
  { class: { zone } }: Held,
  word: string,
  value: string,
): Override | Refused {
  switch (word) {
    case 'time': {
      const factor = /^\d{1,2}(?:[.,]\d{1,2})?$/.test(value) ? Number(value.replace(',', '.')) : 0
      const isFit = factor >= 1 && factor <= most.factor
      return isFit ? { factor } : refuse('challenge-bad-factor', { most: most.factor })
    }
    case 'attempts': {
      const attempts = /^\d{1,2}$/.test(value) ? Number(value) : 0
      const isFit = attempts >= 1 && attempts <= most.attempts
      return isFit ? { attempts } : refuse('challenge-bad-own-attempts', { most: most.attempts })
    }
    case 'opens':
    case 'closes': {
      const wall = readWhen(value, now, zone)
      if (!wall) return refuse('challenge-bad-when', { which: word, text: theirs(value.slice(0, 40)) })
      return { [word]: windowOf(wall, wall, zone).opens }
    }
    default:
      return refuse('challenge-override-how')
  }
}

function isTurned({ setup }: Challenge, { opens, closes }: Override): boolean {
  const { window } = setup.terms
  return (closes ?? window.closes) <= (opens ?? window.opens)
}

/** For the record. */
function written({ factor, opens, closes, attempts }: Override): string {
  return [
    factor === undefined ? '' : `time ${factor}`,
    opens === undefined ? '' : `opens ${new Date(opens).toISOString()}`,
    closes === undefined ? '' : `closes ${new Date(closes).toISOString()}`,
    attempts === undefined ? '' : `attempts ${attempts}`,
  ]
    .filter((one) => one !== '')
    .join(', ')
}
