// The live card: counts, and where people are stuck. Names stand in it only for whom a teacher has to reach otherwise.

import { rich, theirs } from '../../../../chat/rich.ts'
import type { Block, Screen } from '../../../../chat/screen.ts'
import { may } from '../../../../engine/class/role.ts'
import { isReached } from '../../../challenge/after/end.ts'
import { numberOf } from '../../../challenge/meant.ts'
import { lastEndOf, ownTermsOf } from '../../../challenge/own-terms.ts'
import type { Challenge, Try } from '../../../challenge/ports.ts'
import { nameOf } from '../../../classes/current.ts'
import type { Scene } from '../../../scene.ts'
import { heading, note, page } from '../../parts.ts'
import { byClass, pressOn, timed } from './parts.ts'

const stuckAfter = 3 * 60_000
const mostNames = 10

export function cardScreen(own: Scene, challenge: Challenge): Screen {
  const scene = byClass(own, challenge)
  const { store, words } = scene
  const people = store.classes.seats(challenge.class).filter(({ role }) => !may(role, 'see-results'))
  const tries = store.challenges.tries(challenge.id)
  const open = tries.filter(({ ended }) => !ended)
  const done = new Set(tries.filter(({ ended }) => ended && ended.how !== 'dropped').map(({ seat }) => seat))
  const longer = people.filter((seat) => ownTermsOf(store, challenge, seat).factor > 1)
  const row = (label: string, value: string) => ({ label: words(label), value: rich(value) })
  const title = words('challenge-title', {
    number: numberOf(challenge),
    title: theirs(challenge.setup.title),
  })
  return {
    blocks: page(
      [
        heading(words('challenge-card-title', { title })),
        { block: 'note', text: timed(scene, 'challenge-card-at', scene.now, {}, true) },
      ],
      [
        {
          block: 'facts',
          rows: [
            row('challenge-card-people', `${people.length}`),
            row('challenge-card-started', `${new Set(tries.map(({ seat }) => seat)).size}`),
            row('challenge-card-open', `${open.length}`),
            row('challenge-card-done', `${done.size}`),
            row('challenge-card-longer', `${longer.length}`),
            row('challenge-card-stuck', stuckInWords(scene, open)),
          ],
        },
        { block: 'text', text: timed(scene, 'challenge-card-ends', lastEndOf(store, challenge)) },
      ],
      unreached(scene, people),
    ),
    buttons: [[pressOn(scene, challenge.id, 0, 'panel', { label: 'key-challenge-refresh' })]],
  }
}

/** "Q6: 4, Q2: 1", the question with most of them first. */
function stuckInWords({ store, now, words }: Scene, open: readonly Try[]): string {
  const counts = new Map<number, number>()
  for (const one of open) {
    const answers = store.challenges.answers(one.id)
    const last = Math.max(one.moved, ...answers.map(({ at }) => at ?? 0))
    if (one.at <= answers.length && now - last > stuckAfter) counts.set(one.at, (counts.get(one.at) ?? 0) + 1)
  }
  const sorted = [...counts].sort(([one, n], [other, m]) => m - n || one - other)
  return sorted.map(([slot, people]) => `Q${slot}: ${people}`).join(', ') || words('challenge-card-nobody')
}

/** Who can't be reminded, for nobody has taken the seat or nothing gets through. */
function unreached(scene: Scene, people: ReturnType<Scene['store']['classes']['seats']>): Block[] {
  const some = people.filter((seat) => !isReached(scene, seat))
  if (some.length === 0) return []
  const names = some.slice(0, mostNames).map(nameOf).join(', ')
  const more = Math.max(0, some.length - mostNames)
  return [note(scene, 'challenge-card-unreached', { names, more })]
}
