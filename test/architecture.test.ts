// Arrows point inward, the core is synchronous, and no file grows without saying why. The last part shows that
// each of these checks bites.

import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { importsOf, impurities, isLongWithoutReason, outward } from './architecture.ts'

const root = fileURLToPath(new URL('../src/', import.meta.url))
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts'))
  .sort()
const sources = files.map((file) => ({ file, text: readFileSync(root + file, 'utf8') }))
const core = sources.filter(({ file }) => /^(engine|app)\//.test(file))

describe('the source', () => {
  it('has only arrows that point inward', () => {
    expect(sources.length).toBeGreaterThan(100)
    const imports = sources.map(({ file, text }) => ({ file, imports: importsOf(file, text) }))
    expect(imports.flatMap(({ imports }) => imports).length).toBeGreaterThan(300)
    expect(imports.flatMap(({ file, imports }) => outward(file, imports))).toEqual([])
  })

  it('imports only files that are there', () => {
    const inside = sources.flatMap(({ file, text }) =>
      importsOf(file, text).map(({ to, line }) => ({ to, from: `${file}:${line}` })),
    )
    expect(inside.filter(({ to }) => to.endsWith('.ts') && !files.includes(to))).toEqual([])
  })

  it('has no clock, no chance, no timer and nothing to wait for in engine and app', () => {
    expect(core.length).toBeGreaterThan(60)
    expect(core.flatMap(({ file, text }) => impurities(file, text))).toEqual([])
  })

  it('has no file of more than 250 lines whose header does not say why', () => {
    expect(sources.filter(({ text }) => isLongWithoutReason(text)).map(({ file }) => file)).toEqual([])
  })
})

describe('an arrow that points outward is found', () => {
  const found = (file: string, text: string) => outward(file, importsOf(file, text))

  it.each([
    ['engine/question/x.ts', "import { DateTime } from 'luxon'"],
    ['engine/x.ts', "import { createHash } from 'node:crypto'"],
    ['engine/x.ts', "import type { Store } from '../app/ports.ts'"],
    ['engine/x.ts', "export * from '../chat/rich.ts'"],
    ['engine/x.ts', "type Words = import('../app/scene.ts').Words"],
    ['engine/memory/queue.ts', "import { fsrs } from 'ts-fsrs'"],
    ['chat/x.ts', "import { pose } from '../engine/question/pose.ts'"],
    ['chat/x.ts', "import type { Store } from '../app/ports.ts'"],
    ['app/x.ts', "import { storeOver } from '../store/store.ts'"],
    ['app/x.ts', "import Database from 'better-sqlite3'"],
    ['app/study/x.ts', "const { readFileSync } = require('node:fs')"],
    ['app/x.ts', "const content = import('../content/load.ts')"],
    ['app/x.ts', "import { wordsOf } from '../world.ts'"],
    ['content/x.ts', "import { readFileSync } from 'node:fs'"],
    ['content/x.ts', "import { FluentBundle } from '@fluent/bundle'"],
    ['content/load.ts', "import { createHash } from 'node:crypto'"],
    ['store/x.ts', "import { handle } from '../app/handle.ts'"],
    ['store/x.ts', "import { rich } from '../chat/rich.ts'"],
    ['store/x.ts', "import type { Scene } from '../app/scene.ts'"],
    ['adapters/terminal/x.ts', "import { storeOver } from '../../store/store.ts'"],
    ['adapters/terminal/x.ts', "import { escape } from '../telegram/html.ts'"],
    ['adapters/terminal/x.ts', "import { Bot } from 'grammy'"],
    ['adapters/telegram/x.ts', "import type { Card } from '../../engine/memory/card.ts'"],
    ['adapters/telegram/x.ts', "import pino from 'pino'"],
    ['adapters/telegram/x.ts', "import { handle } from '../../app/handle.ts'"],
    ['newcomer/x.ts', ''],
  ])('%s: %s', (file, text) => {
    expect(found(file, text)).toHaveLength(1)
  })

  it.each([
    ['engine/day.ts', "import { DateTime } from 'luxon'"],
    ['engine/memory/schedule.ts', "import { fsrs } from 'ts-fsrs'"],
    ['chat/x.ts', "import type { Phrase } from '../engine/phrase.ts'"],
    ['app/study/x.ts', "import type { Store } from '../ports.ts'"],
    ['content/read.ts', "import { readFileSync } from 'node:fs'"],
    ['store/x.ts', "import type { Store } from '../app/ports.ts'"],
    ['store/x.ts', "import type { Outgoing } from '../chat/message.ts'"],
    ['adapters/telegram/x.ts', "import type { Message } from 'grammy/types'"],
    ['adapters/terminal/x.ts', "import { render } from './render.ts'"],
    ['main.ts', "import { talk } from './adapters/terminal/index.ts'"],
    ['commands/x.ts', "import { openDatabase } from '../store/open.ts'"],
  ])('while this one is fine: %s: %s', (file, text) => {
    expect(importsOf(file, text)).toHaveLength(1)
    expect(found(file, text)).toEqual([])
  })
})

describe('what the core must not do is found', () => {
  it.each([
    ['const now = Date.now()', 'Date.now'],
    ['const clock = Date.now', 'Date.now'],
    ['const now = new Date()', 'new Date()'],
    ['const now = Date()', 'Date()'],
    ['const now = DateTime.now()', 'DateTime.now'],
    ['const luck = Math.random()', 'Math.random'],
    ['setTimeout(() => 1, 5)', 'setTimeout'],
    ['const timer = setInterval', 'setInterval'],
    ['async function f() {}', 'async'],
    ['const f = async () => 1', 'async'],
    ['class A { async f() {} }', 'async'],
    ['const x = await f()', 'await'],
    ['for await (const x of f) {}', 'await'],
    ['const x: Promise<void> = f()', 'Promise'],
    ["process.stdout.write('x')", 'process'],
    ["console.log('x')", 'console'],
    ['const t = performance.now()', 'performance'],
  ])('%s', (text, what) => {
    expect(impurities('engine/x.ts', text)).toEqual([`engine/x.ts:1 has ${what}`])
  })

  it.each([
    '// await Date.now() and Math.random()',
    "const say = 'await setTimeout(Date.now())'",
    'const date = new Date(day * dayLength)',
    'const day = Date.UTC(2026, 1, 1)',
    'const card = { process: 1, performance: 2 }',
    'const share = progress.performance',
  ])('while this is fine: %s', (text) => {
    expect(impurities('engine/x.ts', text)).toEqual([])
  })
})

it('a long file without a reason is found', () => {
  const of = (lines: number, header: string) => `${header}\n\n${'const x = 1\n'.repeat(lines - 2)}`
  expect(isLongWithoutReason(of(251, '// About boxes.'))).toBe(true)
  expect(isLongWithoutReason(of(251, ''))).toBe(true)
  expect(isLongWithoutReason(of(250, '// About boxes.'))).toBe(false)
  expect(isLongWithoutReason(of(400, '// About boxes. Long because lids and boxes are read together.'))).toBe(
    false,
  )
  expect(isLongWithoutReason(`${of(251, '// About boxes.')}// long because\n`)).toBe(true)
})
