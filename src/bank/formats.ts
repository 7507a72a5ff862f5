// A file of questions, in the format that its name or its text says.

import type { BankFormats } from '../app/bank/ports.ts'
import { formatOf, readBank } from './read.ts'

export const readFile: BankFormats['read'] = ({ name, text }) => {
  const format = formatOf(text, name)
  return { ...readBank(text, format), format }
}
