// /classroom, said where a group talks: a class meets here, or no longer. The teacher must be one who may manage the
// place; what is shown there names the class and nobody in it.

import { theirs } from '../../chat/rich.ts'
import { may } from '../../engine/class/role.ts'
import { sameName } from '../../engine/class/roster.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { noteScreen } from '../views/note.ts'
import { classesOf, notEntitled, noteAct } from './current.ts'

export function classroom(scene: Scene, rest: string): Reply {
  const { store, incoming, now } = scene
  const leaves = /^leave\b\s*(.*)$/is.exec(rest)
  const wanted = sameName(leaves ? leaves[1]! : rest)
  const here = store.classes.at(incoming.place)
  const mine = classesOf(scene)
  const called = mine.filter((held) => wanted === '' || sameName(held.class.name) === wanted)
  const fitting = leaves ? called.filter((held) => here.some(({ id }) => id === held.class.id)) : called
  const teaching = fitting.filter((held) => may(held.seat.role, 'bind-places'))
  if (rest === '' && (teaching.length === 0 || here.length > 0))
    return shown(
      scene,
      here.map(({ name }) => name),
    )
  const [held, another] = teaching.length > 0 ? teaching : fitting
  if (!held) return refuse('class-unknown')
  if (!may(held.seat.role, 'bind-places')) return notEntitled(held)
  if (another) return refuse('classroom-which')
  if (incoming.manages === false) return refuse('classroom-managers')
  const args = { class: theirs(held.class.name) }
  if (leaves) store.classes.unbind(held.class.id, incoming.place)
  else store.classes.bind(held.class.id, incoming.place, now)
  noteAct(scene, held, leaves ? 'unbound' : 'bound', undefined, { platform: incoming.place.platform })
  return post(scene, noteScreen(scene, leaves ? 'classroom-left' : 'classroom-bound', args))
}

function shown(scene: Scene, names: readonly string[]): Reply {
  if (names.length === 0) return refuse('classroom-none')
  return post(scene, noteScreen(scene, 'classroom-here', { classes: names.map(theirs).join(', ') }))
}

/** Everybody's. */
function post(
  { incoming: { place: to, reply: replyTo } }: Scene,
  screen: ReturnType<typeof noteScreen>,
): Reply {
  return { told: [{ to, how: 'post', screen, replyTo }] }
}
