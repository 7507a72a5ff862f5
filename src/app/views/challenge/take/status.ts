// How somebody's own challenges stand before them: until when each is open, what they handed in, and what can be
// pressed now.

import { plain, type Rich, rich, theirs } from '../../../../chat/rich.ts'
import type { Block, Button, Screen } from '../../../../chat/screen.ts'
import { type Starting, starting } from '../../../../engine/challenge/attempt.ts'
import { extended } from '../../../../engine/challenge/outage.ts'
import { numberOf } from '../../../challenge/meant.ts'
import { awayOf, isRunning, ownTermsOf } from '../../../challenge/own-terms.ts'
import type { Challenge } from '../../../challenge/ports.ts'
import { untilOf } from '../../../challenge/take/time.ts'
import type { Held } from '../../../classes/current.ts'
import type { Scene } from '../../../scene.ts'
import { page, text } from '../../parts.ts'
import { about, inShort } from '../after/parts.ts'
import { byClass, pressOn, timed } from './parts.ts'
import { receiptLine } from './receipt.ts'

const mostShown = 8

/** One challenge, with the attempts at it. Short enough to be said aside from others. */
export function statusScreen(scene: Scene, held: Held, challenge: Challenge): Screen {
  const blocks = challengeBlocks(scene, held, challenge)
  return { blocks, buttons: scene.incoming.place.private ? buttonsOf(scene, held, challenge) : [] }
}

export function myChallengesScreen(
  scene: Scene,
  mine: readonly { held: Held; all: readonly Challenge[] }[],
): Screen {
  const some = mine.map(({ held, all }) => ({ held, all: all.slice(0, mostShown) }))
  const isEmpty = some.every(({ all }) => all.length === 0)
  return {
    blocks: page(
      ...some.flatMap(({ held, all }): Block[][] => [
        [{ block: 'heading', text: plain(held.class.name) }],
        ...all.map((one) => challengeBlocks(scene, held, one)),
      ]),
      isEmpty ? [text(scene, 'challenge-list-none')] : [],
    ),
    buttons: some.flatMap(({ held, all }) => all.flatMap((one) => buttonsOf(scene, held, one))),
    hint: isEmpty ? undefined : scene.words('challenge-mine-hint'),
  }
}

function challengeBlocks(own: Scene, { seat }: Held, challenge: Challenge): Block[] {
  const scene = byClass(own, challenge)
  const { store } = scene
  const tries = store.challenges.triesOf(challenge.id, seat.id)
  const lines = tries.flatMap((one): Rich[] =>
    one.ended ? [receiptLine(scene, one, store.challenges.answers(one.id))] : [],
  )
  return [
    { block: 'text', text: stateLine(scene, seat, challenge) },
    ...(lines.length > 0 ? [{ block: 'list' as const, items: lines }] : []),
  ]
}

/** "#3 Week 4 is open until …; attempts taken: 1 of 2." */
function stateLine(scene: Scene, seat: Held['seat'], challenge: Challenge): Rich {
  const { store, now } = scene
  const own = ownTermsOf(store, challenge, seat)
  const { may, open } = standingOf(scene, seat, challenge)
  const args = {
    title: theirs(challenge.setup.title),
    number: numberOf(challenge),
    taken: store.challenges.triesOf(challenge.id, seat.id).length,
    of: own.attempts ?? 0,
  }
  if (open) {
    const until = untilOf(store, challenge, open)!
    return timed(scene, 'challenge-mine', until, { ...args, state: 'continue' })
  }
  if (may === 'not-yet') return timed(scene, 'challenge-mine', own.window.opens, { ...args, state: may })
  const closes = extended(own.window.opens, own.window.closes, awayOf(store, challenge))
  const isOver = !isRunning(store, challenge, now)
  const state = may === 'start' || may === 'none-left' ? may : isOver ? 'over' : 'closed'
  if (state === 'over') return rich(scene.words('challenge-mine', { ...args, state, time: '' }))
  return timed(scene, 'challenge-mine', closes, { ...args, state })
}

function standingOf(
  { store, now }: Scene,
  seat: Held['seat'],
  challenge: Challenge,
): { may: Starting['may']; open: ReturnType<Scene['store']['challenges']['try']> } {
  const tries = store.challenges.triesOf(challenge.id, seat.id)
  const begun = tries.map(({ started, ended }) => ({ started, submitted: ended?.at }))
  const away = awayOf(store, challenge)
  const { may } = starting(ownTermsOf(store, challenge, seat), begun, now, away)
  return { may, open: tries.find(({ ended }) => ended === undefined) }
}

function buttonsOf(scene: Scene, { seat }: Held, challenge: Challenge): Button[][] {
  const { may } = standingOf(scene, seat, challenge)
  const title = inShort(challenge.setup.title, 40)
  if (may === 'start' || may === 'continue') {
    const label = may === 'start' ? 'key-challenge-start-one' : 'key-challenge-continue-one'
    return [[pressOn(scene, challenge.id, 0, 'go', { label, args: { title } })]]
  }
  if (isRunning(scene.store, challenge, scene.now)) return []
  return [[about(challenge, scene.words('key-challenge-result-of', { title }), 'result')]]
}
