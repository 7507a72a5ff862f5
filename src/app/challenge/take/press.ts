// A press on a challenge or on an attempt at one. Whose it is to press, whether it is still time, and whether one may go
// back there, is decided here from what is stored, and never by the button.

import { encodeLink } from '../../../chat/deep-link.ts'
import type { Press } from '../../../chat/press.ts'
import { may } from '../../../engine/class/role.ts'
import { type ChallengeId, id, type TryId } from '../../../engine/ids.ts'
import { notEntitled } from '../../classes/current.ts'
import { type Reply, refuse, type Scene } from '../../scene.ts'
import { numberOf } from '../meant.ts'
import { answer, clear, picked } from './answer.ts'
import { begin, notNow, offer } from './begin.ts'
import { showCard } from './card.ts'
import { handIn, tooLate } from './end.ts'
import { flag, goTo } from './move.ts'
import { say, showAt } from './shown.ts'
import { statusOf } from './status.ts'
import { heldIn, stateOf, type Taking, takingOf } from './taking.ts'

export function pressChallenge(scene: Scene, press: Press): Reply {
  return press.session.startsWith('try-') ? pressTry(scene, press) : pressWhole(scene, press)
}

function pressWhole(scene: Scene, { session, verb, choice }: Press): Reply {
  const challenge = scene.store.challenges.get(id<ChallengeId>(session))
  if (!challenge) return refuse('unknown-press')
  const held = heldIn(scene, challenge)
  if (!held) return say(scene, 'refusal-challenge-not-listed')
  const { place } = scene.incoming
  if (verb === 'mine') return statusOf(scene, held, challenge)
  if (!place.private) {
    const start = encodeLink({ to: 'challenge', number: numberOf(challenge) })
    return refuse('in-private', { name: 'challenge', start })
  }
  switch (verb) {
    case 'go':
      return choice === '' ? offer(scene, held, challenge) : begin(scene, held, challenge, choice)
    case 'stop':
      return notNow(scene, challenge)
    case 'panel':
      return may(held.seat.role, 'see-results') ? showCard(scene, held, challenge) : notEntitled(held)
    default:
      return refuse('unknown-press')
  }
}

function pressTry(scene: Scene, press: Press): Reply {
  if (!scene.incoming.place.private) return refuse('in-private', { name: 'challenge' })
  const taking = takingOf(scene, id<TryId>(press.session))
  if ('refused' in taking) return taking
  if (taking.one.ended) return tooLate(scene, taking, press.turn)
  return act(scene, taking, press)
}

export function act(scene: Scene, taking: Taking, { turn, verb, choice }: Omit<Press, 'session'>): Reply {
  const { one, answers } = taking
  const isWhole = turn === answers.length + 1
  if (verb === 'submit')
    return isWhole || one.at > answers.length ? handIn(scene, taking) : refuse('unknown-press')
  const state = stateOf(scene, taking)
  if (state.state === 'grace' && verb !== 'go') return say(scene, 'challenge-grace')
  if (verb === 'go') return goTo(scene, taking, choice)
  if (turn < 1 || turn > answers.length) return refuse('unknown-press')
  if (taking.challenge.setup.navigation === 'one-way' && turn !== one.at)
    return turn < one.at ? say(scene, 'challenge-one-way') : refuse('unknown-press')
  switch (verb) {
    case 'answer':
      return answer(scene, taking, turn, choice)
    case 'clear':
      return clear(scene, taking, turn)
    case 'pick':
    case 'drop':
      return picked(scene, taking, turn, choice, verb === 'pick')
    case 'form':
      return openForm(scene, taking, turn)
    case 'flag':
    case 'unflag':
      return flag(scene, taking, turn, verb === 'flag')
    default:
      return refuse('unknown-press')
  }
}

function openForm(scene: Scene, taking: Taking, slot: number): Reply {
  return { screen: showAt(scene, taking, slot).screen, form: true }
}
