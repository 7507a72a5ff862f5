// After a quiz: the hardest questions once more, and for the host everybody's answers as a table.

import { csv } from '../../chat/csv.ts'
import type { OutgoingFile } from '../../chat/message.ts'
import type { Screen } from '../../chat/screen.ts'
import { writeResponse } from '../../engine/question/grade.ts'
import { isOver } from '../../engine/session/live.ts'
import { isSealed } from '../challenge/seal.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { liveButton, wayOf } from '../views/live/parts.ts'
import { noteScreen } from '../views/note.ts'
import { tell } from './aside.ts'
import { hardestOf } from './board.ts'
import { mayHost } from './host.ts'
import { playAgain } from './quiz.ts'
import type { Room } from './room.ts'

const mostAgain = 4

/** The hardest first played again, in their order of the quiz, where the group is: it would open where it was asked for. */
export function again(scene: Scene, room: Room): Reply {
  if (scene.incoming.place.private) return refuse('in-a-group', { name: 'quiz' })
  if (!isOver(room.live)) return tell(scene, room, 'live-not-over')
  const worst = hardestOf(room, mostAgain).map(({ round }) => round)
  const items = room.store.live
    .rounds(room.id)
    .flatMap(({ round, item }) => (worst.includes(round) && room.curriculum.items.has(item) ? [item] : []))
  return items.length === 0 ? tell(scene, room, 'live-nothing-hard') : playAgain(scene, room, items)
}

const columns = ['question', 'item', 'name', 'answer', 'score', 'sure', 'seconds', 'state'] as const

/** For the host, where only the host reads it. */
export function resultsFile(scene: Scene, room: Room): Reply {
  if (!mayHost(scene, room)) return tell(scene, room, 'live-file-host')
  if (!isOver(room.live)) return tell(scene, room, 'live-not-over')
  const names = new Map(room.store.live.players(room.id).map(({ account, name }) => [account, name]))
  const rounds = new Map(room.store.live.rounds(room.id).map((one) => [one.round, one]))
  const open = room.store.live.allResponses(room.id).filter((one) => !isSealed(room, rounds.get(one.round)!))
  const rows = open.map((given) => {
    const round = rounds.get(given.round)!
    const { body } = room.store.questions.get(round.question)!
    return {
      question: given.round,
      item: round.item,
      name: names.get(given.account) ?? room.words('live-somebody'),
      answer: writeResponse(given.response, body),
      score: given.score ?? '',
      sure: given.sure ?? '',
      seconds: given.took === undefined ? '' : Math.round(given.took / 100) / 10,
      state: round.state,
    }
  })
  const file: OutgoingFile = { name: `${room.id}.csv`, type: 'text/csv', text: csv(columns, rows) }
  const { from, reply: replyTo, place, aside } = scene.incoming
  const screen = noteScreen(room, 'live-file', { answers: rows.length })
  const atHome = place.platform === 'terminal' ? { ...place, id: 'here', private: true } : undefined
  const to = place.private ? place : (aside ?? atHome)
  // Only in a private chat that they have opened can they be sent anything: a way there brings it.
  if (!to)
    return { told: [{ to: place, account: from.account, how: 'whisper', replyTo, screen: wayToFile(room) }] }
  const answers = to === aside ? { replyTo } : {}
  return { told: [{ to, account: from.account, how: 'post', screen, files: [file], ...answers }] }
}

function wayToFile(room: Room): Screen {
  const way = { ...liveButton(room, room.live.round, 'file', '', 'key-file'), start: wayOf(room) }
  return { ...noteScreen(room, 'live-file-sent'), buttons: [[way]] }
}
