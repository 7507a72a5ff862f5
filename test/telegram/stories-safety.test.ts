// What must never go wrong, told on Telegram.

import './on-telegram.ts'

await import('../story/safety.test.ts')
