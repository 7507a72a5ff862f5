// Deletes everything about a person, at once, after they have seen how much it is and typed that they mean it.

import { theirs } from '../chat/rich.ts'
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
  const screen = noteScreen(scene, 'forgotten')
  store.learners.forget(learner.id)
  return { screen }
}
