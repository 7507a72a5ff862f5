// What is taken back or deleted is gone: from every table, and from what is told about a learner.

import { join } from 'node:path'
import { expect, it } from 'vitest'
import { id, type LearnerId } from '../../src/engine/ids.ts'
import { replay } from '../../src/engine/memory/history.ts'
import { accountOf, allRows, answer, liveAWhile, start, temporaryFolder, today, within } from './made-up.ts'

const folder = temporaryFolder()

it('whoever is forgotten leaves no row in any table, and nobody else loses one', () => {
  within(join(folder, 'forget.db'), (store, db) => {
    liveAWhile(store, 'ben')
    const bens = allRows(db)
    liveAWhile(store, 'ana')
    const filled = allRows(db)
    // The tables that tell of nobody; every other one must have something of hers to lose.
    const ofNobody = [
      'questions',
      'updates',
      'tries',
      'told',
      'live_rounds',
      'groups',
      'life',
      'files',
      'gateways',
      'outages',
      'known_places',
    ]
    for (const [table, rows] of Object.entries(filled)) {
      const hers = rows.filter((row) => row.includes('ana'))
      expect(ofNobody.includes(table) || hers.length > 0, table).toBe(true)
    }
    store.atomically(() => store.learners.forget(id<LearnerId>(accountOf('ana'))))
    // What her group was asked stays, with nothing of her in it. How much was told by everybody is only counted.
    const { lives, live_rounds, told: _, ...left } = allRows(db)
    const { lives: hosted, live_rounds: asked, told: __, ...before } = bens
    expect(left).toEqual(before)
    expect([...lives!, ...live_rounds!].filter((row) => row.includes('ana'))).toEqual([])
    expect([lives!.length, live_rounds!.length]).toEqual([hosted!.length + 1, asked!.length + 1])
    expect(db.pragma('foreign_key_check')).toEqual([])
  })
})

it('what is exported of a learner is all of theirs, table by table, and nobody else’s', () => {
  within(join(folder, 'export.db'), (store, db) => {
    liveAWhile(store, 'ana')
    liveAWhile(store, 'ben')
    const exported = store.everything(id<LearnerId>(accountOf('ana')))
    for (const [table, rows] of Object.entries(allRows(db))) {
      const hers = rows.filter((row) => row.includes('terminal:ana')).map((row) => unmarked(table, row))
      expect((exported[table] ?? []).map((row) => JSON.stringify(row)).sort(), table).toEqual(hers.sort())
    }
    expect(store.learners.counts(id<LearnerId>(accountOf('ana')))).toEqual({
      answers: 3,
      cards: 1,
      sessions: 1,
      reports: 1,
    })
  })
})

/** What an answer in a challenge is worth is told by its results, when everybody has finished. */
function unmarked(table: string, row: string): string {
  const { score: _, held: __, ...given } = JSON.parse(row)
  return table === 'challenge_answers' ? JSON.stringify(given) : row
}

it('an answer taken back counts nowhere any more, and cannot be taken back twice', () => {
  within(join(folder, 'undo.db'), (store) => {
    const ana = accountOf('ana')
    const learner = id<LearnerId>(ana)
    liveAWhile(store, 'ana')
    const told = () => ({
      standing: store.attempts.standing(learner, 0),
      temptations: store.attempts.temptations(learner),
      retention: store.memory.retention(learner, 0),
      undoable: store.attempts.latestUndoable(learner),
      cards: replay(store.memory.all(learner)),
    })
    const before = told()
    expect(before.retention).toEqual({ reviews: 2, recalled: 1 })
    answer(store, 'ana', 'again')
    expect(told()).not.toEqual(before)
    const undo = () => {
      const { attempt } = store.attempts.latestUndoable(learner)!
      store.memory.add({
        account: ana,
        seq: store.memory.nextSeq(ana),
        at: start,
        day: today,
        kind: 'undone',
        attempt: attempt.seq,
      })
    }
    undo()
    expect(told()).toEqual(before)
    expect(store.attempts.get(ana, 4)).toBeDefined()
    for (let taken = 0; taken < 3; taken++) undo()
    expect(told()).toEqual({
      standing: [],
      temptations: [],
      retention: { reviews: 0, recalled: 0 },
      undoable: undefined,
      cards: new Map(),
    })
  })
})

it('only the latest answers are kept ready to be taken back', () => {
  within(join(folder, 'depth.db'), (store, db) => {
    liveAWhile(store, 'ana')
    store.attempts.keepUndoable(id(accountOf('ana')), 1)
    expect(allRows(db).undo).toHaveLength(1)
    expect(store.attempts.latestUndoable(id(accountOf('ana')))!.attempt.seq).toBe(3)
  })
})
