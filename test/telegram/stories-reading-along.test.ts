// What others read along, told on Telegram.

import './on-telegram.ts'

await import('../story/reading-along.test.ts')
