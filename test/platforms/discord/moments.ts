// A server with Ana and Ben in it for each test, time that stands still, and short ways to say what a bot says.

import { Routes } from 'discord.js'
import type { APIInteraction } from 'discord-api-types/v10'
import { afterEach, beforeEach, expect } from 'vitest'
import { ManualClock } from '../clock.ts'
import { aRest, aServer } from './client.ts'
import type { Person, Server } from './people.ts'
import type { DiscordServer } from './server.ts'

export let discord: DiscordServer
export let clock: ManualClock
export let rest: ReturnType<typeof aRest>
export let ana: Person
export let ben: Person
export let guild: Server

export const commands = [
  { name: 'review', description: 'Go on', contexts: [0, 1, 2], integration_types: [0, 1] },
  { name: 'here', description: 'In servers only', contexts: [0] },
  {
    name: 'find',
    description: 'Look up',
    options: [
      { type: 3, name: 'term', description: 'Which', required: true, autocomplete: true },
      { type: 4, name: 'most', description: 'How many', min_value: 1, max_value: 5 },
    ],
  },
  { type: 3, name: 'Explain', contexts: [0, 1, 2], integration_types: [0, 1] },
]

beforeEach(async () => {
  clock = new ManualClock()
  discord = await aServer({ clock })
  rest = aRest(discord)
  ana = discord.person('Ana', { locale: 'de' })
  ben = discord.person('Ben')
  guild = discord.guild('Class', { members: [ana, ben] })
  await rest.put(Routes.applicationCommands(discord.applicationId), { body: commands })
})
afterEach(() => expect(discord.violations).toEqual([]))

export const latest = () => discord.interactions().at(-1)!
type Under = Pick<APIInteraction, 'id' | 'token'>
export const answer = (body: object, { id, token }: Under = latest()) =>
  rest.post(Routes.interactionCallback(id, token), { body, auth: false })
export const follow = (body: object, { token }: Under = latest()) =>
  rest.post(Routes.webhook(discord.applicationId, token), { body, auth: false }) as Promise<{ id: string }>
export const original = ({ token }: Under = latest()) => Routes.webhookMessage(discord.applicationId, token)
export const post = (channel: { id: string }, body: object) =>
  rest.post(Routes.channelMessages(channel.id), { body }) as Promise<{ id: string }>
export const edit = (channel: { id: string }, { id }: { id: string }, body: object) =>
  rest.patch(Routes.channelMessage(channel.id, id), { body })
