// What a group set for itself, and who may begin something there.

import { isZone, minuteOfDay } from '../../engine/day.ts'
import { isQuiet } from '../../engine/reminder.ts'
import { clock, readQuiet } from '../remind/read.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { groupScreen } from '../views/live/group.ts'
import type { GroupSettings } from './ports.ts'

/** As it is set, else as whoever is here has it. */
export function groupOf({ store, incoming, learner }: Scene): GroupSettings {
  const set = store.live.group(incoming.place)
  const { language, zone } = learner.settings
  return set ?? { start: 'anyone', language, zone }
}

/** Nothing when they may begin here now. */
export function mayStart(scene: Scene): Reply | undefined {
  const { start, quiet, zone } = groupOf(scene)
  if (start === 'managers' && scene.incoming.manages === false) return refuse('live-managers-only')
  if (quiet && isQuiet({ quiet }, minuteOfDay(scene.now, zone)))
    return refuse('live-quiet', shownTimes(quiet))
  return undefined
}

export function shownTimes({ from, to }: { from: number; to: number }): { from: string; to: string } {
  return { from: clock(from), to: clock(to) }
}

/** `/group`, or `/group name value`, several too, by who manages the place: all that is named, or nothing. */
export function group(scene: Scene, rest: string): Reply {
  const settings = groupOf(scene)
  if (rest === '') return { told: [shown(scene, settings)] }
  if (scene.incoming.manages === false) return refuse('live-managers-set')
  let changed = settings
  for (const [name, value] of pairsIn(rest)) {
    const after = changes[name]?.(value, changed, scene)
    if (!after) return refuse(Object.hasOwn(changes, name) ? 'bad-group-value' : 'bad-group-name')
    changed = after
  }
  scene.store.live.setGroup(scene.incoming.place, changed)
  return { told: [shown(scene, changed)] }
}

/** Each name with what follows it, up to the next. */
function pairsIn(text: string): [name: string, value: string][] {
  const pairs: [string, string[]][] = []
  for (const word of text.split(/\s+/)) {
    const name = word.toLowerCase()
    const last = pairs.at(-1)
    if (!last || (last[1].length > 0 && Object.hasOwn(changes, name))) pairs.push([name, []])
    else last[1].push(word)
  }
  return pairs.map(([name, words]) => [name, words.join(' ')])
}

function shown(scene: Scene, settings: GroupSettings) {
  const { place: to, from, reply: replyTo } = scene.incoming
  return { to, account: from.account, how: 'whisper' as const, replyTo, screen: groupScreen(scene, settings) }
}

type Change = (value: string, settings: GroupSettings, scene: Scene) => GroupSettings | undefined

const changes: Record<string, Change> = {
  start: (value, settings) =>
    value === 'anyone' || value === 'managers' ? { ...settings, start: value } : undefined,
  language: (value, settings, { world }) =>
    world.languages.has(value.toLowerCase()) ? { ...settings, language: value.toLowerCase() } : undefined,
  zone: (value, settings) => (isZone(value) ? { ...settings, zone: value } : undefined),
  quiet: (value, settings) => {
    const quiet = readQuiet(value)
    return quiet && { ...settings, quiet: quiet.from === quiet.to ? undefined : quiet }
  },
}
