// Linking over two platforms: each side is told on its own, in the words of its own, and nobody reads along.

import pino from 'pino'
import { describe, expect, it } from 'vitest'
import type { Pending } from '../../src/chat/adapter.ts'
import type { Incoming, PlatformName } from '../../src/chat/message.ts'
import { readContent } from '../../src/content/read.ts'
import { ftlOf, loadWords } from '../../src/content/words.ts'
import { makeCore } from '../../src/core.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { load, madeUpFamilies } from '../content/made-up.ts'
import { stories } from './curriculum.ts'
import { asText, makeWorld, monday } from './world.ts'

const words = loadWords(ftlOf(readContent(), 'en'), 'en')

/** Telegram and Discord over one core; `shown` holds what was given to those who show it, unasked. */
function bothPlatforms() {
  const { db } = openDatabase(':memory:')
  const store = storeOver(db)
  const { curriculum } = load(stories)
  const core = makeCore(
    store,
    new Map([['en', { curriculum, words }]]),
    pino({ level: 'silent' }),
    madeUpFamilies,
  )
  const shown: Pending[] = []
  core.onRing((pending) => void shown.push(...pending))
  let now = monday
  const says = (platform: PlatformName, name: string, rest: string) => {
    const incoming: Incoming = {
      from: { account: `${platform}:7` as never, platform, name },
      place: { platform, id: `${platform}-7`, private: true },
      at: now++,
      did: { act: 'command', name: 'link', rest },
    }
    return core.receive(incoming)
  }
  return { store, core, shown, says }
}

const text = (pending: readonly Pending[]) =>
  pending.map(({ outgoing }) => asText(outgoing.screen)).join('\n')
const labels = (pending: readonly Pending[]) =>
  pending.flatMap(({ outgoing }) => outgoing.screen.buttons.flat().map(({ label }) => label))

describe('two platforms', () => {
  it('are linked either way round, and each is told where it is', () => {
    for (const [first, second] of [
      ['telegram', 'discord'],
      ['discord', 'telegram'],
    ] as const) {
      const { says, shown } = bothPlatforms()
      const code = /\/link (\S+)/.exec(text(says(first, 'Ana', '')))![1]!
      const here = says(second, 'ana_7', code)
      expect(here.map(({ outgoing }) => outgoing.to.platform)).toEqual([second])
      expect(text(here)).toMatch(/Telegram +Ana|Telegram +ana_7/)
      expect(shown.map(({ outgoing }) => outgoing.to)).toEqual([
        { platform: first, id: `${first}-7`, private: true },
      ])
      const told = first === 'telegram' ? 'Discord' : 'Telegram'
      expect(text(shown)).toContain(`This account is now linked with ${told}`)
      expect(labels(shown)).toEqual(['unlink'])
    }
  })

  it('whose settings differ are chosen from by a tap', () => {
    const { says, store } = bothPlatforms()
    const code = /\/link (\S+)/.exec(text(says('telegram', 'Ana', '')))![1]!
    store.learners.configure('telegram:7' as never, {
      ...store.learners.learner('telegram:7' as never)!.settings,
      zone: 'Asia/Tokyo',
      newPerDay: 3,
    })
    const here = says('discord', 'ana_7', code)
    expect(labels(here)).toEqual(['all of Discord', 'all of Telegram', 'zone: UTC', 'new: 8'])
    expect(text(here)).toMatch(/zone +Discord: UTC; Telegram: Asia\/Tokyo \(holds\)/)
    expect(text(says('discord', 'ana_7', 'keep discord zone'))).toMatch(/One is left to choose/)
    expect(store.learners.learner('telegram:7' as never)!.settings).toMatchObject({
      zone: 'UTC',
      newPerDay: 3,
    })
  })
})

describe('where others read along', () => {
  it('no code is shown and no linked account is named', () => {
    const world = makeWorld()
    const [ana, ben] = [world.person('ana'), world.person('ben')]
    const code = /\/link (\S+)/.exec(ana.says('/link'))![1]!
    ben.says(`/link ${code}`)
    expect(ana.says('/privacy')).toContain('one learner')
    const inGroup = world.person('ana', 'group')
    expect(inGroup.says('/privacy')).not.toContain('one learner')
    expect(inGroup.says('/link')).toMatch(/write `\/link` to me in private/)
    expect(inGroup.says('/unlink')).toMatch(/write `\/unlink` to me in private/)
  })
})
