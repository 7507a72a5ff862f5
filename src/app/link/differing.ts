// Settings in which linked accounts differ. Which is kept is asked, for each or for all at once; until then the
// learner's own hold, and what was chosen is chosen for all accounts.

import type { Account } from '../ports.ts'
import { clock, writeDays } from '../remind/read.ts'
import { reschedule } from '../remind/schedule.ts'
import { type Scene, sceneOf } from '../scene.ts'
import { allSettings, setForAll } from '../settings.ts'
import { ownLearner } from './accounts.ts'
import { remindersOf, remindOn } from './reminders.ts'

/** One setting, and what each account has; the first holds now. */
export type Differing = {
  name: string
  values: readonly { account: Account; value: string; holds: boolean }[]
}

/** What the reminder is called among the settings. */
const reminderName = 'reminder'

export function differing(scene: Scene, accounts: readonly Account[]): Differing[] {
  const { store, learner } = scene
  const settings = allSettings.map(({ name, write }) => ({
    name,
    values: accounts.map((account) => {
      const value = write(ownLearner(store, account).settings)
      return { account, value, holds: value === write(learner.settings) }
    }),
  }))
  const unlike = settings.filter(({ values }) => new Set(values.map(({ value }) => value)).size > 1)
  const reminded = reminder(scene, accounts)
  return reminded.values.length > 1 ? [...unlike, reminded] : unlike
}

function reminder({ store, learner }: Scene, accounts: readonly Account[]): Differing {
  const now = store.reminders.get(learner.id)?.account
  const held = remindersOf(store, accounts)
  const inOrder = accounts.flatMap((account) => {
    const found = held.find((one) => one.account === account.id)
    return found ? [{ account, reminder: found.reminder }] : []
  })
  const values = inOrder.map(({ account, reminder: { minute, weekdays } }) => ({
    account,
    value: `${clock(minute)} ${writeDays(weekdays)}`,
    holds: account.id === now,
  }))
  return { name: reminderName, values }
}

/** Keeps what this account has: of one setting, or of all that differ. */
export function keepOf(scene: Scene, accounts: readonly Account[], chosen: Account, name?: string): Scene {
  const { store, now } = scene
  const own = ownLearner(store, chosen).settings
  for (const setting of allSettings) {
    if (name === undefined || name === setting.name) setForAll(scene, setting, setting.write(own))
  }
  const after = again(scene)
  const { learner } = after
  const reminds = remindersOf(store, accounts).some(({ account }) => account === chosen.id)
  if (reminds && (name === undefined || name === reminderName)) {
    remindOn(store, { learner, accounts }, chosen.id, now)
    forgetOthers(after, accounts)
  }
  reschedule(after)
  return after
}

export function isDiffering(name: string, among: readonly Differing[]): boolean {
  return among.some((one) => one.name === name)
}

/** The scene by the settings as they now are. */
export function again(scene: Scene): Scene {
  const { world, incoming, store } = scene
  const account = store.learners.account(scene.account.id)!
  return sceneOf(world, incoming, account, store.learners.learner(account.learner)!)
}

/** Once chosen, the reminder is no longer asked about. */
function forgetOthers({ store, learner }: Scene, accounts: readonly Account[]): void {
  for (const account of accounts) {
    const own = ownLearner(store, account)
    if (own.id !== learner.id) store.reminders.remove(own.id)
  }
}
