// Buttons listed as a terminal would list them, so that one story can be told of all platforms.

import { decodePress } from '../../src/chat/press.ts'

const keys: Partial<Record<string, string>> = {
  sure: '+',
  unsure: '-',
  yes: 'y',
  no: 'n',
  show: 'Enter',
  go: 'Enter',
  undo: 'u',
  stop: 'q',
}

/** `data` is what the button carries. */
export function keysOf(buttons: readonly { label: string; data: string }[]): string {
  const ratings = buttons.filter(({ data }) => /:answer:(again|hard|good|easy)$/.test(data))
  const named = buttons.flatMap((button) => {
    const press = decodePress(button.data)
    const rating = ratings.indexOf(button)
    const own = press && press.session !== '' && keys[press.verb]
    const key = rating >= 0 ? `${rating + 1}` : press?.choice === '?' ? '?' : own
    return key ? [`[${key}] ${button.label.charAt(0).toLowerCase()}${button.label.slice(1)}`] : []
  })
  return named.join('  ')
}
