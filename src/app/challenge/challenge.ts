// /challenge: what stands under it, by its first word. With nothing, how the class's challenges stand.

import { may } from '../../engine/class/role.ts'
import { current, type Held } from '../classes/current.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { challengesScreen } from '../views/challenge/list.ts'
import { after } from './after/commands.ts'
import { draft } from './draft.ts'
import { meant, numberOf } from './meant.ts'
import { discard, newChallenge } from './new.ts'
import { override } from './override.ts'
import type { Challenge } from './ports.ts'
import { post, publish, withdraw } from './publish.ts'
import { isSetting, set } from './set.ts'
import { beginTyped, offer, rehearse, rehearses, start } from './take/begin.ts'
import { live } from './take/card.ts'
import { receipt } from './take/receipt.ts'
import { myChallenges } from './take/status.ts'

type Under = (scene: Scene, rest: string) => Reply

/** By their first word; each names its right and asks for it itself. */
const under: Readonly<Record<string, Under>> = {
  new: newChallenge,
  set,
  publish,
  post,
  withdraw,
  discard,
  override,
  start,
  begin: beginTyped,
  rehearse,
  live,
  receipt,
  ...after,
}

export const challengeActs = Object.keys(under)

export function challenge(scene: Scene, rest: string): Reply {
  const [, word = '', more = ''] = /^(\S*)\s*(.*)$/s.exec(rest)!
  const name = word.toLowerCase()
  const act = Object.hasOwn(under, name) ? under[name] : undefined
  if (act) return act(scene, more)
  const text = rest.replace(/^[;\s]+/, '')
  // What is set may be typed as it is.
  if (isSetting(/^[a-z]*/i.exec(text)![0])) return set(scene, text)
  return standing(scene, text)
}

/** One, by its number; else all that there are. To those who teach how they are set, to all others how to take them. */
function standing(scene: Scene, text: string): Reply {
  if (text !== '') {
    const found = meant(scene, text, undefined, ['draft', 'published', 'withdrawn'])
    // Which challenges others have is none of theirs.
    if ('refused' in found)
      return found.refused === 'challenge-unknown' ? refuse('challenge-not-listed') : found
    const { held, challenge } = found
    return rehearses(held) ? shownToTeachers(scene, held, challenge) : offer(scene, held, challenge)
  }
  const held = current(scene)
  if (!held) return refuse('class-none')
  if (!rehearses(held)) return myChallenges(scene)
  return { screen: challengesScreen(scene, held, scene.store.challenges.ofClass(held.class.id)) }
}

function shownToTeachers(scene: Scene, held: Held, challenge: Challenge): Reply {
  return may(held.seat.role, 'set-challenges')
    ? draft(scene, held, challenge)
    : live(scene, `#${numberOf(challenge)}`)
}
