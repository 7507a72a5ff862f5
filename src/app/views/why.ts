// Why a question is shown now: how stable the memory is, the chance of recall, and when it was due.

import { rich } from '../../chat/rich.ts'
import type { Screen } from '../../chat/screen.ts'
import { dayInWords, localDay } from '../../engine/day.ts'
import type { Card } from '../../engine/memory/card.ts'
import { hasRecallChance, recallChance } from '../../engine/memory/schedule.ts'
import type { Asked } from '../../engine/session/solo.ts'
import type { Scene } from '../scene.ts'
import { note, percent, text, whenInWords } from './parts.ts'

/** What is due already has been so since a day; a step of today is due now. */
function dueInWords(scene: Scene, { due }: Card): string {
  const { words, now, day, rule, learner } = scene
  if (due > now) return whenInWords(scene, due)
  const date = localDay(due, rule)
  return date === day
    ? words('why-due-now')
    : words('why-due-since', { date: dayInWords(date, learner.settings.language) })
}

export function whyScreen(scene: Scene, asked: Asked, card: Card | undefined): Screen {
  const { words, day, curriculum } = scene
  const objective = curriculum.objectives.get(asked.objective)
  const can = text(scene, 'why-can', { can: objective?.can ?? '' })
  if (!card) return { blocks: [can, note(scene, 'why-no-card'), note(scene, 'now-go-on')], buttons: [] }
  const facts = [
    {
      label: words('why-stability'),
      value: words('why-days', { days: Math.round(card.stability * 10) / 10 }),
    },
    {
      label: words('why-recall'),
      value: hasRecallChance(card, day) ? percent(recallChance(card, day)) : words('why-recall-today'),
    },
    { label: words('why-due'), value: dueInWords(scene, card) },
    {
      label: words('why-reviews'),
      value: words('why-counts', { reviews: card.reviews, lapses: card.lapses }),
    },
  ]
  const rows = facts.map(({ label, value }) => ({ label, value: rich(value) }))
  return { blocks: [can, { block: 'facts', rows }, note(scene, 'now-go-on')], buttons: [] }
}
