// A table of text with commas, semicolons or tabs (RFC 4180): cells may be quoted, and quoted ones hold lines and
// doubled quotes. Each cell knows its place.

import { type Place, places } from './lines.ts'

export type Cell = { text: string; place: Place }
/** `open`: where a quote begins that never ends. */
export type Table = { rows: Cell[][]; open?: Place | undefined }

export function readTable(text: string): Table {
  const placeOf = places(text)
  const sign = signOf(text)
  const rows: Cell[][] = [[]]
  let at = 0
  let open: Place | undefined
  while (at <= text.length) {
    const start = at
    let cell = ''
    if (text[at] === '"') {
      const end = closing(text, at + 1)
      if (end < 0) open = placeOf(start)
      cell = text.slice(at + 1, end < 0 ? text.length : end).replaceAll('""', '"')
      at = end < 0 ? text.length : end + 1
    }
    const rest = at
    while (at < text.length && text[at] !== sign && text[at] !== '\n') at++
    cell += text.slice(rest, at)
    rows.at(-1)!.push({ text: cell.trim(), place: placeOf(start) })
    if (at < text.length && text[at] === '\n') rows.push([])
    at++
  }
  return { rows: rows.filter((row) => row.some((cell) => cell.text !== '')), open }
}

/** Where the quote ends that began before: the first one that is not doubled. */
function closing(text: string, from: number): number {
  for (let at = text.indexOf('"', from); at >= 0; at = text.indexOf('"', at + 2))
    if (text[at + 1] !== '"') return at
  return -1
}

/** What parts the cells of the first line. */
function signOf(text: string): string {
  const [first = ''] = text.split('\n', 1)
  const counts = ['\t', ';', ','].map((sign) => [sign, first.split(sign).length] as const)
  return counts.reduce((most, one) => (one[1] > most[1] ? one : most))[0]
}
