// The stories of long-break, told on Telegram.

import './on-telegram.ts'

await import('../story/long-break.test.ts')
