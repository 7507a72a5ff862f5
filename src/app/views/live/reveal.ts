// The reveal teaches: what is right, how the group chose, what each wrong option means and why it is not so.

import { link, rich } from '../../../chat/rich.ts'
import type { Block, Button, Option, Screen } from '../../../chat/screen.ts'
import { type Phrase, phraseKey } from '../../../engine/phrase.ts'
import { markOf } from '../../../engine/question/grade.ts'
import { letterOf } from '../../../engine/question/kinds/kind.ts'
import type { Body, BodyOf, Question } from '../../../engine/question/question.ts'
import { isOver } from '../../../engine/session/live.ts'
import { isHostAway } from '../../live/away.ts'
import { gainHere } from '../../live/board.ts'
import type { LiveResponse, LiveRound } from '../../live/ports.ts'
import type { Room } from '../../live/room.ts'
import { outcomeBlocks } from '../outcomes.ts'
import { heading, note, page, percent, text } from '../parts.ts'
import { keyInWords, questionParts } from '../question.ts'
import { headOf } from './asking.ts'
import { liveButton, withTime } from './parts.ts'

/** Mistakes in answers that are typed or joined: so many are told. */
const mostTold = 3

export function revealScreen(room: Room, round: LiveRound, question: Question): Screen {
  const answers = finalAnswers(room, round.round)
  const right = answers.filter(({ score }) => score === 1).length
  const { body } = question
  const verdict =
    answers.length === 0
      ? room.words('live-revealed-nobody')
      : room.words('live-revealed', { right, answers: answers.length })
  return {
    blocks: page(
      questionParts(room, question, headOf(room, round))
        .flat()
        .filter(({ block }) => block !== 'options' && block !== 'gap'),
      round.state === 'void' ? [note(room, 'live-void')] : [],
      [heading(verdict), ...gainBlocks(room, round), ...keyBlocks(room, body)],
      distribution(room, question, answers),
      question.explanation.map((phrase) => ({
        block: 'text',
        text: rich(room.words.say(phrase)),
        spare: true,
      })),
      [{ block: 'note', text: sourceOf(room, question) }, ...nextNote(room, round)],
    ),
    buttons: [buttonsOf(room, round)],
  }
}

/** Of each person the last word. */
export function finalAnswers({ store, id }: Room, number: number): LiveResponse[] {
  const second = store.live.responses(id, number, 2)
  const changed = new Set(second.map(({ account }) => account))
  return [...store.live.responses(id, number, 1).filter(({ account }) => !changed.has(account)), ...second]
}

/** In a discussion: how the first vote went, and the second. */
function gainBlocks(room: Room, { round }: LiveRound): Block[] {
  if (room.live.mode !== 'discuss') return []
  const { people, before, after, mended } = gainHere(room, round)
  if (people === 0) return []
  return [text(room, 'live-gain', { before: percent(before), after: percent(after), mended })]
}

function buttonsOf(room: Room, { round }: LiveRound): Button[] {
  const { phase } = room.live
  const isLast = round === room.live.round && !isOver(room.live)
  const silent = phase.phase === 'paused' && phase.why === 'silent'
  return [
    ...(isLast && silent
      ? [
          liveButton(room, round, 'go', '', 'key-continue'),
          liveButton(room, round, 'stop', '', 'key-end-quiz'),
        ]
      : []),
    ...(isLast && isHostAway(room) ? [liveButton(room, round, 'take', '', 'key-take-over')] : []),
    liveButton(room, round, 'mine', 'm', 'key-mine'),
    { ...liveButton(room, round, 'report', '', 'key-report'), aside: true },
  ]
}

function keyBlocks(room: Room, body: Body): Block[] {
  const key = keyInWords(room, body)
  return key === undefined ? [] : [text(room, 'right-answer', { key })]
}

function distribution(room: Room, question: Question, answers: readonly LiveResponse[]): Block[] {
  const { body } = question
  const notSure = answers.filter(({ response }) => response.kind === 'not-sure').length
  const unsure = notSure > 0 ? [note(room, 'live-not-sure', { answers: notSure })] : []
  if (body.kind === 'choice' || body.kind === 'several') return [chosenBlock(room, body, answers), ...unsure]
  if (body.kind === 'true-false') {
    const wrong = answers.filter(
      ({ response }) => response.kind === 'true-false' && response.truth !== body.key,
    )
    const given = room.words(body.key ? 'key-false' : 'key-true')
    const args = { answers: wrong.length, given, why: room.words.say(body.why) }
    return [text(room, 'live-chose-wrong', args), ...unsure]
  }
  const parts =
    body.kind === 'order' || body.kind === 'match' ? outcomeBlocks(room, body, { kind: 'not-sure' }) : []
  const order = body.kind === 'order' ? [text(room, 'right-order')] : []
  return [...order, ...parts, ...mistakes(room, question, answers), ...unsure]
}

/** Each option, how many chose it, and for a wrong one what is wrong with it. */
function chosenBlock(
  room: Room,
  body: BodyOf<'choice' | 'several'>,
  answers: readonly LiveResponse[],
): Block {
  const options = body.options.map(({ text, right, why }, at): Option => {
    const chose = answers.filter(
      ({ response }) =>
        (response.kind === 'choice' && response.option === at) ||
        (response.kind === 'several' && response.options.includes(at)),
    ).length
    const because = !right && why !== undefined ? room.words.say(why) : ''
    return {
      label: letterOf(at),
      text: rich(room.words.say(text)),
      outcome: right ? 'right' : 'plain',
      said: right ? room.words('outcome-right') : undefined,
      note: rich(room.words('live-chose', { answers: chose, why: because }).trim()),
    }
  })
  return { block: 'options', options }
}

/** The commonest mistakes, each with why it is one. */
function mistakes(room: Room, question: Question, answers: readonly LiveResponse[]): Block[] {
  const made = new Map<string, { why: Phrase; answers: number }>()
  for (const { response } of answers) {
    for (const why of markOf(response, question.body).why) {
      const key = phraseKey(why)
      made.set(key, { why, answers: (made.get(key)?.answers ?? 0) + 1 })
    }
  }
  const told = [...made.values()].sort((a, b) => b.answers - a.answers).slice(0, mostTold)
  return told.map(({ why, answers: number }) =>
    text(room, 'live-made-mistake', { answers: number, why: room.words.say(why) }),
  )
}

function sourceOf({ words }: Room, { source, asOf }: Question) {
  const read = asOf ? rich(` ${words('as-of', { date: asOf })}`) : []
  return [...rich(`${words('source')} `), ...link(source, source), ...read]
}

function nextNote(room: Room, { round }: LiveRound): Block[] {
  const { phase, questions } = room.live
  if (round !== room.live.round) return []
  if (phase.phase === 'paused') return [note(room, 'live-paused', { why: phase.why })]
  if (phase.phase !== 'revealed') return []
  const words = round >= questions ? 'live-end-at' : 'live-next-at'
  return [{ block: 'note', text: withTime(room, words, phase.until) }]
}
