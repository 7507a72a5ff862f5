// Buttons below a message: letters side by side, words as many to a row as can be read on a phone, and what is
// seldom needed behind one button.

import type { InlineKeyboardButton } from 'grammy/types'
import { foldedRows } from '../../chat/fold.ts'
import { limits } from '../../chat/limits.ts'
import { encodePress } from '../../chat/press.ts'
import type { Button, Screen } from '../../chat/screen.ts'
import { startLink } from './html.ts'

type Key = InlineKeyboardButton.CallbackButton | InlineKeyboardButton.UrlButton
export type Keyboard = Key[][]

/** Characters that fit side by side on a narrow phone, and what a button's edges take of them. */
const roomInRow = 34
const edges = 3

/** `bot` is our name: without it no button can lead to the chat with us. */
export function keyboardOf(screen: Screen, bot?: string): Keyboard {
  return capped(foldedRows(screen).flatMap((row) => inRows(row.map((button) => drawn(button, bot)))))
}

function drawn({ label, short, press, start }: Button, bot: string | undefined): Key {
  const text = capital(short ?? label)
  if (start !== undefined && bot !== undefined) return { text, url: startLink(bot, start) }
  return { text, callback_data: encodePress(press) }
}

export function capital(label: string): string {
  const [first = '', ...rest] = label
  return first.toLocaleUpperCase() + rest.join('')
}

function inRows(row: Keyboard[number]): Keyboard {
  const rows: Keyboard = []
  let used = Number.POSITIVE_INFINITY
  for (const button of row) {
    const width = button.text.length + edges
    if (used + width > roomInRow || rows.at(-1)!.length === limits.telegram.buttonsInRow) {
      rows.push([])
      used = 0
    }
    rows.at(-1)!.push(button)
    used += width
  }
  return rows
}

function capped(rows: Keyboard): Keyboard {
  let left: number = limits.telegram.buttons
  return rows
    .map((row) => {
      const some = row.slice(0, left)
      left -= some.length
      return some
    })
    .filter((row) => row.length > 0)
}
