// The stories of spellings, told on Telegram: they take longer.

import './on-telegram.ts'

await import('../story/spellings.test.ts')
