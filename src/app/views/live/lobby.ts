// Before a quiz: what will be asked and how, who hosts it, and how many are in.

import type { Button, Screen } from '../../../chat/screen.ts'
import type { Room } from '../../live/room.ts'
import { heading, note, page, text } from '../parts.ts'
import { hostName, liveButton, topicTitle, wayOf, withTime } from './parts.ts'

export function lobbyScreen(room: Room): Screen {
  const { live, store, id } = room
  const { phase } = live
  const args = {
    questions: live.questions,
    seconds: live.seconds ?? 'none',
    mode: live.mode,
    goal: live.objectives?.length ?? 0,
    host: hostName(room) ?? 'none',
  }
  const title = heading(titleOf(room))
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
  if (phase.phase === 'ended' && live.round === 0) {
    const over = phase.how === 'nobody' ? 'live-lobby-nobody' : 'live-lobby-ended'
    return { blocks: page(about, [note(room, over)]), buttons: [] }
  }
  const buttons = phase.phase === 'ended' ? [] : [...joinRows(room), controls(room)]
  return { blocks: page(about, [note(room, 'live-lobby-begun')]), buttons }
}

function titleOf(room: Room): string {
  const { live, words } = room
  if (live.fixed) return words('live-hardest-again')
  if (live.objectives && live.mode !== 'coop') return words('live-wrong-title')
  return topicTitle(room) ?? words('live-mixed-title')
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
  const host = liveButton(room, room.live.round, 'panel', 'h', 'key-host')
  if (room.place.platform !== 'telegram') return [host]
  // There the rest is answered in the private chat, which each has to open.
  return [host, { ...liveButton(room, 0, 'join', '', 'key-open-private'), start: wayOf(room) }]
}
