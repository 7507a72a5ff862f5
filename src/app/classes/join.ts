// /join: a one-time code, given out by a teacher, seats whoever sends it first. Wrong codes are counted as those of
// /link are, so that none can be found by trying.

import { theirs } from '../../chat/rich.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { joinedScreen } from '../views/classes/join.ts'
import { noteAct } from './current.ts'

const minute = 60_000
const hour = 60 * minute
/** So many wrong tries an account has in an hour, those of /link included. */
const mostWrong = 5

export function join(scene: Scene, rest: string): Reply {
  const { store, account, learner, incoming, now } = scene
  if (rest === '') return refuse('join-how')
  const wrong = store.links.wrongSince(account.id, now - hour)
  if (wrong.length >= mostWrong)
    return refuse('link-wait', { minutes: Math.ceil((wrong[0]! + hour - now) / minute) })
  const seat = store.classes.byCode(rest)
  if (!seat) {
    store.links.wrong(account.id, now)
    return refuse('join-unknown', { left: mostWrong - wrong.length - 1 })
  }
  const joined = store.classes.get(seat.class)!
  // The code stays good for whom it was meant.
  if (store.classes.seatsOf(learner.id).some((one) => one.class === seat.class))
    return refuse('join-already', { class: theirs(joined.name) })
  if (!store.classes.claim(seat.id, account.id, incoming.place.id, now))
    return refuse('join-unknown', { left: 0 })
  store.classes.setFocus(account.id, joined.id)
  const held = { class: joined, seat: store.classes.seat(seat.id)! }
  noteAct(scene, held, 'joined', seat)
  return { screen: joinedScreen(scene, held) }
}
