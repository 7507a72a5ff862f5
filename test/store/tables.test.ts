// Learners and their memory: every table gives back what was put into it, on a real file that was closed and
// opened in between.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/app/ports.ts'
import { id, type LearnerId, type QuestionId } from '../../src/engine/ids.ts'
import type { MemoryEvent } from '../../src/engine/memory/history.ts'
import { end } from '../../src/engine/session/solo.ts'
import { card, itemId, objectiveId } from '../engine/memory/made-up.ts'
import {
  accountOf,
  addLearner,
  allRows,
  answer,
  attemptOf,
  day,
  liveAWhile,
  question,
  reviewEvent,
  session,
  start,
  temporaryFolder,
  today,
  within,
} from './made-up.ts'

const folder = temporaryFolder()
let files = 0
const newFile = () => join(folder, `${++files}.db`)

const ana = accountOf('ana')
const learner = id<LearnerId>(ana)

/** What `look` sees after the file was closed and opened again. */
function kept<T>(put: (store: Store) => void, look: (store: Store) => T): T {
  const file = newFile()
  within(file, (store) => {
    addLearner(store, 'ana')
    store.atomically(() => put(store))
  })
  return within(file, look)
}

describe('what is kept', () => {
  it('a learner, their settings and their name', () => {
    const settings = {
      language: 'de',
      zone: 'Pacific/Apia',
      turnsAt: 0,
      newPerDay: 3,
      reviewCap: 9,
      retention: 0.85,
      ratingButtons: 4,
      easyDays: [5, 6],
    } as const
    const found = kept(
      (store) => {
        store.learners.configure(learner, settings)
        store.learners.rename(ana, 'Ana 🦜 O’Hara')
        store.learners.reach(ana, start)
      },
      (store) => [
        store.learners.learner(learner),
        store.learners.account(ana),
        store.learners.accountsOf(learner),
        store.learners.account(accountOf('ben')),
      ],
    )
    const account = { id: ana, learner, platform: 'terminal', name: 'Ana 🦜 O’Hara', unreachable: start }
    expect(found).toEqual([{ id: learner, joined: start, settings }, account, [account], undefined])
  })

  it('cards: bit for bit, by due time, and gone when removed', () => {
    const cards = [
      card('a', { stability: 0.1 + 0.2, due: start, asked: [itemId('x'), itemId('y')] }),
      card('b', { due: start + 10, buriedUntil: start + 20, swift: true }),
      card('c', { due: start - 5, suspended: true }),
    ]
    const found = kept(
      (store) => {
        for (const one of [...cards, card('d')]) store.cards.put(learner, one)
        store.cards.remove(learner, objectiveId('d'))
      },
      (store) => ({
        all: [...store.cards.all(learner).values()],
        one: store.cards.get(learner, objectiveId('b')),
        none: store.cards.get(learner, objectiveId('d')),
        // A buried card waits for its burial to end, a suspended one for ever.
        due: store.cards.dueBetween(learner, start, start + 21),
        before: store.cards.dueBetween(learner, start, start + 20),
      }),
    )
    expect(found).toEqual({
      all: cards,
      one: cards[1],
      none: undefined,
      due: [start, start + 20],
      before: [start],
    })
  })

  it('attempts, with all that was given and marked', () => {
    let asked: QuestionId | undefined
    const plain = (seq: number) => attemptOf('ana', seq, { question: asked! })
    const found = kept(
      (store) => {
        asked = store.questions.keep(question)
        store.attempts.add(plain(1), { session })
        store.attempts.add(
          {
            ...plain(2),
            sure: false,
            took: undefined,
            helped: true,
            counted: false,
            response: { kind: 'not-sure' },
          },
          { session: end(session) },
        )
      },
      (store) => [
        store.attempts.get(ana, 1),
        store.attempts.get(ana, 3),
        store.attempts.nextSeq(ana),
        store.attempts.latestUndoable(learner),
        store.attempts.standing(learner, start + 2).length,
      ],
    )
    const second = {
      ...plain(2),
      sure: false,
      took: undefined,
      helped: true,
      counted: false,
      response: { kind: 'not-sure' },
    }
    expect(found).toEqual([
      plain(1),
      undefined,
      3,
      {
        attempt: second,
        before: { session: end(session) },
      },
      1,
    ])
  })

  it('every kind of memory event, in the order of its numbers though the clock was set back', () => {
    const common = { account: ana, day: today }
    const events: MemoryEvent[] = [
      reviewEvent('ana', 1, 'again', { weights: [0.1, 0.2] }),
      reviewEvent('ana', 2, 'hard', { kind: 'regraded', replaces: 1, at: start - 3 * day }),
      { ...common, seq: 3, at: start - 2 * day, kind: 'undone', attempt: 2 },
      { ...common, seq: 4, at: start + 9, kind: 'suspended', objective: objectiveId('boxes') },
      { ...common, seq: 5, at: start + 8, kind: 'resumed', objective: objectiveId('boxes') },
      {
        ...common,
        seq: 6,
        at: start + 10,
        kind: 'buried',
        objective: objectiveId('boxes'),
        until: start + day,
      },
    ]
    const found = kept(
      (store) => {
        for (const event of events) store.memory.add(event)
      },
      (store) => [store.memory.all(learner), store.memory.nextSeq(ana)],
    )
    expect(found).toEqual([events, 7])
  })

  it('paces and day counts; an empty day leaves no row', () => {
    const count = { day: today, answers: 5, right: 4, reviews: 3, met: 1 }
    const found = kept(
      (store) => {
        store.paces.put(learner, 'short', { answers: 3, logMean: 9.25 })
        store.paces.put(learner, 'order', { answers: 1, logMean: 1 })
        store.paces.put(learner, 'order', undefined)
        store.days.put(learner, { ...count, answers: 1 })
        store.days.put(learner, count)
        store.days.put(learner, { ...count, day: today - 1 })
        store.days.put(learner, { ...count, day: today - 1, answers: 0 })
      },
      (store) => [
        store.paces.get(learner, 'short'),
        store.paces.get(learner, 'order'),
        store.days.all(learner),
        store.days.get(learner, today - 1).answers,
      ],
    )
    expect(found).toEqual([{ answers: 3, logMean: 9.25 }, undefined, [count], 0])
  })
})

it('a throw takes back all that its transaction did', () => {
  within(newFile(), (store, db) => {
    liveAWhile(store, 'ana')
    const before = allRows(db)
    expect(() =>
      store.atomically(() => {
        answer(store, 'ana')
        store.learners.rename(ana, 'other')
        store.learners.forget(learner)
        throw new Error('a bug')
      }),
    ).toThrow('a bug')
    expect(allRows(db)).toEqual(before)
  })
})
