// How a challenge came out, for those who teach: the card with its numbers and what to look at, and the list of all
// questions. Where there are too few people for a number, that is said in its place.

import { plain, type Rich, rich, theirs } from '../../../../chat/rich.ts'
import type { Block, Button, Screen } from '../../../../chat/screen.ts'
import { suspect } from '../../../../engine/item-analysis/concerns.ts'
import { median } from '../../../../engine/item-analysis/moments.ts'
import type { Analysis, ItemReport } from '../../../challenge/after/analysis.ts'
import { stayed } from '../../../challenge/after/concepts.ts'
import { type Outcome, outcomeOf } from '../../../challenge/after/outcome.ts'
import { nameOf } from '../../../classes/current.ts'
import type { Seat } from '../../../classes/ports.ts'
import type { Scene } from '../../../scene.ts'
import { heading, note, page, type Spoken, text } from '../../parts.ts'
import { stemInWords } from '../../question.ts'
import { about, findingInWords, inShort, numberInWords, shareInWords } from './parts.ts'

type Looked = { outcome: Outcome; analysis: Analysis }
/** So many are named; of the others it is said how many. */
const mostNamed = 10
const mostOpened = 4

export function resultsScreen(scene: Scene, looked: Looked & { unreached: readonly Seat[] }): Screen {
  const { words } = scene
  const { outcome, analysis, unreached } = looked
  const { challenge } = outcome
  const flagged = analysis.items.filter(({ concerns }) => concerns.length > 0)
  const names = unreached.slice(0, mostNamed).map(nameOf).join(', ')
  return {
    blocks: page(
      [
        heading(words('challenge-results-title', { title: theirs(challenge.setup.title) })),
        factsOf(scene, looked),
      ],
      challenge.follows === undefined
        ? []
        : [note(scene, 'challenge-follows'), ...stayedBlocks(scene, outcome)],
      flagged.length === 0
        ? []
        : [
            text(scene, 'challenge-flagged'),
            { block: 'list', items: flagged.map((one) => rich(flagInWords(scene, one))) },
          ],
      unreached.length === 0
        ? []
        : [note(scene, 'challenge-unreached', { names, more: Math.max(0, unreached.length - mostNamed) })],
    ),
    buttons: buttonsOf(scene, looked, flagged),
  }
}

/** What those got who took both. */
function stayedBlocks({ store, words, curriculum }: Scene, outcome: Outcome): Block[] {
  const { follows } = outcome.challenge
  const first = follows && store.challenges.get(follows)
  const found = first ? stayed(outcomeOf(store, first), outcome) : []
  const rows = found.map(({ objective, n, before, after }) => ({
    label: curriculum.objectives.get(objective)?.can ?? objective,
    value: rich(words('challenge-stayed', { n, before: shareInWords(before), after: shareInWords(after) })),
  }))
  return rows.length === 0
    ? []
    : [
        { block: 'text', text: rich(words('challenge-stayed-title')) },
        { block: 'facts', rows },
      ]
}

function factsOf(scene: Scene, { outcome, analysis }: Looked): Block {
  const { words, store } = scene
  const { challenge, people } = outcome
  const { grades, attempts } = analysis
  const { pass } = challenge.setup
  const row = (label: string, value: Rich) => ({ label: words(label), value })
  const learners = store.classes.seats(challenge.class).filter(({ role }) => role === 'learner')
  const gone = people.filter(({ seat }) => seat.gone !== undefined).length
  const open = store.challenges.appeals(challenge.id).filter(({ settled }) => settled === undefined).length
  const average = grades.reduce((sum, one) => sum + one, 0) / grades.length
  const passed = grades.filter((share) => share >= (pass ?? 0) - 1e-9).length
  const counts = { graded: grades.length, taken: people.length, people: learners.length + gone }
  return {
    block: 'facts',
    rows: [
      row('challenge-fact-taken', rich(words('challenge-taken', counts))),
      ...(grades.length === 0
        ? []
        : [
            row('challenge-fact-mean', rich(shareInWords(average))),
            row('challenge-fact-median', rich(shareInWords(median(grades)))),
          ]),
      ...(pass === undefined || grades.length === 0
        ? []
        : [
            row(
              'challenge-fact-passed',
              rich(words('challenge-passed', { passed, of: grades.length, pass: shareInWords(pass) })),
            ),
          ]),
      row('challenge-fact-alpha', rich(findingInWords(scene, attempts.alpha))),
      row('challenge-fact-error', rich(findingInWords(scene, attempts.standardError, shareInWords))),
      ...(open > 0 ? [row('challenge-fact-appeals', rich(`${open}`))] : []),
    ],
  }
}

/** "Q7: key suspicious, 14 of 31 chose “C”; facility 0.21, discrimination −0.08 (n = 31)." */
function flagInWords(scene: Spoken, { column, concerns, picks, statistics }: ItemReport): string {
  const { words } = scene
  const tempting = concerns.includes('key-suspect') ? suspect(picks()) : undefined
  const reasons = concerns.map((concern) =>
    words('challenge-concern', {
      concern,
      chosen: tempting?.chosen ?? 0,
      of: tempting?.n ?? 0,
      text: inShort(tempting?.texts.map((one) => words.say(one)).join(' – ') ?? '', 40),
    }),
  )
  const { facility, discrimination, n } = statistics!
  const value = (found: typeof facility) => ('value' in found ? numberInWords(found.value) : '–')
  return words('challenge-flag', {
    label: column.label,
    reasons: reasons.join('; '),
    facility: value(facility),
    discrimination: value(discrimination),
    n,
  })
}

function buttonsOf(scene: Spoken, { outcome }: Looked, flagged: readonly ItemReport[]): Button[][] {
  const { challenge } = outcome
  const { words } = scene
  const one = (label: string, command: string, rest = '') => about(challenge, words(label), command, rest)
  const open = flagged
    .slice(0, mostOpened)
    .map(({ column: { label } }) => about(challenge, words('key-challenge-open', { label }), 'item', label))
  return [
    ...(open.length > 0 ? [open] : []),
    [
      one('key-challenge-items', 'items'),
      one('key-challenge-plots', 'plots'),
      one('key-challenge-report', 'report'),
    ],
    [one('key-challenge-appeals', 'appeals'), one('key-challenge-follow', 'followup')],
    [
      one('key-challenge-gradebook', 'gradebook'),
      one('key-challenge-responses', 'responses'),
      one('key-challenge-register', 'register'),
    ],
  ]
}

export function itemsScreen(scene: Scene, { outcome, analysis }: Looked): Screen {
  const { words } = scene
  const rows = analysis.items.map(({ column, statistics }) => {
    const value = (found: NonNullable<typeof statistics>['facility']) =>
      'value' in found ? numberInWords(found.value) : words('finding-none', { why: found.none, n: found.n })
    const said = statistics
      ? words('challenge-item-line', {
          facility: value(statistics.facility),
          discrimination: value(statistics.discrimination),
          n: statistics.n,
        })
      : words('challenge-item-void')
    const stem = inShort(stemInWords(scene, column.question), 60)
    return {
      label: words('challenge-item-label', { label: column.label }),
      value: [...plain(`${stem} `), ...rich(said)],
    }
  })
  const each = outcome.columns.slice(0, 20).map(({ label }) => about(outcome.challenge, label, 'item', label))
  const lines = Array.from({ length: Math.ceil(each.length / 5) }, (_, at) => each.slice(at * 5, at * 5 + 5))
  return {
    blocks: page([
      heading(words('challenge-items-title', { title: theirs(outcome.challenge.setup.title) })),
      { block: 'facts', rows },
    ]),
    buttons: [...lines, [about(outcome.challenge, words('key-challenge-results'), 'results')]],
  }
}
