// A word or two, typed.

import type { KindRules } from './kind.ts'
import { markTyped, normalised, slipFrom } from './typed.ts'

const longest = 200

export const short: KindRules<'short'> = {
  pose: ({ key, accept, mistakes }) => ({ kind: 'short', key, accept, mistakes }),
  read(text) {
    const given = text.trim()
    return given.length <= longest && normalised(given) !== '' ? { kind: 'short', text: given } : undefined
  },
  write: (response) => response.text,
  right: (body) => ({ kind: 'short', text: body.key }),
  mark: (response, body) => markTyped(response.text, body),
  near(response, body) {
    const meant = slipFrom(response.text, body)
    return meant === undefined ? undefined : { response: { kind: 'short', text: meant }, text: meant }
  },
}
