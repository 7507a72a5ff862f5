// Inline keyboards: each button does one thing, has a label, and they are not too many.

import { buttonsOf, type Rule } from './rule.ts'

const actions = [
  'url',
  'callback_data',
  'web_app',
  'login_url',
  'switch_inline_query',
  'switch_inline_query_current_chat',
  'switch_inline_query_chosen_chat',
  'copy_text',
  'callback_game',
  'pay',
  'disabled',
]
/** Neither number is published; both were found out by trying. */
const mostButtons = 100
const mostInARow = 8

export const oneAction: Rule = (checked) =>
  buttonsOf(checked)
    .flat()
    .map((button) => [button.text, actions.filter((action) => button[action] !== undefined)] as const)
    .filter(([, does]) => does.length !== 1)
    .map(([text, does]) => `inline keyboard button "${text}" must do exactly one thing, not ${does.length}`)

export const labels: Rule = (checked) =>
  buttonsOf(checked)
    .flat()
    .filter(({ text }) => text.trim() === '')
    .map(() => 'text buttons are empty: a button of the inline keyboard has no label')

export const buttonCount: Rule = (checked) => [
  ...(buttonsOf(checked).flat().length > mostButtons ? ['reply markup is too long'] : []),
  ...(buttonsOf(checked).some((row) => row.length > mostInARow)
    ? [`a row of the inline keyboard has more than ${mostInARow} buttons`]
    : []),
]

export const webAppsInPrivate: Rule = (checked) => {
  const { params, platform } = checked
  const room = platform.chats.rooms.get(Number(params.chat_id))
  if (!room || room.about.type === 'private') return []
  return buttonsOf(checked)
    .flat()
    .some(({ web_app }) => web_app !== undefined)
    ? ['BUTTON_TYPE_INVALID']
    : []
}
