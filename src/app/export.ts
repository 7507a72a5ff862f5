// Everything stored about a person, as JSON, and their answers as a table for a spreadsheet.

import { csv } from '../chat/csv.ts'
import type { OutgoingFile } from '../chat/message.ts'
import { type ItemId, id, type QuestionId } from '../engine/ids.ts'
import { isSealed } from './challenge/seal.ts'
import type { Reply, Scene } from './scene.ts'
import { noteScreen } from './views/note.ts'

export function exportAll(scene: Scene): Reply {
  const { store, learner } = scene
  const everything = store.everything(learner.id)
  // What a challenge asks that still runs is left out until everybody has finished.
  const tables = { ...everything, attempts: everything.attempts!.filter((row) => !isSealedRow(scene, row)) }
  const answers = store.attempts.standing(learner.id, 0).filter((attempt) => !isSealed(scene, attempt))
  const rows = answers.map((attempt) => ({
    at: new Date(attempt.at).toISOString(),
    objective: attempt.objective,
    item: attempt.item,
    kind: attempt.kind,
    response: JSON.stringify(attempt.response),
    score: attempt.score,
    rating: attempt.rating,
    sure: attempt.sure ?? '',
    seconds: attempt.took === undefined ? '' : Math.round(attempt.took / 1000),
    counted: attempt.counted,
    mistakes: attempt.held.join(' '),
  }))
  const files: OutgoingFile[] = [
    {
      name: 'stevedore-everything.json',
      type: 'application/json',
      text: `${JSON.stringify(tables, null, 2)}\n`,
    },
    { name: 'stevedore-answers.csv', type: 'text/csv', text: csv(columns, rows) },
  ]
  return { screen: noteScreen(scene, 'exported', { answers: answers.length }), files }
}

function isSealedRow(scene: Scene, { item_id, question_id }: Record<string, unknown>): boolean {
  return isSealed(scene, { item: id<ItemId>(`${item_id}`), question: id<QuestionId>(`${question_id}`) })
}

const columns = [
  'at',
  'objective',
  'item',
  'kind',
  'response',
  'score',
  'rating',
  'sure',
  'seconds',
  'counted',
  'mistakes',
] as const
