// Everything that this server can do. What is not here is refused, and noted as a violation.

import { about } from './about.ts'
import { answering } from './answer.ts'
import { editing } from './edit.ts'
import type { Methods } from './method.ts'
import { sending } from './send.ts'
import { whispering } from './whisper.ts'

export const methods: Methods = { ...about, ...sending, ...editing, ...whispering, ...answering }
export const whisperMethods: ReadonlySet<string> = new Set(Object.keys(whispering))
