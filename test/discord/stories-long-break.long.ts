// The stories of long breaks, told on Discord.

import './on-discord.ts'

await import('../story/long-break.test.ts')
