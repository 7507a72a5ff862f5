// After a quiz: the hardest questions once more, and for the host everybody's answers as a table.

import { csv } from '../../chat/csv.ts'
import type { OutgoingFile, Place } from '../../chat/message.ts'
import { writeResponse } from '../../engine/question/grade.ts'
import { isOver } from '../../engine/session/live.ts'
import type { Reply, Scene } from '../scene.ts'
import { noteScreen } from '../views/note.ts'
import { tell } from './aside.ts'
import { hardestOf } from './board.ts'
import { mayHost } from './host.ts'
import { playAgain } from './quiz.ts'
import type { Room } from './room.ts'

const mostAgain = 4

/** The hardest first played again, in their order of the quiz. */
export function again(scene: Scene, room: Room): Reply {
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
  const rows = room.store.live.allResponses(room.id).map((given) => {
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
  const to = privatePlaceOf(scene)
  const { from, reply: replyTo, aside } = scene.incoming
  const answers = to === aside ? { replyTo } : {}
  const screen = noteScreen(room, 'live-file', { answers: rows.length })
  const sent = { to, account: from.account, how: 'post' as const, screen, files: [file], ...answers }
  const isElsewhere = to !== aside && to !== scene.incoming.place
  const said = isElsewhere ? tell(scene, room, 'live-file-sent') : { told: [] }
  return { told: [...('told' in said ? said.told : []), sent] }
}

/** Where this person alone reads along. */
function privatePlaceOf({ incoming, account }: Scene): Place {
  const { place, aside } = incoming
  if (place.private) return place
  if (aside) return aside
  const id = place.platform === 'terminal' ? 'here' : account.id.slice(account.id.indexOf(':') + 1)
  return { platform: place.platform, id, private: true }
}
