// What people believe after a challenge, for those who teach, and a card about one mistaken belief that is posted
// where the class meets, on the next morning.

import type { Outgoing } from '../../../chat/message.ts'
import { theirs } from '../../../chat/rich.ts'
import { may } from '../../../engine/class/role.ts'
import { atMinute, calendarDay } from '../../../engine/day.ts'
import { type ChallengeId, id, type Millis, type MisconceptionId } from '../../../engine/ids.ts'
import { notEntitled } from '../../classes/current.ts'
import { type Reply, refuse, type Scene, type World } from '../../scene.ts'
import { about } from '../../views/challenge/after/parts.ts'
import { plotsScreen } from '../../views/challenge/after/plots.ts'
import { reportScreen, reteachScreen } from '../../views/challenge/after/report.ts'
import { noteScreen } from '../../views/note.ts'
import { heldBeliefs, objectivesBehind } from './concepts.ts'
import { spokenAt } from './end.ts'
import { timeInWords } from './meant.ts'
import { looked } from './results.ts'

const nine = 9 * 60

export function report(scene: Scene, rest: string): Reply {
  const found = looked(scene, rest)
  if ('refused' in found) return found
  const held = heldBeliefs(found.analysis, scene.curriculum)
  const behind = objectivesBehind(found.outcome, held)
  return { screen: reportScreen(scene, found, held, behind.size) }
}

export function plots(scene: Scene, rest: string): Reply {
  const found = looked(scene, rest)
  return 'refused' in found ? found : { screen: plotsScreen(scene, found) }
}

/** `/challenge reteach 1`: the first belief of the report, posted tomorrow at 9; with `not` behind it, not posted. */
export function reteach(scene: Scene, rest: string): Reply {
  const found = looked(scene, rest)
  if ('refused' in found) return found
  const { held: who, challenge, analysis } = found
  if (!may(who.seat.role, 'set-challenges')) return notEntitled(who)
  const { store, now, curriculum } = scene
  const held = heldBeliefs(analysis, curriculum)
  const [, number = '', not = ''] = /^(\S*)\s*(\S*)/.exec(found.rest)!
  const belief = held[Number(number) - 1]
  if (!belief) return refuse('challenge-no-belief', { most: held.length })
  const subject = `${challenge.id} ${belief.misconception}`
  const said = { belief: curriculum.misconceptions.get(belief.misconception)!.belief }
  const back = [about(challenge, scene.words('key-challenge-report'), 'report')]
  if (not.toLowerCase() === 'not') {
    store.alarms.clear('challenge', subject, 'reteach')
    return { screen: { ...noteScreen(scene, 'challenge-reteach-not', said), buttons: [back] } }
  }
  if (store.challenges.wasTold(challenge.id, undefined, told(belief.misconception)))
    return refuse('challenge-reteach-done')
  if (store.classes.places(challenge.class).length === 0) return refuse('challenge-no-place')
  const { zone } = who.class
  const at = atMinute(calendarDay(now, zone) + 1, nine, zone)
  store.alarms.set({ kind: 'challenge', subject, purpose: 'reteach', at })
  const undo = about(challenge, scene.words('key-challenge-reteach-not'), 'reteach', `${number} not`)
  const args = { ...said, when: timeInWords(scene, at, zone), class: theirs(who.class.name) }
  return { screen: { ...noteScreen(scene, 'challenge-reteach-set', args), buttons: [[undo, ...back]] } }
}

function told(misconception: MisconceptionId): string {
  return `reteach ${misconception}`
}

/** The morning has come. Nothing when the class or the belief is gone. */
export function postReteach(world: World, subject: string, now: Millis): Outgoing[] {
  const { store } = world
  const [challengeId = '', misconception = ''] = subject.split(' ')
  const challenge = store.challenges.get(id<ChallengeId>(challengeId))
  const of = challenge && store.classes.get(challenge.class)
  if (!challenge || !of) return []
  const named = id<MisconceptionId>(misconception)
  if (!store.challenges.tell(challenge.id, undefined, told(named), now)) return []
  return store.classes.places(of.id).flatMap((to): Outgoing[] => {
    const spoken = spokenAt(world, of.languages[0] ?? 'en', to.platform)
    const belief = spoken.curriculum.misconceptions.get(named)
    return belief ? [{ to, how: 'post', screen: reteachScreen(spoken, belief) }] : []
  })
}
