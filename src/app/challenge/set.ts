// /challenge set: one thing or several, with semicolons between. While it is a draft everything can be set; once it is
// published, what nobody has been promised otherwise.

import type { Setup } from '../../engine/challenge/setup.ts'
import { clockWarnings } from '../../engine/challenge/window.ts'
import type { Held } from '../classes/current.ts'
import { noteAct } from '../classes/current.ts'
import { type Refused, type Reply, refuse, type Scene } from '../scene.ts'
import { setAlarms } from './alarms.ts'
import { draft } from './draft.ts'
import { meant, numberOf } from './meant.ts'
import { readWhen } from './read-when.ts'
import { values } from './values.ts'

type Setting = { name: string; value: string }

const also: Readonly<Record<string, string>> = {
  blueprint: 'topics',
  close: 'closes',
  open: 'opens',
  limit: 'minutes',
}

/** What can still be set when people may have begun. */
const whilePublished: ReadonlySet<string> = new Set([
  'title',
  'opens',
  'closes',
  'feedback',
  'pass',
  'outage',
])

export function isSetting(word: string): boolean {
  return settingNamed(word) !== undefined
}

/** `lead` is what stands before the first thing that is set. */
export function readSettings(text: string): { lead: string; settings: readonly Setting[] } {
  const settings: Setting[] = []
  const lead: string[] = []
  for (const piece of text.split(/[;\n]/)) {
    const [, word = '', value = ''] = /^\s*([a-z]+)[\s:=]+(.*)$/is.exec(piece) ?? []
    const name = settingNamed(word)
    const last = settings.at(-1)
    if (name) settings.push({ name, value: value.trim() })
    else if (last && piece.trim() !== '') last.value = `${last.value}; ${piece.trim()}`
    else if (!last) lead.push(piece.trim())
  }
  return { lead: lead.filter((one) => one !== '').join('; '), settings }
}

function settingNamed(word: string): string | undefined {
  const name = also[word.toLowerCase()] ?? word.toLowerCase()
  return Object.hasOwn(values, name) ? name : undefined
}

/** As it is once all of them are set; one that can't be read leaves all as it was. */
export function changed(
  scene: Scene,
  held: Held,
  setup: Setup,
  settings: readonly Setting[],
): Setup | Refused {
  let made: Setup | Refused = setup
  for (const { name, value } of settings) {
    if ('refused' in made) return made
    made = values[name]!(scene, held, made, value)
  }
  if ('refused' in made) return made
  const { opens, closes } = made.terms.window
  const isTurned = settings.some(({ name }) => name === 'closes' || name === 'opens') && closes <= opens
  return isTurned ? refuse('challenge-closes-first') : made
}

/** What was typed as a time that the clocks of the class jump over: what is kept doesn't tell any more. */
export function skipped({ now }: Scene, { class: { zone } }: Held, settings: readonly Setting[]): string[] {
  return settings.flatMap(({ name, value }) => {
    const wall = name === 'opens' || name === 'closes' ? readWhen(value, now, zone) : undefined
    const warnings = wall ? clockWarnings(wall, wall, zone) : []
    return warnings.some(({ warning }) => warning === 'skipped') ? [name] : []
  })
}

export function set(scene: Scene, rest: string): Reply {
  const found = meant(scene, rest, 'set-challenges', ['draft', 'published'])
  if ('refused' in found) return found
  const { held, challenge } = found
  const { lead, settings } = readSettings(found.rest)
  if (lead !== '' || settings.length === 0) return refuse('challenge-set-how')
  const setup = changed(scene, held, challenge.setup, settings)
  if ('refused' in setup) return setup
  if (challenge.state === 'published' && settings.some(({ name }) => !whilePublished.has(name)))
    return refuse('challenge-fixed', { number: numberOf(challenge) })
  const { store, now } = scene
  store.challenges.configure(challenge.id, setup)
  if (challenge.state === 'published') setAlarms(store, { ...challenge, setup }, now)
  for (const { name } of settings)
    noteAct(scene, held, 'challenge-set', undefined, { challenge: numberOf(challenge), what: name })
  return draft(scene, held, { ...challenge, setup }, skipped(scene, held, settings))
}
