// /challenge: what stands under it, by its first word. With nothing, how the class's challenges stand.

import { current } from '../classes/current.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { challengesScreen } from '../views/challenge/list.ts'
import { after } from './after/commands.ts'

type Under = (scene: Scene, rest: string) => Reply

/** By their first word; each names its right and asks for it itself. */
const under: Readonly<Record<string, Under>> = { ...after }

export function challenge(scene: Scene, rest: string): Reply {
  const [, word = '', more = ''] = /^(\S*)\s*(.*)$/s.exec(rest)!
  const name = word.toLowerCase()
  const act = Object.hasOwn(under, name) ? under[name] : undefined
  if (act) return act(scene, more)
  return standing(scene)
}

/** All that the class has, or is to take. */
function standing(scene: Scene): Reply {
  const held = current(scene)
  if (!held) return refuse('class-none')
  return { screen: challengesScreen(scene, held, scene.store.challenges.ofClass(held.class.id)) }
}
