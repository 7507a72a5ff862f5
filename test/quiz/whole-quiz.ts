// What a group sees of a whole quiz, and what each takes home: expected alike of both platforms.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { names } from './hall.ts'
import type { onDiscord } from './on-discord.ts'
import type { onTelegram } from './on-telegram.ts'
import {
  beforeReveal,
  hurried,
  namedBeforeTheEnd,
  oldEdits,
  type Plan,
  plays,
  usualAnswers,
} from './played.ts'

type Played = Awaited<ReturnType<typeof onDiscord>> | Awaited<ReturnType<typeof onTelegram>>
type Case = {
  begin: () => Promise<Played>
  command: (questions: number) => string
  /** Between two edits that only count. */
  leisure: number
  /** Where only one person reads it, or nowhere. */
  panel: RegExp
}

const questions = 10

export function wholeQuiz({ begin, command, leisure, panel }: Case): void {
  const ended = async ({ bot, server }: Played) => {
    await bot().stop()
    expect(server.violations).toEqual([])
    expect(bot().logged).toEqual([])
    await server.close()
  }

  describe('a quiz of ten questions and six people', () => {
    it('is quiet, sealed and fair, and gives everybody what is theirs', async () => {
      const hall = await begin()
      await plays(hall, { questions, command: command(questions), answers: usualAnswers })
      // The lobby, the questions, and the end.
      expect(hall.public()).toHaveLength(questions + 2)
      expect(hall.changes.filter(({ made }) => made === 'posted')).toHaveLength(questions + 2)
      expect(hurried(hall, leisure)).toEqual([])
      expect(oldEdits(hall)).toEqual([])
      expect(namedBeforeTheEnd(hall)).toEqual([])
      expect(hall.changes.filter(({ text }) => panel.test(text))).toEqual([])
      expect(
        hall
          .own('Ana')
          .map(({ text }) => text)
          .join('\n'),
      ).toMatch(panel)
      expect(
        hall
          .own('Ben')
          .map(({ text }) => text)
          .join('\n'),
      ).not.toMatch(panel)
      for (const { text } of hall.public().slice(1, -1)) expect(text).toMatch(/✅[\s\S]*Source: https:/)

      const end = hall.public().at(-1)!
      expect(end.text).toMatch(/^The results[\s\S]*6 people played/)
      expect(end.pictures.join() || end.text).toMatch(/Right answers by question: 1: \d+ %/)
      // Each question asked counts once for each who was there.
      expect(names.map((name) => hall.attempts(name).length)).toEqual([10, 10, 10, 10, 10, 8])

      expect(await hall.taps('Ben', 'My results')).toMatch(/^You got \d+ of 10 right: place \d/)
      await hall.settle()
      const cards = () =>
        hall
          .bot()
          .db.prepare('select count(*) from cards where learner_id = ?')
          .pluck()
          .get(hall.account('Ben')) as number
      expect(cards()).toBe(0)
      await hall.taps('Ben', 'Add my misses to my reviews')
      await hall.settle()
      const missed = hall.attempts('Ben').filter(({ score }) => score < 1).length
      expect(missed).toBeGreaterThan(0)
      expect(cards()).toBe(missed)

      expect(await hall.taps('Ben', 'Results file (host)')).toMatch(/is for who hosts it/)
      await hall.taps('Ana', 'Results file (host)')
      await hall.settle()
      const [table = ''] = hall.files('Ana')
      expect(table.trim().split(/\r?\n/)).toHaveLength(1 + 58)
      expect(table).toMatch(/^\uFEFF?question,item,name,answer,score/)
      expect(hall.files('Ben')).toEqual([])
      await ended(hall)
    }, 60_000)

    it('two that differ in what is chosen alone read the same until the reveal', async () => {
      const picks = fc.array(fc.constantFrom('right', 'wrong', '?'), { minLength: 6, maxLength: 6 })
      const read = async (round: number, chosen: readonly string[]) => {
        const hall = await begin()
        const answers: Plan['answers'] = (at, person) =>
          at === round ? (chosen[person] as 'right') : usualAnswers(at, person)
        await plays(hall, { questions: 2, command: command(2), answers })
        const seen = beforeReveal(hall, round)
        await ended(hall)
        return seen
      }
      await fc.assert(
        fc.asyncProperty(fc.constantFrom(1, 2), picks, picks, async (round, one, other) => {
          const [first, second] = [await read(round, one), await read(round, other)]
          expect(first.length).toBeGreaterThan(2)
          expect(second).toEqual(first)
        }),
        { numRuns: 3 },
      )
    }, 60_000)
  })
}
