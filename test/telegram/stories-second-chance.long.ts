// The stories of second-chance, told on Telegram: they take longer.

import './on-telegram.ts'

await import('../story/second-chance.test.ts')
