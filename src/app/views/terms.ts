// Several terms, each with what it means and where more about it is taught.

import { type Rich, rich } from '../../chat/rich.ts'
import type { Button, Screen } from '../../chat/screen.ts'
import type { Term } from '../../engine/curriculum.ts'
import type { Scene } from '../scene.ts'
import { commandButton, heading, note, page } from './parts.ts'

/** `found`: how many there are, shown or not. */
export function termsScreen(scene: Scene, terms: readonly Term[], found: number): Screen {
  const { words } = scene
  if (terms.length === 0) {
    return {
      blocks: page([{ block: 'text', text: rich(words('terms-none')) }], [note(scene, 'terms-none-how')]),
      buttons: [[commandButton(scene, '', 'key-topics', 'topics')]],
    }
  }
  const left = found - terms.length
  return {
    blocks: page(
      [heading(words('terms-found', { found }))],
      [{ block: 'list', items: terms.map((term) => inShort(scene, term)) }],
      left > 0 ? [note(scene, 'terms-more', { left })] : [],
      [note(scene, 'terms-how', { term: terms[0]!.term })],
    ),
    buttons: inPairs(terms.map(whole)),
  }
}

function inShort({ words, curriculum }: Scene, term: Term): Rich {
  const topic = curriculum.topics.get(term.topic)!.title
  return [{ text: term.term, style: 'bold' }, ...rich(`: ${term.means} ${words('terms-topic', { topic })}`)]
}

/** All that there is about a term. */
function whole({ term }: Term): Button {
  const press = { session: '', turn: 0, verb: 'run' as const, choice: `explain ${term}` }
  return { key: '', label: term, press }
}

/** Side by side, so that each can be read. */
function inPairs(buttons: readonly Button[]): Button[][] {
  return buttons.flatMap((_, at) => (at % 2 === 0 ? [buttons.slice(at, at + 2)] : []))
}
