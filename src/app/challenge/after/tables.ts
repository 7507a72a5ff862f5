// Every answer of every attempt as a long table, and who took part when. Columns stand in a fixed order under fixed
// names, so that what reads them goes on reading them.

import { csv } from '../../../chat/csv.ts'
import { plainText, rich } from '../../../chat/rich.ts'
import type { OwnTerms } from '../../../engine/challenge/terms.ts'
import type { Millis } from '../../../engine/ids.ts'
import { rightResponse } from '../../../engine/question/grade.ts'
import type { Seat } from '../../classes/ports.ts'
import { responseInWords } from '../../views/challenge/after/parts.ts'
import type { Spoken } from '../../views/parts.ts'
import { keyInWords, stemInWords } from '../../views/question.ts'
import { called, rounded, rowSeats } from './gradebook.ts'
import { handedIn, type Outcome } from './outcome.ts'

const longColumns = [
  'name',
  'group',
  'email',
  'attempt',
  'counts',
  'started',
  'ended',
  'how',
  'receipt',
  'question',
  'item',
  'objective',
  'stem',
  'given',
  'key',
  'given_at',
  'flagged',
  'score',
  'worth',
  'mistakes',
  'posed',
] as const

/** More rows than these make a file that a chat does not take: then there are several. */
const mostRows = 20_000

/** `score` as it was marked when it was handed in; `worth` as it stands now, nothing where it was voided. */
export function responsesCsv(
  scene: Spoken,
  outcome: Outcome,
  mark: boolean,
): { texts: string[]; rows: number } {
  const label = new Map(outcome.columns.map(({ item, label }) => [item, label]))
  const rows = outcome.people.flatMap(({ seat, tries, grade }) =>
    tries.flatMap((one, at) =>
      one.given.map((given) => ({
        name: called(seat),
        group: seat.group,
        email: seat.email,
        attempt: one.number,
        counts: grade?.from.includes(at) ?? false,
        started: instant(one.started),
        ended: instant(one.ended?.at),
        how: one.ended?.how,
        receipt: one.ended?.receipt,
        question: label.get(given.item),
        item: given.item,
        objective: given.objective,
        stem: said(stemInWords(scene, given.asked)),
        given: said(responseInWords(scene, given.asked.body, given.response)),
        key: said(
          keyInWords(scene, given.asked.body) ??
            responseInWords(scene, given.asked.body, rightResponse(given.asked.body)),
        ),
        given_at: instant(given.at),
        flagged: given.flagged,
        score: given.score === undefined ? undefined : rounded(given.score),
        worth: isVoided(outcome, given.item) ? undefined : rounded(given.standing),
        mistakes: given.held.join(' '),
        posed: given.question,
      })),
    ),
  )
  const files = Array.from({ length: Math.max(1, Math.ceil(rows.length / mostRows)) }, (_, at) =>
    csv(longColumns, rows.slice(at * mostRows, (at + 1) * mostRows), { mark }),
  )
  return { texts: files, rows: rows.length }
}

function isVoided({ rulings }: Outcome, item: Outcome['columns'][number]['item']): boolean {
  return rulings.get(item)?.instead?.is === 'void'
}

/** Without the signs by which screens know what somebody else wrote. */
function said(text: string): string {
  return plainText(rich(text))
}

function instant(at: Millis | undefined): string | undefined {
  return at === undefined ? undefined : new Date(at).toISOString()
}

const registerColumns = [
  'name',
  'group',
  'email',
  'seat_taken',
  'attempts_begun',
  'attempts_handed_in',
  'attempts_allowed',
  'first_started',
  'last_ended',
  'answered',
  'asked',
  'took_part',
] as const

/** Who took part, without what it was worth. */
export function registerCsv(
  outcome: Outcome,
  seats: readonly Seat[],
  termsOf: (seat: Seat) => OwnTerms,
  mark: boolean,
): { text: string; rows: number } {
  const rows = rowSeats(seats, [outcome]).map((seat) => {
    const tries = outcome.people.find((one) => one.seat.id === seat.id)?.tries ?? []
    const given = tries.flatMap((one) => one.given)
    const ends = tries.flatMap(({ ended }) => ended?.at ?? [])
    return {
      name: called(seat),
      group: seat.group,
      email: seat.email,
      seat_taken: seat.account !== undefined,
      attempts_begun: tries.length,
      attempts_handed_in: tries.filter(handedIn).length,
      attempts_allowed: termsOf(seat).attempts ?? 'any',
      first_started: instant(tries[0]?.started),
      last_ended: ends.length === 0 ? undefined : instant(Math.max(...ends)),
      answered: given.filter(({ response }) => response !== undefined).length,
      asked: given.length,
      took_part: tries.some(handedIn),
    }
  })
  return { text: csv(registerColumns, rows, { mark }), rows: rows.length }
}
