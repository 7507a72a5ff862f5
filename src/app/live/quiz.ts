// /quiz: opens a lobby for a group. With a word such as `panel` or `end` after it, it steers the quiz that runs.

import type { ItemId, ObjectiveId } from '../../engine/ids.ts'
import { wrongest } from '../../engine/live/hard.ts'
import { seeded, shuffled } from '../../engine/random.ts'
import { isOver, type Live, times } from '../../engine/session/live.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { lobbyScreen } from '../views/live/lobby.ts'
import { save } from './advance.ts'
import { canAsk } from './ask.ts'
import { groupOf, mayStart } from './group.ts'
import { steer, steering } from './host.ts'
import { panelTo } from './panel.ts'
import { busy, mayPost } from './preflight.ts'
import { publicly, type Room, roomOf } from './room.ts'
import { readSetup, type Setup } from './setup.ts'

const day = 86_400_000
/** Objectives that the group gets wrong: so many are asked about. */
const mostWrong = 12

export function quiz(scene: Scene, rest: string): Reply {
  const word = rest.toLowerCase()
  const held = scene.store.live.openAt(scene.incoming.place, 'live')
  if (Object.hasOwn(steering, word)) {
    if (!held || isOver(held.live) || held.live.kind !== 'quiz') return refuse('live-none')
    return steer(scene, roomOf(scene.world, held, scene.now), steering[word]!)
  }
  const setup = readSetup(scene, rest)
  return 'refused' in setup ? setup : openQuiz(scene, setup)
}

/** `fixed`: these questions and no others. */
export function openQuiz(scene: Scene, setup: Setup, fixed?: readonly ItemId[]): Reply {
  const { store, world, incoming, account, now } = scene
  const refused = mayPost(scene) ?? mayStart(scene) ?? busy(scene)
  if (refused) return refused
  const { language, zone } = groupOf(scene)
  const objectives = setup.wrong ? wrongHere(scene) : setup.mode === 'coop' ? goal(scene, setup) : undefined
  if (objectives?.length === 0) return refuse('live-nothing-wrong')
  const live: Live = {
    version: 1,
    kind: 'quiz',
    mode: setup.mode,
    language,
    zone,
    topics: setup.topics,
    questions: fixed?.length ?? setup.questions,
    seconds: setup.seconds,
    objectives,
    teams: setup.teams,
    fixed,
    round: 0,
    silent: 0,
    hosted: 0,
    phase: { phase: 'lobby', until: now + times.lobby },
  }
  // Nothing is opened that could not go on.
  if (
    !canAsk(
      roomOf(
        world,
        { id: '' as never, place: incoming.place, host: account.id, key: '', opened: now, live },
        now,
      ),
    )
  ) {
    return refuse('live-nothing-to-ask')
  }
  const held = store.live.open(incoming.place, 'live', account.id, live, now)
  if (!held) return busy(scene) ?? refuse('stale')
  const room = roomOf(world, held, now)
  save(room)
  return { told: [publicly(room, 'post', 'lobby', lobbyScreen(room)), ...panelTo(scene, room)] }
}

/** What this group gets wrong, by its own answers, the surest first. */
function wrongHere({ store, incoming, now, curriculum }: Scene): ObjectiveId[] {
  const history = store.live
    .record(incoming.place)
    .flatMap(({ objective, answers, success, last }) =>
      answers > 0 && curriculum.objectives.has(objective)
        ? [{ objective, answers, success, ago: (now - last) / day }]
        : [],
    )
  return wrongest(history)
    .slice(0, mostWrong)
    .map(({ objective }) => objective)
}

/** A shared goal: fewer things than questions, for each needs two people. */
function goal(scene: Scene, { topics, questions }: Setup): ObjectiveId[] {
  const { curriculum, account, now } = scene
  const about = [...curriculum.objectives.values()].filter(
    ({ topic }) => topics.length === 0 || topics.includes(topic),
  )
  const ids = about.map(({ id }) => id)
  return shuffled(ids, seeded(`${account.id}/${now}/goal`)).slice(0, Math.max(1, Math.round(questions * 0.7)))
}

/** The same people, asked again what went worst. */
export function playAgain(scene: Scene, room: Room, items: readonly ItemId[]): Reply {
  const { mode, seconds, topics, teams } = room.live
  const plain = mode === 'coop' ? 'accuracy' : mode
  return openQuiz(
    scene,
    { topics, wrong: false, questions: items.length, seconds, mode: plain, teams },
    items,
  )
}
