// An update that can't be handled must not stop those behind it. Its tries are counted before it is handled, so
// that one which kills the program is counted too; after three it is set aside, and the person is told.

import type { Logger } from 'pino'
import { languageOf } from './app/arrive.ts'
import type { World } from './app/scene.ts'
import type { Pending } from './chat/adapter.ts'
import type { Incoming } from './chat/message.ts'
import { rich } from './chat/rich.ts'
import { StoreTrouble } from './store/trouble.ts'

const mostTries = 3

/** Throws only when the store can't go on. */
export function takePatiently(
  world: World,
  incoming: Incoming,
  receive: (incoming: Incoming) => Pending[],
  log: Logger,
): Pending[] {
  const { update, from, at } = incoming
  let failure = 'The program ended each time it was handled.'
  for (let tries = 1; ; tries++) {
    const counted = update === undefined ? tries : world.store.updates.tried(from.platform, update, at)
    if (counted > mostTries) return setAside(world, incoming, failure, log)
    try {
      return receive(incoming)
    } catch (error) {
      if (error instanceof StoreTrouble) throw error
      failure = failureOf(error, incoming)
    }
  }
}

function setAside(world: World, incoming: Incoming, failure: string, log: Logger): Pending[] {
  const { store, languages } = world
  const { update, from, place: to, reply: replyTo, at } = incoming
  return store.atomically(() => {
    if (update !== undefined && !store.updates.setAside(from.platform, update, at, failure)) return []
    log.error({ update, failure }, 'an update was set aside')
    const words = languages.get(languageOf(world, from.language))!.words.taps
    const screen = { blocks: [{ block: 'text' as const, text: rich(words('chat-trouble')) }], buttons: [] }
    return [store.outbox.put({ to, account: from.account, how: 'whisper', screen, replyTo }, at)]
  })
}

/** What went wrong, without a word of what the person wrote. */
function failureOf(error: unknown, { did, from, file }: Incoming): string {
  if (!(error instanceof Error)) return 'Something was thrown that is no error.'
  const where = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  const wrote = did.act === 'text' ? did.text : did.act === 'command' ? did.rest : ''
  const words = `${wrote} ${from.name}`.toLowerCase().match(/[\p{L}\p{N}]{3,}/gu) ?? []
  const said = error.message.toLowerCase()
  const message =
    file || words.some((word) => said.includes(word))
      ? '(its message repeats what was written)'
      : error.message
  return [`${error.name}: ${message}`, ...where.slice(0, 5)].join('\n')
}
