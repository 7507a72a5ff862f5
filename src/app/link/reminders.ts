// Linked accounts are reminded by one reminder. The others keep their hours and days, switched off, and are there to
// be chosen or, once their account is parted again, to be switched on.

import { type AccountId, id, type LearnerId, type Millis } from '../../engine/ids.ts'
import type { Account, HeldReminder, Learner, Store } from '../ports.ts'
import { reminderSlot } from '../remind/ring.ts'
import { keepReminder } from '../remind/schedule.ts'

type Group = { learner: Learner; accounts: readonly Account[] }

/** Each group's own reminder, on the account that answered last of those that are reminded. */
export function settleReminders(store: Store, groups: readonly Group[], now: Millis): void {
  const all = groups.flatMap(({ accounts }) => accounts)
  const held = remindersOf(store, all)
  clear(store, all)
  for (const { learner, accounts } of groups) {
    const own = held.filter(({ account }) => accounts.some(({ id }) => id === account))
    place(store, learner, accounts, own, own[0]?.account, now)
  }
}

/** Reminds on this account from now on, by its own hours and days. */
export function remindOn(store: Store, { learner, accounts }: Group, chosen: AccountId, now: Millis): void {
  const own = remindersOf(store, accounts)
  const isOn = own.some(({ reminder }) => reminder.on)
  clear(store, accounts)
  const set = own.map((one) =>
    one.account === chosen ? { ...one, reminder: { ...one.reminder, on: isOn } } : one,
  )
  place(store, learner, accounts, set, chosen, now)
}

/** One for each account that has one: what is on first, then by which account answered last. */
export function remindersOf(store: Store, accounts: readonly Account[]): HeldReminder[] {
  const found = accounts.flatMap((account) => store.reminders.get(id<LearnerId>(account.id)) ?? [])
  const used = new Map(accounts.map((account) => [account.id, store.attempts.lastTold(account.id)]))
  const first = (one: HeldReminder, other: HeldReminder) =>
    Number(other.reminder.on) - Number(one.reminder.on) ||
    used.get(other.account)! - used.get(one.account)! ||
    (one.account < other.account ? -1 : 1)
  const sorted = found.sort(first)
  return sorted.filter((one, at) => sorted.findIndex(({ account }) => account === one.account) === at)
}

function clear(store: Store, accounts: readonly Account[]): void {
  for (const account of accounts) {
    store.reminders.remove(id<LearnerId>(account.id))
    store.alarms.clear('reminder', account.id, 'ring')
  }
}

/** The chosen one is the learner's, and never comes twice on a day; the others rest, and are sent no more. */
function place(
  store: Store,
  learner: Learner,
  accounts: readonly Account[],
  own: readonly HeldReminder[],
  chosen: AccountId | undefined,
  now: Millis,
): void {
  const lastDays = own.flatMap(({ reminder }) => reminder.lastDay ?? [])
  const free = accounts.map((account) => id<LearnerId>(account.id)).filter((one) => one !== learner.id)
  for (const one of own) {
    if (one.account === chosen) {
      const lastDay = lastDays.length > 0 ? Math.max(...lastDays) : undefined
      keepReminder(store, learner, { ...one, reminder: { ...one.reminder, lastDay } }, now)
    } else {
      const { snoozedUntil: _, ...reminder } = one.reminder
      store.reminders.put(free.shift()!, { ...one, reminder: { ...reminder, on: false } })
      withdraw(store, one.account)
    }
  }
}

/** A reminder that was not shown yet. */
function withdraw(store: Store, account: AccountId): void {
  for (const { id: row, outgoing } of store.outbox.all()) {
    if (outgoing.slot === reminderSlot && outgoing.account === account) store.outbox.sent(row)
  }
}
