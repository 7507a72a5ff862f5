// The core as adapters see it: an update goes in, what is to be shown comes out. What was sent is crossed off
// in the next transaction rather than in one of its own, which would cost a disk write each.

import type { Logger } from 'pino'
import { handle } from './app/handle.ts'
import type { Store } from './app/ports.ts'
import type { Language, World } from './app/scene.ts'
import type { Core } from './chat/adapter.ts'
import { families as allFamilies } from './engine/question/families/index.ts'

export function makeCore(
  store: Store,
  languages: ReadonlyMap<string, Language>,
  log: Logger,
  families = allFamilies,
): Core & { stop(): void } {
  const world: World = { store, languages, families }
  let sent: number[] = []
  const crossOff = () => {
    for (const id of sent) store.outbox.sent(id)
  }
  return {
    receive(incoming) {
      const pending = store.atomically(() => {
        crossOff()
        return handle(world, incoming)
      })
      sent = []
      log.debug({ account: incoming.from.account, did: incoming.did.act }, 'handled')
      return pending
    },
    unsent: () => store.outbox.all(),
    sent: (id) => void sent.push(id),
    stop() {
      store.atomically(crossOff)
      sent = []
    },
  }
}
