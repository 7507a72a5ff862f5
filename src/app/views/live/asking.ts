// A question that stands before a group. Nothing on it depends on what anybody gave, but for how many have answered.

import { rich } from '../../../chat/rich.ts'
import type { Block, Button, Screen } from '../../../chat/screen.ts'
import { rightResponse } from '../../../engine/question/grade.ts'
import { letterOf } from '../../../engine/question/kinds/kind.ts'
import type { Body, Question } from '../../../engine/question/question.ts'
import { voteOf } from '../../../engine/session/live.ts'
import type { LiveRound } from '../../live/ports.ts'
import { type Room, roomOf } from '../../live/room.ts'
import { formOf } from '../form.ts'
import { button, lettered, note, page, text } from '../parts.ts'
import { howToAnswer, keyInWords, questionParts } from '../question.ts'
import { givenInWords } from '../reveal.ts'
import { hostName, liveButton, topicTitle, turnOf, wayOf, withTime } from './parts.ts'

export function askingScreen(room: Room, round: LiveRound, question: Question): Screen {
  const { live } = room
  const { body } = question
  const number = round.round
  const { previous } = live
  const before = previous && { id: previous, solo: { turn: 1 } }
  const mine = before ? [[button(room, before, 'mine', '', 'key-mine-yesterday')]] : []
  const reveal = live.kind === 'question' ? [[liveButton(room, number, 'reveal', 'v', 'key-reveal')]] : []
  return {
    blocks: page(yesterday(room), ...questionParts(room, question, headOf(room, round)), [
      ...awayNote(room),
      ...secondVote(room),
      { block: 'note', text: untilText(room, round) },
      answeredNote(room, round),
    ]),
    buttons: [...answerRows(room, number, body), ...reveal, ...mine],
    form: formOf(room, turnOf(room, number), body),
    hint: howToAnswer(room, question),
  }
}

/** How the question of the day before went, and how long the group has kept it up. */
function yesterday(room: Room): Block[] {
  const { store, live, place, world, now } = room
  const held = live.previous && store.live.get(live.previous)
  const round = held && store.live.round(held.id, 1)
  if (!held || round?.state !== 'closed') return []
  const before = roomOf(world, held, now)
  const { body, explanation } = store.questions.get(round.question)!
  const answers = store.live.responses(held.id, 1, 1)
  const right = answers.filter(({ score }) => score === 1).length
  const key = keyInWords(before, body) ?? givenInWords(before, body, rightResponse(body))
  const options =
    body.kind === 'choice' ? `: ${room.words.say(body.options.find((one) => one.right)!.text)}` : ''
  const streak = store.live.group(place)?.daily?.streak ?? 0
  return [
    text(room, 'daily-yesterday', { key: `${key}${options}`, right, answers: answers.length, streak }),
    ...explanation
      .slice(0, 1)
      .map((phrase) => ({ block: 'text' as const, text: rich(room.words.say(phrase)), spare: true })),
  ]
}

/** Which question of how many, what it is about, and who asks. */
export function headOf(room: Room, { round, objective }: LiveRound): Block[] {
  const { live, curriculum } = room
  const about = curriculum.objectives.get(objective)
  const topic = (about && curriculum.topics.get(about.topic)?.title) ?? topicTitle(room) ?? ''
  const host = hostName(room) ?? 'none'
  if (live.kind === 'question') return [note(room, 'live-question-head', { topic, host })]
  if (live.kind === 'daily') return [note(room, 'live-daily-head', { topic })]
  const again = live.phase.phase === 'asking' && live.phase.reposted ? 'yes' : 'no'
  return [note(room, 'live-quiz-head', { topic, number: round, of: live.questions, again })]
}

function untilText(room: Room, round: LiveRound) {
  const { phase, seconds, kind } = room.live
  const at = phase.phase === 'asking' && phase.since !== undefined ? phase.until : undefined
  const sealed = room.words('live-sealed')
  if (kind === 'daily') return [{ text: `${room.words('live-daily-until')} ${sealed}` }]
  if (at === undefined || (seconds === undefined && kind === 'quiz')) {
    const time = seconds === undefined ? 'none' : seconds < 120 ? 'seconds' : 'minutes'
    const amount = time === 'minutes' ? Math.round((seconds ?? 0) / 60) : (seconds ?? 0)
    return [{ text: `${room.words('live-time', { time, amount })} ${sealed}` }]
  }
  return [...withTime(room, 'live-closes', at, { number: round.round }), { text: ` ${sealed}` }]
}

function awayNote(room: Room): Block[] {
  const { phase } = room.live
  if (phase.phase !== 'asking' || !phase.away) return []
  return [note(room, 'live-was-away', { seconds: Math.max(1, Math.round(phase.away / 1000)) })]
}

/** Whoever talked may have changed their mind, and whoever has not need do nothing. */
function secondVote(room: Room): Block[] {
  return voteOf(room.live) === 2 ? [text(room, 'live-second-vote')] : []
}

function answeredNote(room: Room, { round }: LiveRound): Block {
  const answered = room.store.live.countResponses(room.id, round, voteOf(room.live))
  return note(room, 'live-answered', { answered })
}

function answerRows(room: Room, number: number, body: Body): Button[][] {
  const turn = turnOf(room, number)
  const notSure = liveButton(room, number, 'answer', '?', 'key-not-sure', '?')
  switch (body.kind) {
    case 'choice': {
      const letters = body.options.map((_, at) => letterOf(at))
      return [letters.map((letter) => lettered(turn, 'answer', '', letter, letter)), [notSure]]
    }
    case 'true-false':
      return [
        [
          liveButton(room, number, 'answer', '', 'key-true', 'T'),
          liveButton(room, number, 'answer', '', 'key-false', 'F'),
        ],
        [notSure],
      ]
    default:
      return [[{ ...liveButton(room, number, 'pick', '', 'key-choose'), start: wayOf(room) }, notSure]]
  }
}
