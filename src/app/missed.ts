// Somebody did something that counts and could not be shown what came of it: they read so above what they are shown
// next.

import type { Outgoing } from '../chat/message.ts'
import { minuteOfDay } from '../engine/day.ts'
import { clock } from './remind/read.ts'
import type { Scene } from './scene.ts'
import { note, page } from './views/parts.ts'

export function withMissed(scene: Scene, shown: Outgoing[]): Outgoing[] {
  const { store, account, rule } = scene
  const first = shown.find(
    ({ to, how, account }) => to.private && account === scene.account.id && how !== 'form',
  )
  const at = first && store.unseen.take(account.id)
  if (at === undefined) return shown
  const told = note(scene, 'chat-unseen', { time: clock(minuteOfDay(at, rule.zone)) })
  return shown.map((one) => {
    if (one !== first) return one
    return { ...one, screen: { ...one.screen, blocks: page([told], one.screen.blocks) } }
  })
}
