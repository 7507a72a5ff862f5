// A message as it is printed when the bot is tried by hand: its text with what is bold or code, pictures and
// files in words, its buttons.

import { styleText } from 'node:util'
import type { Message, MessageEntity } from 'grammy/types'
import type { Shown } from '../try/page.ts'

export function shownOf(
  message: Message,
  colour: boolean,
): Pick<Shown, 'number' | 'text' | 'files' | 'buttons'> {
  const text = message.text ?? message.caption ?? ''
  const entities = message.entities ?? message.caption_entities ?? []
  const { document, photo, poll } = message
  const largest = photo?.at(-1)
  const files = [
    ...(largest ? [`picture, ${largest.width}×${largest.height}`] : []),
    ...(document ? [`file ${document.file_name}, ${document.file_size} bytes`] : []),
    ...(poll ? [`poll: ${poll.question}`] : []),
  ]
  const rows = message.reply_markup?.inline_keyboard ?? []
  return {
    number: `${message.ephemeral_message_id ?? message.message_id}`,
    text: colour ? styled(text, entities) : text,
    files,
    buttons: rows.map((row) => row.map((button) => button.text)),
  }
}

type Style = 'bold' | 'italic' | 'green' | 'underline'
const styles: Partial<Record<MessageEntity['type'], Style>> = {
  bold: 'bold',
  italic: 'italic',
  code: 'green',
  pre: 'green',
  underline: 'underline',
}

/** Markup may lie within markup, so each stretch of text gets what holds there. */
function styled(text: string, entities: readonly MessageEntity[]): string {
  const drawn = entities.filter(({ type }) => styles[type])
  const edges = drawn.flatMap(({ offset, length }) => [offset, offset + length])
  const cuts = [...new Set([0, ...edges, text.length])].sort((one, other) => one - other)
  const pieces = cuts.slice(0, -1).map((from, at) => {
    const here = drawn.filter(({ offset, length }) => offset <= from && from < offset + length)
    const how = here.map(({ type }) => styles[type]!)
    const lines = text.slice(from, cuts[at + 1]).split('\n')
    if (how.length === 0) return lines.join('\n')
    return lines
      .map((line) => (line === '' ? '' : styleText(how, line, { validateStream: false })))
      .join('\n')
  })
  return pieces.join('')
}
