// What became of a pasted list, and the codes that come with it.

import { rich, theirs } from '../../../chat/rich.ts'
import type { Block, Screen } from '../../../chat/screen.ts'
import type { RosterProblem } from '../../../engine/class/roster.ts'
import type { Held } from '../../classes/current.ts'
import type { Scene } from '../../scene.ts'
import { note, page, text } from '../parts.ts'

/** So many of those left out are named; the others are counted. */
const mostNamed = 20
const mostLines = 10

export function rosterScreen(
  scene: Scene,
  held: Held,
  added: number,
  problems: readonly RosterProblem[],
): Screen {
  const { words } = scene
  const args = { added, class: theirs(held.class.name) }
  const named = problems.slice(0, mostNamed).map(({ problem, name, lines }) =>
    rich(
      words('roster-problem', {
        problem,
        name: theirs(name),
        lines: `${lines.slice(0, mostLines).join(', ')}${lines.length > mostLines ? ' …' : ''}`,
        count: lines.length,
      }),
    ),
  )
  const left: Block[] =
    problems.length > 0 ? [text(scene, 'roster-left-out'), { block: 'list', items: named }] : []
  const more = problems.length - named.length
  return {
    blocks: page(
      [text(scene, 'roster-added', args)],
      left,
      more > 0 ? [note(scene, 'roster-more', { more })] : [],
      added > 0 ? [note(scene, 'class-codes-careful')] : [],
    ),
    buttons: [],
  }
}

export function codesScreen(scene: Scene, held: Held, count: number): Screen {
  const args = { count, class: theirs(held.class.name) }
  return {
    blocks: page([text(scene, 'class-codes', args)], [note(scene, 'class-codes-careful')]),
    buttons: [],
  }
}
