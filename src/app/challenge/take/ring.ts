// An attempt's time is up, whether anybody is there or not: it ends as its terms have it, and its person is told what
// counts. Where they may still hand in for a while, they are told so first.

import { id, type Millis, type TryId } from '../../../engine/ids.ts'
import { sceneOfSeat } from '../../classes/tell.ts'
import type { Outgoing } from '../../ports.ts'
import type { Scene, World } from '../../scene.ts'
import { listScreen } from '../../views/challenge/take/list.ts'
import { byClass, whenFor } from '../../views/challenge/take/parts.ts'
import { page, text } from '../../views/parts.ts'
import { setTimeAlarm } from '../alarms.ts'
import type { Challenge, Try } from '../ports.ts'
import { refreshCards } from './card.ts'
import { endScreen } from './end.ts'
import { endedByTime } from './finish.ts'
import { stateAt, untilOf } from './time.ts'

/** What was done in time may still be on its way. Milliseconds. */
const arriving = 2000

export function timeUp(world: World, subject: string, now: Millis): Outgoing[] {
  const { store } = world
  const one = store.challenges.try(id<TryId>(subject))
  const challenge = one && store.challenges.get(one.challenge)
  if (!one || !challenge || one.ended || challenge.state === 'withdrawn') return []
  const state = stateAt(store, challenge, one, now)
  if (state.state === 'open') {
    // Moved meanwhile, by other terms or by what we were away.
    setTimeAlarm(store, challenge, one)
    return []
  }
  const until = untilOf(store, challenge, one)!
  if (now < until + arriving) {
    store.alarms.set({ kind: 'challenge', subject, purpose: 'time', at: until + arriving })
    return []
  }
  if (state.state === 'grace') {
    store.alarms.set({ kind: 'challenge', subject, purpose: 'time', at: state.until })
    return told(world, challenge, one, now)
  }
  const ended = endedByTime(store, challenge, one, now)
  return [
    ...told(world, challenge, ended, now),
    ...(one.rehearsal ? [] : refreshCards({ world, store, now }, challenge)),
  ]
}

/** The message that stands before them is brought up to date by a new one, so that they notice. */
function told(world: World, challenge: Challenge, one: Try, now: Millis): Outgoing[] {
  const { store } = world
  const seat = store.classes.seat(one.seat)
  const scene = seat && sceneOfSeat({ world, now }, seat)
  if (!seat || !scene) return []
  const { incoming, account } = scene
  const screen = screenOf(scene, challenge, one)
  return [{ to: incoming.place, account: account.id, how: 'post', slot: challenge.id, screen }]
}

function screenOf(scene: Scene, challenge: Challenge, one: Try) {
  const { store } = scene
  const seat = store.classes.seat(one.seat)!
  const held = { class: store.classes.get(challenge.class)!, seat }
  const taking = { held, challenge, one, answers: store.challenges.answers(one.id) }
  const { screen } = one.ended ? endScreen(scene, taking) : { screen: listScreen(scene, taking) }
  const how = one.ended?.how ?? 'grace'
  const said = text(scene, 'challenge-time-up', { how, time: timeOf(scene, challenge, one) })
  return { ...screen, blocks: page([said], screen.blocks) }
}

function timeOf(scene: Scene, challenge: Challenge, one: Try): string {
  const at = one.ended?.at ?? untilOf(scene.store, challenge, one)!
  return whenFor(byClass(scene, challenge), at, true)
}
