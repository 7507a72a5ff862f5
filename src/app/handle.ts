// One update, from what a person did to what is now to be shown.
//
// It is synchronous on purpose. Nothing else runs between the read and the write, so two quick taps cannot
// both be the first, no answer is half saved, and no lock is needed to say so. A throw takes all of it back.

import { isLive, isOfChallenge, type Press } from '../chat/press.ts'
import { printable, theirs } from '../chat/rich.ts'
import { accountOf } from './arrive.ts'
import { pressChallenge } from './challenge/take/press.ts'
import { typedForChallenge } from './challenge/take/typed.ts'
import { commands, messageCommands } from './commands.ts'
import { fileAlone } from './files.ts'
import { takeNotices } from './live/notices.ts'
import { pressLive } from './live/press.ts'
import { typedForGroup } from './live/private.ts'
import { typedInGroup } from './live/typed.ts'
import { withMissed } from './missed.ts'
import { noticeOf } from './notice.ts'
import type { HeldSession, Incoming, Outgoing, Pending, Place } from './ports.ts'
import { press } from './press.ts'
import { refusals } from './refusal.ts'
import { reachedAgain } from './remind/reach.ts'
import { run } from './run.ts'
import { type Reply, refuse, type Scene, sceneOf, type Told, type World } from './scene.ts'
import { passSealed } from './study/sealed.ts'
import { show, standing } from './study/standing.ts'
import { typed } from './typed.ts'
import { whatNow } from './views/what-now.ts'
import { withWays } from './ways.ts'

export function handle(world: World, incoming: Incoming): Pending[] {
  const { store } = world
  return store.atomically(() => {
    const { update, from, at } = incoming
    if (update !== undefined && !store.updates.take(from.platform, update, at)) return []
    // Somebody who has not said a word yet is not written down.
    if (incoming.did.act === 'came' && !store.learners.account(from.account)) return []
    const notice = noticeOf(world, incoming)
    if (notice) return [store.outbox.put(notice, at)]
    const { account, learner } = accountOf(world, incoming)
    const scene = sceneOf(world, { ...incoming, ...placed(incoming) }, account, learner)
    if (incoming.site && !scene.incoming.place.private) store.places.note(incoming.place, incoming.site)
    if (incoming.missing && !scene.incoming.place.private)
      store.places.noteMissing(incoming.place, incoming.missing, at)
    const isPassed = passSealed(scene)
    const told = [...reunion(scene), ...takeNotices(scene)]
    const shown = withMissed(scene, [
      ...told,
      ...outgoing(scene, (isPassed && insteadOf(scene)) || turned(scene, replyTo(scene))),
    ])
    return shown.map((one) => store.outbox.put(one, at))
  })
}

/** What was meant for a question that was passed over must not answer the next one, which is shown. */
function insteadOf(scene: Scene): Reply | undefined {
  const { did } = scene.incoming
  const held = standing(scene)
  const isAnswer = did.act === 'text' || (did.act === 'press' && did.press?.session === held?.id)
  return held && isAnswer ? show(scene, held) : undefined
}

function replyTo(scene: Scene): Reply | undefined {
  const { did } = scene.incoming
  switch (did.act) {
    case 'came': {
      const held = standing(scene)
      return held && held.solo.phase.phase !== 'ended' && !isUnseen(scene, held)
        ? show(scene, held)
        : undefined
    }
    case 'command': {
      const command = [...commands, ...messageCommands].find(({ name }) => name === did.name)
      return command
        ? run(scene, command, printable(did.rest).trim())
        : refuse('unknown-command', { name: theirs(shortened(did.name)) })
    }
    case 'press':
      return pressed(scene, did.press)
    case 'text':
      return scene.incoming.place.private
        ? (typedForGroup(scene, did.text) ?? typedForChallenge(scene, did.text) ?? typed(scene, did.text))
        : typedInGroup(scene, did.text)
    case 'other':
      return scene.incoming.file ? fileAlone(scene) : refuse('only-text')
    default:
      return undefined
  }
}

/** Whoever turns to studying types to that from then on; the attempt that stood there is gone on with by its button. */
function turned(scene: Scene, reply: Reply | undefined): Reply | undefined {
  const session = reply && 'session' in reply ? reply.session : undefined
  if (session !== undefined && !isOfChallenge(session))
    scene.store.challenges.clearFocus(scene.account.id, scene.incoming.place.id)
  return reply
}

/** A screen that was not shown before the last stop also says what was just done; it is shown as it is. */
function isUnseen({ store, account }: Scene, held: HeldSession): boolean {
  return store.outbox
    .all()
    .some(({ outgoing }) => outgoing.account === account.id && outgoing.slot === held.id)
}

/** A button runs a command, or belongs to a session. */
function pressed(scene: Scene, button: Press | undefined): Reply {
  if (!button) return refuse('unknown-press')
  if (isLive(button.session)) return pressLive(scene, button)
  if (isOfChallenge(button.session)) return pressChallenge(scene, button)
  const isOwn = scene.incoming.place.private
  if (button.verb !== 'run') return isOwn ? press(scene, button) : refuse('in-private', { name: 'review' })
  const [name, ...rest] = button.choice.split(' ')
  const command = commands.find((one) => one.name === name)
  return command ? run(scene, command, rest.join(' ')) : refuse('unknown-press')
}

/** Where others read along, what is one's own is shown aside from them. What is the group's stays there. */
function placed({ place, aside, did }: Incoming): { place: Place } {
  const name = did.act === 'command' ? did.name : did.act === 'press' ? commandOf(did.press) : undefined
  const isGroups = name === undefined ? false : commands.find((one) => one.name === name)?.where === 'group'
  const ofGroup = isGroups || (did.act === 'press' && isLive(did.press?.session ?? ''))
  return { place: aside && !ofGroup ? aside : place }
}

function commandOf(press: Press | undefined): string | undefined {
  return press?.verb === 'run' ? press.choice.split(' ')[0] : undefined
}

/** Somebody who could not be reached, and is here again, is told so once. */
function reunion(scene: Scene): Outgoing[] {
  const { account, incoming } = scene
  const screen = reachedAgain(scene)
  return screen ? [{ to: incoming.place, account: account.id, how: 'post', screen }] : []
}

function shortened(name: string): string {
  return [...name].slice(0, 30).join('')
}

function outgoing(scene: Scene, reply: Reply | undefined): Outgoing[] {
  if (!reply) return []
  if ('told' in reply) return reply.told.map(withWaysOutside)
  const { place: to, from } = scene.incoming
  const also = 'also' in reply && reply.also ? reply.also : []
  const all = [
    ...answerWith(scene, reply),
    ...also.map((screen): Outgoing => ({ to, account: from.account, how: 'post', apart: true, screen })),
    ...('others' in reply && reply.others ? reply.others : []),
  ]
  return all.map(withWaysOutside)
}

function withWaysOutside(one: Outgoing): Outgoing {
  return one.to.private ? one : { ...one, screen: withWays(one.screen) }
}

function answerWith(scene: Scene, reply: Exclude<Reply, Told>): Outgoing[] {
  const { place: to, from, did, reply: replyTo } = scene.incoming
  const { account } = from
  if ('refused' in reply) {
    const screen = whatNow(scene, refusals[reply.refused], reply.args, reply.ways)
    return [{ to, account, how: 'whisper', screen, replyTo }]
  }
  const { screen, session, files } = reply
  if (reply.form) return [{ to, account, how: 'form', screen, replyTo }]
  if (session === undefined) return [{ to, account, how: 'post', screen, files, replyTo }]
  // Below what somebody wrote, where they look for it; after a tap, where they tapped.
  const how = did.act === 'text' || did.act === 'command' ? 'post' : 'replace'
  return [{ to, account, how, slot: session, screen, files, replyTo }]
}
