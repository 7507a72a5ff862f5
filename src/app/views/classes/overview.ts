// A class as it stands, for whoever asks: to those who teach also what is still to be done.

import type { Place } from '../../../chat/message.ts'
import { plain, rich, theirs } from '../../../chat/rich.ts'
import type { Block, Button, Screen } from '../../../chat/screen.ts'
import { may } from '../../../engine/class/role.ts'
import type { Held } from '../../classes/current.ts'
import type { Seat } from '../../classes/ports.ts'
import type { Scene } from '../../scene.ts'
import { commandButton, note, page, text } from '../parts.ts'

export function overviewScreen(
  scene: Scene,
  held: Held,
  seats: readonly Seat[],
  places: readonly Place[],
  all: readonly Held[],
): Screen {
  const { words } = scene
  const { class: about, seat } = held
  const claimed = seats.filter(({ account }) => account !== undefined).length
  const fact = (label: string, value: string) => ({ label: words(label), value: rich(value) })
  const facts: Block = {
    block: 'facts',
    rows: [
      fact('class-fact-role', words('class-role', { role: seat.role })),
      { label: words('class-fact-alias'), value: plain(seat.alias) },
      fact('class-fact-people', words('class-people-count', { people: seats.length, claimed })),
      fact('class-fact-zone', `${about.zone} · ${about.languages.join(', ')}`),
    ],
  }
  const others = all.filter((one) => one.class.id !== about.id).map((one) => theirs(one.class.name))
  const teaches = may(seat.role, 'add-people')
  return {
    blocks: page(
      [{ block: 'heading', text: plain(about.name) }, facts],
      teaches ? todo(scene, seats, places) : [note(scene, 'class-what-others-see')],
      others.length > 0 ? [note(scene, 'class-others', { classes: others.join(', ') })] : [],
    ),
    buttons: buttons(scene, held),
  }
}

/** In the order in which a class is set up. */
function todo(scene: Scene, seats: readonly Seat[], places: readonly Place[]): Block[] {
  const open = seats.filter(({ account }) => account === undefined).length
  const steps: Block[] = []
  if (seats.length === 1) steps.push(text(scene, 'class-todo-roster'))
  else if (open > 0) steps.push(text(scene, 'class-todo-codes', { open }))
  if (places.length === 0) steps.push(text(scene, 'class-todo-place'))
  return [...steps, note(scene, 'class-how')]
}

function buttons(scene: Scene, { seat }: Held): Button[][] {
  const press = (label: string, command: string) => commandButton(scene, '', label, command)
  const people = press('key-class-people', 'class people')
  if (!may(seat.role, 'give-codes')) return [[people, press('key-class-alias', 'class alias')]]
  const own = may(seat.role, 'keep-bank') ? [[press('key-bank', 'class bank')]] : []
  return [[people, press('key-class-codes', 'class codes'), press('key-class-audit', 'class audit')], ...own]
}
