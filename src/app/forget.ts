// Deletes everything about a person, at once, after they have seen how much it is and typed that they mean it.

import type { Outgoing } from '../chat/message.ts'
import { theirs } from '../chat/rich.ts'
import { classesOf } from './classes/current.ts'
import { answered, tell } from './classes/tell.ts'
import { calledHere } from './link/accounts.ts'
import { type Reply, refuse, type Scene } from './scene.ts'
import { noteScreen } from './views/note.ts'
import { commandButton, note, text } from './views/parts.ts'

/** What must be typed after /forget. */
const confirmation = 'everything'

export function forget(scene: Scene, rest: string): Reply {
  const { store, learner } = scene
  const counts = store.learners.counts(learner.id)
  if (rest === '') {
    const accounts = store.learners.accountsOf(learner.id)
    const names = accounts.map((account) => calledHere(scene, account, accounts)).join(', ')
    const linked = accounts.length > 1 ? [text(scene, 'forget-linked', { names: theirs(names) })] : []
    const blocks = [
      text(scene, 'forget-counts', counts),
      ...linked,
      note(scene, 'forget-how', { confirmation }),
    ]
    return { screen: { blocks, buttons: [[commandButton(scene, '', 'key-export', 'export')]] } }
  }
  if (rest.toLowerCase() !== confirmation) return refuse('forget-not-typed', { confirmation })
  const told = toTeachers(scene)
  const screen = noteScreen(scene, 'forgotten')
  store.learners.forget(learner.id)
  return { told: [...told, answered(scene, screen)] }
}

/** In each of their classes: that one record lost its name, and not whose. */
function toTeachers(scene: Scene): Outgoing[] {
  const { store } = scene
  return classesOf(scene).flatMap(({ class: of, seat }) =>
    store.classes
      .seats(of.id)
      .filter((one) => one.role === 'teacher' && one.id !== seat.id)
      .flatMap((one) =>
        tell(scene, one, (there) => noteScreen(there, 'class-forgotten-told', { class: theirs(of.name) })),
      ),
  )
}
