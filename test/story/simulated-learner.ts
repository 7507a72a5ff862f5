// Somebody made up, whose memory is known, studies the real curriculum day by day through the real core.
// What must hold after every answer and every day is checked as they go; see the tests beside this file.

import pino from 'pino'
import { expect } from 'vitest'
import { decode } from '../../src/adapters/terminal/decode.ts'
import type { Language } from '../../src/app/scene.ts'
import { makeCore } from '../../src/core.ts'
import { localDay } from '../../src/engine/day.ts'
import type { LearnerId, ObjectiveId } from '../../src/engine/ids.ts'
import { chance, type Random, seeded, wholeBetween } from '../../src/engine/random.ts'
import type { Asked, Phase } from '../../src/engine/session/solo.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { rightly, wrongly } from './answers.ts'
import { checkAnswer, checkDay, kept, type Seen, seenNothing } from './invariants.ts'
import { makeMemory } from './true-memory.ts'

const dayLength = 86_400_000
const start = Date.parse('2026-03-01T07:00:00Z')
const rule = { zone: 'Europe/Berlin', turnsAt: 4 }
const learner = 'terminal:sim' as LearnerId

export function makeSimulation(seed: string, language: Language) {
  const random: Random = seeded(seed)
  const opened = openDatabase(':memory:')
  const store = storeOver(opened.db)
  const core = makeCore(store, new Map([['en', language]]), pino({ level: 'silent' }))
  const memory = makeMemory(random)
  const seen: Seen = seenNothing(language.curriculum, rule)
  let clock = start

  const says = (line: string) => {
    for (const { id } of core.receive(decode(line, 'sim', { zone: rule.zone }, clock)!)) core.sent(id)
  }
  const phase = (): Phase | undefined => {
    const session = store.sessions.focus(learner as never, 'here')
    return session && store.sessions.get(session)!.solo.phase
  }
  const waits = (seconds: number) => {
    clock += seconds * 1000
  }

  /** Answers what stands as far as it is remembered, now and then saying how sure that is. */
  function answers(asked: Asked) {
    const { body } = store.questions.get(asked.question)!
    const knows = chance(memory.recall(asked.objective, clock), random)
    if (body.kind === 'recall') says('')
    else if (chance(0.2, random)) says(knows || chance(0.3, random) ? '+' : '-')
    waits(wholeBetween(4, 40, random))
    const unsure = !knows && body.kind !== 'recall' && chance(0.4, random)
    says(unsure ? '?' : knows ? rightly(body) : wrongly(body))
    expect(phase()?.phase, `the answer to ${asked.item} was not taken`).toBe('revealed')
    return knows
  }

  function step(now: Phase | undefined) {
    if (now?.phase === 'teaching') {
      seen.taught(now, store.cards.all(learner))
      memory.reads(now.objective, clock)
    }
    if (now?.phase !== 'asking') return
    const { asked } = now
    const card = store.cards.get(learner, asked.objective)
    const takesBack = chance(0.03, random)
    const before = takesBack ? kept(store, learner) : undefined
    let knew = answers(asked)
    if (before) {
      says('/undo')
      expect(kept(store, learner)).toEqual(before)
      knew = answers(asked)
    }
    memory.answers(asked.objective, clock, knew)
    checkAnswer(seen, store, learner, asked, card)
  }

  /** Goes on till nothing is left for now; somebody in a hurry leaves in the middle. */
  function studies(hurried: boolean) {
    let ofRound = 0
    for (let at = 0; at < 1500; at++) {
      waits(wholeBetween(1, 20, random))
      says('')
      const now = phase()
      if (now?.phase === 'asking') ofRound++
      step(now)
      if (hurried && chance(0.02, random)) return
      if (now?.phase === 'ended' && ofRound === 0) return
      if (now?.phase === 'ended') ofRound = 0
    }
    throw new Error('A day of study never comes to an end.')
  }

  return {
    store,
    learner,
    seen,
    days: 0,
    /** The objectives met so far. */
    met: (): ReadonlySet<ObjectiveId> => new Set(store.cards.all(learner).keys()),
    /** One day more, on which there may be no time. */
    day(how: 'studies' | 'hurries' | 'is away') {
      const day = localDay(start, rule) + this.days
      clock = start + this.days * dayLength + wholeBetween(0, 12 * 3600, random) * 1000
      this.days++
      if (how !== 'is away') studies(how === 'hurries')
      checkDay(seen, store, learner, day)
    },
    close: () => opened.close(),
  }
}
