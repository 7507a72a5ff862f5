// Linking: the code and what to do with it, what is one now, and which settings are still to be chosen.

import { plain, rich, theirs } from '../../chat/rich.ts'
import type { Block, Button, Screen } from '../../chat/screen.ts'
import { calledHere } from '../link/accounts.ts'
import type { Differing } from '../link/differing.ts'
import type { Account } from '../ports.ts'
import type { Scene } from '../scene.ts'
import { commandButton, note, page, text } from './parts.ts'

export function codeScreen(
  scene: Scene,
  { code, minutes, accounts }: { code: string; minutes: number; accounts: readonly Account[] },
): Screen {
  return {
    blocks: page(
      [text(scene, 'link-code', { code, minutes })],
      [{ block: 'code', code: `/link ${code}` }],
      [note(scene, 'link-what'), note(scene, 'link-careful')],
      linkedBlocks(scene, accounts),
    ),
    buttons: [],
  }
}

/** Which accounts are one learner, each with its name. Nothing for a single one. */
export function linkedBlocks(scene: Scene, accounts: readonly Account[]): Block[] {
  if (accounts.length < 2) return []
  const { words } = scene
  const rows = accounts.map(({ platform, name, id }) => ({
    label: words('platform', { platform }),
    value: [...plain(name), ...(id === scene.account.id ? rich(` ${words('link-this-one')}`) : [])],
  }))
  return [text(scene, 'linked-accounts'), { block: 'facts', rows }, note(scene, 'linked-part')]
}

export function joinedScreen(scene: Scene, accounts: readonly Account[], open: readonly Differing[]): Screen {
  const { store, learner } = scene
  const counts = { answers: store.attempts.answers(learner.id).length, met: store.cards.all(learner.id).size }
  return {
    blocks: page(
      [text(scene, 'link-joined', counts)],
      linkedBlocks(scene, accounts),
      reminderBlocks(scene, accounts),
      openBlocks(scene, accounts, open),
    ),
    buttons: keepButtons(scene, accounts, open),
  }
}

export function alreadyScreen(scene: Scene, accounts: readonly Account[]): Screen {
  return { blocks: page([text(scene, 'link-already')], linkedBlocks(scene, accounts)), buttons: [] }
}

/** What the other account is told, whose code it was. */
export function toldScreen(scene: Scene, accounts: readonly Account[], by: Account): Screen {
  const called = calledHere(scene, by, accounts)
  return {
    blocks: page([text(scene, 'link-told', { called: theirs(called) })], linkedBlocks(scene, accounts), [
      note(scene, 'link-not-you'),
    ]),
    buttons: [[commandButton(scene, '', 'key-unlink', 'unlink')]],
  }
}

export function keptScreen(
  scene: Scene,
  accounts: readonly Account[],
  chosen: Account,
  open: readonly Differing[],
): Screen {
  const called = calledHere(scene, chosen, accounts)
  return {
    blocks: page(
      [text(scene, 'link-kept', { called: theirs(called), open: open.length })],
      openBlocks(scene, accounts, open),
    ),
    buttons: keepButtons(scene, accounts, open),
  }
}

/** `here` are the accounts that are one with this one now, `others` those it was parted from. */
export function partedScreen(
  scene: Scene,
  { accounts, here, others }: Record<'accounts' | 'here' | 'others', readonly Account[]>,
): Screen {
  const { store, learner, account } = scene
  const names = (some: readonly Account[]) => some.map((one) => calledHere(scene, one, accounts)).join(', ')
  const counts = { answers: store.attempts.answers(learner.id).length, met: store.cards.all(learner.id).size }
  const held = store.reminders.get(learner.id)
  const hasReminder = held?.reminder.on === true
  const with_ = here.filter(({ id }) => id !== account.id)
  return {
    blocks: page(
      [
        text(scene, 'link-parted', { others: theirs(names(others)) }),
        text(scene, 'link-parted-here', counts),
      ],
      with_.length > 0 ? linkedBlocks(scene, here) : [],
      [
        note(scene, hasReminder ? 'link-parted-reminded' : 'link-parted-unreminded'),
        note(scene, 'link-parted-back'),
      ],
    ),
    buttons: [],
  }
}

/** Where the one reminder comes now, if there is one. */
function reminderBlocks(scene: Scene, accounts: readonly Account[]): Block[] {
  const held = scene.store.reminders.get(scene.learner.id)
  const account = held?.reminder.on && accounts.find(({ id }) => id === held.account)
  return account
    ? [text(scene, 'link-reminder', { called: theirs(calledHere(scene, account, accounts)) })]
    : []
}

function openBlocks(scene: Scene, accounts: readonly Account[], open: readonly Differing[]): Block[] {
  if (open.length === 0) return []
  const { words } = scene
  const rows = open.map(({ name, values }) => {
    const said = values.map(({ account, value, holds }) =>
      words('link-value', {
        value,
        called: calledHere(scene, account, accounts),
        holds: holds ? 'yes' : 'no',
      }),
    )
    return { label: name, value: plain(said.join('; ')) }
  })
  return [
    text(scene, 'link-differ'),
    { block: 'facts', rows },
    note(scene, 'link-choose', { name: typedName(accounts, open), setting: open[0]!.name }),
  ]
}

/** An account as it could be typed, whose settings don't hold yet. */
function typedName(accounts: readonly Account[], open: readonly Differing[]): string {
  const { account } = open[0]!.values.find(({ holds }) => !holds) ?? open[0]!.values[0]!
  const isOnly = accounts.filter(({ platform }) => platform === account.platform).length === 1
  return isOnly ? account.platform : account.name
}

/** All of one account's, or of one setting what does not hold now. */
function keepButtons(scene: Scene, accounts: readonly Account[], open: readonly Differing[]): Button[][] {
  if (open.length === 0) return []
  const { words } = scene
  const keep = (account: Account, label: string, setting = ''): Button => {
    const choice = `link keep ${accounts.indexOf(account) + 1} ${setting}`.trim()
    return { key: '', label, press: { session: '', turn: 0, verb: 'run', choice } }
  }
  const among = (id: Account['id']) => accounts.find((account) => account.id === id)!
  const all = accounts.map((account) =>
    keep(account, words('key-keep-all', { called: calledHere(scene, account, accounts) })),
  )
  const single = open.map(({ name, values }) =>
    values
      .filter(({ holds }) => !holds)
      .map(({ account, value }) => keep(among(account.id), words('key-keep-one', { name, value }), name)),
  )
  return open.length === 1 ? [all] : [all, ...single]
}
