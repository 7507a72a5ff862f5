// A file of this machine, which is the person's own, by the path that they typed.

import { closeSync, constants, fstatSync, openSync, readSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename } from 'node:path'
import type { SentFile } from '../../chat/message.ts'
import { readText } from '../common/text-file.ts'

/** `most` bytes. What is no plain file, such as a pipe or a device, is neither waited for nor read. */
export function readFile(path: string, most: number): SentFile {
  const name = basename(path)
  let file: number | undefined
  try {
    file = openSync(path.replace(/^~(?=\/)/, homedir()), constants.O_RDONLY | constants.O_NONBLOCK)
    if (!fstatSync(file).isFile()) return { name, fault: 'absent' }
    const bytes = Buffer.alloc(most + 1)
    let length = 0
    for (let read = -1; read !== 0 && length < bytes.length; length += read)
      read = readSync(file, bytes, length, bytes.length - length, null)
    if (length > most) return { name, fault: 'too-big' }
    return { name, ...readText(bytes.subarray(0, length)) }
  } catch {
    return { name, fault: 'absent' }
  } finally {
    if (file !== undefined) closeSync(file)
  }
}
