// What stayed: a short challenge that asks again what was missed or guessed, with other questions where there are
// any. It is proposed after two weeks, can be made before, and has no effect on any grade.

import type { Outgoing } from '../../../chat/message.ts'
import { theirs } from '../../../chat/rich.ts'
import type { Setup } from '../../../engine/challenge/setup.ts'
import { windowOf } from '../../../engine/challenge/window.ts'
import { may } from '../../../engine/class/role.ts'
import { calendarDay } from '../../../engine/day.ts'
import type { Millis, ObjectiveId } from '../../../engine/ids.ts'
import { noteAct } from '../../classes/current.ts'
import { tell } from '../../classes/tell.ts'
import { type Reply, refuse, type Scene, type World } from '../../scene.ts'
import { about } from '../../views/challenge/after/parts.ts'
import { noteScreen } from '../../views/note.ts'
import { note } from '../../views/parts.ts'
import { draft } from '../draft.ts'
import { numberOf } from '../meant.ts'
import { curriculumOf } from '../pool.ts'
import type { Challenge } from '../ports.ts'
import { mostAgain, weakObjectives } from './concepts.ts'
import { meantOver } from './meant.ts'
import { outcomeOf } from './outcome.ts'

const longestTitle = 60
const hour = 3_600_000

/** `/challenge followup`: a draft that asks at most five questions about what was missed or guessed, and nothing else. */
export function followup(scene: Scene, rest: string): Reply {
  const found = meantOver(scene, rest, 'set-challenges')
  if ('refused' in found) return found
  const { store, world, now } = scene
  const { challenge, held } = found
  const waiting = store.challenges
    .ofClass(held.class.id)
    .find((one) => one.follows === challenge.id && one.state === 'draft')
  if (waiting) return draft(scene, held, waiting)
  const weak = weakObjectives(outcomeOf(store, challenge), curriculumOf(world, held.class))
  if (weak.length === 0) return refuse('challenge-nothing-weak')
  const title = scene.words('challenge-follow-title', { title: challenge.setup.title }).slice(0, longestTitle)
  const setup = setupOf(challenge.setup, title, weak, now, held.class.zone)
  const made = store.challenges.create(held.class.id, setup, held.seat.id, now, challenge.id)
  noteAct(scene, held, 'challenge-made', undefined, { challenge: numberOf(made) })
  const reply = draft(scene, held, made)
  if (!('screen' in reply)) return reply
  const blocks = [...reply.screen.blocks, note(scene, 'challenge-follows')]
  return { screen: { ...reply.screen, blocks } }
}

/** One question of each, from tomorrow morning on, for three days. */
function setupOf(of: Setup, title: string, weak: readonly ObjectiveId[], now: Millis, zone: string): Setup {
  const today = calendarDay(now, zone)
  const nine = 9 * 60
  return {
    title,
    blueprint: { parts: weak.map((one) => ({ questions: 1, from: 'objectives', objectives: [one] })) },
    drawing: of.drawing,
    navigation: 'free',
    feedback: 'reasons',
    terms: {
      window: windowOf({ day: today + 1, minute: nine }, { day: today + 4, minute: nine }, zone),
      attempts: 1,
      counting: 'first',
      late: { late: 'submit' },
    },
    outage: 24 * hour,
  }
}

/** Two weeks later: those who may set challenges are asked whether to look what stayed. */
export function proposeDelayed(world: World, challenge: Challenge, now: Millis): Outgoing[] {
  const { store } = world
  const of = store.classes.get(challenge.class)
  const isMade = store.challenges.ofClass(challenge.class).some(({ follows }) => follows === challenge.id)
  if (!of || isMade) return []
  const curriculum = curriculumOf(world, of)
  const weak = weakObjectives(outcomeOf(store, challenge), curriculum)
  if (weak.length === 0) return []
  return store.classes.seats(of.id).flatMap((seat) => {
    if (!may(seat.role, 'set-challenges') || seat.account === undefined) return []
    if (!store.challenges.tell(challenge.id, seat.id, 'delayed', now)) return []
    const cans = weak.map((one) => curriculum.objectives.get(one)!.can).join('; ')
    const args = { title: theirs(challenge.setup.title), questions: Math.min(mostAgain, weak.length), cans }
    return tell({ world, now }, seat, (there) => ({
      ...noteScreen(there, 'challenge-delayed', args),
      buttons: [[about(challenge, there.words('key-challenge-check'), 'followup')]],
    }))
  })
}
