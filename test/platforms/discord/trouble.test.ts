// Trouble on demand, as discord.js's REST meets it: limits with their headers, errors, stalls, cut connections, and
// answers that lie about what was done.

import { DiscordAPIError, HTTPError, Routes } from 'discord.js'
import { expect, test } from 'vitest'
import { aRest, aServer } from './client.ts'
import type { Fault } from './http.ts'
import type { Options } from './platform.ts'
import { textOf } from './reading.ts'

const posting = 'POST /channels/{channel_id}/messages'

async function aChannel(options: Options = {}) {
  const discord = await aServer(options)
  const { general } = discord.guild('Class')
  const rest = aRest(discord)
  rest.options.retries = 3
  const post = (content: string, more: object = {}) =>
    rest.post(Routes.channelMessages(general.id), { body: { content, ...more } }) as Promise<{ id: string }>
  const said = () => discord.messages(general).map(textOf)
  const plan = (fault: Omit<Fault, 'on'>) => discord.fault({ on: posting, ...fault })
  const statuses = () => discord.callsOf(posting).map(({ status }) => status)
  return { discord, general, rest, post, said, plan, statuses }
}

test('429 with Retry-After: waited for, and asked again', async () => {
  const { rest, post, said, plan, statuses } = await aChannel()
  const limited: { retryAfter: number; global: boolean }[] = []
  rest.on('rateLimited', (about) => limited.push(about))
  plan({ limit: { seconds: 0.05 } })
  await post('x')
  plan({ limit: { seconds: 0.05, global: true } })
  await post('y')
  expect(said()).toEqual(['x', 'y'])
  expect(statuses()).toEqual([429, 200, 429, 200])
})

test('429 without the header: discord.js asks again at once', async () => {
  const { post, plan, statuses } = await aChannel()
  plan({ limit: { seconds: 60, headerless: true } })
  await post('x')
  expect(statuses()).toEqual([429, 200])
})

test('5xx: asked again at once, and posted twice where Discord had taken it, but for a nonce', async () => {
  const { post, said, plan, statuses } = await aChannel()
  plan({ refuse: { status: 503 } })
  await post('x')
  expect(said()).toEqual(['x'])
  plan({ takenBut: 502 })
  await post('y')
  expect(said()).toEqual(['x', 'y', 'y'])
  plan({ takenBut: 502 })
  await post('z', { nonce: '1', enforce_nonce: true })
  expect(said()).toEqual(['x', 'y', 'y', 'z'])
  expect(statuses()).toEqual([503, 200, 502, 200, 502, 200])
})

test('an answer that was taken, and said not to be: the second says that there was one', async () => {
  const { discord, general, rest } = await aChannel()
  const ana = discord.person('Ana')
  discord.guild('Other', { members: [ana] })
  await rest.put(Routes.applicationCommands(discord.applicationId), {
    body: [{ name: 'go', description: 'x' }],
  })
  const shown = ana.inDm.slash('go')
  const { id, token } = discord.interactions().at(-1)!
  discord.fault({ on: 'POST /interactions/{interaction_id}/{interaction_token}/callback', takenBut: 502 })
  const body = { type: 4, data: { content: 'x' } }
  const again = rest.post(Routes.interactionCallback(id, token), { body, auth: false })
  await expect(again).rejects.toMatchObject({ code: 40060 })
  expect(await shown).toMatchObject({ saw: 'message', message: { content: 'x' } })
  expect(general.name).toBe('general')
})

test('a connection that is cut, before it was taken or after', async () => {
  const { post, said, plan, discord } = await aChannel()
  plan({ drop: 'before' })
  await expect(post('x')).rejects.toThrow(/socket|closed/i)
  plan({ drop: 'after' })
  await expect(post('y')).rejects.toThrow(/socket|closed/i)
  expect(said()).toEqual(['y'])
  expect(discord.calls.map(({ status }) => status)).toEqual([0, 0])
})

test('a stall: until a test lets it go', async () => {
  const { post, plan, discord } = await aChannel()
  let goOn = () => {}
  plan({ wait: new Promise<void>((resolve) => (goOn = resolve)) })
  const posted = post('x')
  await discord.until(() => discord.calls.length === 1)
  expect(discord.calls[0]!.status).toBeUndefined()
  goOn()
  await posted
  expect(discord.calls[0]!.status).toBe(200)
})

test('refusals with any code, for calls that are picked by what they say', async () => {
  const { post, discord } = await aChannel()
  const refuse = { status: 403, code: 50013, message: 'Missing Permissions' }
  discord.fault({ on: ({ body }) => JSON.stringify(body).includes('bad'), refuse, times: 2 })
  await post('good')
  for (const _ of [1, 2]) await expect(post('bad')).rejects.toMatchObject({ code: 50013, status: 403 })
  await post('bad')
})

test('limits as they are known, where a test wants them: by route and channel, told in advance, waited for', async () => {
  const { post, said, statuses, rest } = await aChannel({ limits: { route: { count: 2, per: 80 } } })
  const limited: unknown[] = []
  rest.on('rateLimited', (about) => limited.push(about))
  for (const one of ['1', '2', '3', '4', '5']) await post(one)
  expect(said()).toEqual(['1', '2', '3', '4', '5'])
  expect(limited.length).toBeGreaterThan(0)
  expect(statuses()).toEqual([200, 200, 200, 200, 200])
})

test('who does not keep to the limits is refused, over all too, but not for answers', async () => {
  const limits = { route: { count: 100, per: 60_000 }, global: { count: 2, per: 60_000 } }
  const { discord } = await aChannel({ limits })
  const headers = { authorization: `Bot ${discord.token}`, 'user-agent': 'DiscordBot (https://a.org, 1)' }
  const ask = () => fetch(`${discord.root}/v10/users/@me`, { headers })
  expect([(await ask()).status, (await ask()).status]).toEqual([200, 200])
  const refused = await ask()
  expect([refused.status, refused.headers.get('x-ratelimit-scope')]).toEqual([429, 'global'])
  expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
  const callback = `${discord.root}/v10/interactions/123456789012345678/x/callback`
  const body = JSON.stringify({ type: 5 })
  const json = { ...headers, 'content-type': 'application/json' }
  expect((await fetch(callback, { method: 'POST', headers: json, body })).status).toBe(404)
})

test('answers have a limit for each interaction, whatever the limit of a route', async () => {
  const { discord, rest } = await aChannel({ limits: { route: { count: 1, per: 60_000 } } })
  const [ana, ben] = [discord.person('Ana'), discord.person('Ben')]
  await rest.put(Routes.applicationCommands(discord.applicationId), {
    body: [{ name: 'go', description: 'x' }],
  })
  const shown = [ana, ben].map(({ inDm }) => inDm.slash('go'))
  for (const { id, token } of discord.interactions()) {
    const body = { type: 4, data: { content: 'x' } }
    await rest.post(Routes.interactionCallback(id, token), { body, auth: false })
  }
  expect(await Promise.all(shown)).toMatchObject([{ saw: 'message' }, { saw: 'message' }])
})

test('a plan for an operation that Discord does not have is no plan', async () => {
  const { discord, post, plan } = await aChannel()
  expect(() => discord.fault({ on: 'POST /channels/{id}/messages' })).toThrow(/no operation/)
  expect(() => discord.callsOf('POST /messages')).toThrow(/no operation/)
  plan({ refuse: { status: 403, code: 50001 } })
  await post('x').catch(() => {})
  expect(discord.invalidRequests()).toBe(1)
})

test('a wrong token, and what cannot be read', async () => {
  const { discord } = await aChannel()
  const stranger = aRest({ root: discord.root, token: 'wrong' })
  const refused = await stranger.get(Routes.gatewayBot()).catch((error: unknown) => error)
  expect(refused).toMatchObject({ status: 401 })
  expect(refused instanceof DiscordAPIError || refused instanceof HTTPError).toBe(true)
  const url = `${discord.root}/v10/users/@me/channels`
  const asked = await fetch(url, { method: 'POST', body: '{' })
  expect(asked.status).toBe(400)
  expect(discord.takeViolations()).toHaveLength(1)
})
