// What an answer is made of: which of all that is to be shown goes to the person who did something, what comes first,
// who sees it, and whether it takes the place of the message that was pressed. Pure.

import type { Pending } from '../../chat/adapter.ts'
import type { Handle } from './handle.ts'
import { type Message, renderAll, renderOne, renderWhisper } from './render.ts'

/**
 * What goes to the person as the answer, and what goes elsewhere. A group's message answers a command where nothing
 * else does.
 */
export function parted(
  { kind, channel }: Handle,
  who: string,
  pending: readonly Pending[],
): [answers: Pending[], others: Pending[]] {
  const own = pending.filter((one) => userOf(one) === who && !one.outgoing.apart)
  const posts = pending.filter(({ outgoing: { how, to } }) => how === 'post' && to.id === channel)
  const answers = own.length === 0 && kind === 'command' ? posts.slice(0, 1) : own
  return [answers, pending.filter((one) => !answers.includes(one))]
}

export function userOf({ outgoing: { account } }: Pending): string {
  return `${account ?? ''}`.replace(/^discord:/, '')
}

/** It shows what came of something that counts, which the person is told with the next thing that they see. */
export function counts(pending: Pending): boolean {
  const { slot, how } = pending.outgoing
  return slot !== undefined && (how !== 'whisper' || isReceipt(pending))
}

/** What one person is told of what they gave in a place of all, which is brought up to date. */
export function isReceipt({ outgoing: { slot, how, to } }: Pending): boolean {
  return slot !== undefined && how === 'whisper' && !to.private
}

/** Of what was shown before a restart it is not known, and it hardly is another. */
export function isOn({ message }: Handle, receipt: { message: string | undefined } | undefined): boolean {
  return receipt === undefined || receipt.message === message
}

/** A form can only be opened, and a pressed message only be changed, by the first answer. */
export function firstOnTop(pending: readonly Pending[], handle: Handle): Pending[] {
  const first =
    pending.find(({ outgoing }) => outgoing.how === 'form') ??
    pending.find((one) => changesPressed(handle, one)) ??
    pending[0]
  return first ? [first, ...pending.filter((one) => one !== first)] : []
}

/** A screen takes the place of the one that was pressed, where that is the person's own. */
export function changesPressed({ kind }: Handle, { outgoing: { how, to } }: Pending): boolean {
  return kind === 'press' && how === 'replace' && to.private
}

export function messagesOf({ outgoing: { how, slot, screen } }: Pending): Message[] {
  if (how === 'whisper') return [renderWhisper(screen)]
  return slot === undefined ? renderAll(screen) : [renderOne(screen)]
}

/** Seen by one person alone: all that is theirs, but for what stays in the conversation with us. */
export function isSecret({ direct }: Handle, { outgoing: { how, account } }: Pending): boolean {
  return how === 'whisper' || (account !== undefined && !direct)
}
