// Which request is answered by what. A route that is not here is not played: 501, and a violation.

import { applicationOf } from '../application.ts'
import type { AskedCommand } from '../commands.ts'
import { meAsSeenByMyself } from '../events.ts'
import { refused } from '../refused.ts'
import { checkCommands } from '../rules/index.ts'
import { callback } from './callback.ts'
import * as channels from './channels.ts'
import type { Asked, Doing } from './route.ts'
import * as webhooks from './webhooks.ts'

const webhook = '/webhooks/{webhook_id}/{webhook_token}'
const message = '/channels/{channel_id}/messages/{message_id}'

export const routes: Readonly<Record<string, Doing>> = {
  'GET /gateway': ({ platform }) => ({ url: platform.gateway.url }),
  'GET /gateway/bot': ({ platform }) => platform.gateway.info(),
  'GET /applications/@me': ({ platform }) => applicationOf(platform),
  'GET /users/@me': ({ platform }) => meAsSeenByMyself(platform.bot),

  'GET /applications/{application_id}/commands': (asked) => own(asked).commands.all,
  'PUT /applications/{application_id}/commands': (asked) => {
    const platform = own(asked)
    const commands = asked.call.body as AskedCommand[]
    checkCommands(platform, asked.call, commands)
    return platform.commands.replace(commands)
  },

  'POST /interactions/{interaction_id}/{interaction_token}/callback': callback,
  [`POST ${webhook}`]: webhooks.followup,
  [`GET ${webhook}/messages/@original`]: webhooks.original,
  [`PATCH ${webhook}/messages/@original`]: webhooks.editOriginal,
  [`DELETE ${webhook}/messages/@original`]: webhooks.removeOriginal,
  [`GET ${webhook}/messages/{message_id}`]: webhooks.read,
  [`PATCH ${webhook}/messages/{message_id}`]: webhooks.editOwn,
  [`DELETE ${webhook}/messages/{message_id}`]: webhooks.removeOwn,

  'POST /users/@me/channels': channels.openDm,
  'GET /channels/{channel_id}': channels.read,
  'PATCH /channels/{channel_id}': channels.change,
  'POST /channels/{channel_id}/messages': channels.post,
  'POST /channels/{channel_id}/typing': channels.typing,
  [`GET ${message}`]: channels.readMessage,
  [`PATCH ${message}`]: channels.edit,
  [`DELETE ${message}`]: channels.remove,
}

function own({ platform, args }: Asked) {
  if (args.application_id !== platform.applicationId) throw refused('unknownApplication')
  return platform
}
