// A class in a channel of the Discord of tests.

import type { APIMessage } from 'discord-api-types/v10'
import { type Beginning, startBot, textOf } from '../discord/bot.ts'
import type { Call } from '../platforms/discord/calls.ts'
import { labelsOf, partsOf } from '../platforms/discord/reading.ts'
import { things } from '../story/group.ts'
import { hallOf, type Name, names, type Shown } from './hall.ts'
import { Reaper, ringing } from './kills.ts'
import { PatientClock } from './patient.ts'

/** `killAt`: the boundary at which the program is killed, from 1. */
export async function onDiscord({ killAt, ...how }: Beginning & { killAt?: number } = {}) {
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
  reaper.watches(
    server.fault,
    ({ method, path }: Call) => method !== 'GET' && /messages|interactions|webhooks/.test(path),
  )
  async function again() {
    void bot.stop().catch(() => {})
    await reaper.passesAway(clock)
    bot = await startBot({
      ...common,
      after: { server, clock, file: bot.file },
      core(core) {
        core.ring(clock.now())
        return reaper.over(core)
      },
    })
  }
  const people = new Map(names.map((name) => [name, server.person(name)]))
  const guild = server.guild('Class', { members: [...people.values()] })
  const channel = guild.channel('quiz')
  const here = (name: Name) => people.get(name)!.in(channel)
  const hall = hallOf({
    clock,
    core: () => bot.core,
    store: () => bot.store,
    account: (name) => `discord:${people.get(name)!.id}`,
    async says(name, line) {
      const [command = '', ...given] = line.split(/\s+/)
      const options = Object.fromEntries(
        given.map((one) => {
          const [option = '', value = ''] = one.split(':')
          return [option, /^\d+$/.test(value) ? Number(value) : value]
        }),
      )
      await here(name).slash(command, options)
    },
    async taps(name, label) {
      const on = [...here(name).whispers().reverse(), ...server.messages(channel).reverse()].find((one) =>
        labelsOf(one).includes(label),
      )
      if (!on) throw new Error(`${name} sees no ${label}`)
      const seen = await here(name).press(label, on)
      return seen.saw === 'message' ? textOf(seen.message) : seen.saw
    },
    public: () => server.messages(channel).map(shown),
    own: (name) => here(name).whispers().map(shown),
    files: (name) =>
      here(name)
        .whispers()
        .flatMap((message) =>
          partsOf(message).flatMap(({ file }) => (file ? [`${server.file(file.url)}`] : [])),
        ),
    ring: () => ringing(bot.core, clock),
    still: () =>
      restarting === undefined &&
      server.calls.every(({ status }) => status !== undefined) &&
      server.interactions().every(({ reaction }) => reaction !== undefined),
    watch(look) {
      void server
        .until(() => {
          look()
          return false
        })
        .catch(() => {})
    },
  })
  bot.core.ring(clock.now())
  return { ...hall, bot: () => bot, reaper, guild, channel, people, server }
}

function shown(message: APIMessage): Shown {
  const { id, content, components, attachments } = message
  const pictures = partsOf(message).flatMap(({ items }) => (items ?? []).map((one) => `${one.description}`))
  const names = attachments.map(({ filename, description }) => [filename, description])
  return {
    id,
    text: textOf(message),
    labels: labelsOf(message),
    pictures,
    payload: JSON.stringify([content, components, names]).replace(/http:\/\/127[^"]*/g, ''),
  }
}
