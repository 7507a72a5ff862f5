// Answers that are typed: what counts as the same, which slips are near misses, and the ways in which a number
// can be written.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { markOf, nearMissOf, readResponse } from '../../src/engine/question/grade.ts'
import { pose } from '../../src/engine/question/pose.ts'
import type { Body, BodyOf, Kind, Mark } from '../../src/engine/question/question.ts'
import { exampleItem } from './examples.ts'

function posed<K extends Kind>(kind: K, seed = 'one'): BodyOf<K> {
  return pose(exampleItem(kind), seed, new Map()).body as BodyOf<K>
}

function markTyped(text: string, body: Body): Mark | undefined {
  const response = readResponse(text, body)
  return response && markOf(response, body)
}

describe('short answers', () => {
  const body = posed('short')

  it.each([
    'whiteout',
    'WHITEOUT',
    '  whiteout ',
    '“whiteout”',
    '`whiteout`.',
    'whiteout !',
    'ｗｈｉｔｅｏｕｔ',
    'white\u200bout',
    'Whiteout   File',
    '(whiteout)',
    'nai\u0308ve cafe\u0301',
    'NAÏVE CAFÉ',
    "'whiteout'",
    '‘whiteout’',
  ])('take %s as right', (text) => {
    expect(markTyped(text, body)?.score).toBe(1)
  })

  it('know a mistake by any of its forms, and say why', () => {
    for (const text of ['tombstone', 'Tombstone', ' "TOMBSTONE" ', 'whiteouts']) {
      expect(markTyped(text, body)).toEqual({ score: 0, why: ['why tombstone'], held: ['tombstone'] })
    }
  })
})

describe('near misses', () => {
  const body = posed('short')
  const meant = (text: string, of: Body = body) => {
    const response = readResponse(text, of)
    return response && nearMissOf(response, of)?.text
  }

  it.each([
    ['one letter left out', 'whitout'],
    ['one put in', 'whiteoutt'],
    ['one changed', 'whitecut'],
    ['two neighbours swapped', 'whietout'],
    ['whatever its case', 'WHITOUT'],
  ])('%s', (_, text) => {
    expect(meant(text)).toBe('whiteout')
  })

  it.each([
    ['the right answer itself', 'Whiteout'],
    ['two slips', 'whitouts'],
    ['letters swapped that are no neighbours', 'thiweout'],
    ['a known mistake, though it is one slip away', 'whiteouts'],
    ['another word', 'overlay'],
  ])('none for %s', (_, text) => {
    expect(meant(text)).toBeUndefined()
  })

  it('none for a word of fewer than five letters, where one letter is another word', () => {
    const short = (key: string): Body => ({ kind: 'short', key, accept: [], mistakes: [] })
    expect(meant('cop', short('copy'))).toBeUndefined()
    expect(meant('/va', short('/var'))).toBeUndefined()
    expect(meant('v1.2.4', short('v1.2.3'))).toBeUndefined()
    expect(meant('laye', short('layer'))).toBe('layer')
  })

  it('any single slip in the key is one, and it never marks better than what was meant', () => {
    const slip = fc.record({
      at: fc.nat(7),
      how: fc.constantFrom('drop', 'put', 'change', 'swap'),
      letter: fc.constantFrom(...'abcxyz'),
    })
    fc.assert(
      fc.property(slip, ({ at, how, letter }) => {
        const key = 'whiteout'
        const changed = {
          drop: key.slice(0, at) + key.slice(at + 1),
          put: key.slice(0, at) + letter + key.slice(at),
          change: key.slice(0, at) + letter + key.slice(at + 1),
          swap: at === 7 ? key : key.slice(0, at) + key[at + 1] + key[at] + key.slice(at + 2),
        }[how]
        if (changed === key) return
        expect(meant(changed)).toBe(key)
        expect(markTyped(changed, body)?.score).toBe(0)
      }),
    )
  })

  it('in gaps, mend the gaps that slipped and leave the others as they are', () => {
    const cloze = posed('cloze')
    expect(meant('writabel; read-only; overlay2', cloze)).toBe('writable; read-only; overlay2')
    expect(meant('volume; read-onyl; overlay2', cloze)).toBe('volume; read-only; overlay2')
    expect(meant('volume; nothing; at all', cloze)).toBeUndefined()
  })
})

describe('numbers', () => {
  const body = posed('number')

  it.each([
    ['1285.5', 1285.5],
    ['1285,5', 1285.5],
    ['1,285.5', 1285.5],
    ['1 285.5 MB', 1285.5],
    ['1’285.5', 1285.5],
    ['1_285.5mb', 1285.5],
    ['1\u202f285.5', 1285.5],
    ['１２８５', 1285],
    ['+1285', 1285],
    ['-3', -3],
    ['.5', 0.5],
    ['0,125', 0.125],
    ['12,3456', 12.3456],
    ['1234,567', 1234.567],
    ['1,234', 1234],
    ['1,234,567', 1_234_567],
    ['12,345', 12_345],
    ['1285 MB.', 1285],
    ['-0', 0],
  ])('read %s', (text, value) => {
    expect(readResponse(text, body)).toEqual({ kind: 'number', value })
  })

  it('are right within the tolerance, its edges included', () => {
    for (const value of ['1285', '1286', '1285.5']) expect(markTyped(value, body)?.score, value).toBe(1)
    for (const value of ['1284.99', '1286.01', '-1285.5'])
      expect(markTyped(value, body)?.score, value).toBe(0)
    const tenth: Body = { kind: 'number', key: 1, tolerance: 0.1, mistakes: [] }
    expect(markTyped('1.1', tenth)?.score).toBe(1)
    expect(markTyped('0.9', tenth)?.score).toBe(1)
    expect(markTyped('1.11', tenth)?.score).toBe(0)
  })

  it('know a mistake by its value, and say why', () => {
    expect(markTyped('285 MB', body)).toEqual({
      score: 0,
      why: ['why base-left-out'],
      held: ['base-left-out'],
    })
    expect(markTyped('12', body)).toEqual({ score: 0, why: [], held: [] })
  })
})
