// The private live card of those who teach: who has started, who is done, who is stuck where, and who could not be
// reached. Once it was shown to somebody it is kept up to date, calmly.

import { may } from '../../../engine/class/role.ts'
import { id, type SessionId } from '../../../engine/ids.ts'
import { type Held, notEntitled } from '../../classes/current.ts'
import { sceneOfSeat } from '../../classes/tell.ts'
import type { Outgoing } from '../../ports.ts'
import { type Reply, refuse, type Scene } from '../../scene.ts'
import { cardScreen } from '../../views/challenge/take/card.ts'
import { meant, numberOf } from '../meant.ts'
import { isRunning } from '../own-terms.ts'
import type { Challenge } from '../ports.ts'

/** Not the slot of what stands before those who take it. */
const slotOf = ({ id }: Challenge) => `${id}.card`

/** `/challenge live`. */
export function live(scene: Scene, rest: string): Reply {
  const found = meant(scene, rest, 'see-results', ['published'])
  return 'refused' in found ? found : showCard(scene, found.held, found.challenge)
}

/** [Refresh]. */
export function showCard(scene: Scene, held: Held, challenge: Challenge): Reply {
  if (!may(held.seat.role, 'see-results')) return notEntitled(held)
  if (challenge.state !== 'published' || !isRunning(scene.store, challenge, scene.now))
    return refuse('challenge-not-running', { number: numberOf(challenge) })
  return { screen: cardScreen(scene, challenge), session: id<SessionId>(slotOf(challenge)) }
}

type Teller = Pick<Scene, 'world' | 'store' | 'now'>

/** To each who teaches, when it opens. */
export function openCards(teller: Teller, challenge: Challenge): Outgoing[] {
  return cards(teller, challenge, () => true, { how: 'post' })
}

/** Only a count is brought up to date, where it stands already. */
export function refreshCards(teller: Teller, challenge: Challenge): Outgoing[] {
  const { store } = teller
  const stands = ({ to }: Pick<Outgoing, 'to'>) => store.anchors.get(to, slotOf(challenge)) !== undefined
  return cards(teller, challenge, stands, { how: 'replace', calm: true })
}

function cards(
  { store, world, now }: Teller,
  challenge: Challenge,
  wanted: (one: Pick<Outgoing, 'to'>) => boolean,
  how: Pick<Outgoing, 'how' | 'calm'>,
): Outgoing[] {
  const teachers = store.classes.seats(challenge.class).filter(({ role }) => may(role, 'see-results'))
  return teachers.flatMap((seat) => {
    const theirs = sceneOfSeat({ world, now }, seat)
    if (!theirs || !wanted({ to: theirs.incoming.place })) return []
    const { incoming, account } = theirs
    const slot = slotOf(challenge)
    return [{ to: incoming.place, account: account.id, ...how, slot, screen: cardScreen(theirs, challenge) }]
  })
}
