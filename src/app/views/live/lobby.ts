// Before a quiz: what will be asked and how, who hosts it, and how many are in.

import type { Button, Screen } from '../../../chat/screen.ts'
import type { Room } from '../../live/room.ts'
import { heading, note, page, text } from '../parts.ts'
import { hostName, liveButton, topicTitle, withTime } from './parts.ts'

export function lobbyScreen(room: Room): Screen {
  const { live, words, store, id } = room
  const { phase } = live
  const args = {
    questions: live.questions,
    seconds: live.seconds ?? 'none',
    mode: live.mode,
    goal: live.objectives?.length ?? 0,
    host: hostName(room) ?? 'none',
  }
  const title = heading(
    topicTitle(room) ??
      words(
        live.fixed
          ? 'live-hardest-again'
          : live.objectives && live.mode !== 'coop'
            ? 'live-wrong-title'
            : 'live-mixed-title',
      ),
  )
  const about = [title, text(room, 'live-lobby', args), note(room, 'live-lobby-mode', args)]
  if (phase.phase === 'lobby') {
    return {
      blocks: page(about, [
        { block: 'note', text: withTime(room, 'live-lobby-starts', phase.until) },
        note(room, 'live-in', { players: store.live.countPlayers(id) }),
      ]),
      buttons: [...joinRows(room), controls(room)],
    }
  }
  const words2 =
    phase.phase === 'ended' && live.round === 0
      ? `live-lobby-${phase.how === 'nobody' ? 'nobody' : 'ended'}`
      : 'live-lobby-begun'
  return {
    blocks: page(about, [note(room, words2)]),
    buttons: words2 === 'live-lobby-begun' ? [[...joinRows(room).flat().slice(0, 6)], controls(room)] : [],
  }
}

function joinRows(room: Room): Button[][] {
  const { teams } = room.live
  const pace = liveButton(room, 0, 'pace', 'p', 'key-pace')
  if (!teams?.picked) return [[liveButton(room, 0, 'join', 'i', 'key-in'), pace]]
  const picks = Array.from({ length: teams.count }, (_, at) => ({
    ...liveButton(room, 0, 'join', `${at + 1}`, 'key-in', `${at + 1}`),
    label: room.words('key-team', { team: at + 1 }),
  }))
  return [picks, [pace]]
}

/** A way to the controls for the host, which show themselves to the host alone. */
function controls(room: Room): Button[] {
  return [liveButton(room, room.live.round, 'panel', 'h', 'key-host')]
}
