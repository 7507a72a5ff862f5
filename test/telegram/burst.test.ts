// Two hundred people at once: each tap is answered at once, whatever else is slow, each person gets their screen in
// the end, and Telegram never has to ask for patience.

import { afterEach, expect, it } from 'vitest'
import { startBot, type TestBot } from './bot.ts'

const crowd = 200
let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  expect(bot.logged).toEqual([])
  await bot.server.close()
})

/** All of them have a question before them. */
async function asked() {
  bot = await startBot({ server: { flood: true } })
  const people = Array.from({ length: crowd }, (_, at) => bot.person(at + 1, `P${at + 1}`))
  for (const { user, chat } of people) bot.server.say(user, chat, '/practice lids')
  await bot.quiet()
  return people
}

it('hears what 200 people write at once, and answers each', async () => {
  const people = await asked()
  for (const { user, chat } of people) bot.server.say(user, chat, '?')
  await bot.quiet()
  for (const person of people) {
    expect(person.text()).toMatch(/Not sure: here is what is so/)
    expect(bot.answersOf(person.account)).toHaveLength(1)
  }
  expect(bot.server.calls.filter(({ status }) => status === 429)).toEqual([])
})

it('answers 200 taps while not one screen gets through, and shows all of them afterwards', async () => {
  const people = await asked()
  let free = () => {}
  const stalled = new Promise<void>((resolve) => {
    free = resolve
  })
  bot.server.fault({ on: ({ method }) => method.startsWith('edit'), wait: stalled, times: crowd })
  const toasts = people.map(({ user, last }) => bot.server.press(user, last(), 'Not sure'))
  expect(await Promise.all(toasts)).toEqual(people.map(() => ({ text: '', alert: false })))
  const answers = people.map(({ account }) => bot.answersOf(account).length)
  expect(answers).toEqual(people.map(() => 1))
  free()
  await bot.quiet()
  for (const person of people) expect(person.text()).toMatch(/Not sure: here is what is so/)
})

it('answers each tap before it shows what came of it', async () => {
  const people = await asked()
  const before = bot.server.calls.length
  for (const { user, last } of people) void bot.server.press(user, last(), 'Not sure')
  await bot.quiet()
  const calls = bot.server.calls.slice(before)
  for (const { user, text } of people) {
    const answered = calls.findIndex(({ params }) => `${params.callback_query_id}`.startsWith(`${user.id}`))
    const shown = calls.findIndex(({ params }) => params.chat_id === `${user.id}`)
    expect(answered).toBeGreaterThanOrEqual(0)
    expect(shown).toBeGreaterThan(answered)
    expect(text()).toMatch(/Not sure/)
  }
})
