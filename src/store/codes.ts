// One-time codes that can be read aloud and typed on any keyboard. Only their hashes are stored.

import { createHash, randomInt } from 'node:crypto'

/** Neither vowels, of which words are made, nor what looks alike: 0 and O, 1, I and L. */
const alphabet = '23456789BCDFGHJKMNPQRSTVWXYZ'
const length = 8

/** Such as K7M4-2QXB: one of 28 to the power of 8. */
export function newCode(): string {
  const code = Array.from({ length }, () => alphabet[randomInt(alphabet.length)]).join('')
  return `${code.slice(0, 4)}-${code.slice(4)}`
}

/** However it was typed: in small letters, with or without its hyphen. */
export function hashOf(code: string): string {
  const bare = code.toUpperCase().replace(/[^0-9A-Z]/g, '')
  return createHash('sha256').update(bare).digest('base64url')
}
