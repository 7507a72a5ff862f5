import { Routes } from 'discord.js'
import { expect, test } from 'vitest'
import { aGateway, aRest, aServer } from './client.ts'
import { labelsOf, textOf } from './reading.ts'

test('a command is answered, and its button pressed', async () => {
  const discord = await aServer()
  const ana = discord.person('Ana')
  const guild = discord.guild('Class', { members: [ana] })
  const rest = aRest(discord)
  await rest.put(Routes.applicationCommands(discord.applicationId), {
    body: [{ name: 'review', description: 'x' }],
  })
  await aGateway(discord, {
    onInteraction: (i) => {
      const text = i.type === 3 ? 'pressed' : 'hello'
      return rest.post(Routes.interactionCallback(i.id, i.token), {
        auth: false,
        body: {
          type: i.type === 3 ? 7 : 4,
          data: {
            content: text,
            flags: 64,
            components: [{ type: 1, components: [{ type: 2, style: 1, label: 'B', custom_id: 'b' }] }],
          },
        },
      })
    },
  })
  const here = ana.in(guild.general)
  const shown = await here.slash('review')
  expect(shown).toMatchObject({ saw: 'message', secret: true })
  const again = await here.press('B')
  expect(again).toMatchObject({ saw: 'update', secret: true })
  expect(textOf(here.last()!)).toBe('pressed')
  expect(labelsOf(here.last()!)).toEqual(['B'])
  expect(discord.violations).toEqual([])
})
