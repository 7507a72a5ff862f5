// Who somebody now is in a class, what others see of them, and the way back if it is the wrong seat.

import { theirs } from '../../../chat/rich.ts'
import type { Screen } from '../../../chat/screen.ts'
import type { Held } from '../../classes/current.ts'
import type { Scene } from '../../scene.ts'
import { commandButton, note, page, text } from '../parts.ts'

export function joinedScreen(scene: Scene, { class: joined, seat }: Held): Screen {
  const args = { name: theirs(seat.name ?? seat.alias), class: theirs(joined.name), alias: seat.alias }
  return {
    blocks: page(
      [text(scene, 'join-joined', args), text(scene, 'join-seen', args)],
      [note(scene, 'join-kept'), note(scene, 'join-not-you')],
    ),
    buttons: [
      [
        commandButton(scene, '', 'key-class-alias', 'class alias'),
        commandButton(scene, '', 'key-class-not-me', 'class notme'),
      ],
    ],
  }
}
