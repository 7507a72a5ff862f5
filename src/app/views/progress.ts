// Progress: a bar for each unit and begun topic, what is due, the streak, retention, and mistakes held and mended.

import { rich } from '../../chat/rich.ts'
import type { Block, Screen } from '../../chat/screen.ts'
import type { Topic } from '../../engine/curriculum.ts'
import { startOfDay } from '../../engine/day.ts'
import { dueCards } from '../../engine/memory/queue.ts'
import { beliefs, knowledge } from '../../engine/progress.ts'
import type { Scene } from '../scene.ts'
import { queueState } from '../study/queue-state.ts'
import { streakOf } from './end.ts'
import { nextStep } from './next-step.ts'
import { heading, note, page, percent, text } from './parts.ts'
import { planBlocks } from './plan.ts'

const month = 30 * 86_400_000
/** Fewer reviews than this say little about retention. */
const enough = 20
const mostBeliefs = 8

export function progressScreen(scene: Scene): Screen {
  const { words } = scene
  const state = queueState(scene)
  return {
    blocks: page(
      [heading(words('progress-known')), { block: 'bars', rows: knowledgeRows(scene) }],
      [
        text(scene, 'progress-due', dueCounts(scene)),
        ...planBlocks(scene, state),
        text(scene, 'progress-streak', { streak: streakOf(scene) }),
        retentionText(scene),
      ],
      beliefBlocks(scene),
      [...asideBlocks(scene), nextStep(scene, state)],
    ),
    buttons: [],
  }
}

function knowledgeRows(scene: Scene) {
  const { curriculum, store, learner, day, words } = scene
  const cards = store.cards.all(learner.id)
  const row = (label: string, topics: readonly Topic[], indent: number) => {
    const { objectives, met, known } = knowledge(curriculum, topics, cards, day)
    const share = objectives === 0 ? 0 : known / objectives
    return {
      met,
      row: {
        label,
        share,
        indent,
        note: words('progress-row', { percent: `${Math.round(share * 100)}`.padStart(3), met, objectives }),
      },
    }
  }
  return curriculum.units.flatMap((unit) => {
    const topics = unit.topics.map((id) => curriculum.topics.get(id)!)
    const begun = topics.map((topic) => row(topic.title, [topic], 1)).filter(({ met }) => met > 0)
    return [row(unit.title, topics, 0).row, ...begun.map((one) => one.row)]
  })
}

function dueCounts(scene: Scene): { now: number; today: number; week: number } {
  const { store, learner, day, rule, now, curriculum } = scene
  const due = dueCards(curriculum, queueState(scene)).length
  const later = (days: number) =>
    store.cards.dueBetween(learner.id, now + 1, startOfDay(day + days, rule)).length
  return { now: due, today: due + later(1), week: due + later(8) }
}

function retentionText(scene: Scene): Block {
  const { store, learner, now } = scene
  const { reviews, recalled } = store.memory.retention(learner.id, now - month)
  const desired = percent(learner.settings.retention)
  if (reviews < enough) return text(scene, 'progress-retention-few', { reviews, enough, desired })
  return text(scene, 'progress-retention', { reviews, share: percent(recalled / reviews), desired })
}

/** The mistakes shown, the latest first, and whether each has been mended since. */
function beliefBlocks(scene: Scene): Block[] {
  const { store, learner, curriculum, words } = scene
  const found = beliefs(store.attempts.temptations(learner.id)).reverse()
  const known = found.filter(({ misconception }) => curriculum.misconceptions.has(misconception))
  if (known.length === 0) return []
  const items = known.slice(0, mostBeliefs).map(({ misconception, mended }) => {
    const { belief } = curriculum.misconceptions.get(misconception)!
    return rich(words(mended ? 'belief-mended' : 'belief-held', { belief }))
  })
  const mended = known.filter((one) => one.mended).length
  return [text(scene, 'progress-beliefs', { mended, shown: known.length }), { block: 'list', items }]
}

function asideBlocks(scene: Scene): Block[] {
  const aside = [...scene.store.cards.all(scene.learner.id).values()].filter((card) => card.suspended).length
  return aside === 0 ? [] : [note(scene, 'progress-aside', { cards: aside })]
}
