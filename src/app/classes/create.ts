// /class create: a name, and if wanted the time zone and the languages after it. Whoever creates it is its teacher.

import { isZone } from '../../engine/day.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { noteAct } from './current.ts'
import { overview } from './overview.ts'

const longest = 60
/** More than a teacher has; each is rows that somebody must answer for. */
const mostClasses = 20

export function create(scene: Scene, rest: string): Reply {
  const { store, account, learner, incoming, now } = scene
  const { name, zone, languages } = read(scene, rest)
  if (!/[\p{L}\p{N}]/u.test(name) || name.length > longest) return refuse('class-bad-name', { most: longest })
  if (store.classes.seatsOf(learner.id).length >= mostClasses)
    return refuse('class-too-many', { most: mostClasses })
  const made = store.classes.create(
    { name, zone, languages, created: now },
    { account: account.id, name: account.name, place: incoming.place.id },
  )
  store.classes.setFocus(account.id, made.class.id)
  noteAct(scene, made, 'created')
  return overview(scene, made)
}

/** What stands at the end and can be a zone or a language is one; the rest is the name. */
function read({ world, learner }: Scene, rest: string) {
  const words = rest.split(/\s+/)
  const languages: string[] = []
  let zone: string | undefined
  while (words.length > 1) {
    const last = words.at(-1)!.replace(/,$/, '')
    if (world.languages.has(last.toLowerCase())) languages.unshift(last.toLowerCase())
    else if (zone === undefined && /\/|^UTC$/i.test(last) && isZone(last)) zone = last
    else break
    words.pop()
  }
  const { settings } = learner
  return {
    name: words.join(' ').trim(),
    zone: zone ?? settings.zone,
    languages: languages.length > 0 ? [...new Set(languages)] : [settings.language],
  }
}
