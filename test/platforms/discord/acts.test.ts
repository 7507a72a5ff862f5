// The whole way, by discord.js's real layers: a person does something, the gateway tells it, a callback answers, and
// the person sees it; first on a button's own message, then through a form.

import { Routes } from 'discord.js'
import type { APIInteraction } from 'discord-api-types/v10'
import { expect, test } from 'vitest'
import { aGateway, aRest, aServer } from './client.ts'
import { button, input, label, modal, option, row, select } from './forbidden/case.ts'
import { labelsOf, textOf } from './reading.ts'

const asked = {
  flags: 64,
  content: 'Which?',
  components: [
    row(button('b', { label: 'B' }), button('w', { label: 'Write' })),
    row(select({ options: [option('a')] })),
  ],
}
/** What a very small bot answers. */
function answerTo({ type, data }: APIInteraction): object {
  if (type === 2) return { type: 4, data: asked }
  const { custom_id } = data as { custom_id: string }
  if (custom_id === 'w') return { type: 9, data: modal(label(input())) }
  return { type: 7, data: { content: JSON.stringify(data), components: [] } }
}

test('a command, a button, a select, and a form', async () => {
  const discord = await aServer()
  const ana = discord.person('Ana')
  const { general } = discord.guild('Class', { members: [ana] })
  const rest = aRest(discord)
  const review = { name: 'review', description: 'Go on' }
  await rest.put(Routes.applicationCommands(discord.applicationId), { body: [review] })
  await aGateway(discord, {
    onInteraction: (one) =>
      rest.post(Routes.interactionCallback(one.id, one.token), { auth: false, body: answerTo(one) }),
  })
  const here = ana.in(general)
  expect(await here.slash('review')).toMatchObject({ saw: 'message', secret: true })
  expect(labelsOf(here.last()!)).toEqual(['B', 'Write'])
  expect(await here.press('B')).toMatchObject({ saw: 'update', secret: true })
  expect(JSON.parse(textOf(here.last()!))).toMatchObject({ custom_id: 'b', component_type: 2 })
  await here.slash('review')
  await here.select('s', ['a'])
  expect(JSON.parse(textOf(here.last()!))).toMatchObject({ custom_id: 's', component_type: 3, values: ['a'] })
  await here.slash('review')
  expect(await here.press('Write')).toMatchObject({ saw: 'modal', modal: { custom_id: 'm' } })
  expect(await here.submit({ Field: 'overlayfs' })).toMatchObject({ saw: 'update', secret: true })
  expect(JSON.parse(textOf(here.last()!))).toMatchObject({
    custom_id: 'm',
    components: [{ type: 18, component: { type: 4, custom_id: 'i', value: 'overlayfs' } }],
  })
  expect(discord.violations).toEqual([])
})
