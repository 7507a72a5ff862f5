// The stories of sureness, told on Telegram: they take longer.

import './on-telegram.ts'

await import('../story/sureness.test.ts')
