// A class with a teacher and one student, whose challenge opens now: for the platforms, where people act on real
// messages.

import { setAlarms } from '../../src/app/challenge/alarms.ts'
import { keepAlive } from '../../src/app/challenge/take/outage.ts'
import type { Place, Store } from '../../src/app/ports.ts'
import { type AccountId, type ChallengeId, type ItemId, id, type Millis } from '../../src/engine/ids.ts'
import { setupOf } from '../story/taken.ts'

const items = ['lid-choice', 'lid-floats', 'label-word', 'stack-order']

export function openChallenge(
  store: Store,
  {
    teacher,
    student,
    places,
    room,
    at,
  }: { teacher: string; student: string; places: readonly string[]; room: Place; at: Millis },
): ChallengeId {
  const { class: of, seat } = store.classes.create(
    { name: 'DevOps 2', zone: 'Europe/Berlin', languages: ['en'], created: at },
    { account: id<AccountId>(teacher), name: 'Mira', place: places[0]! },
  )
  const [ana] = store.classes.add(of.id, [{ name: 'Ana Lee' }], at)
  store.classes.code(ana!.id)
  store.classes.claim(ana!.id, id<AccountId>(student), places[1]!, at)
  store.classes.bind(of.id, room, at)
  const made = store.challenges.create(of.id, setupOf(at), seat.id, at)
  store.challenges.publish(
    made.id,
    items.map((item) => ({ items: [id<ItemId>(item)] })),
    at,
  )
  setAlarms(store, store.challenges.get(made.id)!, at)
  keepAlive(store, at)
  return made.id
}
