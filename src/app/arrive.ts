// Who is here: the account and its learner, met for the first time or known.

import { isZone } from '../engine/day.ts'
import type { Account, Incoming, Learner, Settings } from './ports.ts'
import type { World } from './scene.ts'

export const defaults: Settings = {
  language: 'en',
  zone: 'UTC',
  turnsAt: 4,
  newPerDay: 8,
  reviewCap: 60,
  retention: 0.9,
  ratingButtons: 2,
  easyDays: [],
}

export function accountOf(world: World, { from, at }: Incoming): { account: Account; learner: Learner } {
  const { learners } = world.store
  const known = learners.account(from.account)
  if (known) {
    if (known.name !== from.name) learners.rename(known.id, from.name)
    return { account: known, learner: learners.learner(known.learner)! }
  }
  const language = languageOf(world, from.language)
  const zone = from.zone && isZone(from.zone) ? from.zone : defaults.zone
  const { account: id, platform, name } = from
  const learner = learners.add({ id, platform, name }, { ...defaults, language, zone }, at)
  return { account: { id, platform, name, learner: learner.id }, learner }
}

/** The language asked for, else the same one without its region, else ours. */
export function languageOf({ languages }: World, asked = ''): string {
  return [asked, asked.split('-')[0]!].find((one) => languages.has(one)) ?? defaults.language
}
