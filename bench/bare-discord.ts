// The floor for bench/discord.ts: discord.js's own Client as it comes, which answers each press and does nothing else.

import { Client, GatewayIntentBits } from 'discord.js'

const { DISCORD_TOKEN = '', DISCORD_API_ROOT = '' } = process.env
const client = new Client({
  intents: [GatewayIntentBits.Guilds, GatewayIntentBits.DirectMessages],
  rest: { api: DISCORD_API_ROOT },
})
client.on('error', () => {})
client.on('interactionCreate', (pressed) => {
  if (pressed.isButton()) void pressed.deferUpdate()
})
await client.login(DISCORD_TOKEN)
