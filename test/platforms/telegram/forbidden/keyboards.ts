// Inline keyboards that Telegram refuses.

import { button, type Case, chat, group, keyboard } from './case.ts'

export const keyboards: Case[] = [
  [
    'a button with two actions',
    'sendMessage',
    { chat_id: chat, text: 'x', ...keyboard({ ...button('x'), url: 'https://a.org' }) },
    /exactly one thing, not 2/,
  ],
  [
    'a button with no action',
    'sendMessage',
    { chat_id: chat, text: 'x', ...keyboard({ text: 'x' }) },
    /exactly one thing, not 0/,
  ],
  [
    'a button with no label',
    'sendMessage',
    { chat_id: chat, text: 'x', ...keyboard(button('')) },
    /no label/,
  ],
  [
    '9 buttons in a row',
    'sendMessage',
    { chat_id: chat, text: 'x', ...keyboard(...Array.from({ length: 9 }, () => button('x'))) },
    /more than 8/,
  ],
  [
    '101 buttons',
    'sendMessage',
    {
      chat_id: chat,
      text: 'x',
      reply_markup: { inline_keyboard: Array.from({ length: 101 }, () => [button('x')]) },
    },
    /reply markup is too long/,
  ],
  [
    'a web app in a group',
    'sendMessage',
    { chat_id: group, text: 'x', ...keyboard({ text: 'x', web_app: { url: 'https://a.org' } }) },
    /BUTTON_TYPE_INVALID/,
  ],
]
