// The stories of the terminal that take little time, told on Discord.

import './on-discord.ts'

await import('../story/finding.test.ts')
await import('../story/first-minutes.test.ts')
await import('../story/links.test.ts')
await import('../story/safety.test.ts')
await import('../story/studying.test.ts')
