// The whole of Discord's published description is read, and every operation can be asked about.

import { expect, test } from 'vitest'
import { openApi } from './converted.ts'
import { readOpenApi } from './openapi.ts'
import { routes } from './routes/index.ts'
import { theSpec } from './spec.ts'

test('every operation and schema is there, and compiles; so do all answers that are given here', async () => {
  const spec = await theSpec()
  expect(spec.operations.length).toBeGreaterThan(240)
  expect(spec.schemas).toBeGreaterThan(530)
  for (const { method, path } of spec.operations) {
    const route = spec.match(method, path.replace(/\{\w+\}/g, '123456789012345678'))!
    expect(route.key).toBe(`${method} ${path}`)
    spec.problemsOfRequest(route, new URLSearchParams(), {})
    if (!(route.key in routes)) continue
    for (const status of Object.keys(route.answers)) spec.problemsOfAnswer(route, Number(status) || 400, {})
  }
})

test('what is spelled out in a path goes before what is left open', async () => {
  const spec = await theSpec()
  const route = spec.match('PATCH', '/webhooks/123456789012345678/abc/messages/@original')
  expect(route?.key).toBe('PATCH /webhooks/{webhook_id}/{webhook_token}/messages/@original')
  expect(spec.match('PATCH', '/webhooks/1/abc/messages')).toBeUndefined()
})

test('what is kept of the conversion is what it gives', async () => {
  const converted: unknown = JSON.parse(JSON.stringify(await readOpenApi()))
  expect(await openApi()).toEqual(converted)
})
