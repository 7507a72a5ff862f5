// Which class somebody means, as who they are in it, and whether they may do there what they ask for.

import { theirs } from '../../chat/rich.ts'
import { may, type Right } from '../../engine/class/role.ts'
import { type Refused, refuse, type Scene } from '../scene.ts'
import type { Class, ClassAct, Seat } from './ports.ts'

/** One person in one class. */
export type Held = { class: Class; seat: Seat }

/** One seat for each class, in whichever of their accounts it was claimed. */
export function classesOf({ store, learner }: Pick<Scene, 'store' | 'learner'>): Held[] {
  const seats = store.classes.seatsOf(learner.id)
  const first = seats.filter((seat, at) => seats.findIndex((other) => other.class === seat.class) === at)
  return first.map((seat) => ({ class: store.classes.get(seat.class)!, seat }))
}

/** The class that they turned to last, else their newest. */
export function current(scene: Scene): Held | undefined {
  const all = classesOf(scene)
  const focus = scene.store.classes.focus(scene.account.id)
  return all.find((held) => held.class.id === focus) ?? all[0]
}

/** The class with this person in it, when they may do that there. */
export function entitled(scene: Scene, right: Right): Held | Refused {
  const held = current(scene)
  if (!held) return refuse('class-none')
  return may(held.seat.role, right) ? held : notEntitled(held)
}

export function notEntitled(held: Held): Refused {
  return refuse('class-not-entitled', { class: theirs(held.class.name), role: held.seat.role })
}

/** Writes into the class's record what this person did. */
export function noteAct(
  { store, now }: Scene,
  { class: { id }, seat }: Held,
  act: ClassAct,
  about?: Seat,
  detail: Readonly<Record<string, string | number>> = {},
): void {
  store.classes.note(id, { at: now, by: seat.id, act, seat: about?.id, detail })
}

/** What a seat is called before those who may see names; who is gone has none. */
export function nameOf(seat: Seat | undefined): string {
  return theirs(seat?.name ?? `removed-${seat?.id ?? ''}`)
}
