// What the lists of forbidden calls are made of, and the chats they are about.

/** The chat of the bot with Ana, and a group that she is in. */
export const chat = 11
export const group = -1001

export const keyboard = (...buttons: object[]) => ({ reply_markup: { inline_keyboard: [buttons] } })
export const button = (text: string, data = 'x') => ({ text, callback_data: data })
export const quiz = (more: object) => ({
  question: 'Which?',
  options: [{ text: 'one' }, { text: 'two' }],
  type: 'quiz',
  correct_option_ids: [0],
  ...more,
})
export const link = (start: string) => `https://t.me/stevedore_bot?start=${start}`
export const article = (id: string, message_text = 'x') => ({
  type: 'article',
  id,
  title: 'x',
  input_message_content: { message_text },
})

/** What it is, the method, its parameters, and words of the refusal. */
export type Case = [what: string, method: string, params: object, words: RegExp]
