// A class's own questions: how many of what, all of them in short, one as it was written.

import type { BankItem } from '../../../bank/bank.ts'
import { shortened } from '../../../chat/limits.ts'
import { plain, rich, theirs } from '../../../chat/rich.ts'
import type { Block, Button, Screen } from '../../../chat/screen.ts'
import { kinds } from '../../../engine/question/question.ts'
import type { HeldItem } from '../../bank/ports.ts'
import type { Held } from '../../classes/current.ts'
import type { Scene } from '../../scene.ts'
import { commandButton, note, page, text } from '../parts.ts'

const mostCategories = 20
/** Questions on a page of the list. */
const perPage = 20

export function bankScreen(scene: Scene, held: Held, all: readonly HeldItem[]): Screen {
  const { words } = scene
  const heading: Block = { block: 'heading', text: plain(held.class.name) }
  const items = all.map(({ item }) => item)
  if (items.length === 0)
    return {
      blocks: page([heading, text(scene, 'bank-empty')], [note(scene, 'bank-what-for')]),
      buttons: [[commandButton(scene, '', 'key-import', 'class import')]],
    }
  const facts: Block = {
    block: 'facts',
    rows: [...byCategory(items)].slice(0, mostCategories).map(([category, some]) => ({
      label: category === '' ? words('bank-no-category') : shortened(category, 60),
      value: rich(kindsInWords(scene, some)),
    })),
  }
  const press = (label: string, command: string) => commandButton(scene, '', label, command)
  return {
    blocks: page(
      [heading, text(scene, 'bank-questions', { questions: items.length })],
      [facts],
      [note(scene, 'bank-how')],
    ),
    buttons: [
      [press('key-bank-list', 'class bank list'), press('key-bank-gift', 'class bank gift')],
      [press('key-import', 'class import'), press('key-bank-remove-all', 'class bank remove all')],
    ],
  }
}

function byCategory(items: readonly BankItem[]): Map<string, BankItem[]> {
  const found = new Map<string, BankItem[]>()
  for (const item of items) found.set(item.category ?? '', [...(found.get(item.category ?? '') ?? []), item])
  return found
}

/** "3 choice, 1 typed": as many as there are of each kind. */
export function kindsInWords({ words }: Pick<Scene, 'words'>, items: readonly BankItem[]): string {
  return kinds
    .map((kind) => ({ kind, count: items.filter(({ spec }) => spec.kind === kind).length }))
    .filter(({ count }) => count > 0)
    .map(({ kind, count }) => words('bank-kind', { kind, count }))
    .join(', ')
}

export function listScreen(scene: Scene, held: Held, all: readonly HeldItem[], wanted: number): Screen {
  const pages = Math.ceil(all.length / perPage)
  const at = Math.min(Math.max(1, wanted), pages)
  const shown = all.slice((at - 1) * perPage, at * perPage)
  const items = shown.map(({ number, item: { name, spec } }) =>
    rich(
      scene.words('bank-item', {
        number: `${number}`,
        named: name === undefined ? 'no' : 'yes',
        name: theirs(shortened(name ?? '', 60)),
        stem: theirs(shortened(scene.words.say(spec.stem), 80)),
      }),
    ),
  )
  const turn = (page: number, label: string): Button[] =>
    page >= 1 && page <= pages ? [commandButton(scene, '', label, `class bank list ${page}`)] : []
  const turns = [...turn(at - 1, 'key-bank-before'), ...turn(at + 1, 'key-bank-after')]
  return {
    blocks: page(
      [
        { block: 'heading', text: plain(held.class.name) },
        text(scene, 'bank-page', { page: `${at}`, pages, questions: all.length }),
      ],
      [{ block: 'list', items }],
      [note(scene, 'bank-list-how', { page: at + 1, last: at === pages ? 'yes' : 'no' })],
    ),
    buttons: turns.length > 0 ? [turns] : [],
  }
}

/** As GIFT, which says all of it: what is asked, what is right, why the rest is wrong. */
export function itemScreen(scene: Scene, held: Held, { number, version, item }: HeldItem): Screen {
  const code = scene.world.bank.writeGift([item]).trim()
  return {
    blocks: page(
      [text(scene, 'bank-one', { number: `${number}`, version, class: theirs(held.class.name) })],
      [{ block: 'code', code }],
    ),
    buttons: [[commandButton(scene, '', 'key-bank-remove', `class bank remove ${number}`)]],
  }
}
