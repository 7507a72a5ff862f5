// A challenge before those who teach: all that is set in plain words, how its questions are guarded, what the clocks
// do, what is missing; and a button for each choice of a few.

import { rich, theirs } from '../../../chat/rich.ts'
import type { Block, Button, Screen } from '../../../chat/screen.ts'
import { clockWarnings, wallTimeOf } from '../../../engine/challenge/window.ts'
import type { Planned } from '../../challenge/draft.ts'
import { guarded } from '../../challenge/guarded.ts'
import { numberOf } from '../../challenge/meant.ts'
import type { Challenge } from '../../challenge/ports.ts'
import { type Held, nameOf } from '../../classes/current.ts'
import type { Scene } from '../../scene.ts'
import { commandButton, note, page, text } from '../parts.ts'
import { aimsInWords, partInWords, unmetInWords } from './blueprint.ts'
import { choices } from './choices.ts'
import { moment } from './moment.ts'
import { overrideInWords } from './override.ts'
import { placeInWords } from './places.ts'
import { termsInWords } from './terms.ts'

export function draftScreen(scene: Scene, held: Held, challenge: Challenge, found: Planned): Screen {
  const number = numberOf(challenge)
  const { setup, state } = challenge
  const title = rich(
    scene.words('challenge-title', { number, title: theirs(setup.title), class: theirs(held.class.name) }),
  )
  return {
    blocks: page(
      [{ block: 'heading', text: title }, note(scene, 'challenge-is', { state })],
      [facts(scene, held, challenge, found)],
      [...guard(scene, held, found), ...problems(scene, held, challenge, found)],
      [...lacking(scene, held, challenge, found), note(scene, 'challenge-set-how-short', { number })],
    ),
    buttons: state === 'draft' ? buttons(scene, challenge, found) : [],
  }
}

/** For whom other terms hold; teachers alone see this screen. */
function overrides(scene: Scene, { class: of }: Held, { id }: Challenge) {
  const { challenges, classes } = scene.store
  return challenges.overrides(id).map(({ whom, terms }) => {
    const name = 'group' in whom ? theirs(whom.group) : nameOf(classes.seat(whom.seat))
    const value = `${name}: ${overrideInWords(scene, of.zone, terms)}`
    return { label: scene.words('challenge-fact-override'), value: rich(value) }
  })
}

function facts(scene: Scene, held: Held, challenge: Challenge, found: Planned): Block {
  const { class: of } = held
  const { setup } = challenge
  const { words } = scene
  const { window } = setup.terms
  const { parts, aims } = setup.blueprint
  const asked = parts.map((part) => partInWords(scene, of, part)).join(', ')
  const questions =
    parts.length === 0
      ? words('challenge-no-topics')
      : words('challenge-questions', { questions: found.plan.length, parts: asked })
  const row = (label: string, value: string) => ({ label: words(label), value: rich(value) })
  return {
    block: 'facts',
    rows: [
      row('challenge-fact-questions', questions),
      ...(aims ? [row('challenge-fact-aims', aimsInWords(scene, aims))] : []),
      row('challenge-fact-drawing', words('challenge-drawing', { drawing: setup.drawing })),
      row('challenge-fact-opens', moment(scene, window.opens, of.zone)),
      row('challenge-fact-closes', moment(scene, window.closes, of.zone)),
      ...termsInWords(scene, setup).map(({ label, value }) => row(label, value)),
      row('challenge-fact-navigation', words('challenge-navigation', { navigation: setup.navigation })),
      row('challenge-fact-feedback', words('challenge-feedback', { feedback: setup.feedback })),
      ...overrides(scene, held, challenge),
    ],
  }
}

/** How much of it can be looked up. */
function guard(scene: Scene, { class: of }: Held, { plan }: Planned): Block[] {
  if (plan.length === 0) return []
  const counts = guarded(scene.world, of, plan)
  const said = [note(scene, 'challenge-guarded', counts)]
  return counts.fixed + counts.drawn > 0 ? [...said, note(scene, 'challenge-looked-up')] : said
}

function problems(scene: Scene, { class: of }: Held, { setup }: Challenge, { unmet }: Planned): Block[] {
  const { zone } = of
  const { opens, closes } = setup.terms.window
  const warnings = clockWarnings(wallTimeOf(opens, zone), wallTimeOf(closes, zone), zone)
  const clocks = warnings.map((one) =>
    note(scene, 'challenge-clocks', {
      warning: one.warning,
      which: 'which' in one ? one.which : 'none',
      longer: 'minutes' in one && one.minutes > 0 ? 'yes' : 'no',
      minutes: 'minutes' in one ? Math.abs(one.minutes) : 0,
    }),
  )
  return [
    ...unmet.map(
      (one): Block => ({ block: 'note', text: rich(unmetInWords(scene, of, setup.blueprint.parts, one)) }),
    ),
    ...clocks,
  ]
}

function lacking(
  scene: Scene,
  { class: of }: Held,
  { state }: Challenge,
  { lacking, places }: Planned,
): Block[] {
  if (state !== 'draft') return []
  const said = lacking
    .filter((one) => one !== 'places')
    .map((one) => text(scene, 'challenge-lacking', { lacking: one }))
  const where = places.flatMap((bound) => placeInWords(scene, of, bound))
  const nowhere = places.length === 0 ? [note(scene, 'challenge-no-place')] : []
  return [...said, ...where, ...nowhere]
}

function buttons(scene: Scene, challenge: Challenge, { lacking }: Planned): Button[][] {
  const number = numberOf(challenge)
  const press = (label: string, command: string) =>
    commandButton(scene, '', label, `challenge ${command} #${number}`)
  const ready = lacking.length === 0 ? [press('key-challenge-publish', 'publish')] : []
  return [
    ...choices(scene, challenge),
    [...ready, press('key-challenge-rehearse', 'rehearse'), press('key-challenge-discard', 'discard')],
  ]
}
