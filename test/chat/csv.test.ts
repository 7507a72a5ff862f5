// Tables of results: read back they are what was written, and nothing that people typed becomes a formula.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Cell, csv } from '../../src/chat/csv.ts'

/** By the letter of RFC 4180; throws where it is broken. */
function strictly(text: string): string[][] {
  expect(text.startsWith('\ufeff')).toBe(true)
  const [rows, row]: [string[][], string[]] = [[], []]
  for (let at = 1; at < text.length; ) {
    const [, quoted, bare, end] = /("(?:[^"]|"")*"|([^",\r\n]*))(,|\r\n)/y.exec(text.slice(at)) ?? []
    if (end === undefined) throw new Error(`broken at ${JSON.stringify(text.slice(at, at + 30))}`)
    row.push(bare ?? quoted!.slice(1, -1).replaceAll('""', '"'))
    at += quoted!.length + end.length
    if (end === '\r\n') rows.push(row.splice(0))
  }
  return rows
}

const one = (value: Cell) => strictly(csv(['value'], [{ value }]))[1]![0]!
const hostile = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 30 }),
  fc.string({ unit: fc.constantFrom(...'=+-@＝,;"\'\t\r\n a1('), maxLength: 12 }),
)

describe('a table', () => {
  it('reads back as it was written', () => {
    const harmless = fc.string({ unit: fc.constantFrom(...'abz019 ,;"\'\r\n\tüß日😀'), maxLength: 20 })
    const cell = fc.oneof(
      harmless.filter((text) => !/^[\t\r]/.test(text)),
      fc.integer(),
      fc.boolean(),
    )
    fc.assert(
      fc.property(fc.array(fc.record({ name: cell, 'right, of 10': cell })), (rows) => {
        const [head, ...body] = strictly(csv(['name', 'right, of 10'], rows))
        expect(head).toEqual(['name', 'right, of 10'])
        expect(body).toEqual(rows.map((row) => [`${row.name}`, `${row['right, of 10']}`]))
      }),
    )
  })

  it('has every row as long as its head, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ a: hostile, b: hostile })), (rows) => {
        const found = strictly(csv(['a', 'b'], rows))
        expect(found.length).toBe(rows.length + 1)
        for (const row of found) expect(row.length).toBe(2)
      }),
    )
  })

  it('leaves numbers to be counted with, also below nothing, and empty cells empty', () => {
    expect([one(-3), one(0.5), one(true), one(undefined), one('')]).toEqual(['-3', '0.5', 'true', '', ''])
  })
})

describe('what people typed', () => {
  it('is text to a spreadsheet, never a formula', () => {
    for (const formula of ['=1+1', '+1', '-1', '@SUM(A1)', '＝1', '-'])
      expect(one(formula)).toBe(`'${formula}`)
    for (const formula of ['\t=1', '\r=1', ' =1', '"=1', '\t1'])
      expect(one(formula)).not.toMatch(/^[\s"]*[=\t\r]/)
    expect(one('=cmd|"/c calc"!A0')).toBe('\'=cmd|"/c calc"!A0')
    for (const plain of ['a=b', 'a - b', '10-5', 'me@example.org', 'C++', '']) expect(one(plain)).toBe(plain)
  })

  it('does not begin a formula where cells are parted at semicolons, tabs or lines, and quotes mean nothing', () => {
    fc.assert(
      fc.property(hostile, hostile, (first, second) => {
        const text = csv(['a', 'b'], [{ a: first, b: second }])
        for (const cell of text.split(/[,;\t\r\n]/)) expect(cell).not.toMatch(/^["\s]*[=+\-@＝＋－＠]/)
      }),
    )
  })

  it('loses nothing but what ends a text in some programs', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const read = one(text)
        const signs = (of: string) => of.replaceAll("'", '')
        expect(signs(read)).toBe(signs(text))
      }),
    )
    expect(one('a\0b')).toBe('ab')
  })
})
