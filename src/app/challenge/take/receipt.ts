// /challenge receipt: a code settles what was handed in. Of what is stored the code is made anew: it is the same only
// if nothing was changed since. Those who teach may ask for anybody's, all others for their own.

import { may } from '../../../engine/class/role.ts'
import { classesOf } from '../../classes/current.ts'
import { type Reply, refuse, type Scene } from '../../scene.ts'
import { verifiedScreen } from '../../views/challenge/take/verified.ts'

export function receipt(scene: Scene, rest: string): Reply {
  const { store } = scene
  const wanted = rest.replace(/[^0-9a-f]/gi, '').toUpperCase()
  if (wanted.length < 4 || wanted.length > 8) return refuse('challenge-receipt-how')
  const found = classesOf(scene).flatMap((held) =>
    store.challenges.ofClass(held.class.id).flatMap((challenge) => {
      const all = may(held.seat.role, 'see-results')
        ? store.challenges.tries(challenge.id)
        : store.challenges.triesOf(challenge.id, held.seat.id)
      return all.map((one) => ({ held, challenge, one }))
    }),
  )
  const those = found.filter(({ one }) => one.ended?.receipt.replace('-', '').startsWith(wanted))
  if (those.length === 0) return refuse('challenge-receipt-unknown')
  return {
    screen: verifiedScreen(
      scene,
      those.map((one) => ({
        ...one,
        isSame: store.challenges.digest(one.one.id) === one.one.ended!.receipt,
      })),
    ),
  }
}
