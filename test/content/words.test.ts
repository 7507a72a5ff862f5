import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { contentFolder, readContent } from '../../src/content/read.ts'
import { ftlOf, loadWords, messageIds } from '../../src/content/words.ts'
import { phrase } from '../../src/engine/phrase.ts'

const ftl = `
greeting = Hello, { $name }.
count = { $boxes ->
    [one] one box
   *[other] { $boxes } boxes
}
`

describe('words', () => {
  const words = loadWords(ftl, 'en')

  it('say a message with its arguments, and no marks around them', () => {
    expect(words('greeting', { name: 'Ana' })).toBe('Hello, Ana.')
    expect(words('count', { boxes: 1 })).toBe('one box')
    expect(words('count', { boxes: 3 })).toBe('3 boxes')
  })

  it('say a phrase, and an author’s text as it is', () => {
    expect(words.say(phrase('greeting', { name: 'Ben' }))).toBe('Hello, Ben.')
    expect(words.say('As it { is }.')).toBe('As it { is }.')
  })

  it('throw when a message or an argument is missing', () => {
    expect(() => words('farewell')).toThrow('There are no words in en for farewell.')
    expect(() => words('greeting')).toThrow(/greeting in en: .*\$name/)
  })

  it('throw at once when the text can’t be read or says something twice', () => {
    expect(() => loadWords('broken = { $name\n', 'en')).toThrow('broken can’t be read')
    expect(() => loadWords('one = 1\none = 2\n', 'en')).toThrow(/one/)
  })
})

describe('the words in English', () => {
  const files = readContent()
  const whole = files.some(({ file }) => file === 'words/en.ftl')
  const text = ftlOf(files, 'en')
  const defined = messageIds(text)
  const code = sources().join('\n')
  const named = new Set(
    [...code.matchAll(/\b(?:phrase|say|words)\(\s*'([a-z][\w-]*)'/g)].map(([, message]) => message!),
  )

  it('can all be read', () => {
    expect(() => loadWords(text, 'en')).not.toThrow()
  })

  it.runIf(whole)('have every message that the code names', () => {
    expect([...named].filter((message) => !defined.includes(message))).toEqual([])
  })

  // A message may be named in a table (`stale: 'refusal-stale'`) or made of parts (`kind-${kind}`).
  it.runIf(whole)('have no message that the code does not name', () => {
    const quoted = new Set([...code.matchAll(/'([a-z][\w-]*)'/g)].map(([, message]) => message))
    const begun = [...code.matchAll(/`([a-z][\w-]*-)\$\{/g)].map(([, start]) => start!)
    const within = [...text.matchAll(/\{ *(-?[a-z][\w-]*) *\}/g)].map(([, message]) => message)
    const unused = defined.filter(
      (message) =>
        !quoted.has(message) &&
        !within.includes(message) &&
        !begun.some((start) => message.startsWith(start)),
    )
    expect(unused).toEqual([])
  })
})

function sources(): string[] {
  const folder = join(contentFolder, '../src')
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => readFileSync(join(folder, file), 'utf8'))
}
