// The appeals against a challenge's keys: one entry for each question, however many appealed.

import { plain, rich, theirs } from '../../../../chat/rich.ts'
import type { Block, Screen } from '../../../../chat/screen.ts'
import { may } from '../../../../engine/class/role.ts'
import type { Matter } from '../../../challenge/after/appeals.ts'
import type { Challenge } from '../../../challenge/ports.ts'
import { type Held, nameOf } from '../../../classes/current.ts'
import type { Scene } from '../../../scene.ts'
import { heading, page, text } from '../../parts.ts'
import { stemInWords } from '../../question.ts'
import { about, inShort } from './parts.ts'

const mostMatters = 6
const mostNotes = 8

export function appealsScreen(
  scene: Scene,
  { challenge, held }: { challenge: Challenge; held: Held },
  matters: readonly Matter[],
): Screen {
  const { words } = scene
  const title = { title: theirs(challenge.setup.title) }
  const shown = matters.slice(0, mostMatters)
  const mayDecide = may(held.seat.role, 'regrade')
  const buttons = shown
    .filter(({ open }) => open && mayDecide)
    .map(({ column: { label } }) => [
      about(challenge, words('key-challenge-regrade-one', { label }), 'regrade', label),
      about(challenge, words('key-challenge-keep', { label }), 'keep', label),
    ])
  const none = matters.length === 0 ? [text(scene, 'challenge-appeals-none')] : []
  return {
    blocks: page(
      [heading(words('challenge-appeals-title', title)), ...none],
      ...shown.map((one) => matterBlocks(scene, one)),
    ),
    buttons: [...buttons, [about(challenge, words('key-challenge-results'), 'results')]],
  }
}

function matterBlocks(scene: Scene, { column, appeals, open }: Matter): Block[] {
  const { words, store } = scene
  const last = appeals.findLast(({ settled }) => settled)?.settled?.how
  const how = open ? 'open' : (last ?? 'open')
  const about = {
    label: column.label,
    stem: inShort(stemInWords(scene, column.question)),
    appeals: appeals.length,
    how,
  }
  const notes = appeals.slice(0, mostNotes).map(({ seat, note }) => {
    const who = rich(nameOf(store.classes.seat(seat)))
    return note === '' ? who : [...who, ...rich(': '), ...plain(note)]
  })
  return [
    { block: 'text', text: rich(words('challenge-matter', about)) },
    { block: 'list', items: notes },
  ]
}
