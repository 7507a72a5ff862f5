// What the tests of the stand-in share: a server for each test, calls past grammY's own types, and the words of
// a refusal.

import { Bot, GrammyError } from 'grammy'
import { afterEach } from 'vitest'
import type { Options } from './platform.ts'
import { startTelegram, type TelegramServer } from './server.ts'

const running: TelegramServer[] = []

/** A server that is gone after the test. */
export async function aServer(options: Options = {}): Promise<TelegramServer> {
  const server = await startTelegram(options)
  running.push(server)
  return server
}

afterEach(async () => {
  await Promise.all(running.splice(0).map((server) => server.close()))
})

export function aBot({ root: apiRoot, token }: TelegramServer): Bot {
  return new Bot(token, { client: { apiRoot } })
}

/** A call with no library in between, so that what the library forbids can be sent too. */
export async function raw(server: TelegramServer, method: string, params: unknown): Promise<RawAnswer> {
  const response = await fetch(`${server.root}/bot${server.token}/${method}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(params),
  })
  return (await response.json()) as RawAnswer
}
export type RawAnswer = { ok: boolean; error_code?: number; description?: string; result?: never }

/** Code and description of the refusal, or the fact that there was none. */
export async function refusalOf(call: Promise<unknown>): Promise<string> {
  try {
    await call
  } catch (error) {
    if (error instanceof GrammyError) return `${error.error_code} ${error.description}`
    throw error
  }
  return 'was accepted'
}

/** A picture of the given size, as far as anybody looks: its head. */
export function picture(width = 100, height = 50): Buffer {
  const head = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
  const size = Buffer.alloc(8)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  return Buffer.concat([head, size])
}
