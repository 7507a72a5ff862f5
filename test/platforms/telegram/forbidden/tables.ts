// Calls that the tables of the Bot API forbid.

import { button, type Case, chat, keyboard, quiz } from './case.ts'

export const tables: Case[] = [
  ['an unknown field', 'sendMessage', { chat_id: chat, text: 'x', colour: 'red' }, /colour/],
  ['no chat', 'sendMessage', { text: 'x' }, /chat_id is empty/],
  ['no text', 'sendMessage', { chat_id: chat }, /message text is empty/],
  ['a number as text', 'sendMessage', { chat_id: chat, text: 5 }, /\/text must be string/],
  [
    '65 bytes on a button',
    'sendMessage',
    { chat_id: chat, text: 'x', ...keyboard(button('x', 'y'.repeat(65))) },
    /BUTTON_DATA_INVALID/,
  ],
  [
    '33 Cyrillic letters on a button',
    'sendMessage',
    { chat_id: chat, text: 'x', ...keyboard(button('x', 'ж'.repeat(33))) },
    /BUTTON_DATA_INVALID/,
  ],
  [
    'a button style that is none',
    'sendMessage',
    { chat_id: chat, text: 'x', ...keyboard({ ...button('x'), style: 'pink' }) },
    /style/,
  ],
  [
    'a toast of 201 characters',
    'answerCallbackQuery',
    { callback_query_id: '1', text: 'x'.repeat(201) },
    /200/,
  ],
  [
    'a question of 301 characters',
    'sendPoll',
    { chat_id: chat, ...quiz({ question: 'x'.repeat(301) }) },
    /300/,
  ],
  [
    '13 options',
    'sendPoll',
    {
      chat_id: chat,
      ...quiz({ options: Array.from({ length: 13 }, (_, at) => ({ text: `${at}` })) }),
    },
    /12/,
  ],
  [
    'an option of 101 characters',
    'sendPoll',
    { chat_id: chat, ...quiz({ options: [{ text: 'x'.repeat(101) }, { text: 'y' }] }) },
    /100/,
  ],
  [
    'the parameter of older servers',
    'sendPoll',
    { chat_id: chat, ...quiz({ correct_option_id: 0 }) },
    /correct_option_id/,
  ],
  ['a poll of 4 seconds', 'sendPoll', { chat_id: chat, ...quiz({ open_period: 4 }) }, />= 5/],
  [
    '101 commands',
    'setMyCommands',
    { commands: Array.from({ length: 101 }, (_, at) => ({ command: `c${at}`, description: 'x' })) },
    /100/,
  ],
  [
    'a command’s description of 257 characters',
    'setMyCommands',
    { commands: [{ command: 'c', description: 'x'.repeat(257) }] },
    /256/,
  ],
  ['getUpdates for 101', 'getUpdates', { limit: 101 }, /100/],
  ['an update that is none', 'getUpdates', { allowed_updates: ['messages'] }, /allowed_updates/],
  ['101 connections', 'setWebhook', { url: 'https://a.org', max_connections: 101 }, /100/],
]
