// The stories of reminders, told on Discord.

import './on-discord.ts'

await import('../story/reminders.test.ts')
