// Shows a message in the terminal: writes its screen, and its files beside the database.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Outgoing } from '../../chat/message.ts'
import { type Look, render, type TerminalWords } from './render.ts'

export type Output = {
  write(text: string): void
  look: Look
  words: TerminalWords & {
    group: string
    file(name: string): string
    noFile(name: string, reason: string): string
  }
  /** Where files go. */
  folder: string
  /** Who reads: a screen for somebody else says for whom it is. */
  reader: string
}

/** Without a name it is for all who read along. */
export function send(outgoing: Outgoing, name: string | undefined, output: Output): void {
  const { screen, files = [] } = outgoing
  const to = name === undefined ? `${output.words.group}\n` : name === output.reader ? '' : `@${name}\n`
  const written = files.map((file) => {
    const path = join(output.folder, name ?? 'group', file.name)
    try {
      mkdirSync(join(output.folder, name ?? 'group'), { recursive: true })
      writeFileSync(path, file.text, { mode: 0o600 })
      return `${output.words.file(path)}\n`
    } catch (error) {
      return `${output.words.noFile(path, reasonOf(error as NodeJS.ErrnoException))}\n`
    }
  })
  output.write(`${to}${render(screen, output.look, output.words)}${written.join('')}\n`)
}

/** "EACCES: permission denied, open '…'" without what only programmers read. */
function reasonOf({ message }: NodeJS.ErrnoException): string {
  return message.replace(/^\w+: |, \w+ '.*$/gs, '')
}
