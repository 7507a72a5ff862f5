// Ephemeral messages: for groups, for text and media, and with nothing in them that needs an account.

import type { EphemeralMessageParameters, ReplyParameters } from 'grammy/types'
import type { Room } from '../chats.ts'
import { buttonsOf, type Checked, type Rule } from './rule.ts'

const parametersOf = ({ params }: Checked) =>
  params.ephemeral_message_parameters as EphemeralMessageParameters | undefined
const replyOf = ({ params }: Checked) => params.reply_parameters as ReplyParameters | undefined

function roomOf({ params, platform }: Checked): Room | undefined {
  return platform.chats.rooms.get(Number(params.chat_id))
}

export const groupsOnly: Rule = (checked) => {
  const type = roomOf(checked)?.about.type
  const isWhisper = parametersOf(checked) !== undefined || checked.method.includes('Ephemeral')
  return isWhisper && (type === 'private' || type === 'channel')
    ? ['ephemeral messages are for groups and supergroups']
    : []
}

/** An older server does not know the field, forgets it, and shows to all what was meant for one. */
export const noLeak: Rule = (checked) =>
  parametersOf(checked) !== undefined && checked.platform.options.ephemeral === false
    ? ['this server would show the ephemeral message to everybody']
    : []

export const noLogin: Rule = (checked) => {
  const isWhisper = parametersOf(checked) !== undefined || checked.method.includes('Ephemeral')
  return isWhisper &&
    buttonsOf(checked)
      .flat()
      .some(({ login_url }) => login_url !== undefined)
    ? ['login_url is not supported for ephemeral messages']
    : []
}

/** A reply names one message, and what replies to an ephemeral message is one itself. */
export const replies: Rule = (checked) => {
  const reply = replyOf(checked)
  if (!reply) return []
  const { message_id, ephemeral_message_id } = reply as { message_id?: number; ephemeral_message_id?: number }
  if (message_id === undefined && ephemeral_message_id === undefined)
    return ['message to be replied not specified']
  if (message_id !== undefined && ephemeral_message_id !== undefined)
    return ['two messages to reply to are given']
  return ephemeral_message_id !== undefined && !parametersOf(checked)
    ? ['a reply to an ephemeral message must be an ephemeral message']
    : []
}

export const replacing: Rule = (checked) => {
  const parameters = parametersOf(checked)
  if (!parameters?.replace_callback_query_message) return []
  const pressed = checked.platform.presses.byId(parameters.callback_query_id)
  return !pressed || pressed.query.message?.message_id === 0
    ? ['replace_callback_query_message is for a press on a message that all see']
    : []
}
