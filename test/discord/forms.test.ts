// A form that can't be read: nothing is counted, and the person is told what it asks for in words that hold there.

import { afterEach, describe, expect, it } from 'vitest'
import { modalOf } from '../../src/adapters/discord/forms.ts'
import type { Kind } from '../../src/engine/question/question.ts'
import type { Modal } from '../platforms/discord/interactions.ts'
import { startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  expect(bot.logged).toEqual([])
  await bot.server.close()
})

/** Ana in a server, with a form before her that answers a question of this kind. */
async function formFor(kind: Kind) {
  bot = await startBot()
  const ana = bot.server.person('Ana')
  const here = ana.in(bot.server.guild('Class', { members: [ana] }).general)
  for (let at = 0; at < 40; at++) {
    await here.slash('practice', { topic: at % 2 === 0 ? 'stacks' : 'labels' })
    await bot.quiet()
    if (bot.question(ana)?.body.kind === kind) break
    bot.wait(1)
  }
  const opened = await here.press(kind === 'match' ? 'Choose …' : 'Type your answer …')
  if (opened.saw !== 'modal') throw new Error(`No form opened, but ${opened.saw}`)
  const fill = (value: (field: Modal['components'][number], at: number) => string) =>
    here.submit(
      Object.fromEntries(opened.modal.components.map((field, at) => [field.label!, value(field, at)])),
    )
  return { ana, here, fill }
}

const firstChoice = ({ component }: Modal['components'][number]) =>
  (component as { options?: { label: string }[] }).options![0]!.label

describe('a form that can’t be read', () => {
  it.each([
    ['match', firstChoice, /Give each number a letter of its own/],
    ['number', () => 'lots of them', /A number is asked for/],
    ['cloze', () => '!!', /Each gap wants a word or two/],
  ] as const)('of %s says what it asks for, and can be opened again', async (kind, value, told) => {
    const { ana, here, fill } = await formFor(kind)
    expect(await fill(value)).toMatchObject({ saw: 'message', secret: true })
    const [said] = here.whispers().slice(-1)
    expect(textOf(said)).toMatch(told)
    expect(textOf(said)).toMatch(/Nothing was counted/)
    expect(textOf(said)).not.toMatch(/message|Tap the letter/)
    expect(bot.answersOf(ana)).toEqual([])
    expect(await here.press(kind === 'match' ? 'Choose …' : 'Type your answer …')).toMatchObject({
      saw: 'modal',
    })
  })
})

it('a form with several gaps asks for all of them, as an answer with an empty one can’t be read', async () => {
  bot = await startBot()
  const fields = ['Gap 1', 'Gap 2'].map((label) => ({ field: 'text' as const, label }))
  const press = { session: '1', turn: 1, verb: 'answer' as const, choice: '' }
  const { components } = modalOf({
    title: 'Your answer',
    fields,
    joint: '; ',
    press,
    open: { label: '', key: '', press },
  })
  expect(components).toHaveLength(2)
  for (const { component } of components as { component: object }[]) {
    expect(component).toMatchObject({ required: true })
  }
})
