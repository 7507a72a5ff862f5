// Menus, webhooks, files, inline results, and which message an edit means.

import { type Kind, pictureProblem, tooBig } from '../files.ts'
import type { Params } from '../spec.ts'
import { type Rule, resultsOf } from './rule.ts'

export const commandNames: Rule = ({ method, params }) => {
  if (method !== 'setMyCommands') return []
  const names = (params.commands as { command: string }[]).map(({ command }) => command)
  return [
    ...names.filter((name) => !/^[a-z0-9_]{1,32}$/.test(name)).map((name) => `BOT_COMMAND_INVALID: ${name}`),
    ...(new Set(names).size < names.length ? ['BOT_COMMAND_DUPLICATE'] : []),
  ]
}

export const languageCodes: Rule = ({ method, params }) =>
  method.endsWith('MyCommands') && !/^([a-z]{2})?$/.test((params.language_code ?? '') as string)
    ? ['invalid language code specified']
    : []

export const webhookAddress: Rule = ({ method, params }) => {
  if (method !== 'setWebhook' || params.url === '') return []
  const address = URL.canParse(params.url as string) ? new URL(params.url as string) : undefined
  const secret = params.secret_token as string | undefined
  const isHere = address?.hostname === '127.0.0.1'
  return [
    ...(!isHere && address?.protocol !== 'https:'
      ? ['bad webhook: An HTTPS URL must be provided for webhook']
      : []),
    ...(!isHere && !['', '443', '80', '88', '8443'].includes(address?.port ?? '')
      ? ['bad webhook: Webhook can be set up only on ports 80, 88, 443 or 8443']
      : []),
    ...(secret !== undefined && !/^[\w-]{1,256}$/.test(secret)
      ? ['secret token contains unallowed characters']
      : []),
  ]
}

/** Every file that is named came with the request, and every file that came is named. */
export const uploads: Rule = ({ params, uploads: came }) => {
  const named = new Set(
    [...JSON.stringify(params).matchAll(/"attach:\/\/([^"]*)"/g)].map(([, part]) => part!),
  )
  return [
    ...[...named].filter((part) => !came.has(part)).map((part) => `wrong file: ${part} was not uploaded`),
    ...[...came.keys()].filter((part) => !named.has(part)).map((part) => `the file ${part} is not used`),
  ]
}

export const files: Rule = ({ method, params, uploads: came }) => {
  const media = method.endsWith('MessageMedia') ? (params.media as Params) : undefined
  const files: [kind: Kind, named: unknown][] = [
    ['photo', method === 'sendPhoto' ? params.photo : media?.type === 'photo' && media.media],
    ['document', method === 'sendDocument' ? params.document : media?.type === 'document' && media.media],
  ]
  return files.flatMap(([kind, named]) => {
    const upload = typeof named === 'string' ? came.get(named.replace('attach://', '')) : undefined
    if (!upload) return []
    const problem = tooBig(kind, upload) ? 'file is too big' : kind === 'photo' && pictureProblem(upload)
    const empty = upload.bytes.length === 0 ? 'file must be non-empty' : problem
    return empty ? [empty] : []
  })
}

export const inlineResults: Rule = ({ method, params, platform }) => {
  if (method !== 'answerInlineQuery') return []
  const ids = resultsOf(params).map(({ id }) => id)
  return [
    ...(platform.me.supports_inline_queries ? [] : ['inline mode is switched off']),
    ...(new Set(ids).size < ids.length ? ['RESULT_ID_DUPLICATE'] : []),
    ...(ids.length > 50 ? ['RESULTS_TOO_MUCH'] : []),
  ]
}

/** An edit names a message of a chat, or an inline message, and never both. */
export const oneTarget: Rule = ({ method, params }) => {
  if (!/^editMessage/.test(method)) return []
  const { chat_id, message_id, inline_message_id } = params
  const inline = inline_message_id !== undefined
  const inChat = chat_id !== undefined && message_id !== undefined
  if (inline ? chat_id === undefined && message_id === undefined : inChat) return []
  return ['message identifier is not specified']
}
