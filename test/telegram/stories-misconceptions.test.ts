// The stories of misconceptions, told on Telegram. (A file of its own: each of these begins its worlds before each test.)

import './on-telegram.ts'

await import('../story/misconceptions.test.ts')
