// What a learner may set, one file for all: name, how it is read, and the sentence when it can't be.

import { isZone } from '../engine/day.ts'
import { ownLearner } from './link/accounts.ts'
import type { Settings } from './ports.ts'
import type { Refusal } from './refusal.ts'
import { reschedule } from './remind/schedule.ts'
import { type Reply, refuse, type Scene, sceneOf } from './scene.ts'
import { noteScreen } from './views/note.ts'
import { settingsScreen } from './views/settings.ts'

export type Setting = {
  name: string
  says: string
  bad: Refusal
  /** The settings with this one changed, or nothing when the value can't be read. */
  read(value: string, settings: Settings, scene: Scene): Settings | undefined
  /** As it would be typed. */
  write(settings: Settings): string
}

export const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

export const allSettings: readonly Setting[] = [
  {
    name: 'language',
    says: 'setting-language',
    bad: 'bad-language',
    read: (value, settings, { world }) =>
      world.languages.has(value.toLowerCase()) ? { ...settings, language: value.toLowerCase() } : undefined,
    write: ({ language }) => language,
  },
  {
    name: 'zone',
    says: 'setting-zone',
    bad: 'bad-zone',
    read: (value, settings) => (isZone(value) ? { ...settings, zone: value } : undefined),
    write: ({ zone }) => zone,
  },
  {
    name: 'day',
    says: 'setting-day',
    bad: 'bad-hour',
    read: (value, settings) => whole(value, 0, 12, (turnsAt) => ({ ...settings, turnsAt })),
    write: ({ turnsAt }) => `${turnsAt}`,
  },
  {
    name: 'new',
    says: 'setting-new',
    bad: 'bad-new-per-day',
    read: (value, settings) => whole(value, 0, 100, (newPerDay) => ({ ...settings, newPerDay })),
    write: ({ newPerDay }) => `${newPerDay}`,
  },
  {
    name: 'cap',
    says: 'setting-cap',
    bad: 'bad-review-cap',
    read: (value, settings) => whole(value, 1, 1000, (reviewCap) => ({ ...settings, reviewCap })),
    write: ({ reviewCap }) => `${reviewCap}`,
  },
  {
    name: 'retention',
    says: 'setting-retention',
    bad: 'bad-retention',
    read: readRetention,
    write: ({ retention }) => retention.toFixed(2),
  },
  {
    name: 'buttons',
    says: 'setting-buttons',
    bad: 'bad-buttons',
    read: (value, settings) =>
      value === '2' || value === '4' ? { ...settings, ratingButtons: value === '2' ? 2 : 4 } : undefined,
    write: ({ ratingButtons }) => `${ratingButtons}`,
  },
  {
    name: 'easy',
    says: 'setting-easy',
    bad: 'bad-weekdays',
    read: readWeekdays,
    write: ({ easyDays }) => easyDays.map((day) => weekdays[day]).join(' ') || 'none',
  },
  {
    name: 'misses',
    says: 'setting-misses',
    bad: 'bad-misses',
    read: (value, settings) => {
      const wanted = value.toLowerCase()
      return wanted === 'ask' || wanted === 'always'
        ? { ...settings, addMisses: wanted === 'always' }
        : undefined
    },
    write: ({ addMisses }) => (addMisses ? 'always' : 'ask'),
  },
]

export function settings(scene: Scene, rest: string): Reply {
  if (rest === '') return { screen: settingsScreen(scene, allSettings) }
  const [name, ...words] = rest.split(/\s+/)
  const setting = allSettings.find((one) => one.name === name!.toLowerCase())
  if (!setting) return refuse('unknown-setting', { names: allSettings.map((one) => one.name).join(', ') })
  const changed = setting.read(words.join(' '), scene.learner.settings, scene)
  if (!changed) return refuse(setting.bad, { languages: [...scene.world.languages.keys()].join(', ') })
  setForAll(scene, setting, words.join(' '))
  // Said in the language that is now set.
  const after = sceneOf(scene.world, scene.incoming, scene.account, { ...scene.learner, settings: changed })
  reschedule(after)
  return {
    screen: noteScreen(after, 'setting-changed', { name: setting.name, value: setting.write(changed) }),
  }
}

/** The setting for the learner, and so for each of their accounts: it stays when they are parted. */
export function setForAll(scene: Scene, setting: Setting, value: string): void {
  const { learners } = scene.store
  for (const account of learners.accountsOf(scene.learner.id)) {
    const own = ownLearner(scene.store, account)
    const changed = setting.read(value, own.settings, scene)
    if (changed) learners.configure(own.id, changed)
  }
}

function whole(
  value: string,
  least: number,
  most: number,
  change: (n: number) => Settings,
): Settings | undefined {
  if (!/^\d{1,4}$/.test(value)) return undefined
  const number = Number(value)
  return number >= least && number <= most ? change(number) : undefined
}

/** 0.9, 0,9, 90 and 90 % are the same. */
function readRetention(value: string, settings: Settings): Settings | undefined {
  const number = Number(value.replace(',', '.').replace(/\s*%$/, ''))
  const share = number > 1 ? number / 100 : number
  return share >= 0.8 && share <= 0.97 ? { ...settings, retention: Math.round(share * 100) / 100 } : undefined
}

function readWeekdays(value: string, settings: Settings): Settings | undefined {
  if (value.toLowerCase() === 'none') return { ...settings, easyDays: [] }
  const named = value
    .toLowerCase()
    .split(/[\s,]+/)
    .map((word) => weekdays.indexOf(word.slice(0, 3)))
  if (named.some((day) => day < 0)) return undefined
  return { ...settings, easyDays: [...new Set(named)].sort() }
}
