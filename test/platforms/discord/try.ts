// npm run try:discord: the bot on a Discord of one's own. People are made by naming them; channels too, all in one
// server that everybody is in.

import { setTimeout as wait } from 'node:timers/promises'
import type { APIMessage } from 'discord-api-types/v10'
import { ApplicationCommandType } from 'discord-api-types/v10'
import { buttonMeant, newestWith, type Speaker } from '../try/lines.ts'
import { type Screen, type Stage, tryOut } from '../try/talk.ts'
import type { Acts } from './acts.ts'
import type { Given } from './filling.ts'
import type { Reaction } from './interactions.ts'
import type { Person, Place } from './people.ts'
import { labelsOf, selectsOf } from './reading.ts'
import { startDiscord } from './server.ts'
import { formOf } from './shown.ts'
import { commandTyped, fieldsTyped, optionMeant } from './typed.ts'
import { type Numbers, watch } from './watch.ts'

const calm = 300
const examples = [
  ['ana: /review', 'Ana uses a command in her direct messages with the bot'],
  ['ana in general: /question', 'in a channel; a channel is made by naming it'],
  ['ana: /practice layers', 'the first option; others by name, as in “count: 5”'],
  ['ana: /class import file: questions.gift', 'a file of this machine'],
  ['ana: press B', 'presses a button of the newest message that has it'],
  ['ben in general: press B on #3', 'of an older message'],
  ['ana: select Layers, Names', 'chooses in the newest select'],
  ['ana: submit overlayfs', 'fills in the form that is open; several fields: “Answer: x; Sure: yes”'],
  ['ana: type /practice lay', 'what the bot suggests while she types'],
  ['ana in general: menu Explain the terms here on #4', 'a command of a message’s own menu'],
  ['ben in general: a layer is …', 'an ordinary message, which the bot does not read'],
  ['ana: block', 'and “unblock”: she takes no direct messages meanwhile'],
] as const

async function open(screen: Screen): Promise<Stage> {
  const server = await startDiscord({ limits: true })
  const guild = server.guild('Study group')
  const people = new Map<string, Person>()
  const channels = new Map<string, Place>([['general', guild.general]])
  const person = ({ name }: Speaker): Person => {
    const known = people.get(name) ?? server.person(name.charAt(0).toUpperCase() + name.slice(1))
    if (!people.has(name)) guild.join(known)
    people.set(name, known)
    return known
  }
  const here = (who: Speaker): Acts => {
    if (who.place === undefined) return person(who).inDm
    const channel = channels.get(who.place) ?? guild.channel(who.place)
    channels.set(who.place, channel)
    return person(who).in(channel)
  }
  const numbers: Numbers = watch(server, screen, people, channels)
  const ready = () =>
    server.until(() => server.gateway.connected > 0 && server.commands().some(({ options }) => options))

  const sentenceOf = async (who: Speaker, doing: Promise<Reaction>): Promise<string | undefined> => {
    const reaction = await doing
    if (reaction.saw === 'failed') return 'The application did not respond.'
    return reaction.saw === 'modal' ? `${who.name}: ${formOf(reaction.modal)}` : undefined
  }
  const commandNamed = (text: string) => {
    const [name = ''] = text.trim().replace(/^\//, '').split(/\s+/)
    return server.commands().find((one) => one.type === ApplicationCommandType.ChatInput && one.name === name)
  }
  const unknown = () => {
    const all = server.commands().filter(({ type }) => type === ApplicationCommandType.ChatInput)
    return `There is no such command. There are: ${all.map(({ name }) => `/${name}`).join(' ')}`
  }
  /** “on #3” at the end of a line names a message. */
  const withMessage = (who: Speaker, rest: string) => {
    const [, words = rest, number] = /^(.*?)(?:\s+on\s+#?(\d+))?$/s.exec(rest) ?? []
    const on =
      number === undefined
        ? undefined
        : here(who)
            .sees()
            .find(({ id }) => numbers.of(id) === Number(number))
    if (number !== undefined && !on) throw new Error(`There is no message #${number} there.`)
    return { words, on }
  }
  const newest = (who: Speaker, has: (message: APIMessage) => boolean) => here(who).sees().findLast(has)

  return {
    env: { DISCORD_TOKEN: server.token, DISCORD_API_ROOT: server.root },
    acts: {
      async say(who, text) {
        if (!text.startsWith('/')) {
          here(who).say(text)
          if (who.place === undefined) return undefined
          return 'The bot does not read that: in a server people use its commands, buttons and forms.'
        }
        await ready()
        const command = commandNamed(text)
        if (!command) return unknown()
        const { name, given } = commandTyped(text, command.options ?? [])
        return sentenceOf(who, here(who).slash(name, await suggested(here(who), name, given)))
      },
      press(who, rest) {
        const { words, on } = withMessage(who, rest)
        const message =
          on ??
          newestWith(here(who).sees(), labelsOf, words) ??
          newest(who, (one) => labelsOf(one).length > 0)
        if (!message) return 'Nothing there has buttons.'
        const labels = labelsOf(message)
        const meant = buttonMeant(labels, words)
        if (meant === undefined) return `There is no button “${words}”. There are: ${labels.join(' | ')}`
        return sentenceOf(who, here(who).press(labels[meant]!, message))
      },
      select(who, rest) {
        const { words, on } = withMessage(who, rest)
        const message = on ?? newest(who, (one) => selectsOf(one).length > 0)
        if (!message) return 'Nothing there is to be chosen from.'
        const wanted = words.split(/\s*,\s*/)
        const select = selectsOf(message).find((one) => wanted.every((word) => optionMeant(one, word)))
        if (!select) return `That is not offered there: ${words}`
        const values = wanted.map((word) => optionMeant(select, word)!)
        return sentenceOf(who, here(who).select(select.custom_id!, values, message))
      },
      submit(who, rest) {
        const modal = here(who).modal()
        if (!modal) return 'No form is open there.'
        return sentenceOf(who, here(who).submit(fieldsTyped(modal, rest)))
      },
      async type(who, rest) {
        await ready()
        const command = commandNamed(rest)
        if (!command) return unknown()
        const { name, given } = commandTyped(rest, command.options ?? [])
        const choices = await here(who).type(name, given)
        return `Discord suggests: ${choices.map((choice) => choice.name).join(' | ') || 'nothing'}`
      },
      async menu(who, rest) {
        await ready()
        const { words, on } = withMessage(who, rest)
        const message = on ?? here(who).sees().at(-1)
        if (!message) return 'There is no message there.'
        return sentenceOf(who, here(who).menu(message, words))
      },
      block(who) {
        person(who).refuseDms()
        return 'The bot cannot begin to write to them now.'
      },
      unblock(who) {
        person(who).acceptDms()
        return 'The bot can write to them again.'
      },
    },
    async quiet() {
      await ready()
      let calls = -1
      while (server.calls.length !== calls || server.calls.some(({ status }) => status === undefined)) {
        calls = server.calls.length
        await wait(calm)
      }
    },
    close: () => server.close(),
  }
}

/** Whoever types picks what the bot suggests, where it suggests what they mean. */
async function suggested(here: Acts, name: string, given: Given) {
  const picked: Record<string, Given[string]> = { ...given }
  for (const [option, typed] of Object.entries(given)) {
    if (typeof typed !== 'string') continue
    const choices = await suggestionsFor(here, name, option, typed)
    const meant = buttonMeant(
      choices.map((choice) => choice.name),
      typed,
    )
    if (meant !== undefined) picked[option] = choices[meant]!.value
  }
  return picked
}

async function suggestionsFor(here: Acts, name: string, option: string, typed: string) {
  try {
    return await here.type(name, { [option]: typed })
  } catch {
    return [] // An option that is simply typed.
  }
}

await tryOut('Discord', examples, open)
