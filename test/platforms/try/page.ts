// What people see, printed: each message with its place and number, its buttons in rows, files and pictures in
// words.

import { styleText } from 'node:util'

export type Shown = {
  /** Whose private chat, or which group or channel. */
  place: string
  /** As the platform numbers it, so that an older one can be named. */
  number?: string | undefined
  /** `stripped`: only its buttons went away. */
  what: 'new' | 'edited' | 'stripped' | 'deleted'
  /** The one person who sees it. */
  onlyFor?: string | undefined
  text?: string | undefined
  /** Pictures and files, each in a few words. */
  files?: readonly string[] | undefined
  /** Labels, in rows. */
  buttons?: readonly (readonly string[])[] | undefined
}

const sayings: Record<Shown['what'], string> = {
  new: '',
  edited: 'edited',
  stripped: 'its buttons are gone',
  deleted: 'deleted',
}

export function page(shown: Shown, colour: boolean): string {
  const { place, number, what, onlyFor, text = '', files = [], buttons = [] } = shown
  const style = (how: Parameters<typeof styleText>[0], words: string) =>
    colour ? styleText(how, words, { validateStream: false }) : words
  const about = [number && `#${number}`, sayings[what], onlyFor && `only ${onlyFor} sees it`]
  const head = `${style(['cyan', 'bold'], `Stevedore → ${place}`)} ${style('dim', about.filter(Boolean).join(' · '))}`
  if (what === 'stripped' || what === 'deleted') return head.trimEnd()
  const body = [
    ...files.map((file) => style('dim', `[${file}]`)),
    ...(text === '' ? [] : text.split('\n')),
    ...(buttons.length > 0 ? [''] : []),
    ...buttons.map((row) => row.map((label) => style('yellow', `[ ${label} ]`)).join(' ')),
  ]
  return [head.trimEnd(), ...body.map((line) => `${style('cyan', '│')} ${line}`.trimEnd())].join('\n')
}

/** What flashes up and goes away, or is no message at all. */
export function aside(text: string, colour: boolean): string {
  return colour ? styleText('magenta', `· ${text}`, { validateStream: false }) : `· ${text}`
}
