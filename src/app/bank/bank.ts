// /class bank: what a class's own questions are, one of them, all of them as a file, and taking them out again.

import { theirs } from '../../chat/rich.ts'
import { entitled, type Held, noteAct } from '../classes/current.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { bankScreen, itemScreen, listScreen } from '../views/bank/bank.ts'
import { noteScreen } from '../views/note.ts'

export function bank(scene: Scene, rest: string): Reply {
  const held = entitled(scene, 'keep-bank')
  if ('refused' in held) return held
  const { store } = scene
  const [word = '', ...more] = rest.toLowerCase().split(/\s+/)
  const all = store.bank.all(held.class.id)
  if (word === '' || all.length === 0) return { screen: bankScreen(scene, held, all) }
  if (word === 'list') return { screen: listScreen(scene, held, all, Number(more[0]) || 1) }
  if (word === 'gift') return exported(scene, held)
  if (word === 'remove') return remove(scene, held, more)
  const one = all.find(({ number }) => `${number}` === word)
  return one ? { screen: itemScreen(scene, held, one) } : refuse('bank-how')
}

function exported(scene: Scene, held: Held): Reply {
  const { store, world, words } = scene
  const items = store.bank.all(held.class.id).map(({ item }) => item)
  const name = words('bank-file', { number: held.class.id })
  return {
    screen: noteScreen(scene, 'bank-exported', {
      questions: items.length,
      class: theirs(held.class.name),
    }),
    files: [{ name, type: 'text/plain', text: world.bank.writeGift(items) }],
  }
}

/** `remove 12`, or `remove all`, which is asked once more. */
function remove(scene: Scene, held: Held, [which = '', sure]: readonly string[]): Reply {
  const { store, now } = scene
  const all = store.bank.all(held.class.id).map(({ number }) => number)
  const args = { class: theirs(held.class.name), questions: all.length }
  if (which === 'all' && sure !== 'now') return refuse('bank-remove-all', args)
  const numbers = which === 'all' ? all : all.filter((number) => `${number}` === which)
  if (numbers.length === 0) return refuse('bank-how')
  const removed = store.bank.remove(held.class.id, numbers, now)
  noteAct(scene, held, 'unbanked', undefined, { questions: removed })
  return {
    screen: noteScreen(scene, 'bank-removed', {
      ...args,
      questions: removed,
      number: `${numbers[0]}`,
      left: all.length - removed,
    }),
  }
}
