import { describe, expect, it } from 'vitest'
import { checkContent } from '../../src/content/check.ts'
import { checkGates, gatesOf } from '../../src/content/gates/index.ts'
import { loadContent } from '../../src/content/load.ts'
import { readContent } from '../../src/content/read.ts'
import { readWords } from '../../src/content/words.ts'
import { phraseKey } from '../../src/engine/phrase.ts'
import { told } from './made-up.ts'

describe('the content of this project', () => {
  const files = readContent()
  const { words, diagnostics } = readWords(files)
  const say = words?.say ?? phraseKey
  const content = loadContent(files)

  it('has no mistake', () => {
    expect([...diagnostics, ...checkContent(content, { say })].map(told)).toEqual([])
  }, 60_000)

  it('passes the gates', () => {
    expect(checkGates(content, gatesOf(content, say)).map(told)).toEqual([])
  }, 60_000)
})
