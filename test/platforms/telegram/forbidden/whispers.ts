// Ephemeral messages that Telegram refuses.

import { type Case, chat, group, keyboard, quiz } from './case.ts'

export const whispers: Case[] = [
  [
    'a whisper in a private chat',
    'sendMessage',
    { chat_id: chat, text: 'x', ephemeral_message_parameters: { receiver_user_id: 11 } },
    /for groups/,
  ],
  [
    'an edit of a whisper in a private chat',
    'editEphemeralMessageText',
    { chat_id: chat, receiver_user_id: 11, ephemeral_message_id: 1, text: 'x' },
    /for groups/,
  ],
  [
    'a login in a whisper',
    'sendMessage',
    {
      chat_id: group,
      text: 'x',
      ephemeral_message_parameters: { receiver_user_id: 11 },
      ...keyboard({ text: 'x', login_url: { url: 'https://a.org' } }),
    },
    /login_url/,
  ],
  [
    'a poll as a whisper',
    'sendPoll',
    { chat_id: group, ...quiz({}), ephemeral_message_parameters: { receiver_user_id: 11 } },
    /ephemeral_message_parameters/,
  ],
  [
    'a reply to a whisper that all see',
    'sendMessage',
    { chat_id: group, text: 'x', reply_parameters: { ephemeral_message_id: 1 } },
    /must be an ephemeral message/,
  ],
  ['a reply to nothing', 'sendMessage', { chat_id: group, text: 'x', reply_parameters: {} }, /not specified/],
  [
    'a reply to two messages',
    'sendMessage',
    { chat_id: group, text: 'x', reply_parameters: { message_id: 1, ephemeral_message_id: 1 } },
    /two messages/,
  ],
  [
    'a whisper in place of nothing',
    'sendMessage',
    {
      chat_id: group,
      text: 'x',
      ephemeral_message_parameters: { receiver_user_id: 11, replace_callback_query_message: true },
    },
    /replace_callback_query_message/,
  ],
]
