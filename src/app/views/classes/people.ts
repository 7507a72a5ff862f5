// Who is in a class: names for those who teach, aliases for the others.

import { plain, rich } from '../../../chat/rich.ts'
import type { Screen } from '../../../chat/screen.ts'
import type { Held } from '../../classes/current.ts'
import type { Seat } from '../../classes/ports.ts'
import type { Scene } from '../../scene.ts'
import { note, page, text } from '../parts.ts'

export function peopleScreen(scene: Scene, held: Held, seats: readonly Seat[], names: boolean): Screen {
  const { words } = scene
  const there = names ? seats : seats.filter(({ account }) => account !== undefined)
  const rows = there.map((seat) => ({
    label: names ? (seat.name ?? seat.alias) : seat.alias,
    value: names
      ? [
          ...rich(words('class-person', { role: seat.role, claimed: seat.account ? 'yes' : 'no' })),
          ...plain([seat.alias, seat.group].filter((one) => one !== undefined).join(', ')),
        ]
      : rich(words('class-role', { role: seat.role })),
  }))
  // By alias, so that the order of names does not give them away.
  if (!names) rows.sort((one, other) => (one.label < other.label ? -1 : 1))
  return {
    blocks: page(
      [
        { block: 'heading', text: plain(held.class.name) },
        text(scene, 'class-people', { people: there.length }),
      ],
      [{ block: 'facts', rows }],
      names ? [note(scene, 'class-people-how')] : [],
    ),
    buttons: [],
  }
}
