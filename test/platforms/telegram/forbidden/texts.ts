// Texts that Telegram refuses: too long, empty, badly marked up, or with deep links that lead nowhere.

import { type Case, chat, keyboard, link, quiz } from './case.ts'

export const texts: Case[] = [
  ['4097 characters', 'sendMessage', { chat_id: chat, text: 'x'.repeat(4097) }, /message is too long/],
  ['only spaces', 'sendMessage', { chat_id: chat, text: ' \n ' }, /message text is empty/],
  [
    'only markup',
    'sendMessage',
    { chat_id: chat, text: '<b></b>', parse_mode: 'HTML' },
    /message text is empty/,
  ],
  [
    'a tag that is none',
    'sendMessage',
    { chat_id: chat, text: 'Über <none>', parse_mode: 'HTML' },
    /can't parse entities: Unsupported start tag "none" at byte offset 6/,
  ],
  [
    'a bare <',
    'sendMessage',
    { chat_id: chat, text: 'a < b', parse_mode: 'HTML' },
    /can't parse entities: Unsupported start tag ""/,
  ],
  [
    'a tag without an end',
    'sendMessage',
    { chat_id: chat, text: '<b>x', parse_mode: 'HTML' },
    /Can't find end tag corresponding to start tag "b"/,
  ],
  [
    'tags that cross',
    'sendMessage',
    { chat_id: chat, text: '<b><i>x</b></i>', parse_mode: 'HTML' },
    /Unmatched end tag at byte offset 7, expected "<\/i>", found "<\/b>"/,
  ],
  [
    'an end without a start',
    'sendMessage',
    { chat_id: chat, text: 'x</b>', parse_mode: 'HTML' },
    /Unexpected end tag at byte offset 1/,
  ],
  [
    'a span that is no spoiler',
    'sendMessage',
    { chat_id: chat, text: '<span>x</span>', parse_mode: 'HTML' },
    /must have class/,
  ],
  [
    'a tag that does not close',
    'sendMessage',
    { chat_id: chat, text: '<b x', parse_mode: 'HTML' },
    /Unclosed start tag/,
  ],
  [
    'a parse mode that is none',
    'sendMessage',
    { chat_id: chat, text: 'x', parse_mode: 'BBCode' },
    /unsupported parse_mode/,
  ],
  [
    'a parse mode and entities',
    'sendMessage',
    {
      chat_id: chat,
      text: 'x',
      parse_mode: 'HTML',
      entities: [{ type: 'bold', offset: 0, length: 1 }],
    },
    /at once/,
  ],
  [
    'an entity outside of the text',
    'sendMessage',
    { chat_id: chat, text: 'x', entities: [{ type: 'bold', offset: 0, length: 2 }] },
    /ENTITY_BOUNDS_INVALID/,
  ],
  [
    'bad markup in an explanation',
    'sendPoll',
    { chat_id: chat, ...quiz({ explanation: '<h1>', explanation_parse_mode: 'HTML' }) },
    /Unsupported start tag "h1"/,
  ],
  [
    'an explanation of 4 lines',
    'sendPoll',
    { chat_id: chat, ...quiz({ explanation: '1\n2\n3\n4' }) },
    /2 line feeds/,
  ],
  [
    'an explanation of 201 characters',
    'sendPoll',
    { chat_id: chat, ...quiz({ explanation: 'x'.repeat(201) }) },
    /200 characters/,
  ],
  [
    'an edit to a rich message',
    'editMessageText',
    { chat_id: chat, message_id: 1, rich_message: { blocks: [] } },
    /rich/,
  ],
  ['an edit without a text', 'editMessageText', { chat_id: chat, message_id: 1 }, /message text is empty/],
  ['a deep link with a colon', 'sendMessage', { chat_id: chat, text: link('topic:layers') }, /deep link/],
  [
    'a deep link of 65 characters on a button',
    'sendMessage',
    { chat_id: chat, text: 'x', ...keyboard({ text: 'x', url: link('y'.repeat(65)) }) },
    /deep link/,
  ],
  [
    'an empty deep link in markup',
    'sendMessage',
    { chat_id: chat, text: `<a href="${link('')}">x</a>`, parse_mode: 'HTML' },
    /deep link/,
  ],
]
