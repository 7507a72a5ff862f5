// The pace of a round, told on Telegram.

import './on-telegram.ts'

await import('../story/pacing.test.ts')
