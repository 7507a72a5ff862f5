// The file that came with a command: its text, or in words why there is none.

import type { WantedFile } from '../../chat/adapter.ts'
import { may, type Right } from '../../engine/class/role.ts'
import { current } from '../classes/current.ts'
import { type Refused, refuse, type Scene } from '../scene.ts'

/** Bytes of a file that are read: as many as the most letters of a bank can take. */
const mostBytes = 900_000

/** Which words of /class take a file, and who may send one. */
const takers: Readonly<Record<string, Right>> = { import: 'keep-bank', roster: 'add-people' }

/** A file is fetched only for somebody who may do with it what they ask for. */
export function classFile(scene: Scene, rest: string): WantedFile | undefined {
  const [, word = '', more = ''] = /^(\S*)\s*(.*)$/s.exec(rest)!
  const right = Object.hasOwn(takers, word.toLowerCase()) ? takers[word.toLowerCase()] : undefined
  const held = right && current(scene)
  if (!held || !may(held.seat.role, right)) return undefined
  return { most: mostBytes, path: pathIn(word.toLowerCase(), more) }
}

/** Behind `roster` may stand names as well, behind `import` a yes or no. */
function pathIn(word: string, text: string): string | undefined {
  const path = text.replace(/^(["'])(.*)\1$/, '$2')
  const isPath =
    word === 'import' ? !/^(yes|no)?\s*\d*$/i.test(path) : /^[^\r\n;]+\.(txt|csv|tsv)$/i.test(path)
  return isPath && path.length < 1000 ? path : undefined
}

export function textOf({ incoming: { file } }: Scene): { name: string; text: string } | Refused {
  if (!file) return refuse('file-lost')
  if (file.text !== undefined) return { name: file.name, text: file.text }
  return refuse(`file-${file.fault}`, { most: Math.floor(mostBytes / 1000) })
}
