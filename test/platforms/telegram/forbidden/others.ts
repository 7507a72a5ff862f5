// Menus, webhooks, files, inline offers and edits that Telegram refuses.

import { article, type Case, chat } from './case.ts'

export const others: Case[] = [
  [
    'a command with a capital',
    'setMyCommands',
    { commands: [{ command: 'Quiz', description: 'x' }] },
    /BOT_COMMAND_INVALID: Quiz/,
  ],
  [
    'a command with a hyphen',
    'setMyCommands',
    { commands: [{ command: 'a-b', description: 'x' }] },
    /BOT_COMMAND_INVALID: a-b/,
  ],
  [
    'a command twice',
    'setMyCommands',
    {
      commands: [
        { command: 'a', description: 'x' },
        { command: 'a', description: 'y' },
      ],
    },
    /BOT_COMMAND_DUPLICATE/,
  ],
  [
    'a language of five letters',
    'setMyCommands',
    { commands: [], language_code: 'en-GB' },
    /invalid language code/,
  ],
  ['a webhook without TLS', 'setWebhook', { url: 'http://a.org' }, /HTTPS URL/],
  ['a webhook on port 8080', 'setWebhook', { url: 'https://a.org:8080' }, /only on ports/],
  [
    'a secret with a space',
    'setWebhook',
    { url: 'https://a.org', secret_token: 'a b' },
    /unallowed characters/,
  ],
  [
    'a file that did not come',
    'sendDocument',
    { chat_id: chat, document: 'attach://x' },
    /wrong file: x was not uploaded/,
  ],
  [
    'two results of one id',
    'answerInlineQuery',
    { inline_query_id: '1', results: [article('a'), article('a')] },
    /RESULT_ID_DUPLICATE/,
  ],
  [
    '51 results',
    'answerInlineQuery',
    { inline_query_id: '1', results: Array.from({ length: 51 }, (_, at) => article(`${at}`)) },
    /RESULTS_TOO_MUCH/,
  ],
  [
    'an inline text of 4097 characters',
    'answerInlineQuery',
    { inline_query_id: '1', results: [article('a', 'x'.repeat(4097))] },
    /4096/,
  ],
  [
    'an edit of no message',
    'editMessageText',
    { chat_id: chat, text: 'x' },
    /message identifier is not specified/,
  ],
  [
    'an edit of two messages',
    'editMessageReplyMarkup',
    { chat_id: chat, message_id: 1, inline_message_id: '1' },
    /message identifier is not specified/,
  ],
]
