// /link: a one-time code on one account, sent on the other, makes both one learner. It may be asked for and sent
// either way round. Wrong codes are counted, so that none can be found by trying.

import { theirs } from '../../chat/rich.ts'
import type { Account, Incoming, Learner, Outgoing, Place } from '../ports.ts'
import { type Reply, refuse, type Scene, sceneOf } from '../scene.ts'
import { alreadyScreen, codeScreen, joinedScreen, keptScreen, toldScreen } from '../views/link.ts'
import { accountCalled } from './accounts.ts'
import { again, differing, isDiffering, keepOf } from './differing.ts'
import { join } from './join.ts'

const minute = 60_000
/** How long a code is good. Milliseconds. */
const good = 10 * minute
/** So many wrong tries an account has in an hour. */
const mostWrong = 5
const hour = 60 * minute

export function link(scene: Scene, rest: string): Reply {
  const { store, account, learner, incoming, now } = scene
  const [first, ...more] = rest.split(/\s+/)
  if (first!.toLowerCase() === 'keep') return keep(scene, more)
  if (rest !== '') return enter(scene, rest)
  const code = store.links.offer(account.id, incoming.place.id, now + good)
  const accounts = store.learners.accountsOf(learner.id)
  return { screen: codeScreen(scene, { code, minutes: good / minute, accounts }) }
}

function enter(scene: Scene, code: string): Reply {
  const { store, account, learner, now } = scene
  const wrong = store.links.wrongSince(account.id, now - hour)
  if (wrong.length >= mostWrong) {
    return refuse('link-wait', { minutes: Math.ceil((wrong[0]! + hour - now) / minute) })
  }
  const found = store.links.find(code, now)
  if (!found) {
    store.links.wrong(account.id, now)
    return refuse('link-unknown', { left: mostWrong - wrong.length - 1 })
  }
  if (found.account === account.id) return refuse('link-own')
  const other = store.learners.account(found.account)!
  if (other.learner !== learner.id && sitTogether(scene, other)) return refuse('link-live')
  const shared = sharedClass(scene, other)
  if (other.learner !== learner.id && shared) return refuse('link-class', { class: theirs(shared) })
  store.links.drop(other.id)
  if (other.learner === learner.id) {
    return { screen: alreadyScreen(scene, store.learners.accountsOf(learner.id)) }
  }
  return joined(scene, other, found.place)
}

/** In one live quiz two accounts are two players, whose answers were given against each other. */
function sitTogether({ store, learner }: Scene, other: Account): boolean {
  const [ones, others] = [learner.id, other.learner].map((one) => store.learners.accountsOf(one))
  return ones!.some((one) => others!.some(({ id }) => store.live.together(one.id, id)))
}

/** In one class two seats are two people, whose results stand beside each other. */
function sharedClass({ store, learner }: Scene, other: Account): string | undefined {
  const [ones, others] = [learner.id, other.learner].map((one) => store.classes.seatsOf(one))
  const both = ones!.find((seat) => others!.some((one) => one.class === seat.class))
  return both && store.classes.get(both.class)?.name
}

/** Both accounts are told, so that nobody is linked without knowing it. */
function joined(scene: Scene, other: Account, place: string): Reply {
  const { store, learner, incoming, now } = scene
  join(store, learner, store.learners.learner(other.learner)!, now)
  const after = again(scene)
  const accounts = store.learners.accountsOf(after.learner.id)
  const there: Place = { platform: other.platform, id: place, private: true }
  const told: Outgoing = {
    to: there,
    account: other.id,
    how: 'post',
    screen: toldScreen(sceneAt(after, other, there), accounts, scene.account),
  }
  const screen = joinedScreen(after, accounts, differing(after, accounts))
  const { place: to, reply: replyTo } = incoming
  return { told: [told, { to, account: scene.account.id, how: 'post', screen, replyTo }] }
}

function sceneAt({ world, learner, now }: Scene, account: Account, place: Place): Scene {
  const from = { ...account, account: account.id }
  const incoming: Incoming = { from, place, at: now, did: { act: 'came' } }
  return sceneOf(world, incoming, account, learner as Learner)
}

/** /link keep telegram, or for one setting alone /link keep telegram zone. */
function keep(scene: Scene, [who = '', name]: readonly string[]): Reply {
  const accounts = scene.store.learners.accountsOf(scene.learner.id)
  if (accounts.length < 2) return refuse('not-linked')
  const chosen = accountCalled(accounts, who)
  if (!chosen) return refuse('which-account', { names: namesOf(accounts) })
  const open = differing(scene, accounts)
  const setting = name?.toLowerCase()
  if (open.length === 0) return refuse('nothing-differs')
  if (setting !== undefined && !isDiffering(setting, open)) {
    return refuse('not-differing', { names: open.map((one) => one.name).join(', ') })
  }
  const after = keepOf(scene, accounts, chosen, setting)
  return { screen: keptScreen(after, accounts, chosen, differing(after, accounts)) }
}

/** As they can be typed. */
export function namesOf(accounts: readonly Account[]): string {
  const isOnly = ({ platform }: Account) => accounts.filter((one) => one.platform === platform).length === 1
  return theirs(accounts.map((account) => (isOnly(account) ? account.platform : account.name)).join(', '))
}
