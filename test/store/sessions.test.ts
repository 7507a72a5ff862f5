// Questions, sessions and what goes to and fro: every table gives back what was put into it, on a real file that
// was closed and opened in between.

import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/app/ports.ts'
import { id, type LearnerId, type QuestionId, type SessionId } from '../../src/engine/ids.ts'
import { pose } from '../../src/engine/question/pose.ts'
import { kinds } from '../../src/engine/question/question.ts'
import { usual } from '../../src/engine/reminder.ts'
import { ask, begin, end, pullIn, rest, reveal, type Solo, teach } from '../../src/engine/session/solo.ts'
import { exampleItem } from '../contract/examples.ts'
import { itemId, objectiveId, topicId } from '../engine/memory/made-up.ts'
import {
  accountOf,
  addLearner,
  allRows,
  day,
  liveAWhile,
  outgoing,
  place,
  session,
  start,
  temporaryFolder,
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
