// The floor for bench/telegram.ts: a grammY bot that answers each tap and does nothing else.

import { Bot } from 'grammy'

const { TELEGRAM_TOKEN = '', TELEGRAM_API_ROOT = '' } = process.env
const bot = new Bot(TELEGRAM_TOKEN, { client: { apiRoot: TELEGRAM_API_ROOT } })
const keyboard = { inline_keyboard: [['Sure', 'Guessing'].map((text) => ({ text, callback_data: text }))] }
bot.on('message', (asked) => void asked.reply('A question', { reply_markup: keyboard }))
bot.on('callback_query', (tapped) => void tapped.answerCallbackQuery())
await bot.start()
