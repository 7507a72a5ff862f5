// What is done to somebody's seat: another role, a wrong claim taken back, removal. Who it concerns is told.

import { theirs } from '../../chat/rich.ts'
import { roles } from '../../engine/class/role.ts'
import { sameName } from '../../engine/class/roster.ts'
import { type Refused, type Reply, refuse, type Scene } from '../scene.ts'
import { codesScreen } from '../views/classes/roster.ts'
import { noteScreen } from '../views/note.ts'
import { entitled, type Held, nameOf, noteAct } from './current.ts'
import type { Seat } from './ports.ts'
import { sheet } from './roster.ts'
import { answered, tell } from './tell.ts'

/** `/class role Kim Lee assistant`. */
export function role(scene: Scene, rest: string): Reply {
  const held = entitled(scene, 'change-roles')
  if ('refused' in held) return held
  const [, name = '', word = ''] = /^(.*?)\s*(\S*)$/s.exec(rest)!
  const wanted = roles.find((one) => one === word.toLowerCase())
  if (!wanted) return refuse('class-which-role')
  const seat = personCalled(scene, held, name)
  if ('refused' in seat) return seat
  if (wanted !== 'teacher' && isLastTeacher(scene, held, seat)) return refuse('class-last-teacher')
  scene.store.classes.setRole(seat.id, wanted)
  noteAct(scene, held, 'role', seat, { from: seat.role, to: wanted })
  const args = { class: theirs(held.class.name), role: wanted, name: nameOf(seat) }
  const told =
    seat.id === held.seat.id ? [] : tell(scene, seat, (there) => noteScreen(there, 'class-role-told', args))
  return { told: [...told, answered(scene, noteScreen(scene, 'class-role-set', args))] }
}

/** The wrong person sits there: they go, and there is a new code for whom it was meant. */
export function free(scene: Scene, rest: string): Reply {
  const held = entitled(scene, 'free-seat')
  if ('refused' in held) return held
  const seat = personCalled(scene, held, rest)
  if ('refused' in seat) return seat
  if (seat.account === undefined) return refuse('class-not-claimed', { name: nameOf(seat) })
  // Whoever helps to teach can't put out those who do.
  if (seat.role !== 'learner' && held.seat.role !== 'teacher') return refuse('class-teachers-only')
  if (isLastTeacher(scene, held, seat)) return refuse('class-last-teacher')
  scene.store.classes.free(seat.id)
  noteAct(scene, held, 'freed', seat)
  const args = { class: theirs(held.class.name) }
  const screen = codesScreen(scene, held, 1)
  const files = [sheet(scene, held, [seat])]
  return {
    told: [
      ...tell(scene, seat, (there) => noteScreen(there, 'class-freed-told', args)),
      { ...answered(scene, screen), files },
    ],
  }
}

export function remove(scene: Scene, rest: string): Reply {
  const held = entitled(scene, 'remove-people')
  if ('refused' in held) return held
  const seat = personCalled(scene, held, rest)
  if ('refused' in seat) return seat
  if (isLastTeacher(scene, held, seat)) return refuse('class-last-teacher')
  const args = { class: theirs(held.class.name), name: nameOf(seat) }
  const told =
    seat.id === held.seat.id
      ? []
      : tell(scene, seat, (there) => noteScreen(there, 'class-removed-told', args))
  scene.store.classes.vacate(seat.id, 'removed')
  noteAct(scene, held, 'removed', seat)
  return { told: [...told, answered(scene, noteScreen(scene, 'class-removed', args))] }
}

/** Somebody must be there who may do all this, and sits in their seat. */
export function isLastTeacher({ store }: Scene, held: Held, seat: Seat): boolean {
  const teachers = store.classes
    .seats(held.class.id)
    .filter((one) => one.role === 'teacher' && one.account !== undefined)
  return teachers.length === 1 && teachers[0]!.id === seat.id
}

/** By the name on the roster, or the beginning of it; where two have one name, with group or e-mail behind it. */
export function personCalled({ store }: Scene, held: Held, text: string): Seat | Refused {
  const wanted = sameName(text)
  if (wanted === '') return refuse('class-whom')
  const seats = store.classes.seats(held.class.id)
  const called = (seat: Seat) => [
    seat.name,
    `${seat.name} ${seat.group}`,
    `${seat.name} ${seat.email}`,
    seat.alias,
  ]
  const whole = seats.filter((seat) => called(seat).some((one) => sameName(one ?? '') === wanted))
  const found = whole.length > 0 ? whole : seats.filter(({ name = '' }) => sameName(name).startsWith(wanted))
  const [first] = found
  if (!first) return refuse('class-nobody', { name: theirs(text.slice(0, 60)) })
  if (found.length > 1) return refuse('class-which', { names: found.slice(0, 8).map(told).join(', ') })
  return first
}

/** As it can be typed. */
function told({ name, group, email }: Seat): string {
  return theirs([name, group ?? email].filter((one) => one !== undefined).join(' '))
}
