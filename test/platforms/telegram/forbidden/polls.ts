// Polls and quizzes that Telegram refuses.

import { type Case, chat, quiz } from './case.ts'

export const polls: Case[] = [
  [
    'a quiz without an answer',
    'sendPoll',
    { chat_id: chat, ...quiz({ correct_option_ids: undefined }) },
    /need correct_option_ids/,
  ],
  [
    'an answer that is not there',
    'sendPoll',
    { chat_id: chat, ...quiz({ correct_option_ids: [2] }) },
    /no such correct option/,
  ],
  [
    'answers that fall',
    'sendPoll',
    { chat_id: chat, ...quiz({ correct_option_ids: [1, 0], allows_multiple_answers: true }) },
    /must rise/,
  ],
  [
    'two answers where one may be given',
    'sendPoll',
    { chat_id: chat, ...quiz({ correct_option_ids: [0, 1] }) },
    /allows_multiple_answers/,
  ],
  ['an answer to no quiz', 'sendPoll', { chat_id: chat, ...quiz({ type: 'regular' }) }, /for quizzes/],
  [
    'an explanation for no quiz',
    'sendPoll',
    { chat_id: chat, ...quiz({ type: 'regular', correct_option_ids: undefined, explanation: 'x' }) },
    /explanation is for quizzes/,
  ],
  [
    'options that are added to a quiz',
    'sendPoll',
    { chat_id: chat, ...quiz({ allow_adding_options: true, is_anonymous: false }) },
    /to a quiz/,
  ],
  [
    'options that are added by nobody',
    'sendPoll',
    {
      chat_id: chat,
      ...quiz({ type: 'regular', correct_option_ids: undefined, allow_adding_options: true }),
    },
    /anonymous poll/,
  ],
  [
    'two ends of a poll',
    'sendPoll',
    { chat_id: chat, ...quiz({ open_period: 60, close_date: 2_000_000_000 }) },
    /at once/,
  ],
]
