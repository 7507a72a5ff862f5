// The formats of files of questions as the core has them: what reads them, which is much, is loaded when a file is
// on its way, and not at every start.

import type { BankFormats } from '../app/bank/ports.ts'
import { writeGift } from './gift/write.ts'

let read: BankFormats['read'] | undefined

/** Resolves once they can be read; nothing to wait for when they can be already. */
export function formatsLoaded(): Promise<void> | undefined {
  if (read) return undefined
  return import('./formats.ts').then((loaded) => {
    read = loaded.readFile
  })
}

/** Nothing is read before `formatsLoaded` has resolved. */
export const bankFormats: BankFormats = {
  read(file) {
    if (!read) throw new Error('The formats of files of questions are not loaded')
    return read(file)
  },
  writeGift,
}
