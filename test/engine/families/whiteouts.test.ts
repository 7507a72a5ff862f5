// What a stack of layers shows: the worked examples, the properties of every question, and the view made
// again by unpacking the layers into a real directory.

import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'
import { whiteouts } from '../../../src/engine/question/families/whiteouts.ts'
import {
  wrongLowerViews,
  wrongStored,
  wrongViews,
} from '../../../src/engine/question/families/whiteouts-mistakes.ts'
import { type Layer, stored, visible } from '../../../src/engine/question/families/whiteouts-model.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'

const offered = (layers: readonly Layer[]) => wrongViews(layers).map(({ paths }) => paths.join(' '))

test('a whiteout and an opaque directory (worked example 1)', () => {
  const layers = [
    ['a/p', 'a/q', 'b/r'],
    ['a/.wh.p', 'a/s'],
    ['a/.wh..wh..opq', 'a/t'],
  ]
  expect(visible(layers)).toEqual(['a/t', 'b/r'])
  expect(offered(layers)).toEqual(expect.arrayContaining(['b/r', 'a/q a/s a/t b/r']))
})

test('a directory deleted and made again (worked example 2)', () => {
  const layers = [['cfg/x', 'cfg/y'], ['.wh.cfg'], ['cfg/z']]
  expect(visible(layers)).toEqual(['cfg/z'])
  expect(offered(layers)).toEqual(expect.arrayContaining(['cfg/x cfg/y cfg/z', '', '.wh.cfg cfg/z']))
  expect(stored(layers)).toContain('cfg/x')
  expect(wrongStored(layers)[0]!.paths).toEqual(['cfg/z'])
})

test('an image without the layer that holds the whiteout sees the file', () => {
  const layers = [['a/p', 'a/q'], ['a/.wh.p']]
  expect(wrongLowerViews(layers)[0]!.paths).toEqual(['a/q'])
})

const made = samples(whiteouts)

test('every named mistake is offered, and the key is not told by its look', () => {
  const counts = mistakesOffered(made)
  for (const name of ['whiteout-deletes-below', 'whiteout-outlasts-layers', 'deleted-secret-is-gone'])
    expect(counts.get(name) ?? 0).toBeGreaterThan(50)
  const whys = new Set(
    made.flatMap(({ spec }) =>
      'distractors' in spec ? spec.distractors.map(({ why }) => (why as { message: string }).message) : [],
    ),
  )
  for (const slip of [
    'own-layer',
    'for-ever',
    'named-file',
    'opaque',
    'nothing-hidden',
    'markers',
    'merged',
    'marker',
    'hidden',
  ])
    expect(whys, slip).toContain(`family-whiteouts-why-${slip}`)
  keyIsHidden(made.filter(({ params }) => params.asked !== 'stored'))
  keyIsHidden(made, 0.75)
  for (const asked of ['view', 'several', 'lower', 'stored'])
    expect(made.filter(({ params }) => params.asked === asked).length, asked).toBeGreaterThan(80)
})

test('the same files lie in a directory into which the layers are unpacked', () => {
  const root = mkdtempSync(join(tmpdir(), 'whiteouts-'))
  try {
    for (const [at, { params, spec }] of made.slice(0, 300).entries()) {
      const folder = join(root, String(at))
      const layers = params.asked === 'lower' ? params.layers.slice(0, -1) : params.layers
      unpack(layers, folder, params.asked === 'stored')
      const found = readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => relative(folder, join(entry.parentPath, entry.name)))
        .sort()
      const key = spec.kind === 'choice' ? [spec.key] : spec.kind === 'several' ? spec.keys : []
      const texts = key.map(({ text }) => (typeof text === 'string' ? text : ''))
      expect(texts.join(', ')).toBe(found.join(', '))
    }
  } finally {
    rmSync(root, { recursive: true })
  }
})

function unpack(layers: readonly Layer[], folder: string, keepAll: boolean): void {
  mkdirSync(folder)
  for (const layer of layers) {
    for (const entry of keepAll ? [] : layer) {
      const name = entry.split('/').at(-1)!
      const parent = join(folder, dirname(entry))
      if (name === '.wh..wh..opq')
        for (const child of readdirSync(parent)) rmSync(join(parent, child), { recursive: true })
      else if (name.startsWith('.wh.')) rmSync(join(parent, name.slice(4)), { recursive: true })
    }
    for (const entry of layer) {
      if (entry.includes('.wh.')) continue
      mkdirSync(join(folder, dirname(entry)), { recursive: true })
      writeFileSync(join(folder, entry), '')
    }
  }
}
