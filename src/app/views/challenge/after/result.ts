// How one person did in a challenge, as they alone are shown it, and as far as its teacher wants it told.

import { rich, theirs } from '../../../../chat/rich.ts'
import type { Block, Button, Screen } from '../../../../chat/screen.ts'
import type { SeatId } from '../../../../engine/ids.ts'
import { markOf, rightResponse } from '../../../../engine/question/grade.ts'
import {
  type Given,
  handedIn,
  type Outcome,
  type Taken,
  type TakenTry,
} from '../../../challenge/after/outcome.ts'
import { isSealed } from '../../../challenge/seal.ts'
import type { Scene } from '../../../scene.ts'
import { outcomeBlocks } from '../../outcomes.ts'
import { heading, note, page, type Spoken, text } from '../../parts.ts'
import { keyInWords, questionParts, stemInWords } from '../../question.ts'
import { about, inShort, responseInWords, shareInWords } from './parts.ts'

const mostButtons = 20
const inRow = 5

export function resultScreen(scene: Scene, outcome: Outcome, seat: SeatId): Screen {
  const { words } = scene
  const { challenge } = outcome
  const { setup } = challenge
  const title = heading(words('challenge-result-title', { title: theirs(setup.title) }))
  const taken = outcome.people.find((one) => one.seat.id === seat)
  if (!taken?.tries.some(handedIn))
    return { blocks: [title, text(scene, 'challenge-result-absent')], buttons: [] }
  if (setup.feedback === 'none') return { blocks: [title, text(scene, 'challenge-result-none')], buttons: [] }
  const shown = setup.feedback === 'reasons' ? (taken.counted ?? taken.tries.find(handedIn)) : undefined
  const follows = challenge.follows === undefined ? [] : [note(scene, 'challenge-follows')]
  return {
    blocks: page(
      [title, ...gradeBlocks(scene, outcome, taken), ...follows],
      shown ? [{ block: 'list', items: shown.given.map((one) => rich(lineOf(scene, outcome, one))) }] : [],
      shown ? [note(scene, 'challenge-result-how')] : [],
    ),
    buttons: shown ? buttons(scene, outcome, shown) : [],
  }
}

function gradeBlocks(scene: Scene, { challenge }: Outcome, { grade, tries }: Taken): Block[] {
  if (!grade) return [text(scene, 'challenge-result-ungraded')]
  const { pass, terms } = challenge.setup
  const passed = pass === undefined ? 'none' : grade.share >= pass - 1e-9 ? 'yes' : 'no'
  const several = tries.filter(handedIn).map(({ number, share }) => ({
    label: scene.words('challenge-result-attempt', { number }),
    value: rich(share === undefined ? '–' : shareInWords(share)),
  }))
  return [
    text(scene, 'challenge-result-grade', {
      grade: shareInWords(grade.share),
      passed,
      pass: shareInWords(pass ?? 0),
    }),
    ...(several.length > 1
      ? [
          { block: 'facts' as const, rows: several },
          note(scene, 'challenge-result-counts', { counting: terms.counting }),
        ]
      : []),
  ]
}

/** "✗ 3. What keeps the rain out? You: the air. Right: the lid. Air holds no water back." */
function lineOf(scene: Scene, { rulings }: Outcome, given: Given): string {
  const { words } = scene
  const { slot, asked, response, standing, item } = given
  // Another challenge may ask it again.
  if (isSealed(scene, given)) return words('challenge-result-withheld', { number: slot })
  const { body } = asked
  const why = response
    ? markOf(response, body)
        .why.map((phrase) => words.say(phrase))
        .join(' ')
    : ''
  return words('challenge-result-line', {
    mark:
      rulings.get(item)?.instead?.is === 'void'
        ? 'void'
        : standing === 1
          ? 'right'
          : standing > 0
            ? 'part'
            : 'wrong',
    number: slot,
    stem: inShort(stemInWords(scene, asked)),
    given: responseInWords(scene, body, response),
    key: keyInText(scene, body),
    why,
  }).trim()
}

function keyInText(scene: Spoken, body: Given['asked']['body']): string {
  return keyInWords(scene, body) ?? responseInWords(scene, body, rightResponse(body))
}

function buttons(scene: Scene, { challenge }: Outcome, { given }: TakenTry): Button[][] {
  const open = given.filter((one) => one.standing < 1 && !isSealed(scene, one)).slice(0, mostButtons)
  const each = open.map(({ slot }) =>
    about(challenge, scene.words('key-challenge-question', { number: slot }), 'result', `${slot}`),
  )
  const rows = Array.from({ length: Math.ceil(each.length / inRow) }, (_, at) =>
    each.slice(at * inRow, (at + 1) * inRow),
  )
  const add = open.length === 0 ? [] : [[about(challenge, scene.words('key-challenge-misses'), 'misses')]]
  return [...rows, ...add]
}

/** One question as it was posed, with how it came out and why, and the way to say that it is the key that is wrong. */
export function answerScreen(scene: Scene, { challenge }: Outcome, given: Given, appealed: boolean): Screen {
  const { words } = scene
  const { asked, response, slot } = given
  const mark = response && markOf(response, asked.body)
  const options = outcomeBlocks(scene, asked.body, response ?? { kind: 'not-sure' })
  const paragraphs = [...(options.length > 0 ? [] : (mark?.why ?? [])), ...asked.explanation]
  const above = heading(
    words('challenge-result-question', { number: slot, title: theirs(challenge.setup.title) }),
  )
  const appeal = about(challenge, words('key-challenge-appeal'), 'appeal', `${slot}`)
  return {
    blocks: page(
      ...questionParts(scene, asked, [above]).slice(0, 3),
      [
        text(scene, 'challenge-result-given', {
          given: responseInWords(scene, asked.body, response),
          worth: shareInWords(given.standing),
        }),
        text(scene, 'right-answer', { key: keyInText(scene, asked.body) }),
      ],
      options,
      paragraphs.map((phrase): Block => ({ block: 'text', text: rich(words.say(phrase)), spare: true })),
      [note(scene, appealed ? 'challenge-appealed-already' : 'challenge-appeal-how', { number: slot })],
    ),
    buttons: [[...(appealed ? [] : [appeal]), about(challenge, words('key-challenge-back'), 'result')]],
  }
}
