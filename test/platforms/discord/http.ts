// Discord's REST API over HTTP, on this machine only: /api/v10/… and the files at /cdn/….

import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { Planned } from '../faults.ts'
import { type Call, readBody } from './calls.ts'
import type { Platform } from './platform.ts'
import { bodyOf, invalidForm, NotBuilt, Refused, refused } from './refused.ts'
import { routes } from './routes/index.ts'
import type { Route } from './spec.ts'

/** `on` names an operation, such as `POST /channels/{channel_id}/messages`, or `*`, or picks calls itself. */
export type Fault = Planned<Call> & {
  /** Milliseconds, or until this resolves, before anything else. */
  wait?: number | Promise<unknown> | undefined
  /** This status and code instead of doing it. */
  refuse?: { status: number; code?: number | undefined; message?: string | undefined } | undefined
  /** 429, to be asked again after so many seconds. `headerless`: said only in the body, as some proxies do. */
  limit?: { seconds: number; global?: boolean; headerless?: boolean } | undefined
  /** The connection breaks, before the call was taken or after. */
  drop?: 'before' | 'after' | undefined
  /** Done, and answered with this status all the same. */
  takenBut?: number | undefined
}

const base = '/api/v10'

export async function listen(platform: Platform): Promise<{ root: string; close: () => Promise<void> }> {
  const server: Server = createServer((request, response) => {
    serve(platform, request, response).catch((error: Error) => {
      platform.violations.push({ request: 'server', problem: `this server broke: ${error.stack}` })
      reply(response, 500, { message: '500: Internal Server Error', code: 0 })
    })
  })
  server.keepAliveTimeout = 60_000
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  platform.files.root = `http://127.0.0.1:${port}`
  platform.gateway.listen(server, `ws://127.0.0.1:${port}`)
  return {
    root: `http://127.0.0.1:${port}/api`,
    close: () =>
      new Promise((resolve) => {
        platform.gateway.close()
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

async function serve(platform: Platform, request: IncomingMessage, response: ServerResponse): Promise<void> {
  const url = new URL(request.url!, 'http://discord')
  const file = await platform.files.download(request.url!)
  if (file) return void response.writeHead(200, { 'content-type': file.mime }).end(file.bytes)
  const path = decodeURIComponent(url.pathname.slice(base.length))
  const route = url.pathname.startsWith(`${base}/`) ? platform.spec.match(request.method!, path) : undefined
  const call: Call = {
    method: request.method!,
    path: route ? path : url.pathname,
    key: route?.key ?? '',
    query: url.searchParams,
    body: undefined,
    uploads: [],
    at: platform.clock.now(),
  }
  try {
    Object.assign(call, await readBody(request))
  } catch (error) {
    platform.violation(call, [`the body cannot be read: ${(error as Error).message}`])
    return reply(response, 400, { message: 'The request body contains invalid JSON.', code: 50109 })
  }
  platform.calls.push(call)
  platform.news.changed()
  await answer(platform, call, route, request, response)
  platform.news.changed()
}

async function answer(
  platform: Platform,
  call: Call,
  route: Route | undefined,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const isInteraction = /^\/(interactions|webhooks)\//.test(call.path)
  const major =
    /^\/(channels|guilds)\/\d+|^\/(webhooks|interactions)\/[^/]+\/[^/]+/.exec(call.path)?.[0] ?? ''
  const fault = platform.faults.next(call)
  if (fault?.wait !== undefined) await pause(fault.wait)
  const taken = platform.limits.take(call.key, major, isInteraction)
  const say = (status: number, body: unknown, headers: Record<string, string> = {}) => {
    Object.assign(call, { status, answer: structuredClone(body) })
    reply(response, status, body, { ...taken.headers, ...headers })
  }
  const cut = () => {
    call.status = 0
    response.destroy()
  }
  if (fault?.drop === 'before') return cut()
  if (fault?.refuse) {
    const { status, code = 0, message = 'Error' } = fault.refuse
    call.code = code
    return say(status, { message, code })
  }
  const limit = fault?.limit ?? taken.wait
  if (limit) return tooMany(say, limit)
  try {
    const done = perform(platform, call, route, request)
    if (fault?.drop === 'after') return cut()
    if (fault?.takenBut !== undefined) return say(fault.takenBut, { message: 'Error', code: 0 })
    say(done.status, done.body)
  } catch (error) {
    if (!(error instanceof Refused)) throw error
    call.code = error.code
    const body = bodyOf(error)
    if (route && error.status !== 501) checkAnswer(platform, call, route, error.status, body)
    say(error.status, body)
  }
}

function perform(platform: Platform, call: Call, route: Route | undefined, request: IncomingMessage) {
  if (!route) {
    platform.violation(call, ['Discord has no such operation'])
    throw new Refused(501, 0, `Not Implemented: ${call.method} ${call.path}`)
  }
  checkHead(platform, call, route, request)
  const problems = platform.spec.problemsOfRequest(route, call.query, call.body)
  if (problems.length > 0) {
    platform.violation(call, problems)
    throw invalidForm(problems.map((words) => ({ path: 'schema', code: 'SCHEMA', words })))
  }
  const doing = routes[route.key]
  if (!doing) return notBuilt(platform, call, route.key)
  try {
    const body = doing({ platform, call: { ...call, body: call.body ?? {} }, args: route.args })
    const status = body === undefined ? 204 : 200
    checkAnswer(platform, call, route, status, body)
    return { status, body }
  } catch (error) {
    if (error instanceof NotBuilt) return notBuilt(platform, call, error.message)
    throw error
  }
}

function checkAnswer(platform: Platform, call: Call, route: Route, status: number, body: unknown): void {
  const wrong = platform.spec.problemsOfAnswer(route, status, body)
  platform.violation(
    call,
    wrong.map((problem) => `this server's own answer is wrong: ${problem}`),
  )
}

function notBuilt(platform: Platform, call: Call, what: string): never {
  platform.violation(call, [`this server does not do that: ${what}`])
  throw new Refused(501, 0, `Not Implemented: ${what}`)
}

function checkHead(platform: Platform, call: Call, route: Route, request: IncomingMessage): void {
  if (!/^DiscordBot \(\S+, \S+\)/.test(request.headers['user-agent'] ?? '')) {
    platform.violation(call, ['the User-Agent is not DiscordBot (address, version)'])
  }
  const token = request.headers.authorization
  if (token === undefined && route.open) return
  if (token !== `Bot ${platform.token}`) throw refused('unauthorized')
}

type Say = (status: number, body: unknown, headers?: Record<string, string>) => void

function tooMany(say: Say, { seconds, global = false, headerless }: NonNullable<Fault['limit']>): void {
  const body = { message: 'You are being rate limited.', retry_after: seconds, global }
  say(
    429,
    body,
    headerless
      ? {}
      : {
          'retry-after': String(seconds),
          'x-ratelimit-scope': global ? 'global' : 'user',
          ...(global
            ? { 'x-ratelimit-global': 'true' }
            : { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset-after': String(seconds) }),
        },
  )
}

function pause(wait: number | Promise<unknown>): Promise<unknown> {
  return typeof wait === 'number' ? new Promise((resolve) => setTimeout(resolve, wait)) : wait
}

function reply(
  response: ServerResponse,
  status: number,
  body: unknown,
  headers: Record<string, string> = {},
): void {
  if (response.destroyed || response.headersSent) return
  const type = body === undefined ? undefined : { 'content-type': 'application/json' }
  response.writeHead(status, { ...type, ...headers }).end(body === undefined ? '' : JSON.stringify(body))
}
