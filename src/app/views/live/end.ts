// The end of a quiz: who did best, what was hardest, which mistakes the group holds, and what each can take home.

import { plain, rich } from '../../../chat/rich.ts'
import type { Block, Screen } from '../../../chat/screen.ts'
import type { AccountId } from '../../../engine/ids.ts'
import type { Standing } from '../../../engine/live/standings.ts'
import { boardOf, gainHere, goalHere, hardestOf, heldHere, outcomesOf, teamsOf } from '../../live/board.ts'
import type { Room } from '../../live/room.ts'
import { heading, note, page, percent, text } from '../parts.ts'
import { liveButton } from './parts.ts'

const mostPlaces = 3
const mostHeld = 3

export function endScreen(room: Room): Screen {
  const { live, words } = room
  const how = live.phase.phase === 'ended' ? live.phase.how : 'done'
  const board = boardOf(room)
  const outcomes = outcomesOf(room)
  const counted = outcomes.filter((one) => !one.void)
  const hard = hardestOf(room, 4)
  const late = live.late ? [note(room, 'live-late-counted', { answers: live.late })] : []
  const why = how === 'done' ? [] : [note(room, 'live-ended-why', { how })]
  return {
    blocks: page(
      [heading(words('live-end-title')), ...why],
      modeBlocks(room, board),
      places(room, board),
      [...summary(room, board, hard), ...late],
      held(room),
      counted.length === 0 ? [] : [drawing(room, board, counted)],
    ),
    buttons: [
      [
        liveButton(room, live.round, 'mine', 'm', 'key-my-results', 'all'),
        ...(hard.length > 0 ? [liveButton(room, live.round, 'again', 'g', 'key-again')] : []),
        liveButton(room, live.round, 'file', 'f', 'key-file'),
      ],
    ],
  }
}

function nameOf(room: Room): (who: AccountId) => string {
  const names = new Map(room.store.live.players(room.id).map(({ account, name }) => [account, name]))
  return (who) => names.get(who) ?? room.words('live-somebody')
}

/** The first few; ties share a rank. */
function places(room: Room, board: readonly Standing<AccountId>[]): Block[] {
  const name = nameOf(room)
  const rows = board.filter(({ rank }) => rank <= mostPlaces).slice(0, 2 * mostPlaces)
  if (room.live.mode === 'coop' || rows.length === 0) return []
  const facts = rows.map((one) => ({
    label: room.words('live-rank', { rank: one.rank }),
    value: [...plain(name(one.who)), ...rich(` · ${resultInWords(room, one)}`)],
  }))
  return [{ block: 'facts', rows: facts }]
}

function resultInWords({ words, live }: Room, { right, seen, points, joined }: Standing): string {
  const since = joined > 1 ? ` ${words('live-joined-at', { number: joined })}` : ''
  const earned =
    live.mode === 'speed' ? ` ${words('live-points', { points: Math.round(points * 100) / 100 })}` : ''
  return `${words('live-right-of', { right, seen })}${earned}${since}`
}

function modeBlocks(room: Room, board: readonly Standing<AccountId>[]): Block[] {
  const { live, words } = room
  if (live.mode === 'teams') {
    const rows = teamsOf(room, board).map(({ team, rank, rate, right, seen }) => ({
      label: words('live-rank', { rank }),
      value: rich(words('live-team-result', { team: team + 1, percent: percent(rate), right, seen })),
    }))
    return [{ block: 'facts', rows }]
  }
  if (live.mode === 'coop') {
    const { mastered, objectives, reached } = goalHere(room)
    return [text(room, reached ? 'live-goal-reached' : 'live-goal', { mastered, of: objectives.length })]
  }
  if (live.mode === 'discuss') {
    const gains = room.store.live
      .rounds(room.id)
      .flatMap(({ round, state }) => (state === 'closed' ? [gainHere(room, round)] : []))
    const people = gains.reduce((sum, one) => sum + one.people, 0)
    if (people === 0) return []
    const mean = (of: 'before' | 'after') =>
      gains.reduce((sum, one) => sum + one[of] * one.people, 0) / people
    return [text(room, 'live-gain-all', { before: percent(mean('before')), after: percent(mean('after')) })]
  }
  return []
}

function summary(
  room: Room,
  board: readonly Standing<AccountId>[],
  hard: ReturnType<typeof hardestOf>,
): Block[] {
  const [seen, right] = (['seen', 'right'] as const).map((what) =>
    board.reduce((sum, one) => sum + one[what], 0),
  )
  if (!seen) return [text(room, 'live-nobody-answered')]
  const [worst] = hard
  return [
    text(room, 'live-summary', { players: board.length, percent: percent(right! / seen) }),
    ...(worst ? [note(room, 'live-hardest', { number: worst.round, percent: percent(worst.mean) })] : []),
  ]
}

/** What several of them believe that is not so, and what is. */
function held(room: Room): Block[] {
  const found = heldHere(room, mostHeld).flatMap(({ misconception, people }) => {
    const known = room.curriculum.misconceptions.get(misconception)
    return known
      ? [rich(room.words('live-held', { people, belief: known.belief, correction: known.correction }))]
      : []
  })
  return found.length === 0 ? [] : [text(room, 'live-held-title'), { block: 'list', items: found }]
}

function drawing(
  room: Room,
  board: readonly Standing<AccountId>[],
  counted: ReturnType<typeof outcomesOf>,
): Block {
  const { words, live } = room
  const name = nameOf(room)
  const first = live.mode === 'coop' ? [] : board.slice(0, mostPlaces)
  const named = first.map((one) => ({
    rank: `${one.rank}`,
    name: name(one.who),
    value: words('live-right-of', { right: one.right, seen: one.seen }),
  }))
  const questions = counted.map(({ round, mean }) => ({
    label: `${round}`,
    share: mean,
    value: percent(mean),
  }))
  const more = board.length - first.length
  const alt = words('live-drawing-alt', {
    places:
      first.map((one) => `${one.rank}. ${name(one.who)}, ${resultInWords(room, one)}`).join('; ') || 'none',
    questions: questions.map(({ label, value }) => `${label}: ${value}`).join(', '),
  })
  return {
    block: 'drawing',
    alt,
    drawing: {
      drawing: 'results',
      title: words('live-end-title'),
      places: named,
      others: more > 0 ? words('live-others', { more }) : undefined,
      unnamed: words('live-somebody'),
      questionsTitle: words('live-drawing-questions'),
      questions,
    },
  }
}
