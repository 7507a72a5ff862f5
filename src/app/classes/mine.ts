// What everybody may do with their own seat: say that it isn't theirs, take another alias, leave.

import { theirs } from '../../chat/rich.ts'
import { may } from '../../engine/class/role.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { noteScreen } from '../views/note.ts'
import { current, nameOf, noteAct } from './current.ts'
import { isLastTeacher } from './people.ts'
import { answered, tell } from './tell.ts'

/** The seat waits for a new code, and those who can make one are told. */
export function notMe(scene: Scene): Reply {
  const held = current(scene)
  if (!held) return refuse('class-none')
  if (isLastTeacher(scene, held, held.seat)) return refuse('class-last-teacher')
  const { store } = scene
  store.classes.free(held.seat.id)
  noteAct(scene, held, 'not-me', held.seat)
  const args = { class: theirs(held.class.name), name: nameOf(held.seat) }
  const told = store.classes
    .seats(held.class.id)
    .filter(({ role }) => may(role, 'give-codes'))
    .flatMap((seat) => tell(scene, seat, (there) => noteScreen(there, 'class-not-me-told', args)))
  return { told: [...told, answered(scene, noteScreen(scene, 'class-not-me', args))] }
}

export function alias(scene: Scene): Reply {
  const held = current(scene)
  if (!held) return refuse('class-none')
  return { screen: noteScreen(scene, 'class-alias', { alias: scene.store.classes.rename(held.seat.id) }) }
}

/** `/class top on`: among the best three of a challenge, their alias may stand where the class meets. */
export function top(scene: Scene, rest: string): Reply {
  const held = current(scene)
  if (!held) return refuse('class-none')
  const wanted = rest.toLowerCase()
  if (wanted !== 'on' && wanted !== 'off') return refuse('class-top-how')
  scene.store.classes.setNamed(held.seat.id, wanted === 'on')
  return { screen: noteScreen(scene, `class-top-${wanted}`, { alias: held.seat.alias }) }
}

/** With `leave` alone it is asked first: the name is erased, and only a teacher can add it again. */
export function leave(scene: Scene, rest: string): Reply {
  const held = current(scene)
  if (!held) return refuse('class-none')
  if (isLastTeacher(scene, held, held.seat)) return refuse('class-last-teacher')
  const args = { class: theirs(held.class.name) }
  if (rest.toLowerCase() !== 'now') return refuse('class-leave-how', args)
  scene.store.classes.vacate(held.seat.id, 'left')
  noteAct(scene, held, 'left', held.seat)
  return { screen: noteScreen(scene, 'class-left', args) }
}
