// A database in which many people have studied for long: real tables, made-up histories of a given size.

import type Database from 'better-sqlite3'
import { defaults } from '../src/app/arrive.ts'
import type { Curriculum } from '../src/engine/curriculum.ts'
import { seeded, wholeBetween } from '../src/engine/random.ts'

const day = 86_400_000

export type Crowd = { people: number; attemptsEach: number; cardsEach: number; now: number }

/** Ids of the people are terminal:p0, terminal:p1 … */
export function fill(db: Database.Database, curriculum: Curriculum, crowd: Crowd): void {
  const random = seeded('people')
  const objectives = [...curriculum.objectives.values()].slice(0, crowd.cardsEach)
  db.pragma('synchronous = off')
  const question = db.prepare("insert or ignore into questions (id, question) values (?, '{}')")
  const learner = db.prepare('insert into learners (id, joined_at, settings) values (?, ?, ?)')
  const account = db.prepare(
    "insert into accounts (id, learner_id, platform, name) values (?, ?, 'terminal', ?)",
  )
  const card = db.prepare('insert into cards (learner_id, objective_id, due_at, memory) values (?, ?, ?, ?)')
  const attempt =
    db.prepare(`insert into attempts values (?, ?, ?, ?, 's', 1, 'review', 'due', ?, 's/1', ?, ?,
    'choice', '{"kind":"choice","option":1}', 1, 'good', null, 0, 5000, 1, 0, '[]', '["image-is-container"]', ?, 1)`)
  const event =
    db.prepare(`insert into memory_events values (?, ?, ?, ?, 'attempt', ?, ?, 'good', 'fsrs-6/1', null,
    0.9, ?, ?, null, ?, null)`)
  const days = db.prepare('insert into days values (?, ?, 20, 17, 18, 2)')
  const settings = JSON.stringify({ ...defaults, newPerDay: 100, reviewCap: 1000 })
  question.run('made-up')

  // One person after the other.
  const told = (number: number, seq: number) => number * crowd.attemptsEach + seq
  const person = db.transaction((number: number) => {
    const id = `terminal:p${number}`
    learner.run(id, crowd.now - 100 * day, settings)
    account.run(id, id, `p${number}`)
    for (const objective of objectives) {
      const due = crowd.now + wholeBetween(-20, 40, random) * day
      const memory = {
        objective: objective.id,
        stability: 1 + random() * 60,
        difficulty: 1 + random() * 9,
        state: 'review',
        step: 0,
        due,
        lastDay: Math.floor(crowd.now / day) - wholeBetween(1, 40, random),
        lastAt: crowd.now - 5 * day,
        reviews: 5,
        lapses: 0,
        misses: 0,
        swift: false,
        beyondRecognition: false,
        rung: 1,
        asked: [objective.items[0]],
        suspended: false,
        buriedUntil: 0,
      }
      card.run(id, objective.id, due, JSON.stringify(memory))
    }
    const carried = JSON.stringify({
      swift: false,
      beyondRecognition: true,
      rung: 1,
      asked: [objectives[0]!.items[0]],
    })
    for (let seq = 1; seq <= crowd.attemptsEach; seq++) {
      const objective = objectives[seq % objectives.length]!
      const at = crowd.now - 100 * day + seq * 60_000
      attempt.run(
        id,
        seq,
        at,
        Math.floor(at / day),
        'made-up',
        objective.id,
        objective.items[0],
        told(number, seq),
      )
      event.run(
        id,
        seq,
        at,
        Math.floor(at / day),
        objective.id,
        seq,
        at + 9 * day,
        carried,
        told(number, seq),
      )
    }
    for (let ago = 1; ago <= 30; ago++) days.run(id, Math.floor(crowd.now / day) - ago)
  })
  for (let number = 0; number < crowd.people; number++) person(number)
  db.prepare('update told set latest = ?').run(crowd.people * crowd.attemptsEach)
  db.exec('analyze')
  db.pragma('synchronous = full')
  db.pragma('wal_checkpoint(truncate)')
}
