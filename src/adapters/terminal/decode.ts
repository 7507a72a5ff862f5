// A line, as somebody typed it, in our words: whose it is, and whether it is a command or text.

import type { Act, Incoming, Place, Sender } from '../../chat/message.ts'
import { type AccountId, id, type Millis } from '../../engine/ids.ts'

export const place: Place = { platform: 'terminal', id: 'here', private: true }
/** Where all who sit at this terminal read along. */
const group: Place = { platform: 'terminal', id: 'group', private: false }

/** Letters, digits, points, hyphens and underscores; not points alone, for a name is also a folder of exports. */
const named = /^(?!\.+$)[\p{L}\p{N}._-]{1,32}$/u

export function isName(name: string): boolean {
  return named.test(name)
}

/** What the machine says of whoever sits before it. */
export type Here = { language?: string | undefined; zone?: string | undefined }

export function sender(name: string, here: Here): Sender {
  return { account: id<AccountId>(`terminal:${name}`), platform: 'terminal', name, ...here }
}

/**
 * `@name text` speaks as another person; `name` is who speaks otherwise. With a colon, `: text` or `@name: text`, it
 * is said in the group. Nothing when the name is no name.
 */
export function decode(line: string, name: string, here: Here, at: Millis): Incoming | undefined {
  const [, other, colon, rest] = /^(?:@([^\s:]*))?(:?)\s*(.*)$/s.exec(line)!
  const speaker = other ?? name
  if (!isName(speaker)) return undefined
  const where = colon ? group : place
  return {
    from: sender(speaker, here),
    place: where,
    missing: [],
    at,
    did: actOf(other === undefined && !colon ? line : rest!),
  }
}

function actOf(text: string): Act {
  const command = /^\s*\/(\S*)\s*(.*)$/s.exec(text)
  if (!command) return { act: 'text', text }
  return { act: 'command', name: command[1]!.toLowerCase(), rest: command[2]! }
}
