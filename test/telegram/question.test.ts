// A question for a whole group on Telegram: nobody sees what others answered before it is revealed, each is told
// alone what is kept, and what was missed becomes their own in private.

import type { Chat, Message, Update, User } from 'grammy/types'
import { afterEach, describe, expect, it } from 'vitest'
import type { Question } from '../../src/engine/question/question.ts'
import { type Beginning, startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  expect(bot.logged).toEqual([])
  await bot.server.close()
})

const names = ['Ana', 'Ben', 'Cas', 'Dan', 'Eva']

async function aGroup(how: Beginning = {}, kind: 'group' | 'supergroup' | 'forum' = 'supergroup') {
  bot = await startBot(how)
  const people = names.map((name, at) => bot.person(at + 1, name))
  const users = people.map(({ user }) => user)
  const group = bot.server[kind]('Containers', { members: users })
  return { people, users, group }
}

const ours = (group: Chat) => bot.server.messages(group).filter(({ from }) => from?.id === bot.server.bot.id)
/** What stands before the group, as it is now. */
const shown = (group: Chat): Message => ours(group).at(-1)!
const posed = (): Question => {
  const kept = bot.db.prepare('select question from questions').pluck().all() as string[]
  return JSON.parse(kept.at(-1)!)
}

async function asks(user: User, group: Chat, text = '/question knots', how = {}): Promise<Message> {
  bot.server.say(user, group, text, how)
  await bot.quiet()
  return shown(group)
}

async function presses(user: User, message: Message, label: string): Promise<string> {
  const { text } = await bot.server.press(user, message, label)
  await bot.quiet()
  return text
}

/** The label of a button that answers rightly or wrongly. */
function labelOf(right: boolean): string {
  const { body } = posed()
  if (body.kind === 'true-false') return body.key === right ? 'True' : 'False'
  if (body.kind !== 'choice') throw new Error(`A group was asked ${body.kind}`)
  return 'ABCD'[body.options.findIndex((option) => option.right === right)]!
}

async function revealed(user: User, message: Message, group: Chat): Promise<Message> {
  await presses(user, message, 'Reveal')
  bot.wait(1)
  bot.core.ring(bot.now())
  await bot.quiet()
  return shown(group)
}

/** Everything that was sent where all can read it. */
const publicly = (group: Chat) =>
  bot.server.calls
    .filter(({ params }) => `${params.chat_id}` === `${group.id}` && !params.ephemeral_message_parameters)
    .filter(({ method }) => /^(send|edit)Message/.test(method))
    .map(({ method, params }) => ({ method, text: params.text, markup: params.reply_markup }))

const stands = (user: User, group: Chat) => bot.server.whispers(user, group).map(textOf)

describe('a question for a group of five', () => {
  /** Each answers, some rightly; what all could read until the reveal. */
  async function untilReveal(answers: readonly boolean[]) {
    const { users, group } = await aGroup()
    const question = await asks(users[0]!, group)
    for (const [at, user] of users.entries()) {
      expect(await presses(user, question, labelOf(answers[at]!))).toMatch(/^Locked: /)
    }
    return { users, group, question, read: publicly(group) }
  }

  it('shows nobody what the others answered before the reveal', async () => {
    const { group, users, question, read } = await untilReveal([true, false, true, false, true])
    const all = JSON.stringify(read)
    expect(all).not.toMatch(/✅|❌|Right|Locked|source|because/i)
    for (const name of names.slice(1)) expect(all).not.toContain(name)
    const after = await revealed(users[0]!, question, group)
    expect(textOf(after)).toMatch(/✅[\s\S]*Source:/)
    expect(after.message_id).toBe(question.message_id)
    await bot.stop()
    // Whatever they answer, the group reads the same.
    const others = await untilReveal([false, true, false, true, true])
    expect(others.read).toEqual(read)
  })

  it('tells each alone what is kept, lets them change it, and keeps one answer of each', async () => {
    const { users, group } = await aGroup()
    const question = await asks(users[0]!, group)
    const [, ben, cas] = users as [User, User, User]
    const [right, wrong] = [labelOf(true), labelOf(false)]
    expect(await presses(ben, question, wrong)).toMatch(/^Locked: \w+\. You can change it/)
    await bot.server.until(() => stands(ben, group).length === 1)
    expect(await presses(ben, question, right)).toMatch(/^Changed to /)
    await bot.server.until(() => /^Changed to/.test(stands(ben, group)[0]!))
    const [own] = bot.server.whispers(ben, group)
    expect(bot.server.labels(own!)).toEqual(['Sure', 'Guessing'])
    expect(await presses(ben, own!, 'Sure')).toMatch(/You are sure|Locked|Kept|still/i)
    // What stands there must not go on saying what is no longer so.
    expect(await presses(ben, question, 'Not sure')).toMatch(/not sure/)
    await bot.server.until(() => /not sure/.test(stands(ben, group)[0]!))
    expect(stands(ben, group)).toHaveLength(1)
    expect(stands(cas, group)).toEqual([])
    const rows = bot.db.prepare('select count(*) from live_responses').pluck()
    expect(rows.get()).toBe(1)
  })

  it('takes two taps at once for one, and forged ones for none', async () => {
    const { users, group } = await aGroup()
    const question = await asks(users[0]!, group)
    const [ana, ben, cas] = users as [User, User, User]
    const label = labelOf(true)
    await Promise.all([presses(ben, question, label), presses(ben, question, label)])
    const other = bot.server.supergroup('Others', { members: [cas] })
    bot.server.say(cas, other, '/help')
    await bot.quiet()
    for (const [data, on] of [
      ['1:live-9:1:answer:A', question],
      ['1:live-1:1:answer:A', shown(other)],
      ['1:live-1:7:answer:A', question],
      ['1:live-1:1:answer:Z', question],
      ['1:live-1:1:pause:', question],
      ['1:live-1:1:fly:', question],
    ] as const) {
      const toast = await bot.server.forgeCallback(cas, on, data)
      expect(toast.text, data).not.toBe('')
      await bot.quiet()
    }
    const who = bot.db.prepare('select account_id from live_responses').pluck()
    expect(who.all()).toEqual(['telegram:2'])
    expect(await presses(ana, question, label)).toMatch(/^Locked/)
  })

  it('adds what was missed to the reviews of whoever wants that, in private', async () => {
    const { users, group, people } = await aGroup()
    const question = await asks(users[0]!, group)
    const [ana, ben] = users as [User, User]
    await presses(ben, question, labelOf(false))
    const after = await revealed(ana, question, group)
    const add = bot.server.labels(after).find((label) => /add|my/i.test(label))!
    expect(add, bot.server.labels(after).join()).toBeDefined()
    await presses(ben, after, add)
    for (const more of bot.server.whispers(ben, group)) {
      const label = bot.server.labels(more).find((one) => /add/i.test(one))
      if (label) await presses(ben, more, label)
    }
    const cards = bot.db.prepare('select count(*) from cards where learner_id = ?').pluck()
    await bot.server.until(() => cards.get('telegram:2') === 1)
    expect(cards.get('telegram:1')).toBe(0)
    bot.wait(30)
    expect(await people[1]!.says('/review')).toMatch(/Knots/)
  })

  it('stays in the topic of a forum in which it was asked', async () => {
    const { users, group } = await aGroup({}, 'forum')
    const topic = bot.server.topic(users[0]!, group, 'Layers')
    const question = await asks(users[0]!, group, '/question knots', { topic })
    expect(question.message_thread_id).toBe(topic)
    expect(await presses(users[1]!, question, labelOf(true))).toMatch(/^Locked/)
    await bot.server.until(() => bot.server.whispers(users[1]!, group).length === 1)
    expect(bot.server.whispers(users[1]!, group)[0]!.message_thread_id).toBe(topic)
    // Another question can stand beside it.
    const beside = await asks(users[2]!, group, '/question labels')
    expect(beside.message_thread_id).toBeUndefined()
    expect((await revealed(users[0]!, question, group)).message_id).not.toBe(0)
    expect(ours(group).map(({ message_thread_id }) => message_thread_id)).toEqual([topic, undefined])
  })

  it('goes on in the supergroup that the group becomes, with the answers given before', async () => {
    const { users, group } = await aGroup({}, 'group')
    const question = await asks(users[0]!, group)
    await presses(users[1]!, question, labelOf(true))
    const grown = bot.server.migrate(users[0]!, group)
    await bot.server.until(() =>
      bot.server.messages(grown).some(({ from }) => from?.id === bot.server.bot.id),
    )
    await bot.quiet()
    const again = shown(grown)
    expect(textOf(again)).toMatch(/Answered: 1/)
    expect(await presses(users[2]!, again, labelOf(false))).toMatch(/^Locked/)
    const after = await revealed(users[0]!, again, grown)
    expect(textOf(after)).toMatch(/✅/)
    expect(bot.answersOf('telegram:2')).toHaveLength(1)
    expect(bot.answersOf('telegram:3')).toHaveLength(1)
  })

  it('hears of the supergroup by the answer to a message, too', async () => {
    const { users, group } = await aGroup({ webhook: true }, 'group')
    const { port } = await bot.isReady
    /** Telegram brings what happened since, but for what is left out. */
    let brought = 0
    const bring = async (isBrought = (_: Update) => true) => {
      for (const update of bot.server.pending().slice(brought).filter(isBrought)) {
        const headers = { 'x-telegram-bot-api-secret-token': 'a-secret-of-Telegram' }
        await fetch(`http://127.0.0.1:${port}/hook`, {
          method: 'POST',
          headers,
          body: JSON.stringify(update),
        })
      }
      brought = bot.server.pending().length
    }
    bot.server.say(users[0]!, group, '/question knots')
    await bring()
    const question = await bot.server.until(() => ours(group)[0])
    void bot.server.press(users[1]!, question, 'Not sure').catch(() => {})
    const grown = bot.server.migrate(users[0]!, group)
    await bring(({ callback_query }) => callback_query !== undefined)
    const again = await bot.server.until(() => ours(grown)[0])
    expect(textOf(again)).toMatch(/Knots/)
    expect(bot.db.prepare('select place from lives').pluck().get()).toBe(`${grown.id}`)
  })

  it('tells an administrator without a name why they can’t ask, and asks nothing', async () => {
    const { users, group } = await aGroup()
    bot.server.say(users[0]!, group, '/question knots', { as: 'anonymous' })
    await bot.quiet()
    expect(textOf(shown(group))).toMatch(/Remain anonymous/)
    expect(bot.db.prepare('select count(*) from lives').pluck().get()).toBe(0)
  })

  it('whoever blocked the bot in private answers in the group all the same', async () => {
    const { users, group, people } = await aGroup({ server: { ephemeral: false } })
    await people[1]!.says('/start')
    bot.server.block(users[1]!)
    const question = await asks(users[0]!, group)
    expect(await presses(users[1]!, question, labelOf(true))).toMatch(/^Locked/)
    expect(textOf(await revealed(users[0]!, question, group))).toMatch(/✅/)
    expect(bot.answersOf('telegram:2')).toHaveLength(1)
  })
})

describe('a receipt', () => {
  it('on a server that knows no whispers comes in private to whoever has a private chat, and shows to nobody else', async () => {
    const { users, group, people } = await aGroup({ server: { ephemeral: false } })
    await people[1]!.says('/start')
    const question = await asks(users[0]!, group)
    await presses(users[1]!, question, labelOf(true))
    await bot.server.until(() => /^Locked/.test(people[1]!.text()))
    expect(people[1]!.labels()).toEqual(['Sure', 'Guessing'])
    expect(await presses(users[1]!, people[1]!.last(), 'Guessing')).not.toMatch(/don’t know/)
    // Who never wrote to us gets the toast alone, and is not tried again and again.
    for (const label of [labelOf(false), labelOf(true)]) await presses(users[2]!, question, label)
    await bot.server.until(() =>
      bot.server.callsOf('sendMessage').some(({ params }) => `${params.chat_id}` === '3'),
    )
    await presses(users[2]!, question, labelOf(false))
    await bot.quiet()
    const tried = bot.server.callsOf('sendMessage').filter(({ params }) => `${params.chat_id}` === '3')
    expect(tried).toHaveLength(1)
    expect(bot.server.callsOf('deleteEphemeralMessage')).toHaveLength(1)
    expect(ours(group)).toHaveLength(1)
  })

  it('that is refused in a group is not tried there again', async () => {
    const { users, group } = await aGroup()
    const question = await asks(users[0]!, group)
    const isWhisper = ({ params }: { params: object }) => 'ephemeral_message_parameters' in params
    bot.server.fault({ on: isWhisper, refuse: { status: 400 } })
    await presses(users[1]!, question, labelOf(true))
    await presses(users[1]!, question, labelOf(false))
    await presses(users[2]!, question, labelOf(false))
    const whispers = bot.server
      .callsOf('sendMessage')
      .filter(({ params }) => params.ephemeral_message_parameters !== undefined)
    expect(whispers).toHaveLength(1)
  })
})
