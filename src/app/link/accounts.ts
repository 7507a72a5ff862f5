// The accounts of one learner, how each is called, and the learner that it has by itself.

import { id, type LearnerId } from '../../engine/ids.ts'
import type { Account, Learner, Store } from '../ports.ts'
import type { Scene } from '../scene.ts'

/** The learner that an account was met as. It is kept, with its settings, while the account is linked to others. */
export function ownLearner(store: Store, account: Account): Learner {
  return store.learners.learner(id<LearnerId>(account.id))!
}

/** Linked accounts are one learner: the one that was met first, whoever linked them and in which order. */
export function sharedLearner(store: Store, accounts: readonly Account[]): Learner {
  const met = (one: Learner, other: Learner) => one.joined - other.joined || (one.id < other.id ? -1 : 1)
  return accounts.map((account) => ownLearner(store, account)).sort(met)[0]!
}

/** "Telegram", or the name where several are on one platform. */
export function calledHere({ words }: Scene, account: Account, among: readonly Account[]): string {
  const isOnly = among.filter(({ platform }) => platform === account.platform).length === 1
  return isOnly ? words('platform', { platform: account.platform }) : account.name
}

/** By its platform, its name, or its number in the list. */
export function accountCalled(accounts: readonly Account[], text: string): Account | undefined {
  const wanted = text.toLowerCase()
  const found = accounts.filter(
    ({ platform, name }, at) =>
      platform === wanted || name.toLowerCase() === wanted || `${at + 1}` === wanted,
  )
  return found.length === 1 ? found[0] : undefined
}
