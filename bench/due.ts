// What is due now, out of a million cards: the queue over one learner's cards, beside one bare query.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { id, type LearnerId } from '../src/engine/ids.ts'
import { nextDue } from '../src/engine/memory/queue.ts'
import { openDatabase } from '../src/store/open.ts'
import { storeOver } from '../src/store/store.ts'
import { readLanguages } from '../src/world.ts'
import { fill } from './people.ts'
import { percentile, type Row, row, timed } from './row.ts'

const now = Date.parse('2026-11-23T12:00:00Z')
const people = 10_000
const cardsEach = 100
const queries = 3000

export function dueRows(): Row[] {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-bench-'))
  try {
    console.error('  filling a database with 1 million cards')
    const { curriculum } = readLanguages().get('en')!
    const { db, close } = openDatabase(join(folder, 'due.db'))
    fill(db, curriculum, { people, attemptsEach: 0, cardsEach, now })
    const store = storeOver(db)
    const bare = db.prepare(
      'select objective_id, memory from cards where learner_id = ? and due_at <= ? order by due_at',
    )
    const times = { ours: [] as number[], bare: [] as number[] }
    for (let at = 0; at < queries; at++) {
      const learner = id<LearnerId>(`terminal:p${(at * 7919) % people}`)
      const ours = timed(() => {
        const cards = store.cards.all(learner)
        const day = Math.floor(now / 86_400_000)
        nextDue(curriculum, {
          cards,
          now,
          day,
          newToday: 0,
          reviewsToday: 0,
          newPerDay: 8,
          reviewCap: 60,
          recent: [],
        })
      })
      const floor = timed(() => bare.all(learner, now))
      if (at >= 300) {
        times.ours.push(ours)
        times.bare.push(floor)
      }
    }
    close()
    const what = 'one bare query for the due rows'
    return [
      row(
        'due',
        'next due, p50, 1 million cards',
        'µs',
        percentile(times.ours, 0.5),
        percentile(times.bare, 0.5),
        what,
      ),
      row(
        'due',
        'next due, p99, 1 million cards',
        'µs',
        percentile(times.ours, 0.99),
        percentile(times.bare, 0.99),
        what,
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
