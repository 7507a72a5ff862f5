// The stories of clocks, told on Telegram.

import './on-telegram.ts'

await import('../story/clocks.test.ts')
