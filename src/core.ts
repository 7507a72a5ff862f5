// The core as adapters see it: an update goes in, what is to be shown comes out. What was sent is crossed off,
// and which message shows what is noted, in the next transaction rather than in one of its own, which would
// cost a disk write each.

import type { Logger } from 'pino'
import { handle } from './app/handle.ts'
import type { Store } from './app/ports.ts'
import type { Language, World } from './app/scene.ts'
import type { Anchor, Core, Pending } from './chat/adapter.ts'
import type { Incoming, Place } from './chat/message.ts'
import { families as allFamilies } from './engine/question/families/index.ts'
import { takePatiently } from './poison.ts'

export function makeCore(
  store: Store,
  languages: ReadonlyMap<string, Language>,
  log: Logger,
  families = allFamilies,
): Core & { stop(): void } {
  const world: World = { store, languages, families }
  let sent: number[] = []
  const anchored = new Map<string, { pending: Pending; anchor: Anchor }>()
  const write = () => {
    for (const id of sent) store.outbox.sent(id)
    for (const { pending, anchor } of anchored.values()) {
      const { account, to, slot } = pending.outgoing
      store.anchors.put(account, to, slot!, anchor)
    }
  }
  const written = () => {
    sent = []
    anchored.clear()
  }
  const settle = () => {
    if (sent.length === 0 && anchored.size === 0) return
    store.atomically(write)
    written()
  }
  const receive = (incoming: Incoming): Pending[] => {
    const pending = store.atomically(() => {
      write()
      return handle(world, incoming)
    })
    written()
    log.debug({ account: incoming.from.account, did: incoming.did.act }, 'handled')
    return pending
  }
  return {
    receive,
    take: (incoming) => takePatiently(world, incoming, receive, log),
    unsent: () => store.outbox.all(),
    sent: (id) => void sent.push(id),
    shown(pending, anchor) {
      sent.push(pending.id)
      const { to, slot } = pending.outgoing
      if (slot !== undefined) anchored.set(nameOf(to, slot), { pending, anchor })
    },
    anchor: (to, slot) => anchored.get(nameOf(to, slot))?.anchor ?? store.anchors.get(to, slot),
    unreachable(account, at) {
      if (store.learners.account(account)?.unreachable === undefined) store.learners.reach(account, at)
    },
    settle,
    stop: settle,
  }
}

function nameOf({ platform, id }: Place, slot: string): string {
  return JSON.stringify([platform, id, slot])
}
