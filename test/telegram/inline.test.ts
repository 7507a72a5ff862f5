// Inline mode: words and questions, found from whatever chat, without a key and without writing anybody down.

import type { InlineQueryResult, InlineQueryResultArticle } from 'grammy/types'
import { afterEach, describe, expect, it } from 'vitest'
import { startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  expect(bot.logged).toEqual([])
  await bot.server.close()
})

const articles = (results: readonly InlineQueryResult[]) => results as InlineQueryResultArticle[]

async function find(text: string) {
  const ana = bot.users.get(1) ?? bot.person(1, 'Ana').user
  const offer = await bot.server.inlineQuery(ana, text)
  return { ...offer, ana, results: articles(offer.results) }
}

describe('typing after the bot’s name', () => {
  it('finds a word, and posts what it means, with its source and the way to practise it', async () => {
    bot = await startBot()
    const offer = await find('label')
    const [word] = offer.results
    expect(word).toMatchObject({
      title: 'label',
      description: 'A piece of paper on a box that says what is in it.',
    })
    const group = bot.server.group('Others')
    const posted = bot.server.choose(offer.ana, group, offer, word!.id)
    expect(textOf(posted)).toMatch(/label[\s\S]*A piece of paper[\s\S]*Source: https:/)
    expect(word!.reply_markup!.inline_keyboard.flat()).toEqual([
      { text: 'Practise this', url: 'https://t.me/stevedore_bot?start=t_labels' },
    ])
    await bot.quiet()
    // What was sent through us is said to those who read it, not to us.
    expect(bot.server.messages(group)).toHaveLength(1)
  })

  it('finds questions as links to them, and no key', async () => {
    bot = await startBot()
    const { results } = await find('holds when it is pulled')
    const [question] = results
    expect(question!.title).toBe('Which of these holds when it is pulled?')
    const content = JSON.stringify(question)
    expect(content).toContain('https://t.me/stevedore_bot?start=q_knot-choice')
    expect(content).not.toMatch(/A knot|A bow|A loop/)
    const cas = bot.person(3, 'Cas')
    bot.server.follow(cas.user, 'https://t.me/stevedore_bot?start=q_knot-choice')
    await bot.quiet()
    expect(cas.text()).toMatch(/Knots · practice[\s\S]*Which of these holds/)
  })

  it('lists the topics when nothing is typed yet', async () => {
    bot = await startBot()
    const { results, button } = await find('')
    expect(results.map(({ title }) => title)).toEqual(['Lids', 'Stacks', 'Labels', 'Knots'])
    expect(button).toEqual({ text: 'Practise in private', start_parameter: 'topics' })
  })

  it('says so when there is nothing like it, and leads to what there is', async () => {
    bot = await startBot()
    const { results, button } = await find('photosynthesis')
    expect(results).toEqual([])
    expect(button!.text).toMatch(/Nothing like that/)
    expect(button!.text.length).toBeLessThanOrEqual(64)
    const ana = bot.person(1, 'Ana')
    bot.server.follow(ana.user, `https://t.me/stevedore_bot?start=${button!.start_parameter}`)
    await bot.quiet()
    expect(ana.text()).toMatch(/Labels – /)
  })

  it('takes whatever is typed, and gives at most fifty', async () => {
    bot = await startBot()
    for (const text of ['<b>', '&', 'a'.repeat(256), '🧩', ' ', '/start', "' or 1=1"]) {
      expect((await find(text)).results.length).toBeLessThanOrEqual(50)
    }
  })

  it('knows nobody, and is remembered by Telegram for a while', async () => {
    bot = await startBot()
    await find('label')
    await find('lid')
    expect(bot.db.prepare('select count(*) from accounts').pluck().get()).toBe(0)
    for (const { params } of bot.server.callsOf('answerInlineQuery')) {
      expect(params.cache_time).toBeGreaterThanOrEqual(60)
      expect(params.is_personal).toBe(true)
    }
  })
})
