// The stories of pacing, told on Discord.

import './on-discord.ts'

await import('../story/pacing.test.ts')
