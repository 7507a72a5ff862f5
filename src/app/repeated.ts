// What was being sent when the program stopped: whether it arrived, nobody knows. It is shown again rather than
// lost, and says so, where the platform has no other way to tell a repeat.

import type { Outgoing } from './ports.ts'
import type { World } from './scene.ts'
import { note, page } from './views/parts.ts'

export function repeated({ store, languages }: World, outgoing: Outgoing): Outgoing {
  const account = outgoing.account && store.learners.account(outgoing.account)
  const learner = account && store.learners.learner(account.learner)
  const { words } = languages.get(learner?.settings.language ?? 'en') ?? languages.get('en')!
  const { screen } = outgoing
  const blocks = page([note({ words }, 'chat-repeated')], screen.blocks)
  return { ...outgoing, screen: { ...screen, blocks } }
}
