// The core as adapters see it: an update goes in, what is to be shown comes out. What was sent is crossed off,
// and which message shows what is noted, in the next transaction or in a light one of their own, which no disk is
// waited for: a killed program must not send them again. For a reminder even a power cut must not repeat it.

import type { Logger } from 'pino'
import { ringDue } from './alarms.ts'
import { wantedFile } from './app/files.ts'
import { handle } from './app/handle.ts'
import {
  backAgain,
  goneLive,
  hinderedLive,
  lostLive,
  movedLive,
  shownLive,
  waitsToBeSeen,
} from './app/live/events.ts'
import { look } from './app/look.ts'
import type { Store } from './app/ports.ts'
import { unreachable } from './app/remind/reach.ts'
import { reminderSlot, withdrawStale } from './app/remind/ring.ts'
import { repeated } from './app/repeated.ts'
import type { Language, World } from './app/scene.ts'
import { bankFormats, formatsLoaded } from './bank/late.ts'
import type { Anchor, Core, Pending } from './chat/adapter.ts'
import type { Heard, Incoming, Place } from './chat/message.ts'
import { families as allFamilies } from './engine/question/families/index.ts'
import { takePatiently } from './poison.ts'

export function makeCore(
  store: Store,
  languages: ReadonlyMap<string, Language>,
  log: Logger,
  families = allFamilies,
): Core & { stop(): void } {
  const world: World = { store, languages, families, bank: bankFormats }
  let sent: number[] = []
  let rangBefore = false
  const shows: ((pending: readonly Pending[]) => void)[] = []
  /** Reminders that were not sent yet. */
  const reminders = new Set<number>()
  /** The program stopped while it sent these: they may have been posted, and what takes their place is a repeat. */
  const doubtful = new Set(
    store.outbox.all().flatMap(({ id, origin = id, begun }) => (begun ? [origin] : [])),
  )
  const heard = new Map<number, Heard>()
  const anchored = new Map<string, { pending: Pending; anchor: Anchor }>()
  const write = () => {
    for (const id of sent) store.outbox.sent(id)
    for (const { pending, anchor } of anchored.values()) {
      const { account, to, slot } = pending.outgoing
      store.anchors.put(account, to, slot!, anchor)
    }
    for (const one of heard.values()) store.gateways.put(one)
  }
  const written = () => {
    sent = []
    anchored.clear()
    heard.clear()
  }
  const settle = (transaction: Store['atomically']) => {
    if (sent.length === 0 && anchored.size === 0 && heard.size === 0) return
    transaction(write)
    written()
  }
  const anchorOf = (to: Place, slot: string) =>
    anchored.get(nameOf(to, slot))?.anchor ?? store.anchors.get(to, slot)
  /** It may have been posted, as which message nobody knows: what takes its place is posted below, and not further up. */
  const marked = (pending: Pending): Pending => {
    const { id, origin = id, outgoing } = pending
    if (!doubtful.has(origin)) return pending
    const how = outgoing.how === 'replace' ? 'post' : outgoing.how
    return { ...pending, outgoing: { ...repeated(world, outgoing), how } }
  }
  const tell = (pending: readonly Pending[]) => {
    const all = pending.map(marked)
    if (all.length > 0) for (const show of shows) show(all)
  }
  const receive = (incoming: Incoming): Pending[] => {
    const pending = store.atomically(() => {
      write()
      if (incoming.heard) store.gateways.put(incoming.heard)
      return handle(world, incoming)
    })
    written()
    log.debug({ account: incoming.from.account, did: incoming.did.act }, 'handled')
    const isHere = ({ outgoing }: Pending) => outgoing.to.platform === incoming.place.platform
    const elsewhere = pending.filter((one) => !isHere(one))
    tell(elsewhere)
    return pending.filter(isHere).map(marked)
  }
  /** What an adapter heard, and no person did. */
  const happened = (handled: () => Pending[]) => {
    const pending = store.atomically(() => {
      write()
      return handled()
    })
    written()
    tell(pending)
  }
  const crossOff = (id: number) => {
    sent.push(id)
    if (reminders.delete(id)) settle(store.atomically)
  }
  return {
    receive,
    take: (incoming) => takePatiently(world, incoming, receive, log),
    unsent() {
      const pending = store.outbox.all()
      for (const { id, outgoing } of pending) if (outgoing.slot === reminderSlot) reminders.add(id)
      return pending.map(({ begun: _, ...one }) => marked(one))
    },
    begun: (id, may) => store.outbox.begun(id, may),
    wants(incoming) {
      const wanted = wantedFile(world, incoming)
      return wanted && { ...wanted, ready: formatsLoaded() }
    },
    heard: (one) => void heard.set(one.shard, one),
    streams: () => store.gateways.all(),
    sent: crossOff,
    unseen: (id) => store.atomically(() => store.unseen.note(id)),
    shown(pending, anchor, at) {
      const { to, slot, account } = pending.outgoing
      if (slot !== undefined) anchored.set(nameOf(to, slot), { pending, anchor })
      crossOff(pending.id)
      if (slot === undefined || account !== undefined || !waitsToBeSeen(store, slot)) return
      happened(() => shownLive(world, slot, at))
    },
    gone: (place, at) => happened(() => goneLive(world, place, at)),
    moved: (platform, from, to, at) => happened(() => movedLive(world, platform, from, to, at)),
    hindered: (place, missing, at) => happened(() => hinderedLive(world, place, missing, at)),
    lost: (_, slot, at) => happened(() => lostLive(world, slot, at)),
    anchor: anchorOf,
    file: (platform, hash) => store.files.get(platform, hash),
    filed: (platform, hash, name) => store.files.put(platform, hash, name),
    look: (asked) => look(world, asked),
    nextAlarm: () => store.alarms.earliest(),
    ring(now) {
      const pending = store.atomically(() => {
        write()
        if (rangBefore) return ringDue(world, now, log)
        withdrawStale(store, now)
        return [...backAgain(world, now), ...ringDue(world, now, log)]
      })
      written()
      rangBefore = true
      for (const { id, outgoing } of pending) if (outgoing.slot === reminderSlot) reminders.add(id)
      tell(pending)
      return pending
    },
    onRing: (show) => void shows.push(show),
    unreachable: (account, at) => store.atomically(() => unreachable(store, account, at)),
    settle: () => settle(store.lightly),
    stop: () => settle(store.atomically),
  }
}

function nameOf({ platform, id }: Place, slot: string): string {
  return JSON.stringify([platform, id, slot])
}
