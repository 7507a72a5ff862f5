// What each thing that can be set of a challenge takes, read: the setup as it is from then on, or a sentence with an
// example.

import { theirs } from '../../chat/rich.ts'
import { drawings, feedbacks, navigations, type Setup } from '../../engine/challenge/setup.ts'
import { type Counting, countings, type Late, type Terms } from '../../engine/challenge/terms.ts'
import { wallTimeOf, windowOf } from '../../engine/challenge/window.ts'
import type { Held } from '../classes/current.ts'
import { type Refused, refuse, type Scene } from '../scene.ts'
import { curriculumOf } from './pool.ts'
import { readBlueprint } from './read-blueprint.ts'
import { readWhen } from './read-when.ts'

type Reader = (scene: Scene, held: Held, setup: Setup, value: string) => Setup | Refused

const minute = 60_000
const hour = 60 * minute
const longestTitle = 60
const most = { minutes: 24 * 60, attempts: 20, grace: 120, outage: 24 * 14 } as const

export const values: Readonly<Record<string, Reader>> = {
  title(_scene, _held, setup, value) {
    const title = readTitle(value)
    return typeof title === 'string' ? { ...setup, title } : title
  },
  topics(scene, { class: of }, setup, value) {
    const blueprint = readBlueprint(scene, curriculumOf(scene.world, of), of.id, value, setup.blueprint)
    return 'refused' in blueprint ? blueprint : { ...setup, blueprint }
  },
  opens: (scene, held, setup, value) => moved(scene, held, setup, 'opens', value),
  closes: (scene, held, setup, value) => moved(scene, held, setup, 'closes', value),
  minutes(_scene, _held, setup, value) {
    if (isNone(value)) return withTerms(setup, { limit: undefined })
    const minutes = wholeNumber(value.replace(/\s*(min|minutes?)$/i, ''), most.minutes)
    if (minutes === undefined) return refuse('challenge-bad-minutes', { most: most.minutes })
    return withTerms(setup, { limit: minutes * minute })
  },
  attempts(_scene, _held, setup, value) {
    const [, count = '', counts = ''] =
      /^(\d+|any|unlimited|none)\b[\s,]*(?:counts?\s+)?(.*)$/i.exec(value) ?? []
    const attempts = /^\d/.test(count) ? wholeNumber(count, most.attempts) : undefined
    const counting = counts === '' ? setup.terms.counting : countingNamed(counts)
    const isBad = count === '' || (/^\d/.test(count) && attempts === undefined)
    if (isBad || !counting) return refuse('challenge-bad-attempts', { most: most.attempts })
    return withTerms(setup, { attempts, counting })
  },
  counts(_scene, _held, setup, value) {
    const counting = countingNamed(value)
    return counting ? withTerms(setup, { counting }) : refuse('challenge-bad-counts')
  },
  navigation(_scene, _held, setup, value) {
    const navigation = oneOf(navigations, value)
    return navigation ? { ...setup, navigation } : refuse('challenge-bad-navigation')
  },
  drawing(_scene, _held, setup, value) {
    const drawing = oneOf(drawings, value)
    return drawing ? { ...setup, drawing } : refuse('challenge-bad-drawing')
  },
  feedback(_scene, _held, setup, value) {
    const feedback = oneOf(feedbacks, value)
    return feedback ? { ...setup, feedback } : refuse('challenge-bad-feedback')
  },
  late(_scene, _held, setup, value) {
    const late = readLate(value)
    return late ? withTerms(setup, { late }) : refuse('challenge-bad-late', { most: most.grace })
  },
  pass(_scene, _held, setup, value) {
    if (isNone(value)) return { ...setup, pass: undefined }
    const percent = wholeNumber(value.replace(/\s*(%|per\s?cent)$/i, ''), 100)
    return percent === undefined ? refuse('challenge-bad-pass') : { ...setup, pass: percent / 100 }
  },
  outage(_scene, _held, setup, value) {
    if (isNone(value)) return { ...setup, outage: 0 }
    const hours = wholeNumber(value.replace(/\s*(h|hours?)$/i, ''), most.outage)
    return hours === undefined
      ? refuse('challenge-bad-outage', { most: most.outage })
      : { ...setup, outage: hours * hour }
  },
}

export function readTitle(text: string): string | Refused {
  const title = text.replace(/\s+/g, ' ').trim()
  if (!/[\p{L}\p{N}]/u.test(title) || title.length > longestTitle)
    return refuse('challenge-bad-title', { most: longestTitle })
  return title
}

function moved(
  { now }: Scene,
  { class: { zone } }: Held,
  setup: Setup,
  which: 'opens' | 'closes',
  value: string,
): Setup | Refused {
  const wall = readWhen(value, now, zone)
  if (!wall) return refuse('challenge-bad-when', { which, text: theirs(value.slice(0, 40)) })
  const { window } = setup.terms
  const { opens: at } = windowOf(wall, wall, zone)
  if (which === 'closes' || at < window.closes)
    return withTerms(setup, { window: { ...window, [which]: at } })
  // As many days long as before.
  const [first, last] = [wallTimeOf(window.opens, zone), wallTimeOf(window.closes, zone)]
  const closes = { day: wall.day + last.day - first.day, minute: last.minute }
  return withTerms(setup, { window: windowOf(wall, closes, zone) })
}

function withTerms(setup: Setup, terms: Partial<Terms>): Setup {
  return { ...setup, terms: { ...setup.terms, ...terms } }
}

/** `submit`, `drop`, `grace 10`. */
function readLate(value: string): Late | undefined {
  const text = value.toLowerCase()
  if (text === 'submit' || text === 'drop') return { late: text }
  const [, minutes] = /^(?:grace\s*)?\+?(\d+)\s*(?:min|minutes?)?$/.exec(text) ?? []
  const grace = minutes === undefined ? undefined : wholeNumber(minutes, most.grace)
  return grace === undefined ? undefined : { late: 'grace', millis: grace * minute }
}

function isNone(value: string): boolean {
  return /^(none|no|off|unlimited)$/i.test(value)
}

function wholeNumber(text: string, most: number): number | undefined {
  const number = /^\d{1,5}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= most ? number : undefined
}

function countingNamed(text: string): Counting | undefined {
  return oneOf(countings, text.replace(/\s*counts?$/i, ''))
}

function oneOf<T extends string>(all: readonly T[], text: string): T | undefined {
  return all.find((one) => one === text.trim().toLowerCase())
}
