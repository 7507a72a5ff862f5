// A story of test/story again, with the same expectations, told on Discord.

import './on-discord.ts'

await import('../story/repair.test.ts')
