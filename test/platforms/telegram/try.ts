// npm run try:telegram: the bot on a Telegram of one's own. People are made by naming them, groups too.

import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import type { Chat, Message, User } from 'grammy/types'
import { buttonMeant, newestWith, type Speaker } from '../try/lines.ts'
import { type Screen, type Stage, tryOut } from '../try/talk.ts'
import { startTelegram } from './server.ts'
import { shownOf } from './shown.ts'

const calm = 300
/** So long the bot's own pace in a chat may hold an answer back. */
const paced = 5_500
const examples = [
  ['ana: /start', 'Ana writes to the bot, in private'],
  ['ana: press Topics', 'taps a button of the newest message there that has it'],
  ['ana: press B on #3', 'taps a button of an older message'],
  ['ana in study-group: /start', 'writes in a group; a group is made by naming it'],
  ['ben in study-group: reply lid', 'replies to the bot’s last message there'],
  ['ben: follow https://t.me/stevedore_bot?start=x', 'opens a link to the bot'],
  ['ana: search copy-on-write', 'types after the bot’s name, as people do in any chat'],
  ['ana in study-group: post 1', 'sends the first of what was found'],
  ['ana: send questions.gift /class import', 'sends a file of this machine, with words below it or without'],
  ['ben: named <b>Ben</b>', 'has another name from now on'],
  ['ana: block', 'and “unblock”: the bot can’t write to her meanwhile'],
] as const

type Server = Awaited<ReturnType<typeof startTelegram>>

async function open(screen: Screen): Promise<Stage> {
  const server = await startTelegram({ flood: true })
  const people = new Map<string, User>()
  const groups = new Map<string, Chat>()
  const user = (name: string): User => {
    const known = people.get(name) ?? server.user(people.size + 1, capital(name), { username: name })
    people.set(name, known)
    return known
  }
  const chatOf = ({ name, place }: Speaker): Chat => {
    if (place === undefined) return server.privateChat(user(name))
    const chat = groups.get(place) ?? server.supergroup(place, { members: [user(name)] })
    groups.set(place, chat)
    return chat
  }
  watch(server, screen, people, groups)

  const shown = () => server.calls.filter(({ method }) => /^(send|edit)/.test(method)).length
  let owed: { shown: number; until: number } | undefined
  /** Something was said or pressed that should change what people see. */
  const owe = () => {
    owed = { shown: shown(), until: Date.now() + paced }
  }
  const withButtons = (who: Speaker) =>
    [...server.messages(chatOf(who)), ...whispersTo(who)]
      .filter((message) => server.labels(message).length > 0)
      .sort((one, other) => one.date - other.date)
  const whispersTo = (who: Speaker) =>
    who.place === undefined ? [] : server.whispers(user(who.name), chatOf(who))

  /** Where a link leads: to the bot itself, as a client would go there, or elsewhere. */
  const opened = (who: Speaker, link: string) => {
    if (new URL(link).pathname === `/${server.bot.username}`) follow(who, link)
    return `${who.name} opens ${link}`
  }
  const follow = (who: Speaker, link: string) => {
    server.follow(user(who.name), link)
    owe()
  }
  const offers = new Map<string, Awaited<ReturnType<typeof server.inlineQuery>>>()

  return {
    env: { TELEGRAM_TOKEN: server.token, TELEGRAM_API_ROOT: server.root },
    acts: {
      say(who, text) {
        const before = server.pending().length
        server.say(user(who.name), chatOf(who), text)
        const unheard = who.place !== undefined && server.pending().length === before
        if (!unheard) owe()
        return unheard ? 'The bot does not hear that: in groups it hears commands and replies.' : undefined
      },
      reply(who, text) {
        const replyTo = server.lastMessage(chatOf(who))
        if (!replyTo) return 'The bot said nothing there yet.'
        server.say(user(who.name), chatOf(who), text, { replyTo })
        owe()
        return undefined
      },
      async press(who, rest) {
        const [, label = rest, number] = /^(.*?)(?:\s+on\s+#?(\d+))?$/s.exec(rest) ?? []
        const all = withButtons(who)
        const on = number
          ? find(server.messages(chatOf(who)), Number(number))
          : (newestWith(all, server.labels, label) ?? all.at(-1))
        if (!on) return number ? `There is no message #${number} there.` : 'Nothing there has buttons.'
        const labels = server.labels(on)
        if (labels.length === 0) return `Message #${on.message_id} has no buttons.`
        const meant = buttonMeant(labels, label)
        if (meant === undefined) return `There is no button “${label}”. There are: ${labels.join(' | ')}`
        const button = on.reply_markup!.inline_keyboard.flat()[meant]!
        if ('url' in button) return opened(who, button.url)
        const toast = await server.press(user(who.name), on, labels[meant]!).catch((error: Error) => error)
        if (toast instanceof Error) return toast.message
        if (toast.url !== undefined) return opened(who, toast.url)
        if (toast.text === '') owe()
        return toast.text === '' ? undefined : `${who.name} sees for a moment: ${toast.text}`
      },
      follow(who, link) {
        follow(who, link)
        return undefined
      },
      async search(who, words) {
        const offer = await server.inlineQuery(user(who.name), words)
        offers.set(who.name, offer)
        const titles = offer.results.map((result, at) => `${at + 1} ${'title' in result ? result.title : ''}`)
        return [...titles, ...(offer.button ? [offer.button.text] : [])].join(' | ')
      },
      post(who, number) {
        const offer = offers.get(who.name)
        const result = offer?.results[Number(number) - 1]
        if (!offer || !result) return 'Nothing was found by that number. Search first, as in “search layer”.'
        const { text = '', reply_markup } = server.choose(user(who.name), chatOf(who), offer, result.id)
        const links = reply_markup?.inline_keyboard.flat().map((button) => button.text) ?? []
        return [`${who.name} posts: ${text}`, ...links].join('\n')
      },
      send(who, rest) {
        const [, path = '', caption] = /^(\S+)\s*(.*)$/s.exec(rest) ?? []
        const bytes = readFileSync(path)
        server.sendFile(user(who.name), { name: basename(path), bytes }, caption || undefined)
        owe()
        return undefined
      },
      named(who, name) {
        user(who.name).first_name = name
        return undefined
      },
      block(who) {
        server.block(user(who.name))
        return 'The bot can’t write to them any more.'
      },
      unblock(who) {
        server.unblock(user(who.name))
        return 'The bot can write to them again.'
      },
    },
    async quiet() {
      let calls = -1
      const isOwed = () => owed !== undefined && shown() === owed.shown && Date.now() < owed.until
      const isBusy = () => server.pending().length > 0 || !server.polled() || server.calls.length !== calls
      while (isBusy() || isOwed()) {
        calls = server.calls.length
        await new Promise((resolve) => setTimeout(resolve, calm))
      }
      owed = undefined
    },
    close: () => server.close(),
  }
}

function find(messages: readonly Message[], number: number): Message | undefined {
  return messages.find(({ message_id }) => message_id === number)
}

function capital(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1)
}

/** Shows what has changed in any chat, whenever something has. */
function watch(
  server: Server,
  screen: Screen,
  people: ReadonlyMap<string, User>,
  groups: ReadonlyMap<string, Chat>,
): void {
  const seen = new Map<string, { content: string; buttons: string | undefined }>()
  const wrong = new Set<unknown>()
  const look = () => {
    const there = new Set<string>()
    const note = (place: string, message: Message, onlyFor?: string) => {
      const id = message.ephemeral_message_id ?? message.message_id
      const key = `${place} ${onlyFor ?? ''} ${id}`
      there.add(key)
      const { edit_date: _, reply_markup, ...content } = message
      const now = { content: JSON.stringify(content), buttons: JSON.stringify(reply_markup) }
      const before = seen.get(key)
      if (before?.content === now.content && before.buttons === now.buttons) return
      seen.set(key, now)
      const isStripped = before?.content === now.content && reply_markup === undefined
      const what = isStripped ? 'stripped' : before ? 'edited' : 'new'
      screen.shows({ ...shownOf(message, screen.colour), place, onlyFor, what })
    }
    const ours = (message: Message) => message.from?.id === server.bot.id
    for (const [name, user] of people) {
      for (const message of server.messages(server.privateChat(user)).filter(ours)) note(name, message)
    }
    for (const [place, chat] of groups) {
      for (const message of server.messages(chat).filter(ours)) note(place, message)
      for (const [name, user] of people) {
        for (const message of server.whispers(user, chat).filter(ours)) note(place, message, name)
      }
    }
    for (const key of seen.keys()) {
      if (there.has(key)) continue
      seen.delete(key)
      const [place = '', onlyFor, number] = key.split(' ')
      screen.shows({ place, onlyFor: onlyFor || undefined, number, what: 'deleted' })
    }
    for (const violation of server.violations) {
      if (wrong.has(violation)) continue
      wrong.add(violation)
      screen.says(`No correct bot sends this: ${violation.method}: ${violation.problem}`)
    }
  }
  server
    .until(() => {
      look()
      return false
    })
    .catch(() => {})
}

await tryOut('Telegram', examples, open)
