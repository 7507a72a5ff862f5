// The challenges of a class, the newest first, and the way to how those that are over came out. Drafts are for those
// who teach.

import { plain, rich } from '../../../chat/rich.ts'
import type { Button, Screen } from '../../../chat/screen.ts'
import { may } from '../../../engine/class/role.ts'
import { numberOf } from '../../challenge/meant.ts'
import { isRunning } from '../../challenge/own-terms.ts'
import type { Challenge } from '../../challenge/ports.ts'
import type { Held } from '../../classes/current.ts'
import type { Scene } from '../../scene.ts'
import { page, text } from '../parts.ts'
import { about, inShort } from './after/parts.ts'

const mostShown = 10
const mostButtons = 4

export function challengesScreen(scene: Scene, held: Held, all: readonly Challenge[]): Screen {
  const { words, store, now } = scene
  const teaches = may(held.seat.role, 'see-results')
  const seen = all.filter(({ state }) => teaches || state !== 'draft').slice(0, mostShown)
  const isOver = (one: Challenge) => one.state === 'published' && !isRunning(store, one, now)
  const rows = seen.map((one) => ({
    label: `#${numberOf(one)} ${one.setup.title}`,
    value: rich(words('challenge-state', { state: isOver(one) ? 'over' : one.state })),
  }))
  const list = rows.length > 0 ? [{ block: 'facts' as const, rows }] : [text(scene, 'challenge-list-none')]
  const running = teaches ? seen.filter((one) => isRunning(store, one, now)).slice(0, mostButtons) : []
  const live = running.map((one): Button[] => {
    const label = words('key-challenge-live-one', { title: inShort(one.setup.title, 40) })
    return [about(one, label, 'live')]
  })
  const buttons = seen
    .filter(isOver)
    .slice(0, mostButtons)
    .map((one): Button[] => {
      const label = words(teaches ? 'key-challenge-results-of' : 'key-challenge-result-of', {
        title: inShort(one.setup.title, 40),
      })
      return [about(one, label, teaches ? 'results' : 'result')]
    })
  return {
    blocks: page([{ block: 'heading', text: plain(held.class.name) }], list),
    buttons: [...live, ...buttons],
  }
}
