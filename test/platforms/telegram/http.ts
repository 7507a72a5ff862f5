// The Bot API over HTTP, on this machine only: /bot<token>/<method> and /file/bot<token>/<path>.

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { check, perform } from './answer.ts'
import { type Call, readContent } from './calls.ts'
import type { Fault } from './faults.ts'
import type { Platform } from './platform.ts'
import { Refused, tooManyRequests } from './refused.ts'

type Listening = { root: string; close: () => Promise<void> }

export async function listen(platform: Platform, token: string): Promise<Listening> {
  const server: Server = createServer((request, response) => {
    serve(platform, token, request, response).catch((error: Error) => {
      // Nothing of the address may be told: it holds the token.
      platform.violations.push({ method: 'server', problem: `this server broke: ${error.message}` })
      reply(response, 500, { ok: false, error_code: 500, description: 'Internal Server Error' })
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    root: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serve(platform: Platform, token: string, request: IncomingMessage, response: ServerResponse) {
  const [, file, given, rest] = /^\/(file\/)?bot([^/]+)\/([^?]*)/.exec(request.url!) ?? []
  if (given === undefined) return refuse(response, new Refused(404, 'Not Found'))
  if (given !== token) return refuse(response, new Refused(401, 'Unauthorized'))
  if (file) return await download(platform, response, decodeURIComponent(rest!))
  const method = platform.spec.methodNamed(rest!)
  const at = platform.clock.now()
  let content: Awaited<ReturnType<typeof readContent>>
  try {
    content = await readContent(request, platform.spec, method)
  } catch {
    return refuse(response, new Refused(400, "Bad Request: can't parse request"))
  }
  const call: Call = { method: method ?? rest!, at, ...content }
  platform.calls.push(call)
  platform.news.changed()
  await handle(platform, call, response)
  platform.news.changed()
}

async function handle(platform: Platform, call: Call, response: ServerResponse): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const answer = (status: number, body: object) => {
    call.status = status
    reply(response, status, body)
  }
  const cut = () => {
    call.status = 0
    response.destroy()
  }
  try {
    const name = check(platform, call)
    const fault = platform.faults.next(call)
    if (fault?.wait !== undefined) await pause(fault.wait)
    if (fault?.drop === 'before') return cut()
    if (fault?.refuse?.html) {
      call.status = fault.refuse.status
      return html(response, fault.refuse.status)
    }
    refuseAsPlanned(platform, call, fault)
    const result = await perform(platform, name, { platform, call, gone: gone.signal })
    if (fault?.drop === 'after') return cut()
    if (fault?.takenBut !== undefined) throw new Refused(fault.takenBut, wordsFor(fault.takenBut))
    answer(200, { ok: true, result })
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    call.description = error.message
    answer(error.code, bodyOf(error))
  }
}

function refuseAsPlanned(platform: Platform, call: Call, fault: Fault | undefined): void {
  if (fault?.flood !== undefined) {
    platform.flood.told(Number(call.params.chat_id), fault.flood)
    throw tooManyRequests(fault.flood)
  }
  if (fault?.refuse) throw new Refused(fault.refuse.status, wordsFor(fault.refuse.status))
}

function pause(wait: number | Promise<unknown>): Promise<unknown> {
  return typeof wait === 'number' ? new Promise((resolve) => setTimeout(resolve, wait)) : wait
}

function wordsFor(status: number): string {
  return { 500: 'Internal Server Error', 502: 'Bad Gateway', 504: 'Gateway Timeout' }[status] ?? 'Error'
}

async function download(platform: Platform, response: ServerResponse, path: string): Promise<void> {
  const file = platform.files.atPath(path)
  if (file) platform.files.downloads.push(file.name)
  platform.news.changed()
  await platform.files.held
  if (file) response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(file.bytes)
  else refuse(response, new Refused(404, 'Not Found'))
}

function bodyOf({ code, message, parameters }: Refused): object {
  return { ok: false, error_code: code, description: message, ...(parameters && { parameters }) }
}

function refuse(response: ServerResponse, refused: Refused): void {
  reply(response, refused.code, bodyOf(refused))
}

function html(response: ServerResponse, status: number): void {
  const words = `<html><body><h1>${status} ${wordsFor(status)}</h1></body></html>`
  response.writeHead(status, { 'content-type': 'text/html' }).end(words)
}

function reply(response: ServerResponse, status: number, body: object): void {
  if (response.destroyed || response.headersSent) return
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body))
}
