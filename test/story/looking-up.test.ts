// What people find by typing a few letters: in an inline query, in a command's suggestions.

import pino from 'pino'
import { describe, expect, it } from 'vitest'
import type { Found, Look } from '../../src/chat/adapter.ts'
import { makeCore } from '../../src/core.ts'
import { type AccountId, id } from '../../src/engine/ids.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { readLanguages } from '../../src/world.ts'
import { asText } from './world.ts'

const languages = readLanguages()
const opened = openDatabase(':memory:')
const core = makeCore(storeOver(opened.db), languages, pino({ level: 'silent' }))
const find = (what: Look['what'], text: string, most = 10): Found[] => core.look({ what, text, most })
const titles = (...how: Parameters<typeof find>) => find(...how).map(({ title }) => title)

describe('looking up', () => {
  it('finds a word by its name, its start, another name for it, a word in it, or a slip of the finger', () => {
    expect(titles('terms', 'copy-on-write')[0]).toBe('copy-on-write')
    expect(titles('terms', 'Copy on')[0]).toBe('copy-on-write')
    expect(titles('terms', 'control group')[0]).toBe('cgroup')
    expect(titles('terms', 'write')).toContain('copy-on-write')
    expect(titles('terms', 'whiteot')[0]).toBe('whiteout')
    expect(titles('terms', 'photosynthesis')).toEqual([])
  })

  it('finds by what a word means where its name does not say it', () => {
    expect(titles('terms', 'kernel limits').length).toBeGreaterThan(0)
  })

  it('gives what is taught first when nothing was typed, and never more than was asked for', () => {
    expect(titles('topics', '', 3)).toEqual(
      languages
        .get('en')!
        .curriculum.units.flatMap(({ topics }) => topics)
        .slice(0, 3)
        .map((id) => languages.get('en')!.curriculum.topics.get(id)!.title),
    )
    for (const what of ['terms', 'topics', 'questions'] as const) {
      expect(find(what, 'a', 5).length).toBeLessThanOrEqual(5)
    }
  })

  it('shows a word with its meaning and source, without a picture', () => {
    const { screen, start } = find('terms', 'whiteout')[0]!
    expect(asText(screen!)).toMatch(/whiteout[\s\S]+Source:/)
    expect(screen!.blocks.map(({ block }) => block)).not.toContain('picture')
    expect(start).toMatch(/^t_/)
  })

  it('finds questions without their key or a screen of theirs', () => {
    const found = find('questions', 'copy-on-write', 50)
    expect(found.length).toBeGreaterThan(3)
    for (const { start, screen, title, summary } of found) {
      expect(start).toMatch(/^q_/)
      expect(screen).toBeUndefined()
      expect(`${title} ${summary}`).not.toMatch(/\{\d+\}/)
    }
  })

  it('speaks the language asked for, else ours', () => {
    expect(core.look({ what: 'topics', text: '', language: 'xx-YY', most: 1 })).toHaveLength(1)
  })

  it('gives each thing once, by an id of its own', () => {
    for (const what of ['terms', 'topics', 'questions'] as const) {
      const ids = find(what, '', 2000).map(({ id }) => id)
      expect(new Set(ids).size).toBe(ids.length)
    }
  })

  it('finds nobody’s classes but one’s own', () => {
    expect(find('classes', '')).toEqual([])
    const account = id<AccountId>('discord:nobody')
    expect(core.look({ what: 'classes', account, text: '', most: 10 })).toEqual([])
  })

  it('writes nothing about anybody', () => {
    expect(opened.db.prepare('select count(*) from accounts').pluck().get()).toBe(0)
  })
})
