// Other terms than the class's: before whoever gives them, and before whom they are for.

import { rich, theirs } from '../../../chat/rich.ts'
import type { Screen } from '../../../chat/screen.ts'
import { deadlineOf } from '../../../engine/challenge/attempt.ts'
import type { Override } from '../../../engine/challenge/terms.ts'
import type { Millis } from '../../../engine/ids.ts'
import { numberOf } from '../../challenge/meant.ts'
import { awayOf, ownTermsOf } from '../../challenge/own-terms.ts'
import type { Challenge } from '../../challenge/ports.ts'
import type { Held } from '../../classes/current.ts'
import type { Seat } from '../../classes/ports.ts'
import type { Scene } from '../../scene.ts'
import { note, page, text } from '../parts.ts'
import { moment, momentIn } from './moment.ts'
import { byClass, whenFor } from './take/parts.ts'

const minute = 60_000

export function overrideScreen(
  scene: Scene,
  { class: { zone } }: Held,
  challenge: Challenge,
  name: string,
  terms: Override | undefined,
  past: Millis,
): Screen {
  const args = { number: numberOf(challenge), name }
  const minutes = Math.round(past / minute)
  if (!terms) return { blocks: [text(scene, 'challenge-override-none', args)], buttons: [] }
  return {
    blocks: page(
      [text(scene, 'challenge-override-set', { ...args, terms: overrideInWords(scene, zone, terms) })],
      minutes > 0 ? [note(scene, 'challenge-override-past', { minutes })] : [],
    ),
    buttons: [],
  }
}

/** "time × 1.5, closes Mon 30 November, 18:00" */
export function overrideInWords(
  { words, learner }: Scene,
  zone: string,
  { factor, opens, closes, attempts }: Override,
): string {
  const { language } = learner.settings
  return [
    ...(factor === undefined ? [] : [words('challenge-own-factor', { factor: `${factor}` })]),
    ...(opens === undefined ? [] : [words('challenge-own-opens', { time: momentIn(opens, zone, language) })]),
    ...(closes === undefined
      ? []
      : [words('challenge-own-closes', { time: momentIn(closes, zone, language) })]),
    ...(attempts === undefined ? [] : [words('challenge-own-attempts', { attempts })]),
  ].join(', ')
}

/** What somebody has from now on; while they are at it, until when. */
export function ownTermsScreen(scene: Scene, challenge: Challenge, seat: Seat): Screen {
  const { store } = scene
  const own = ownTermsOf(store, challenge, seat)
  const args = { number: numberOf(challenge), title: theirs(challenge.setup.title) }
  const open = store.challenges.triesOf(challenge.id, seat.id).find(({ ended }) => ended === undefined)
  if (open) {
    const until = deadlineOf(own, open.started, awayOf(store, challenge))
    const time = whenFor(byClass(scene, challenge), until)
    return { blocks: [text(scene, 'challenge-now-until', { ...args, time })], buttons: [] }
  }
  const { zone } = store.classes.get(challenge.class)!
  const said = scene.words('challenge-now-have', {
    ...args,
    opens: moment(scene, own.window.opens, zone),
    closes: moment(scene, own.window.closes, zone),
    minutes: own.limit === undefined ? 'none' : Math.round(own.limit / (minute / 10)) / 10,
    attempts: own.attempts ?? 0,
  })
  return { blocks: [{ block: 'text', text: rich(said) }], buttons: [] }
}
