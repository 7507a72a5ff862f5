// The other way to get updates: Telegram brings them. An update is answered after it was handled and committed,
// so that one that could not be handled is brought again.

import { createHash, timingSafeEqual } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Update } from 'grammy/types'

export type WebhookOptions = { url: string; secret: string; port: number }

/** Larger than any update. Bytes. */
const largestBody = 1 << 20
/** A body that does not come whole by then is given up. Milliseconds. */
const patience = 10_000

/** `handle` throws for an update that is to be brought again. */
export async function listen(
  { url, secret, port }: WebhookOptions,
  handle: (update: Update) => void | Promise<void>,
): Promise<{ port: number; close(): Promise<void> }> {
  const path = new URL(url).pathname
  const server = createServer((request, response) => {
    respond(request, { path, secret, handle }).then(
      (status) => end(response, status),
      () => end(response, 500),
    )
  })
  server.requestTimeout = patience
  server.headersTimeout = patience
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, resolve)
  })
  return { port: (server.address() as AddressInfo).port, close: () => close(server) }
}

type Hook = { path: string; secret: string; handle: (update: Update) => void | Promise<void> }

/** The status to answer with. */
async function respond(request: IncomingMessage, { path, secret, handle }: Hook): Promise<number> {
  if (request.url?.split('?')[0] !== path) return 404
  if (request.method !== 'POST') return 405
  if (!isSame(`${request.headers['x-telegram-bot-api-secret-token'] ?? ''}`, secret)) return 401
  const body = await read(request)
  if (body === undefined) return 413
  const update = parsed(body)
  if (!update) return 400
  await handle(update)
  return 200
}

/** In the same time however much of it is right. */
function isSame(given: string, secret: string): boolean {
  const hash = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(hash(given), hash(secret))
}

async function read(request: IncomingMessage): Promise<string | undefined> {
  const parts: Buffer[] = []
  let size = 0
  for await (const part of request as AsyncIterable<Buffer>) {
    size += part.length
    if (size > largestBody) return undefined
    parts.push(part)
  }
  return Buffer.concat(parts).toString('utf8')
}

function parsed(body: string): Update | undefined {
  try {
    const update = JSON.parse(body) as Partial<Update> | null
    return typeof update?.update_id === 'number' ? (update as Update) : undefined
  } catch {
    return undefined
  }
}

function end(response: ServerResponse, status: number): void {
  // What was not read of a body that is refused is not waited for.
  response.writeHead(status, status === 200 ? {} : { connection: 'close' }).end()
}

function close(server: Server): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve())
    server.closeIdleConnections()
    setTimeout(() => server.closeAllConnections(), 1_000).unref()
  })
}
