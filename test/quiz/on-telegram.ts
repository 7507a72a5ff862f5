// A class in a group of the Telegram of tests.

import type { Message } from 'grammy/types'
import type { Call } from '../platforms/telegram/calls.ts'
import { things } from '../story/group.ts'
import { type Beginning, startBot, textOf } from '../telegram/bot.ts'
import { hallOf, type Name, names, type Shown } from './hall.ts'
import { Reaper, ringing } from './kills.ts'
import { PatientClock } from './patient.ts'

/** `killAt`: the boundary at which the program is killed, from 1. */
export async function onTelegram({ killAt, ...how }: Beginning & { killAt?: number } = {}) {
  const clock = new PatientClock()
  const common = { content: things(12), clock, ...how }
  let restarting: Promise<void> | undefined
  const reaper = new Reaper(killAt, () => {
    bot.kill()
    restarting = again().finally(() => {
      restarting = undefined
    })
  })
  let bot = await startBot({ ...common, core: (core) => reaper.over(core) })
  const { server } = bot
  reaper.watches(server.fault, ({ method }: Call) => /^(send|edit|answer|delete)/.test(method))
  async function again() {
    const { file, users } = bot
    void bot.stop().catch(() => {})
    await reaper.passesAway(clock)
    bot = await startBot({
      ...common,
      after: { server, clock, file, users, now: () => clock.now() },
      core(core) {
        core.ring(clock.now())
        return reaper.over(core)
      },
    })
  }
  const people = new Map(names.map((name, at) => [name, bot.person(at + 1, name)]))
  const user = (name: Name) => people.get(name)!.user
  const group = server.supergroup('Containers', { members: names.map(user) })
  const ours = (messages: Message[]) => messages.filter(({ from }) => from?.id === server.bot.id)
  const shown = (message: Message): Shown => ({
    id: `${message.message_id || `w${message.ephemeral_message_id}`}`,
    text: textOf(message),
    labels: server.labels(message),
    pictures: message.photo ? [message.caption ?? ''] : [],
    // The key of the way into the private chat is drawn by chance.
    payload: JSON.stringify([message.text, message.caption, message.entities, message.reply_markup]).replace(
      /start=l_1-\w+/g,
      'start=l_1',
    ),
  })
  const own = (name: Name) => [
    ...ours(server.messages(people.get(name)!.chat)),
    ...server.whispers(user(name), group),
  ]
  const hall = hallOf({
    clock,
    core: () => bot.core,
    store: () => bot.store,
    account: (name) => people.get(name)!.account,
    async says(name, line) {
      bot.setNow(clock.now())
      server.say(user(name), group, `/${line}`)
    },
    async taps(name, label) {
      bot.setNow(clock.now())
      const on = [...own(name).reverse(), ...ours(server.messages(group)).reverse()].find((one) =>
        server.labels(one).includes(label),
      )
      if (!on) throw new Error(`${name} sees no ${label}`)
      const { text, url } = await server.press(user(name), on, label)
      if (url) server.follow(user(name), url)
      return text
    },
    public: () => ours(server.messages(group)).map(shown),
    own: (name) => own(name).map(shown),
    files: (name) => server.documents(people.get(name)!.chat).map(({ bytes }) => `${bytes}`),
    ring: () => ringing(bot.core, clock),
    still: () =>
      restarting === undefined &&
      server.pending().length === 0 &&
      server.calls.every(({ status, method }) => status !== undefined || method === 'getUpdates'),
    watch(look) {
      void server
        .until(() => {
          bot.setNow(clock.now())
          look()
          return false
        })
        .catch(() => {})
    },
  })
  bot.core.ring(clock.now())
  return { ...hall, bot: () => bot, reaper, group, people, server, user }
}
