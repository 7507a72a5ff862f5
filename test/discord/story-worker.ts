// The bot and the stand-in for stories, in a thread of their own. What a person reads is what came in over HTTP, not
// what the core meant to show.

import type { APIMessage } from 'discord-api-types/v10'
import { ComponentType } from 'discord-api-types/v10'
import type { Call } from '../platforms/discord/calls.ts'
import type { Component } from '../platforms/discord/components.ts'
import type { Person, Server } from '../platforms/discord/people.ts'
import { buttonsOf, type Holder, partsOf } from '../platforms/discord/reading.ts'
import type { Event } from '../platforms/discord/sessions.ts'
import { keysOf } from '../story/keys.ts'
import { type Begun, obey, type Seen, type Unasked } from '../story/thread.ts'
import { Watching } from '../story/watching.ts'
import { type Beginning, startBot, type TestBot } from './bot.ts'
import { readMarkdown } from './markdown.ts'

let bot: TestBot
let begun: Begun
let isRunning = false
let clock = 0
/** The server that they all share with the bot. */
let server: Server
const watching = new Watching()
const people = new Map<string, Person>()
const kept = new Map<string, Event>()

function readOf(holder: Holder): string {
  const texts = partsOf(holder).flatMap(({ type, content }) =>
    type === ComponentType.TextDisplay
      ? [readMarkdown(content!)]
      : type === ComponentType.Separator
        ? ['']
        : [],
  )
  const listed = keysOf(
    buttonsOf(holder).map(({ label, custom_id }) => ({ label: label ?? '', data: `${custom_id}` })),
  )
  return `${texts.join('\n')}${listed ? `\n${listed}` : ''}\n`
}

/** What a call shows; what only takes buttons away shows nothing new. */
function shownBy({ body, status = 0, key }: Call): Holder[] {
  const { data, components, nonce } = (body ?? {}) as {
    data?: Holder
    components?: Component[]
    nonce?: string
  }
  const isDone = status === 200 || status === 204
  if (!isDone || !/messages|callback|webhooks/.test(key)) return []
  if (data?.components) return [data]
  return components && (nonce !== undefined || buttonsOf({ components }).length > 0) ? [{ components }] : []
}

async function seen(account: string, act: (who: Person) => void, only?: 'new'): Promise<Seen> {
  const who = people.get(account)!
  const before = bot.server.calls.length
  act(who)
  await bot.quiet()
  const texts = bot.server.calls.slice(before).flatMap(shownBy).map(readOf)
  const last = who.inDm.last()
  // What did not change was not sent again, and is still there to be read.
  if (texts.length === 0 && last && only !== 'new') texts.push(readOf(last))
  return { text: texts.join('\n'), screen: watching.shown, message: last }
}

/** What has arrived of what nobody asked for, in the order in which it did. */
async function arrived(before: number): Promise<Unasked[]> {
  await bot.quiet()
  return bot.server.calls.slice(before).flatMap((call) => {
    const channel = /^\/channels\/(\d+)\/messages/.exec(call.path)?.[1]
    const [account, who] = [...people].find(([, { dm }]) => dm.id === channel) ?? []
    if (!account) return []
    return shownBy(call).map((holder) => {
      const screen = watching.unaskedBy(account)
      return { account, text: readOf(holder), screen, message: who!.inDm.last() }
    })
  })
}

async function start(how: Beginning) {
  const core = (made: TestBot['core']) => watching.watch(made, clock)
  bot = await startBot({ ...how, content: begun.content as never, asTyped: true, core })
  isRunning = true
}

async function stop() {
  if (isRunning) await bot.stop()
  isRunning = false
}

/** What the bot was told last. */
const latestEvent = () => [...bot.server.gateway.sessions.all.values()].at(-1)!.told.at(-1)!

obey({
  async begin(how: Begun) {
    begun = how
    clock = how.start
    people.clear()
    kept.clear()
    await start(how)
    server = bot.server.guild('Class')
  },
  meet(name: string) {
    const known = [...people].find(([, person]) => person.name === name)
    const person = known?.[1] ?? bot.server.person(name)
    if (!known) server.join(person)
    people.set(`discord:${person.id}`, person)
    return { account: `discord:${person.id}`, place: person.id }
  },
  setNow(at: number) {
    clock = at
    bot.clock.set(at)
  },
  say: (account, text) =>
    seen(account, (who) => {
      who.acceptDms()
      who.inDm.say(text)
    }),
  async press(account, message, data) {
    const { inDm, acceptDms } = people.get(account)!
    acceptDms()
    if (!inDm.last()) {
      inDm.say('/start')
      await bot.quiet()
    }
    return seen(account, () => void inDm.forge(data, (message as APIMessage | undefined) ?? inDm.last()!))
  },
  async restart() {
    await stop()
    await start({ after: bot })
  },
  async end() {
    await stop()
    await bot.server.close()
    return [...bot.server.violations.map((one) => JSON.stringify(one)), ...bot.logged]
  },
  keep: (update) => void kept.set(update, latestEvent()),
  again: (account, update) =>
    seen(
      account,
      () => {
        const { t, d } = kept.get(update)!
        bot.server.gateway.dispatch(t, d)
      },
      'new',
    ),
  async ring(unseen) {
    const before = bot.server.calls.length
    watching.rings = unseen ?? 'seen'
    bot.core.ring(clock)
    if (!unseen) return arrived(before)
    await stop()
    return []
  },
  async startsAgain() {
    await stop()
    const before = bot.server.calls.length
    await start({ after: bot })
    return arrived(before)
  },
  takeFaults: () => bot.logged.splice(0),
  block: (account) => people.get(account)!.refuseDms(),
})
