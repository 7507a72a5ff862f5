// The stories of clocks, told on Discord.

import './on-discord.ts'

await import('../story/clocks.test.ts')
