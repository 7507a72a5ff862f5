// The stories of contrast, told on Telegram. (A file of its own: each of these begins its worlds before each test.)

import './on-telegram.ts'

await import('../story/contrast.test.ts')
