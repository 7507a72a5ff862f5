// What the class as a whole may know of a challenge that is over: how many took part, the median, what was hardest
// and why. No name and no grade of anybody; an alias alone, and only of those who asked to be named.

import { plain, rich, theirs } from '../../../../chat/rich.ts'
import type { Block, Screen } from '../../../../chat/screen.ts'
import { mean, median } from '../../../../engine/item-analysis/moments.ts'
import { rightResponse } from '../../../../engine/question/grade.ts'
import type { Question } from '../../../../engine/question/question.ts'
import { isVoid, rowsOf } from '../../../challenge/after/analysis.ts'
import type { Outcome } from '../../../challenge/after/outcome.ts'
import type { Store } from '../../../ports.ts'
import type { Language } from '../../../scene.ts'
import { heading, note, page, type Spoken, text } from '../../parts.ts'
import { keyInWords, stemInWords } from '../../question.ts'
import { responseInWords, shareInWords } from './parts.ts'

/** With fewer, a median would be somebody's grade. */
const leastPeople = 5
const mostHard = 2
const mostNamed = 3

export function summaryScreen(scene: Language & { store: Store }, outcome: Outcome): Screen {
  const { challenge, people } = outcome
  const { setup } = challenge
  const grades = people.flatMap(({ grade }) => grade?.share ?? [])
  const here = new Set(people.map(({ seat }) => seat.id))
  const roster = scene.store.classes
    .seats(challenge.class)
    .filter(({ role, id }) => role === 'learner' || here.has(id))
  const gone = people.filter(({ seat }) => seat.gone !== undefined).length
  const args = { taken: people.length, people: roster.length + gone, title: theirs(setup.title) }
  const enough = grades.length >= leastPeople
  const isTold = setup.feedback !== 'none' && enough
  return {
    blocks: page(
      [heading(scene.words('challenge-over', args)), text(scene, 'challenge-participation', args)],
      isTold ? [text(scene, 'challenge-median', { median: shareInWords(median(grades)) })] : [],
      setup.feedback === 'reasons' && enough ? hardest(scene, outcome) : [],
      isTold ? best(scene, outcome) : [],
      [note(scene, 'challenge-over-private')],
    ),
    buttons: [],
  }
}

/** The two that fewest could answer, each with its key and its why. */
function hardest(scene: Language & { store: Store }, outcome: Outcome): Block[] {
  const rows = rowsOf(outcome).flat()
  const { store } = scene
  // Not what another challenge of the class asks just now.
  const sealed = store.challenges.sealedIn(outcome.challenge.class)
  const asked = outcome.columns
    .filter(({ item }) => !isVoid(outcome, item) && !sealed.has(item))
    .map(({ item, question }) => {
      const scores = rows.filter((given) => given.item === item).map(({ standing }) => standing)
      return {
        question,
        n: scores.length,
        right: scores.filter((one) => one === 1).length,
        share: mean(scores),
      }
    })
    .filter(({ n, share }) => n >= leastPeople && share < 1)
    .sort((one, other) => one.share - other.share)
    .slice(0, mostHard)
  return asked.length === 0
    ? []
    : [text(scene, 'challenge-hardest'), ...asked.flatMap((one) => hard(scene, one))]
}

function hard(
  scene: Spoken,
  { question, n, right }: { question: Question; n: number; right: number },
): Block[] {
  const { words } = scene
  const { body, code, explanation } = question
  const key = keyInWords(scene, body) ?? responseInWords(scene, body, rightResponse(body))
  return [
    text(scene, 'challenge-hard', { stem: stemInWords(scene, question), n, right }),
    ...(code === undefined ? [] : [{ block: 'code' as const, code }]),
    text(scene, 'right-answer', { key }),
    ...explanation.map((phrase): Block => ({ block: 'text', text: rich(words.say(phrase)), spare: true })),
  ]
}

/** Of those who like to be named; ties share a rank. */
function best({ words }: Spoken, { people }: Outcome): Block[] {
  const named = people
    .flatMap(({ seat, grade }) =>
      seat.named && seat.gone === undefined && grade ? [{ alias: seat.alias, share: grade.share }] : [],
    )
    .sort((one, other) => other.share - one.share || (one.alias < other.alias ? -1 : 1))
  const rows = named.slice(0, mostNamed).map(({ alias, share }) => ({
    label: words('live-rank', { rank: 1 + named.filter((one) => one.share > share + 1e-9).length }),
    value: plain(alias),
  }))
  return rows.length === 0
    ? []
    : [
        { block: 'text', text: rich(words('challenge-best')) },
        { block: 'facts', rows },
      ]
}
