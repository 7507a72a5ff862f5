// The stories of test/story again, with the same expectations, told on Telegram.

import './on-telegram.ts'

await import('../story/first-minutes.test.ts')
await import('../story/studying.test.ts')
