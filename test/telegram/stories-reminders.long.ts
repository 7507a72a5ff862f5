// The stories of reminders, told on Telegram.

import './on-telegram.ts'

await import('../story/reminders.test.ts')
