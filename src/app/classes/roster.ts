// /class roster: names, pasted or in a file; /class codes: a new one-time code for everybody who has not claimed their seat. Codes
// go to whoever asks for them, once, as a file.

import { csv } from '../../chat/csv.ts'
import { encodeLink } from '../../chat/deep-link.ts'
import { printable, theirs } from '../../chat/rich.ts'
import { readRoster, rosterLimits } from '../../engine/class/roster.ts'
import { readRosterFile } from '../../engine/class/roster-file.ts'
import { textOf } from '../bank/file.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { codesScreen, rosterScreen } from '../views/classes/roster.ts'
import { entitled, type Held, noteAct } from './current.ts'
import type { Seat } from './ports.ts'

export function roster(scene: Scene, rest: string): Reply {
  const held = entitled(scene, 'add-people')
  if ('refused' in held) return held
  const { store, now, account, incoming } = scene
  if (!incoming.file && rest === '') {
    store.awaited.put(account.id, 'class roster', now)
    return refuse('class-roster-how', { platform: incoming.place.platform })
  }
  const file = incoming.file && textOf(scene)
  if (file && 'refused' in file) return file
  const there = store.classes.seats(held.class.id)
  const known = there.map((seat) => ({ ...seat, name: seat.name ?? '' }))
  const { people, problems } = file
    ? readRosterFile(printable(file.text.replace(/\r\n?/g, '\n')), known)
    : readRoster(rest, known)
  const room = rosterLimits.people - there.length
  if (people.length > room)
    return refuse('class-full', { most: rosterLimits.people, room: Math.max(0, room) })
  const added = store.classes.add(held.class.id, people, now)
  if (file && problems.length === 0) store.awaited.clear(account.id)
  if (added.length > 0) noteAct(scene, held, 'added', undefined, { people: added.length })
  const files = added.length > 0 ? [sheet(scene, held, added)] : []
  return { screen: rosterScreen(scene, held, added.length, problems), files }
}

export function codes(scene: Scene): Reply {
  const held = entitled(scene, 'give-codes')
  if ('refused' in held) return held
  const open = scene.store.classes.seats(held.class.id).filter(({ account }) => account === undefined)
  if (open.length === 0) return refuse('class-all-claimed', { class: theirs(held.class.name) })
  noteAct(scene, held, 'codes', undefined, { people: open.length })
  return { screen: codesScreen(scene, held, open.length), files: [sheet(scene, held, open)] }
}

/** A code for each, in place of any older one. */
export function sheet({ store, words, incoming: { links } }: Scene, held: Held, seats: readonly Seat[]) {
  const rows = seats.map((seat) => {
    const code = store.classes.code(seat.id)
    const link = links === undefined ? undefined : `${links}${encodeLink({ to: 'class', code })}`
    return { name: seat.name, group: seat.group, email: seat.email, code, type: `/join ${code}`, link }
  })
  // Where there are no such links, what is typed does the same.
  const text = csv(['name', 'group', 'email', 'code', 'type', ...(links ? (['link'] as const) : [])], rows)
  return { name: words('class-codes-file', { number: held.class.id }), type: 'text/csv', text }
}
