// The bot and the stand-in for stories, in a thread of their own. What a person reads is what came in over HTTP, not
// what the core meant to show.

import type { APIMessage } from 'discord-api-types/v10'
import { ComponentType } from 'discord-api-types/v10'
import type { Screen } from '../../src/chat/screen.ts'
import type { Call } from '../platforms/discord/calls.ts'
import type { Component } from '../platforms/discord/components.ts'
import type { Person } from '../platforms/discord/people.ts'
import { buttonsOf, type Holder, partsOf } from '../platforms/discord/reading.ts'
import { keysOf } from '../story/keys.ts'
import { type Begun, obey, type Seen } from '../story/thread.ts'
import { type Beginning, startBot, type TestBot } from './bot.ts'
import { readMarkdown } from './markdown.ts'

let bot: TestBot
let begun: Begun
let shown: Screen = { blocks: [], buttons: [] }
const people = new Map<string, Person>()

/** Notes the screen that was meant last. */
const watched: NonNullable<Beginning['core']> = (core) => ({
  ...core,
  take(incoming) {
    const pending = core.take(incoming)
    shown = pending.at(-1)?.outgoing.screen ?? shown
    return pending
  },
})

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
  const { data, components, nonce } = body as { data?: Holder; components?: Component[]; nonce?: string }
  const isDone = status === 200 || status === 204
  if (!isDone || !/messages|callback|webhooks/.test(key)) return []
  if (data?.components) return [data]
  return components && (nonce !== undefined || buttonsOf({ components }).length > 0) ? [{ components }] : []
}

async function seen(account: string, act: (who: Person) => void): Promise<Seen> {
  const who = people.get(account)!
  const before = bot.server.calls.length
  act(who)
  await bot.quiet()
  const texts = bot.server.calls.slice(before).flatMap(shownBy).map(readOf)
  const last = who.inDm.last()
  // What did not change was not sent again, and is still there to be read.
  if (texts.length === 0 && last) texts.push(readOf(last))
  return { text: texts.join('\n'), screen: shown, message: last }
}

obey({
  async begin(how: Begun) {
    begun = how
    people.clear()
    bot = await startBot({ ...how, asTyped: true, core: watched })
  },
  meet(name: string) {
    const person = bot.server.person(name)
    people.set(`discord:${person.id}`, person)
    bot.server.guild('Class', { members: [person] })
    return { account: `discord:${person.id}`, place: person.id }
  },
  setNow: (at: number) => bot.clock.set(at),
  say: (account, text) => seen(account, ({ inDm }) => void inDm.say(text)),
  async press(account, message, data) {
    const { inDm } = people.get(account)!
    if (!inDm.last()) {
      inDm.say('/start')
      await bot.quiet()
    }
    return seen(account, () => void inDm.forge(data, (message as APIMessage | undefined) ?? inDm.last()!))
  },
  async restart() {
    await bot.stop()
    bot = await startBot({ after: bot, content: begun.content, asTyped: true, core: watched })
  },
  async end() {
    await bot.stop()
    await bot.server.close()
    return [...bot.server.violations.map((one) => JSON.stringify(one)), ...bot.logged]
  },
})
