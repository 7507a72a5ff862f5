// Files for those who teach: the gradebook, every answer, who took part. They go to whoever asks, in private.

import { theirs } from '../../../chat/rich.ts'
import { may } from '../../../engine/class/role.ts'
import { current, type Held, notEntitled } from '../../classes/current.ts'
import { type Refused, type Reply, refuse, type Scene } from '../../scene.ts'
import { about } from '../../views/challenge/after/parts.ts'
import { noteScreen } from '../../views/note.ts'
import { commandButton } from '../../views/parts.ts'
import { numberOf } from '../meant.ts'
import { isRunning, ownTermsOf } from '../own-terms.ts'
import type { Challenge } from '../ports.ts'
import { gradebookCsv, gradebookOf, rounded, type Shape, shapes } from './gradebook.ts'
import { meantOver } from './meant.ts'
import { looked } from './results.ts'
import { registerCsv, responsesCsv } from './tables.ts'

/** Excel needs a mark to know the encoding; what imports grades does better without. */
function marked(rest: string, usual: boolean): boolean {
  const words = rest.toLowerCase().split(/\s+/)
  return words.includes('bom') || (usual && !words.includes('nobom'))
}

/** `/challenge gradebook moodle`: all challenges of the class that are over; `#12` that one alone. */
export function gradebook(scene: Scene, rest: string): Reply {
  const found = graded(scene, rest)
  if ('refused' in found) return found
  const { held, challenges } = found
  const words = rest.toLowerCase().split(/\s+/)
  const shape = shapes.find((one) => words.includes(one)) ?? 'plain'
  const { store } = scene
  const book = gradebookOf(store, challenges, store.classes.seats(held.class.id), held.class.name, shape)
  const one = challenges.length === 1 ? challenges[0] : undefined
  const screen = noteScreen(scene, 'challenge-file-gradebook', {
    class: theirs(held.class.name),
    challenges: challenges.length,
    grades: book.grades,
    sum: book.sum,
    mean: book.grades === 0 ? 0 : rounded(book.sum / book.grades),
    shape,
  })
  const other = (wanted: Shape) => {
    const label = `key-challenge-${wanted}`
    return one
      ? about(one, scene.words(label), 'gradebook', wanted)
      : commandButton(scene, '', label, `challenge gradebook ${wanted}`)
  }
  const name = `class-${held.class.id}-grades-${shape}.csv`
  return {
    screen: { ...screen, buttons: [shapes.filter((wanted) => wanted !== shape).map(other)] },
    files: [{ name, type: 'text/csv', text: gradebookCsv(book, marked(rest, shape === 'plain')) }],
  }
}

/** What asks again what stayed has no grade. */
function graded(scene: Scene, rest: string): { held: Held; challenges: Challenge[] } | Refused {
  if (rest.startsWith('#')) {
    const found = meantOver(scene, rest, 'see-results')
    return 'refused' in found ? found : { held: found.held, challenges: [found.challenge] }
  }
  const { store, now } = scene
  const held = current(scene)
  if (!held) return refuse('class-none')
  if (!may(held.seat.role, 'see-results')) return notEntitled(held)
  const over = store.challenges
    .ofClass(held.class.id)
    .filter((one) => one.state === 'published' && one.follows === undefined && !isRunning(store, one, now))
  return over.length === 0 ? refuse('challenge-none') : { held, challenges: over.reverse() }
}

export function responses(scene: Scene, rest: string): Reply {
  const found = looked(scene, rest)
  if ('refused' in found) return found
  const { texts, rows } = responsesCsv(scene, found.outcome, marked(rest, true))
  return fileReply(scene, found.challenge, 'responses', texts, rows)
}

export function register(scene: Scene, rest: string): Reply {
  const found = looked(scene, rest)
  if ('refused' in found) return found
  const { store } = scene
  const seats = store.classes.seats(found.challenge.class)
  const terms = (seat: (typeof seats)[number]) => ownTermsOf(store, found.challenge, seat)
  const { text, rows } = registerCsv(found.outcome, seats, terms, marked(rest, true))
  return fileReply(scene, found.challenge, 'register', [text], rows)
}

function fileReply(
  scene: Scene,
  challenge: Challenge,
  what: string,
  texts: readonly string[],
  rows: number,
): Reply {
  const args = { title: theirs(challenge.setup.title), rows }
  const files = texts.map((text, at) => {
    const part = texts.length > 1 ? `-${at + 1}` : ''
    return { name: `challenge-${numberOf(challenge)}-${what}${part}.csv`, type: 'text/csv', text }
  })
  return { screen: noteScreen(scene, `challenge-file-${what}`, args), files }
}
