// The core as adapters see it: an update goes in, what is to be shown comes out. What was sent is crossed off,
// and which message shows what is noted, in the next transaction rather than in one of its own, which would
// cost a disk write each. For a reminder that may be hours away, and a stop must not repeat it: it is written at
// once.

import type { Logger } from 'pino'
import { ringDue } from './alarms.ts'
import { handle } from './app/handle.ts'
import { look } from './app/look.ts'
import type { Store } from './app/ports.ts'
import { unreachable } from './app/remind/reach.ts'
import { reminderSlot, withdrawStale } from './app/remind/ring.ts'
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
  let rangBefore = false
  const shows: ((pending: readonly Pending[]) => void)[] = []
  /** Reminders that were not sent yet. */
  const reminders = new Set<number>()
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
    const isHere = ({ outgoing }: Pending) => outgoing.to.platform === incoming.place.platform
    const elsewhere = pending.filter((one) => !isHere(one))
    if (elsewhere.length > 0) for (const show of shows) show(elsewhere)
    return pending.filter(isHere)
  }
  const crossOff = (id: number) => {
    sent.push(id)
    if (reminders.delete(id)) settle()
  }
  return {
    receive,
    take: (incoming) => takePatiently(world, incoming, receive, log),
    unsent() {
      const pending = store.outbox.all()
      for (const { id, outgoing } of pending) if (outgoing.slot === reminderSlot) reminders.add(id)
      return pending
    },
    sent: crossOff,
    shown(pending, anchor) {
      const { to, slot } = pending.outgoing
      if (slot !== undefined) anchored.set(nameOf(to, slot), { pending, anchor })
      crossOff(pending.id)
    },
    anchor: (to, slot) => anchored.get(nameOf(to, slot))?.anchor ?? store.anchors.get(to, slot),
    look: (asked) => look(world, asked),
    nextAlarm: () => store.alarms.earliest(),
    ring(now) {
      const pending = store.atomically(() => {
        write()
        if (!rangBefore) withdrawStale(store, now)
        return ringDue(world, now, log)
      })
      written()
      rangBefore = true
      for (const { id } of pending) reminders.add(id)
      if (pending.length > 0) for (const show of shows) show(pending)
      return pending
    },
    onRing: (show) => void shows.push(show),
    unreachable: (account, at) => store.atomically(() => unreachable(store, account, at)),
    settle,
    stop: settle,
  }
}

function nameOf({ platform, id }: Place, slot: string): string {
  return JSON.stringify([platform, id, slot])
}
