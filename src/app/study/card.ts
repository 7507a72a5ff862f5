// What a person can do with the card of the question before them: set it aside, leave it till tomorrow,
// ask why it is shown, or report a mistake in the question.

import { startOfDay } from '../../engine/day.ts'
import { marked, type SetAside } from '../../engine/memory/history.ts'
import type { Asked } from '../../engine/session/solo.ts'
import type { HeldSession } from '../ports.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { noteScreen } from '../views/note.ts'
import { goOnButton, note, text } from '../views/parts.ts'
import { whyScreen } from '../views/why.ts'
import { questionOf } from './answer.ts'
import { nextOf } from './next.ts'
import { saying, settle } from './standing.ts'

/** The question that stands or was just answered. */
export function askedOf({ solo }: HeldSession): Asked | undefined {
  const { phase } = solo
  return phase.phase === 'asking' || phase.phase === 'revealed' ? phase.asked : undefined
}

export function suspend(scene: Scene, held: HeldSession): Reply {
  return setAside(scene, held, { kind: 'suspended' })
}

export function bury(scene: Scene, held: HeldSession): Reply {
  return setAside(scene, held, { kind: 'buried', until: startOfDay(scene.day + 1, scene.rule) })
}

function setAside(scene: Scene, held: HeldSession, how: SetAside): Reply {
  const { store, learner, account, now, day } = scene
  const asked = askedOf(held)
  const card = asked && store.cards.get(learner.id, asked.objective)
  if (!card) return refuse('no-card-here')
  store.cards.put(learner.id, marked(card, how))
  const seq = store.memory.nextSeq(account.id)
  store.memory.add({ account: account.id, seq, at: now, day, objective: asked.objective, ...how })
  return saying(scene, how.kind, settle(scene, held, nextOf(scene, held)))
}

/** Stability, chance of recall and due date of the card before the person. */
export function why(scene: Scene, held: HeldSession): Reply {
  const asked = askedOf(held)
  if (!asked) return refuse('nothing-standing')
  return { screen: whyScreen(scene, asked, scene.store.cards.get(scene.learner.id, asked.objective)) }
}

/** Kept with item, version and parameters; `npm run reports` lists them. */
export function report(scene: Scene, held: HeldSession | undefined, words: string): Reply {
  const asked = held && askedOf(held)
  if (!asked) return refuse('nothing-standing')
  const { item, version, params } = questionOf(scene, asked.question)
  const { store, account, now: at } = scene
  // Said twice, it is one report: a finger taps twice.
  const isKept = store.reports
    .all()
    .some((one) => one.account === account.id && one.question === asked.question && one.note === words)
  if (!isKept) {
    const report = { account: account.id, at, question: asked.question, item, version, params, note: words }
    store.reports.add(report)
  }
  const blocks = [text(scene, 'report-kept'), note(scene, 'now-go-on')]
  return { screen: { blocks, buttons: [[goOnButton(scene)]] } }
}

/** Takes up again everything that was set aside. */
export function resume(scene: Scene): Reply {
  const { store, learner, account, now, day } = scene
  const aside = [...store.cards.all(learner.id).values()].filter((card) => card.suspended)
  for (const card of aside) {
    const seq = store.memory.nextSeq(account.id)
    store.memory.add({ account: account.id, seq, at: now, day, kind: 'resumed', objective: card.objective })
    store.cards.put(learner.id, marked(card, { kind: 'resumed' }))
  }
  return { screen: noteScreen(scene, 'resumed', { cards: aside.length }) }
}
