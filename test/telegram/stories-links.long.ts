// Links, told on Telegram.

import './on-telegram.ts'

await import('../story/links.test.ts')
