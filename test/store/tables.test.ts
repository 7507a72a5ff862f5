// Every table family gives back what was put into it, on a real file that was closed and opened in between.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/app/ports.ts'
import { id, type LearnerId, type QuestionId, type SessionId } from '../../src/engine/ids.ts'
import type { MemoryEvent } from '../../src/engine/memory/history.ts'
import { pose } from '../../src/engine/question/pose.ts'
import { kinds } from '../../src/engine/question/question.ts'
import { usual } from '../../src/engine/reminder.ts'
import { ask, begin, end, pullIn, rest, reveal, type Solo, teach } from '../../src/engine/session/solo.ts'
import { exampleItem } from '../contract/examples.ts'
import { card, itemId, objectiveId, topicId } from '../engine/memory/made-up.ts'
import {
  accountOf,
  addLearner,
  allRows,
  answer,
  attemptOf,
  day,
  liveAWhile,
  outgoing,
  place,
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
        store.attempts.add(plain(1), { card: undefined, pace: undefined, session })
        store.attempts.add(
          {
            ...plain(2),
            sure: false,
            took: undefined,
            helped: true,
            counted: false,
            response: { kind: 'not-sure' },
          },
          { card: card('boxes'), pace: { answers: 1, logMean: 8.5 }, session: end(session) },
        )
      },
      (store) => [
        store.attempts.get(ana, 1),
        store.attempts.get(ana, 3),
        store.attempts.nextSeq(ana),
        store.attempts.latestUndoable(ana),
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
        before: { card: card('boxes'), pace: { answers: 1, logMean: 8.5 }, session: end(session) },
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

  it.each(kinds)('a posed %s question, once by its content', (kind) => {
    const posed = pose(exampleItem(kind), 'seed', new Map())
    const file = newFile()
    const name = within(file, (store) => {
      expect(store.questions.keep(posed)).toBe(store.questions.keep(structuredClone(posed)))
      expect(store.questions.keep({ ...posed, stem: 'Another?' })).not.toBe(store.questions.keep(posed))
      return store.questions.keep(posed)
    })
    expect(within(file, (store, db) => [store.questions.get(name), allRows(db).questions!.length])).toEqual([
      JSON.parse(JSON.stringify(posed)),
      2,
    ])
  })

  const asked = {
    question: id<QuestionId>('q'),
    seed: '1/2',
    objective: objectiveId('o'),
    item: itemId('i'),
    why: 'second-chance',
    counts: true,
    since: start,
    softens: 4,
  } as const
  const teaching = teach(begin('learn', topicId('lids')), objectiveId('o'), 'repair')
  const asking = ask(pullIn(teaching, [objectiveId('p')]), asked, topicId('lids'))
  const states: [string, Solo][] = [
    ['teaching', teaching],
    ['asking', asking],
    [
      'waiting for "did you mean"',
      {
        ...asking,
        phase: { phase: 'asking', asked, sure: true, turned: true, near: { given: 'a', meant: 'b' } },
      },
    ],
    [
      'revealed',
      reveal(
        asking,
        {
          asked,
          response: { kind: 'match', rights: [1, 0] },
          attempt: 3,
          rating: 'easy',
          due: start,
          secondChance: true,
        },
        true,
      ),
    ],
    ['resting', rest(asking)],
    ['ended', end(asking)],
  ]

  it.each(states)('a session that is %s, and which one typed text goes to', (_, solo) => {
    let held: SessionId | undefined
    const found = kept(
      (store) => {
        held = store.sessions.open(learner, ana, session, start)
        store.sessions.save(held, solo, start + 1)
        store.sessions.setFocus(ana, 'here', held)
      },
      (store) => [
        store.sessions.get(held!),
        store.sessions.focus(ana, 'here'),
        store.sessions.focus(ana, 'there'),
        store.sessions.get(id('zzz')),
        store.sessions.get(id('; drop table')),
      ],
    )
    expect(found).toEqual([{ id: held, learner, account: ana, solo }, held, undefined, undefined, undefined])
  })

  it('reports, messages not yet sent, anchors, reminders and alarms', () => {
    const file = newFile()
    within(file, (store) => liveAWhile(store, 'ana'))
    within(file, (store) => {
      expect(store.reports.all()).toMatchObject([
        { account: ana, item: 'several-example', version: 'v1', params: { n: 1 }, note: 'ana says so' },
      ])
      expect(store.anchors.get(place, 'ana-slot')).toEqual({ message: '77', kind: 'text' })
      expect(store.anchors.get(place, 'other')).toBeUndefined()
      expect(store.reminders.get(learner)).toEqual({
        account: ana,
        place: 'here',
        reminder: { ...usual, on: true },
      })
      expect([
        store.alarms.earliest(),
        store.alarms.due(start, 9).length,
        store.alarms.due(start + day, 9).length,
      ]).toEqual([start + day, 0, 1])
      const [unsent] = store.outbox.all()
      expect(unsent!.outgoing.screen.blocks).toHaveLength(1)
      store.outbox.sent(unsent!.id)
    })
    expect(within(file, (store) => store.outbox.all())).toEqual([])
  })

  it('the newest message of a slot alone; those without a slot side by side', () => {
    const found = kept(
      (store) => {
        for (const slot of ['1', '1', '2', undefined, undefined])
          store.outbox.put(outgoing('ana', slot), start)
      },
      (store) => store.outbox.all().map(({ outgoing }) => outgoing.slot),
    )
    expect(found).toEqual(['1', '2', undefined, undefined])
  })

  it('which updates were handled, for a week', () => {
    const file = newFile()
    const take = (update: string, at: number) =>
      within(file, (store) => store.updates.take('telegram', update, at))
    expect([take('1', start), take('1', start + day), take('2', start), take('1', start + 8 * day)]).toEqual([
      true,
      false,
      true,
      true,
    ])
    expect(within(file, (store) => store.updates.take('discord', '1', start))).toBe(true)
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
