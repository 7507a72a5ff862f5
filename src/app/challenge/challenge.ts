// /challenge: what stands under it, by its first word. With nothing, how the class's challenges stand.

import { current } from '../classes/current.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { challengesScreen } from '../views/challenge/list.ts'
import { after } from './after/commands.ts'
import { draft } from './draft.ts'
import { meant } from './meant.ts'
import { discard, newChallenge } from './new.ts'
import { override } from './override.ts'
import { post, publish, withdraw } from './publish.ts'
import { isSetting, set } from './set.ts'

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

/** One, by its number; else all that the class has. */
function standing(scene: Scene, text: string): Reply {
  if (text !== '') {
    const found = meant(scene, text, 'set-challenges', ['draft', 'published', 'withdrawn'])
    return 'refused' in found ? found : draft(scene, found.held, found.challenge)
  }
  const held = current(scene)
  if (!held) return refuse('class-none')
  return { screen: challengesScreen(scene, held, scene.store.challenges.ofClass(held.class.id)) }
}
