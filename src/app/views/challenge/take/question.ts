// A question of an attempt: how far one is, what is saved, until when; what is asked; and the ways to answer it, to
// change that, and to go on. Nothing here knows what is right.

import { type Rich, rich, theirs } from '../../../../chat/rich.ts'
import type { Block, Button, Screen } from '../../../../chat/screen.ts'
import { letterOf } from '../../../../engine/question/kinds/kind.ts'
import { isComplete, type Picks, pickingOf } from '../../../../engine/question/picks.ts'
import type { Body, Question, Response } from '../../../../engine/question/question.ts'
import { answerAt, type Taking } from '../../../challenge/take/taking.ts'
import { untilOf } from '../../../challenge/take/time.ts'
import type { Scene } from '../../../scene.ts'
import { pickedBlocks, pickRows } from '../../answering.ts'
import { formOf } from '../../form.ts'
import { note, page } from '../../parts.ts'
import { howToAnswer, questionParts } from '../../question.ts'
import { givenInWords } from '../../reveal.ts'
import { byClass, type Label, pressOn, timed } from './parts.ts'

export function questionScreen(
  scene: Scene,
  taking: Taking,
  slot: number,
  question: Question,
  picks: Picks,
): Screen {
  const { body } = question
  const { response } = answerAt(taking, slot)!
  const turn = { id: taking.one.id, solo: { turn: slot } }
  const isTyped = body.kind === 'short' || body.kind === 'cloze'
  return {
    blocks: page(...questionParts(scene, question, [{ block: 'note', text: headOf(scene, taking, slot) }]), [
      ...savedBlocks(scene, body, response, picks),
      ...(isTyped ? [note(scene, 'challenge-spelling')] : []),
    ]),
    buttons: [
      ...answerRows(scene, taking, slot, body, picks),
      besideRow(scene, taking, slot, response),
      wayRow(scene, taking, slot),
    ],
    form: formOf(scene, turn, body),
    hint: hintOf(scene, question, picks),
  }
}

/** "4/10 · saved ✓ · until 14:30"; at the list of all without a number. */
export function headOf(own: Scene, taking: Taking, slot: number): Rich {
  const { challenge, one, answers } = taking
  const scene = byClass(own, challenge)
  const answer = answerAt(taking, slot)
  const args = {
    number: answer ? `${slot}` : 'all',
    of: answers.length,
    saved: !answer ? 'none' : answer.response ? 'yes' : 'no',
    flagged: answer?.flagged ? 'yes' : 'no',
    rehearsal: one.rehearsal ? 'yes' : 'no',
  }
  const until = untilOf(scene.store, challenge, one)
  return until === undefined
    ? rich(scene.words('challenge-head', { ...args, time: 'none' }))
    : timed(scene, 'challenge-head', until, args)
}

function savedBlocks(scene: Scene, body: Body, response: Response | undefined, picks: Picks): Block[] {
  const picking = pickingOf(body)
  const begun =
    picking && !isComplete(picking, picks) ? pickedBlocks(scene, { picked: [...picks] }, body) : []
  if (!response) return begun
  const said = rich(scene.words('challenge-saved', { answer: savedInWords(scene, body, response) }))
  return [...begun, { block: 'text', text: said }]
}

/** As they would type it: "B", "A C", "overlay2". */
export function savedInWords(scene: Scene, body: Body, response: Response): string {
  if (response.kind === 'not-sure') return scene.words('key-not-sure')
  return theirs(givenInWords(scene, body, response))
}

/** What was chosen is marked as chosen, and as nothing else. */
function answerRows(scene: Scene, taking: Taking, slot: number, body: Body, picks: Picks): Button[][] {
  const response = answerAt(taking, slot)?.response
  const { id } = taking.one
  const chosen = (label: string, is: boolean) => (is ? `● ${label}` : label)
  const option = (letter: string, label: string, is: boolean): Button => ({
    key: letter,
    label: chosen(label, is),
    press: { session: id, turn: slot, verb: 'answer', choice: letter },
  })
  switch (body.kind) {
    case 'choice': {
      const at = response?.kind === 'choice' ? response.option : undefined
      return [body.options.map((_, one) => option(letterOf(one), letterOf(one), one === at))]
    }
    case 'true-false': {
      const truth = response?.kind === 'true-false' ? response.truth : undefined
      return [
        [
          option('T', scene.words('key-true'), truth === true),
          option('F', scene.words('key-false'), truth === false),
        ],
      ]
    }
    default: {
      const picking = pickingOf(body)
      if (!picking) return []
      // Each tap is saved, so that there is nothing to be done with.
      const rows = pickRows(scene, { id, solo: { turn: slot } }, picks, picking)
      return rows.map((row) => row.filter(({ press }) => press.verb !== 'done'))
    }
  }
}

function besideRow(scene: Scene, { one }: Taking, slot: number, response: Response | undefined): Button[] {
  const press = (verb: 'answer' | 'clear', label: Label) => pressOn(scene, one.id, slot, verb, label)
  const notSure =
    response?.kind === 'not-sure' ? [] : [press('answer', { key: '?', label: 'key-not-sure', choice: '?' })]
  return [...notSure, ...(response ? [press('clear', { key: '-', label: 'key-challenge-clear' })] : [])]
}

/** Back, on, and set aside for later, where one may come back. */
function wayRow(scene: Scene, taking: Taking, slot: number): Button[] {
  const { one, answers, challenge } = taking
  const isFree = challenge.setup.navigation === 'free'
  const isLast = slot === answers.length
  const { flagged, response } = answerAt(taking, slot)!
  const to = (target: number, key: string, label: string) =>
    pressOn(scene, one.id, slot, 'go', { key, label, choice: `${target}` })
  const enter = scene.words('key-enter')
  const on = isLast ? 'key-challenge-review' : response ? 'key-challenge-next' : 'key-challenge-leave-empty'
  const flag = pressOn(scene, one.id, slot, flagged ? 'unflag' : 'flag', {
    key: '!',
    label: flagged ? 'key-challenge-unflag' : 'key-challenge-flag',
  })
  if (!isFree) return [to(slot + 1, enter, on)]
  return [
    ...(slot > 1 ? [to(slot - 1, '<', 'key-challenge-previous')] : []),
    to(slot + 1, enter, isLast ? on : 'key-challenge-next'),
    flag,
    ...(isLast ? [] : [to(answers.length + 1, '=', 'key-challenge-review')]),
  ]
}

function hintOf(scene: Scene, question: Question, picks: Picks): string {
  if (question.body.kind === 'several') {
    const last = letterOf(question.body.options.length - 1)
    return scene.words('challenge-how-several', { last })
  }
  const picking = pickingOf(question.body)
  if (picking && isComplete(picking, picks)) return scene.words('challenge-how-complete')
  return howToAnswer(scene, question, picks)
}
