// GIFT in and out: every form that Moodle documents is read as it is meant, mistakes are named by their place, and
// what we write is read back as it was.

import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { parse } from 'gift-pegjs'
import { describe, expect, it } from 'vitest'
import { type BankItem, noWhy } from '../../src/bank/bank.ts'
import { writeGift } from '../../src/bank/gift/write.ts'
import { readBank } from '../../src/bank/read.ts'
import { loadContent } from '../../src/content/load.ts'
import { readContent } from '../../src/content/read.ts'
import type { Spec } from '../../src/engine/question/question.ts'
import { anyItem } from './any-item.ts'

const examples = readFileSync(new URL('./examples.gift', import.meta.url), 'utf8')

describe('the forms that Moodle documents', () => {
  const { items, problems } = readBank(examples, 'gift')
  const asked = (stem: RegExp): Spec => items.find(({ spec }) => stem.test(`${spec.stem}`))!.spec

  it('are all read', () => {
    expect(problems.filter(({ weight }) => weight === 'error')).toEqual([])
    expect(items.length).toBe(39)
    expect(new Set(items.map(({ spec }) => spec.kind))).toEqual(
      new Set(['choice', 'several', 'true-false', 'short', 'number', 'match']),
    )
  })

  it('mean what they mean in Moodle', () => {
    expect(asked(/lies on a box\?/)).toMatchObject({
      kind: 'choice',
      key: { text: 'A lid' },
      distractors: [{ text: 'A floor' }, { text: 'A wall' }],
    })
    expect(asked(/^A box is _____ by its lid\.$/)).toMatchObject({ key: { text: 'closed' } })
    expect(asked(/^Two boxes and two boxes are _____\.$/)).toMatchObject({
      kind: 'short',
      key: 'four',
      accept: ['4'],
    })
    expect(asked(/A lid floats above/)).toMatchObject({ kind: 'true-false', key: false, why: noWhy })
    expect(asked(/^A lid floats\.$/)).toMatchObject({ key: false, why: 'No lid floats.' })
    expect(asked(/to its place/)).toMatchObject({ pairs: [{ left: 'lid', right: 'on top' }, {}, {}] })
    expect(asked(/colours/)).toMatchObject({ pairs: [{ left: 'big', right: 'red' }, {}, {}] })
    expect(asked(/How many sides/)).toMatchObject({ kind: 'number', key: 6, tolerance: 0 })
    const heavy = items
      .filter(({ spec }) => /How heavy.*kilograms/.test(`${spec.stem}`))
      .map(({ spec }) => spec)
    expect(heavy).toMatchObject([
      { key: 31_415 / 10_000, tolerance: 0.0005 },
      { key: 31_415 / 10_000, tolerance: 0.0005 },
    ])
    expect(asked(/Which one makes 5/)).toMatchObject({
      key: { text: '= 2 + 3' },
      distractors: [{ text: '= 2 + 2' }, { text: '= 2 + 4' }],
    })
    expect(asked(/no sign that steers/)).toMatchObject({ key: { text: '\\' } })
    for (const { spec } of items.filter(({ spec: one }) => /Which two/.test(`${one.stem}`)))
      expect(spec).toMatchObject({
        kind: 'several',
        keys: [{ text: 'Its floor' }, { text: 'Its walls' }],
        distractors: [{ text: 'The air' }, { text: 'The rain' }],
      })
    expect(asked(/^How heavy is a box\? /)).toMatchObject({
      kind: 'number',
      key: 3,
      tolerance: 2,
      mistakes: [],
    })
    expect(items.find(({ name }) => name === 'One only')).toMatchObject({
      spec: { key: 1 },
      explanation: 'Just one.',
    })
    expect(asked(/^Where is each part\?$/)).toMatchObject({
      pairs: [{ left: 'The lid' }, {}, {}],
      extra: ['nowhere'],
    })
    expect(items.find(({ name }) => name === 'Whole truth')).toMatchObject({
      spec: { key: false, why: 'A lid is a part of it.' },
      explanation: 'Lids lie on boxes.\n\nYou have seen through it.',
    })
    expect(asked(/Home of the box|comes from/)).toMatchObject({ kind: 'choice', key: { text: 'the shop' } })
  })

  it('keep their names, categories, comments, and signs that steer nothing', () => {
    expect(items.find(({ name }) => name === 'Where boxes come from')?.spec.stem).toBe(
      'Boxes originally came from which shop?',
    )
    const last = items.at(-1)!
    expect(last.category).toBe('boxes/odd ones')
    expect(last.spec.stem).toBe('At 10:30, is a = b # c ~ d in http://example.org/?')
    expect(last).toMatchObject({ spec: { why: 'No: it is not.' }, explanation: 'Well: it is.' })
  })

  it('are read with a warning where something is lost: half marks, essays, texts without a question', () => {
    const said = problems.map(({ problem }) => problem)
    expect(said).toContain('it is worth 50 %, and counts as wrong here')
    expect(said).toContain('an essay is left out')
    expect(said).toContain('a text without a question is left out')
    expect(said).toContain('what is said of any other number is left out')
    expect(said).toContain('what is said of any other answer is left out')
    expect(said).toContain('a wrong answer does not say why it is wrong')
    const line = examples.split('\n').findIndex((text) => text.includes('~%25%the harbour')) + 1
    expect(problems.find((one) => one.line === line)).toMatchObject({ column: 5, weight: 'warning' })
  })
})

describe('a mistake', () => {
  const before = 'A lid floats.{F#It does not.}\n\n'
  it.each([
    ['What is it?{=one ~two', 3, 12, /begin here and never end/],
    ['What is it?{~one ~two}', 3, 1, /no option is right/],
    ['What is it?{=one =%x%two}', 3, 20, /100/],
    ['// a comment\nWhat is it?{\n// another\n=one\n~%900%two}', 7, 3, /100/],
    ['What\nis it?{=one#a ~two#b =three#c}', 4, 22, /a second option is wholly right/],
    ['What is it?{#one}', 3, 13, /is no number/],
    ['{=one ~two#b}', 3, 1, /a text is empty/],
    ['What is it?{=one ~one#b}', 3, 18, /there twice/],
    ['Join them.{=a -> b =c -> b}', 3, 20, /there twice/],
    ['Join them.{=a -> b =c}', 3, 20, /no right side/],
    [`${'x'.repeat(1001)}{T#n}`, 3, 1, /1001 characters/],
    [`Which?{=${'y'.repeat(301)} ~no#n}`, 3, 8, /301 characters/],
    [`Which?{=0 ${Array.from({ length: 10 }, (_, at) => `~${at + 1}#n`).join(' ')}}`, 3, 1, /are 11 options/],
    ['$CATEGORY: x\nWhich?{T#n}', 4, 1, /follows its category/],
  ])('in %j is named by its place, and nothing is taken', (text, line, column, problem) => {
    const { items, problems } = readBank(`${before}${text}\n`, 'gift')
    expect(items).toEqual([])
    const [first] = problems.filter(({ weight }) => weight === 'error')
    expect(`${first!.problem}, expected ${first!.expected}`).toMatch(problem)
    expect({ line: first!.line, column: first!.column }).toEqual({ line, column })
  })

  it('hides no other: all are listed', () => {
    const { problems } = readBank('One?{=a ~b\n\nTwo?{~a ~b}\n\nThree?{=a ~b#c}\n\nFour?{#z}', 'gift')
    expect(problems.filter(({ weight }) => weight === 'error').map(({ line }) => line)).toEqual([1, 3, 7])
  })
})

describe('bank to GIFT to bank', () => {
  const turned = (items: readonly BankItem[]) => {
    const { items: back, problems } = readBank(writeGift(items), 'gift')
    const errors = problems.filter(({ weight }) => weight === 'error')
    if (errors.length > 0) throw new Error(`${JSON.stringify(errors)}\n${writeGift(items)}`)
    return JSON.parse(JSON.stringify(back))
  }
  const plain = (items: readonly BankItem[]) => JSON.parse(JSON.stringify(items))

  it('gives back every written item of our curriculum', () => {
    const { curriculum } = loadContent(
      readContent().filter(({ file }) => /^(curriculum\.yaml|layers\/)/.test(file)),
    )
    const items = [...curriculum.items.values()].flatMap((item): BankItem[] =>
      item.made === 'fixed'
        ? [
            {
              name: item.id,
              category: curriculum.objectives.get(item.objective)?.topic,
              spec: item.spec,
              explanation: `${item.explanation}`,
            },
          ]
        : [],
    )
    expect(items.length).toBeGreaterThan(100)
    for (let at = 0; at < items.length; at += 100) {
      const some = items
        .slice(at, at + 100)
        .map((item) => (item.spec.kind === 'recall' ? { ...item, explanation: undefined } : item))
      expect(turned(some)).toEqual(plain(some))
    }
  })

  it('gives back any item, whatever signs are in it', () => {
    fc.assert(
      fc.property(fc.array(anyItem, { minLength: 1, maxLength: 4 }), (items) => {
        expect(turned(items)).toEqual(plain(items))
      }),
      { numRuns: 300 },
    )
  })

  it('is a file that the parser takes without our help, weights as Moodle has them', () => {
    const items: BankItem[] = [
      {
        name: 'a: b',
        spec: {
          stem: 'Which?',
          kind: 'several',
          keys: [{ text: 'one' }, { text: 'two' }, { text: 'three' }],
          distractors: [{ text: 'four', why: 'It is not.' }],
        },
        explanation: 'Three of them.',
      },
    ]
    const [question] = parse(writeGift(items))
    expect(question).toMatchObject({
      type: 'MC',
      title: 'a: b',
      choices: [{ weight: 33.33333 }, { weight: 33.33333 }, { weight: 33.33333 }, { weight: -33.33333 }],
      globalFeedback: { text: 'Three of them.' },
    })
  })
})
