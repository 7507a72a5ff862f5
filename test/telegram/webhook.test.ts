// Updates that Telegram brings: only Telegram's are taken, each is answered after it was committed, and what a
// person sees is the same.

import { request } from 'node:http'
import { afterEach, describe, expect, it } from 'vitest'
import { startBot, type TestBot } from './bot.ts'

const secret = 'a-secret-of-Telegram'
let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  await bot.server.close()
})

type Sent = { method?: string; path?: string; secret?: string | undefined; body: string }

function call(port: number, { method = 'POST', path = '/hook', secret: said, body }: Sent): Promise<number> {
  return new Promise((resolve, reject) => {
    const headers = {
      'content-type': 'application/json',
      ...(said === undefined ? {} : { 'x-telegram-bot-api-secret-token': said }),
    }
    const sent = request({ host: '127.0.0.1', port, method, path, headers }, (response) => {
      response.resume()
      resolve(response.statusCode!)
    })
    // Refused before it was read to its end.
    sent.on('error', reject)
    sent.end(body)
  })
}

const update = (id: number, text: string) => ({
  update_id: id,
  message: {
    message_id: id,
    date: 1,
    chat: { id: 1, type: 'private', first_name: 'Ana' },
    from: { id: 1, is_bot: false, first_name: 'Ana' },
    text,
  },
})

async function hooked() {
  bot = await startBot({ webhook: true })
  const { port } = await bot.isReady
  const ana = bot.person(1, 'Ana')
  const bring = (body: unknown, more: Partial<Sent> = {}) =>
    call(port!, { secret, body: typeof body === 'string' ? body : JSON.stringify(body), ...more })
  return { ana, bring }
}

describe('the webhook', () => {
  it('is made known with its secret, and takes an update once', async () => {
    const { bring } = await hooked()
    const [set] = bot.server.callsOf('setWebhook')
    expect(set!.params).toMatchObject({
      secret_token: secret,
      allowed_updates: ['message', 'callback_query', 'my_chat_member', 'inline_query'],
    })
    expect(await bring(update(7, '/practice lids'))).toBe(200)
    expect(await bring(update(8, '?'))).toBe(200)
    expect(await bring(update(8, '?'))).toBe(200)
    expect(bot.answersOf('telegram:1')).toHaveLength(1)
  })

  it('takes nothing without the right secret, on another path, by another method, or too large', async () => {
    const { bring } = await hooked()
    const body = update(7, '/learn')
    expect(await bring(body, { secret: undefined })).toBe(401)
    expect(await bring(body, { secret: '' })).toBe(401)
    expect(await bring(body, { secret: `${secret}x` })).toBe(401)
    expect(await bring(body, { path: '/' })).toBe(404)
    expect(await bring(body, { method: 'PUT' })).toBe(405)
    expect(await bring('{"update_id":')).toBe(400)
    expect(await bring('null')).toBe(400)
    expect(await bring(' '.repeat(3 << 20)).catch(() => 413)).toBe(413)
    expect(bot.store.learners.account('telegram:1' as never)).toBeUndefined()
  })

  it('answers an update that it can’t keep with an error, and ends, so that it comes again', async () => {
    const { bring } = await hooked()
    bot.db.close()
    expect(await bring(update(7, '/learn'))).toBe(500)
    await expect(bot.ended).rejects.toThrow()
    bot.ended.catch(() => {})
    bot = await startBot()
  })
})
