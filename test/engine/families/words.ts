// Says a phrase in English, to test what a learner would read. Throws when a message or an argument is
// missing, or when two files say the same message.

import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { Phrase } from '../../../src/engine/phrase.ts'

const folder = join(import.meta.dirname, '../../../content/words')
const fragments = join(folder, 'fragments')

const bundle = new FluentBundle('en', { useIsolating: false })
for (const file of [
  join(folder, 'en.ftl'),
  ...(existsSync(fragments) ? readdirSync(fragments).map((name) => join(fragments, name)) : []),
]) {
  if (!existsSync(file) || !file.endsWith('.ftl')) continue
  const errors = bundle.addResource(new FluentResource(readFileSync(file, 'utf8')))
  if (errors.length > 0) throw new Error(`${file}: ${errors.map(String).join('; ')}`)
}

export function say(phrase: Phrase): string {
  if (typeof phrase === 'string') return phrase
  const pattern = bundle.getMessage(phrase.message)?.value
  if (!pattern) throw new Error(`No message ${phrase.message}`)
  const errors: Error[] = []
  const text = bundle.formatPattern(pattern, phrase.args, errors)
  if (errors.length > 0) throw new Error(`${phrase.message}: ${errors.map(String).join('; ')}`)
  return text
}
