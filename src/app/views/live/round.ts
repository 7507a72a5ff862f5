// The message of one question, as it looks now: open, paused, between two votes, revealed, or left out.

import type { Screen } from '../../../chat/screen.ts'
import type { Question } from '../../../engine/question/question.ts'
import { isSealed } from '../../challenge/seal.ts'
import type { LiveRound } from '../../live/ports.ts'
import type { Room } from '../../live/room.ts'
import { note, page } from '../parts.ts'
import { questionParts } from '../question.ts'
import { askingScreen, headOf } from './asking.ts'
import { revealScreen } from './reveal.ts'

export function roundScreen(room: Room, number: number): Screen {
  const round = room.store.live.round(room.id, number)!
  const question = room.store.questions.get(round.question)!
  if (round.state !== 'open' && isSealed(room, round))
    return still(room, round, question, 'live-in-challenge')
  if (round.state === 'closed' || round.state === 'void') return revealScreen(room, round, question)
  if (round.state === 'unscored') return still(room, round, question, unscoredWords(room))
  const { phase } = room.live
  if (phase.phase === 'asking' || phase.phase === 'closing') return askingScreen(room, round, question)
  return still(room, round, question, phase.phase === 'talking' ? 'live-talk' : 'live-paused')
}

function unscoredWords({ live }: Room): string {
  const { phase } = live
  return phase.phase === 'ended' && phase.how === 'away' ? 'live-unscored-away' : 'live-unscored'
}

/** The question to be read, with nothing to press. */
function still(room: Room, round: LiveRound, question: Question, words: string): Screen {
  const why = room.live.phase.phase === 'paused' ? room.live.phase.why : 'none'
  return {
    blocks: page(...questionParts(room, question, headOf(room, round)), [
      note(room, words, { number: round.round, why, seconds: 90 }),
    ]),
    buttons: [],
  }
}
