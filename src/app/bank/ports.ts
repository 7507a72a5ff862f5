// What a class's own questions ask of a store, and of whoever reads and writes the formats in which they come.

import type { BankItem, Reading } from '../../bank/bank.ts'
import type { AccountId, ClassId, Millis } from '../../engine/ids.ts'

/** A question of a class: its number there is never another's, and each change of it is a version, from 1. */
export type HeldItem = { number: number; version: number; item: BankItem }

/** What a file brings: further questions, and others in place of what has that number now. */
export type Changes = { added: readonly BankItem[]; changed: readonly { number: number; item: BankItem }[] }

export type BankStore = {
  /** All that a class has now, by number. */
  all(of: ClassId): HeldItem[]
  /** As it stood then, or last stood if it was taken out; `until` now if not said. */
  get(of: ClassId, number: number, until?: Millis): HeldItem | undefined
  change(of: ClassId, changes: Changes, at: Millis): void
  /** How many of these were there to be taken out. */
  remove(of: ClassId, numbers: readonly number[], at: Millis): number
  /** Keeps what a file holds until its yes, in place of the account's last one; what names it. */
  offer(account: AccountId, of: ClassId, items: readonly BankItem[], at: Millis): number
  offered(account: AccountId): { id: number; class: ClassId; items: readonly BankItem[] } | undefined
  withdraw(account: AccountId): void
}

/** Which command the next file of somebody is for. */
export type AwaitedStore = {
  get(account: AccountId): { command: string; at: Millis } | undefined
  put(account: AccountId, command: string, at: Millis): void
  clear(account: AccountId): void
}

/** The formats of files of questions. A reading is a dry run: nothing is kept of it. */
export type BankFormats = {
  read(file: { name: string; text: string }): Reading & { format: string }
  writeGift(items: readonly BankItem[]): string
}
