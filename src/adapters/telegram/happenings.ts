// What happens to us or to a chat, and is no act of anybody's: we were blocked, put out of a group, given other
// rights, or a group has become another chat. Pure.

import type { ChatMember, Update } from 'grammy/types'
import type { Place } from '../../chat/message.ts'
import type { AccountId } from '../../engine/ids.ts'
import { accountOf } from './decode.ts'
import { isGroup, placeOf } from './place.ts'

export type Happening =
  | { happened: 'blocked'; account: AccountId }
  | { happened: 'removed'; place: Place }
  | { happened: 'rights'; place: Place }
  | { happened: 'moved'; from: string; to: string }

export function happening({ message, my_chat_member: change }: Update): Happening | undefined {
  if (message?.migrate_to_chat_id !== undefined) return moved(message.chat.id, message.migrate_to_chat_id)
  if (message?.migrate_from_chat_id !== undefined) return moved(message.migrate_from_chat_id, message.chat.id)
  if (!change) return undefined
  const { chat, new_chat_member: now } = change
  if (chat.type === 'private') {
    return isOut(now) ? { happened: 'blocked', account: accountOf(chat.id) } : undefined
  }
  if (!isGroup(chat)) return undefined
  return { happened: isOut(now) ? 'removed' : 'rights', place: placeOf({ chat }) }
}

function moved(from: number, to: number): Happening {
  return { happened: 'moved', from: `${from}`, to: `${to}` }
}

function isOut({ status }: ChatMember): boolean {
  return status === 'left' || status === 'kicked'
}
