// The stories of test/story again, with the same expectations, told on Discord.

import './on-discord.ts'

await import('../story/finding.test.ts')
await import('../story/first-minutes.test.ts')
await import('../story/studying.test.ts')
