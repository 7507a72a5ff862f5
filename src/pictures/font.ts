// What the project's font can draw, and how wide: read from its own tables (the OpenType specification's `cmap`,
// `hhea` and `hmtx`), so that a name is shortened before it runs into the next, and is never a row of boxes.

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

const folder = join(dirname(createRequire(import.meta.url).resolve('dejavu-fonts-ttf/package.json')), 'ttf')

export function fontFile(name: string): string {
  return join(folder, `${name}.ttf`)
}

export type Font = {
  has(sign: string): boolean
  /** In units of the font's size. */
  width(text: string): number
}

export function readFont(name: string): Font {
  const bytes = readFileSync(fontFile(name))
  const data = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = tablesOf(data)
  const unitsPerEm = data.getUint16(tables.get('head')! + 18)
  const glyphOf = glyphsOf(data, tables.get('cmap')!)
  const [advances, measured] = [tables.get('hmtx')!, data.getUint16(tables.get('hhea')! + 34)]
  const advance = (glyph: number) => data.getUint16(advances + 4 * Math.min(glyph, measured - 1)) / unitsPerEm
  return {
    has: (sign) => [...sign].every((point) => glyphOf(point.codePointAt(0)!) !== 0),
    width: (text) =>
      [...text].reduce((sum, point) => {
        const isMark = /\p{Mn}|\p{Cf}/u.test(point)
        return sum + (isMark ? 0 : advance(glyphOf(point.codePointAt(0)!)))
      }, 0),
  }
}

function tablesOf(data: DataView): Map<string, number> {
  const tables = new Map<string, number>()
  for (let at = 12; at < 12 + 16 * data.getUint16(4); at += 16) {
    const name = [0, 1, 2, 3].map((letter) => String.fromCharCode(data.getUint8(at + letter))).join('')
    tables.set(name, data.getUint32(at + 8))
  }
  return tables
}

/** Glyph 0 stands for what is missing. Format 12 lists groups of characters over all of Unicode. */
function glyphsOf(data: DataView, cmap: number): (point: number) => number {
  const subtables = Array.from({ length: data.getUint16(cmap + 2) }, (_, at) => {
    return cmap + data.getUint32(cmap + 4 + 8 * at + 4)
  })
  const start = subtables.find((at) => data.getUint16(at) === 12)
  if (start === undefined) throw new Error('The font has no table of all its characters.')
  const groups = Array.from({ length: data.getUint32(start + 12) }, (_, at) => {
    const group = start + 16 + 12 * at
    return [0, 4, 8].map((offset) => data.getUint32(group + offset)) as [number, number, number]
  })
  return (point) => {
    const group = groups.find(([first, last]) => point >= first && point <= last)
    return group ? group[2] + point - group[0] : 0
  }
}
