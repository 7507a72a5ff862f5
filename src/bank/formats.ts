// The formats of files of questions, as the app asks for them.

import type { BankFormats } from '../app/bank/ports.ts'
import { writeGift } from './gift/write.ts'
import { formatOf, readBank } from './read.ts'

export const bankFormats: BankFormats = {
  read({ name, text }) {
    const format = formatOf(text, name)
    return { ...readBank(text, format), format }
  },
  writeGift,
}
