// /class import: a file of questions is read, and all that is wrong with it is listed by its places. Without a
// mistake it waits for a yes; only then is anything in the bank.

import { may } from '../../engine/class/role.ts'
import { classesOf, entitled, notEntitled, noteAct } from '../classes/current.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { dryRunScreen, howScreen, importedScreen, problemsFile } from '../views/bank/import.ts'
import { noteScreen } from '../views/note.ts'
import { changesBy } from './changes.ts'
import { textOf } from './file.ts'

const mostQuestions = 1000

export function importBank(scene: Scene, rest: string): Reply {
  const held = entitled(scene, 'keep-bank')
  if ('refused' in held) return held
  const { store, account, incoming, now, world } = scene
  const decided = /^(yes|no)\s*(\d*)$/i.exec(rest)
  if (decided && !incoming.file) return decide(scene, decided[1]!.toLowerCase() === 'yes', decided[2]!)
  // Also after a mistake: the mended file is sent next.
  store.awaited.put(account.id, 'class import', now)
  const { platform } = incoming.place
  if (!incoming.file) return { screen: howScreen(scene, platform) }
  const file = textOf(scene)
  if ('refused' in file) return file
  const reading = world.bank.read(file)
  const files = reading.problems.length > 0 ? [problemsFile(scene, file.name, reading)] : []
  const there = store.bank.all(held.class.id)
  const changes = changesBy(reading.items, there)
  if (there.length + changes.added.length > mostQuestions)
    return refuse('bank-full', { most: mostQuestions, there: there.length, added: changes.added.length })
  const brings = changes.added.length + changes.changed.length
  const offer = brings > 0 ? store.bank.offer(account.id, held.class.id, reading.items, now) : undefined
  if (offer === undefined) store.bank.withdraw(account.id)
  return { screen: dryRunScreen(scene, held, file.name, reading, changes, offer), files }
}

/** The yes is for what was shown last: an older one is known by its number. */
function decide(scene: Scene, yes: boolean, number: string): Reply {
  const { store, account, now } = scene
  const offered = store.bank.offered(account.id)
  if (!offered || (number !== '' && Number(number) !== offered.id)) return refuse('import-stale')
  const held = classesOf(scene).find((one) => one.class.id === offered.class)
  if (!held) return refuse('import-stale')
  if (!may(held.seat.role, 'keep-bank')) return notEntitled(held)
  store.bank.withdraw(account.id)
  store.awaited.clear(account.id)
  if (!yes) return { screen: noteScreen(scene, 'import-dropped') }
  const { same: _, ...changes } = changesBy(offered.items, store.bank.all(held.class.id))
  store.bank.change(held.class.id, changes, now)
  const counts = { added: changes.added.length, changed: changes.changed.length }
  noteAct(scene, held, 'imported', undefined, counts)
  return { screen: importedScreen(scene, held, counts, store.bank.all(held.class.id).length) }
}
