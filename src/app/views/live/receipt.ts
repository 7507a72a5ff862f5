// What somebody is told who just answered a group's question: what is kept, and until when it can be changed.

import { rich } from '../../../chat/rich.ts'
import type { Block, Screen } from '../../../chat/screen.ts'
import { writeResponse } from '../../../engine/question/grade.ts'
import type { LiveResponse, LiveRound } from '../../live/ports.ts'
import type { Room } from '../../live/room.ts'
import { note } from '../parts.ts'
import { liveButton, withTime } from './parts.ts'

export function receiptScreen(
  room: Room,
  { round, question }: LiveRound,
  { response, sure }: LiveResponse,
  how: 'new' | 'kept' | 'changed',
): Screen {
  const { phase } = room.live
  const { body } = room.store.questions.get(question)!
  const given =
    response.kind === 'not-sure'
      ? room.words('key-not-sure')
      : response.kind === 'true-false'
        ? room.words(response.truth ? 'key-true' : 'key-false')
        : writeResponse(response, body)
  const until = phase.phase === 'asking' && phase.since !== undefined ? phase.until : undefined
  const text =
    until === undefined
      ? rich(room.words('live-locked', { given, how }))
      : withTime(room, 'live-locked-until', until, { given, how })
  const said: Block[] = sure === undefined ? [] : [note(room, sure ? 'live-said-sure' : 'live-said-unsure')]
  const sureness = [
    liveButton(room, round, 'sure', '+', 'key-sure'),
    liveButton(room, round, 'unsure', '-', 'key-unsure'),
  ]
  const isTapped = body.kind === 'choice' || body.kind === 'true-false'
  const change = isTapped ? [] : [liveButton(room, round, 'pick', '', 'key-change')]
  const row = [...(response.kind === 'not-sure' ? [] : sureness), ...change]
  return { blocks: [{ block: 'text', text }, ...said], buttons: row.length > 0 ? [row] : [] }
}
