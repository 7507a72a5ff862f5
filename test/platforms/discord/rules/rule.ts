// A rule of Discord's that no schema says: what it is about, where it is written, and what is wrong by it.
// What depends on the moment (permissions, time) is no rule, but in routes/.

import { MessageFlags } from 'discord-api-types/v10'
import type { Upload } from '../calls.ts'
import { type Placed, walk } from '../components.ts'
import type { Way } from '../mentions.ts'
import type { MessageBody } from '../messages.ts'
import type { Problem } from '../refused.ts'
import type { Kept } from '../world.ts'

export type Rule<Checked> = {
  rule: string
  /** A page of Discord's documentation, with its section. */
  source: string
  problems: (checked: Checked) => Problem[]
}

export type Asked = {
  way: Way
  /** The message as it was before this edit. */
  edited?: Kept | undefined
  /** It takes the place of “…is thinking”. */
  fills?: boolean | undefined
}
export type CheckedMessage = Asked & {
  body: MessageBody
  uploads: readonly Upload[]
  /** All components, nested ones too. */
  parts: readonly Placed[]
  /** Whether the message is laid out by components alone. */
  v2: boolean
}

export function checkedMessage(body: MessageBody, uploads: readonly Upload[], asked: Asked): CheckedMessage {
  const flags = Number(body.flags ?? asked.edited?.message.flags ?? 0)
  return {
    ...asked,
    body,
    uploads,
    parts: walk(body.components),
    v2: (flags & MessageFlags.IsComponentsV2) > 0,
  }
}

export function problem(path: string, code: string, words: string): Problem {
  return { path, code, words }
}

/** Characters as Discord counts them. */
export function lengthOf(text: string | null | undefined): number {
  return [...(text ?? '')].length
}

/** Those that were there before. */
export function repeated<T>(all: readonly T[]): T[] {
  return all.filter((one, at) => all.indexOf(one) < at)
}
