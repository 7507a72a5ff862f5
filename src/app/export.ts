// Everything stored about a person, as JSON, and their answers as a table for a spreadsheet.

import { csv } from '../chat/csv.ts'
import type { OutgoingFile } from '../chat/message.ts'
import type { Reply, Scene } from './scene.ts'
import { noteScreen } from './views/note.ts'

export function exportAll(scene: Scene): Reply {
  const { store, learner } = scene
  const tables = store.everything(learner.id)
  const answers = store.attempts.standing(learner.id, 0)
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
