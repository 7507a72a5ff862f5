// Secrets in whatever is written for people to read.

import pino from 'pino'
import { expect, it } from 'vitest'
import { redactor } from '../src/redact.ts'

const token = '123456:AAbbCCddEEffGGhhIIjjKKllMMnnOOppQQr'
const hide = redactor([token, 'secret-of-the-webhook', undefined])

it('leaves neither the token nor its secret half, nor another secret, wherever they stand', () => {
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(hide(line)) })
  const failure = new Error(`request to http://localhost/bot${token}/getMe failed`)
  log.error(
    { err: Object.assign(failure, { url: `/bot${encodeURIComponent(token)}/x` }), key: token.slice(7) },
    token,
  )
  log.info('x-telegram-bot-api-secret-token: secret-of-the-webhook')
  expect(lines).toHaveLength(2)
  expect(lines.join('')).not.toMatch(/AAbbCC|secret-of/)
  expect(lines.join('')).toMatch(/request to http:\/\/localhost\/bot\[secret\]\/getMe failed/)
})

it('leaves everything else as it is', () => {
  expect(redactor([undefined])('bot123456:x')).toBe('bot123456:x')
  expect(hide('Layer 3 of 5')).toBe('Layer 3 of 5')
})
