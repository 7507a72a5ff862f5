// Looking things up, told on Telegram.

import './on-telegram.ts'

await import('../story/finding.test.ts')
