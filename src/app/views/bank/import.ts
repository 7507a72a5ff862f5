// A dry run: what is wrong with a file, place by place, or what it would bring.

import type { Problem, Reading } from '../../../bank/bank.ts'
import { shortened } from '../../../chat/limits.ts'
import type { OutgoingFile, PlatformName } from '../../../chat/message.ts'
import { printable, rich, theirs } from '../../../chat/rich.ts'
import type { Block, Button, Screen } from '../../../chat/screen.ts'
import type { Changes } from '../../bank/ports.ts'
import type { Held } from '../../classes/current.ts'
import type { Scene } from '../../scene.ts'
import { commandButton, note, page, text } from '../parts.ts'
import { kindsInWords } from './bank.ts'

/** So many problems are on the screen; the file has all. */
const mostShown = 20
const longestProblem = 300

export function howScreen(scene: Scene, platform: PlatformName): Screen {
  return {
    blocks: page([text(scene, 'import-how', { platform })], [note(scene, 'import-csv')]),
    buttons: [],
  }
}

/** `offer` names what waits for a yes. */
export function dryRunScreen(
  scene: Scene,
  held: Held,
  file: string,
  { items, problems, format }: Reading & { format: string },
  { added, changed, same }: Changes & { same: number },
  offer: number | undefined,
): Screen {
  const errors = problems.filter(({ weight }) => weight === 'error')
  const name = theirs(shortened(file, 60))
  const isWhole = errors.length === 0
  const args = { file: name, format, questions: items.length, class: theirs(held.class.name) }
  const brings: Block[] = isWhole
    ? [
        text(scene, 'import-brings', { ...args, kinds: kindsInWords(scene, items) }),
        text(scene, 'import-changes', { added: added.length, changed: changed.length, same }),
      ]
    : [text(scene, 'import-mistakes', { ...args, mistakes: errors.length })]
  const ask = offer === undefined ? [] : [note(scene, 'import-confirm')]
  return {
    blocks: page(
      brings,
      listed(scene, isWhole ? problems : errors),
      isWhole ? ask : [note(scene, 'import-nothing')],
    ),
    buttons: offer === undefined ? [] : [confirming(scene, offer, items.length)],
  }
}

function listed(scene: Scene, problems: readonly Problem[]): Block[] {
  if (problems.length === 0) return []
  const shown = problems.slice(0, mostShown).map(({ line, column, problem, expected }) =>
    rich(
      scene.words('import-problem', {
        line: `${line}`,
        column: `${column}`,
        problem: theirs(shortened(problem, longestProblem)),
        expected: theirs(shortened(expected, longestProblem)),
      }),
    ),
  )
  const more = problems.length - shown.length
  return [{ block: 'list', items: shown }, ...(more > 0 ? [note(scene, 'import-more', { more })] : [])]
}

function confirming(scene: Scene, offer: number, questions: number): Button[] {
  const yes = commandButton(scene, '', 'key-import-no', `class import yes ${offer}`)
  return [
    { ...yes, label: scene.words('key-import-yes', { questions }) },
    commandButton(scene, '', 'key-import-no', `class import no ${offer}`),
  ]
}

/** All problems in one file, a line each: place, weight, what is wrong, what was expected. */
export function problemsFile({ words }: Scene, file: string, { problems }: Reading): OutgoingFile {
  const lines = problems.map(
    ({ line, column, weight, problem, expected }) =>
      `${line}:${column} ${words('import-weight', { weight })} ${words('import-problem-plain', { problem, expected })}`,
  )
  const title = printable(file).replace(/\s+/g, ' ')
  const body = lines.map((line) => printable(line).replace(/\s+/g, ' '))
  return { name: words('import-problems-file'), type: 'text/plain', text: `${[title, ...body].join('\n')}\n` }
}

export function importedScreen(
  scene: Scene,
  held: Held,
  counts: { added: number; changed: number },
  all: number,
): Screen {
  return {
    blocks: page([text(scene, 'import-done', { ...counts, all, class: theirs(held.class.name) })]),
    buttons: [[commandButton(scene, '', 'key-bank', 'class bank')]],
  }
}
