// The picture at the end of a live quiz, drawn for real: whatever people are called, and however it went.

import { inflateSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { ResultsDrawing as Drawing } from '../../src/chat/drawing.ts'
import { draw } from '../../src/pictures/draw.ts'
import { drawnFrom } from '../../src/pictures/drawn.ts'
import { readFont } from '../../src/pictures/font.ts'
import { fittedName, fittedText } from '../../src/pictures/names.ts'
import { resultsSvg } from '../../src/pictures/results.ts'

const [plain, bold] = [readFont('DejaVuSans'), readFont('DejaVuSans-Bold')]
const unnamed = 'see the list'

function ended(names: readonly string[], questions = 10): Drawing {
  return {
    drawing: 'results',
    title: 'Image layers',
    places: names.map((name, at) => ({ rank: `${at + 1}`, name, value: `${9 - at} of 10` })),
    unnamed,
    questionsTitle: 'Right answers, by question',
    questions: Array.from({ length: questions }, (_, at) => ({
      label: `${at + 1}`,
      share: ((at * 37) % 101) / 100,
      value: `${(at * 37) % 101} %`,
    })),
  }
}

type Text = { said: string; x: number; y: number; anchor: string; size: number; isBold: boolean }

/** What stands in the picture, as far as the names go. */
function texts(svg: string): Text[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, attributes, said]) => {
    const named = Object.fromEntries(
      [...attributes!.matchAll(/([\w-]+)="([^"]*)"/g)].map(([, a, b]) => [a, b]),
    )
    return {
      said: said!
        .replaceAll('&lt;', '<')
        .replaceAll('&gt;', '>')
        .replaceAll('&quot;', '"')
        .replaceAll('&amp;', '&'),
      x: Number(named.x),
      y: Number(named.y),
      anchor: named['text-anchor'] ?? 'start',
      size: Number(named['font-size'] ?? 26),
      isBold: named['font-weight'] === 'bold',
    }
  })
}

function edges({ said, x, anchor, size, isBold }: Text): [number, number] {
  const wide = size * (isBold ? bold : plain).width(said)
  const start = anchor === 'middle' ? x - wide / 2 : anchor === 'end' ? x - wide : x
  return [start, start + wide]
}

/** How many bytes of the picture's rows are not those of its ground: something is drawn. */
function inked(png: Buffer): number {
  const data: Buffer[] = []
  for (let at = 8; at < png.length; at += 12 + png.readUInt32BE(at))
    if (png.toString('latin1', at + 4, at + 8) === 'IDAT')
      data.push(png.subarray(at + 8, at + 8 + png.readUInt32BE(at)))
  return inflateSync(Buffer.concat(data)).filter((byte) => byte !== 0).length
}

describe('the picture of a quiz’s end', () => {
  it('says every rank, name and value as text, large enough for a picture 400 pixels wide', () => {
    const svg = resultsSvg({ ...ended(['Ana', 'Ben', 'Cleo'], 20), others: 'and 9 more' })
    const found = texts(svg)
    const said = found.map((text) => text.said)
    for (const expected of ['Ana', 'Ben', 'Cleo', '1', '2', '3', '9 of 10', 'and 9 more', '20', '37 %'])
      expect(said).toContain(expected)
    for (const { size } of found) expect(size / 2).toBeGreaterThanOrEqual(13)
  })

  it('puts nothing past its edges and no name into the next, whatever people are called', () => {
    const name = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.string({ unit: 'binary', maxLength: 40 }),
    )
    fc.assert(
      fc.property(
        fc.array(name, { minLength: 1, maxLength: 3 }),
        fc.integer({ min: 0, max: 30 }),
        (names, questions) => {
          const found = texts(resultsSvg(ended(names, questions)))
          for (const text of found) {
            const [from, to] = edges(text)
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeLessThanOrEqual(800)
          }
          const ranks = names.map(
            (_, at) => found.find(({ said, size }) => size === 44 && said === `${at + 1}`)!,
          )
          const above = ranks.map(
            (rank) => found.find(({ x, y, isBold }) => isBold && x === rank.x && y === rank.y - 66)!,
          )
          const row = above.map(edges).sort(([a], [b]) => a - b)
          for (const [at, [from]] of row.entries()) if (at > 0) expect(from).toBeGreaterThan(row[at - 1]![1])
        },
      ),
      { numRuns: 30 },
    )
  })

  it('can be drawn whatever people are called', async () => {
    const name = fc.string({ unit: 'binary', maxLength: 20 })
    const hostile = ['</text><script>', '&amp;&#0;', '\u202egnp.exe', 'a\u0000b', '\ud800', ']]>', '']
    const drawn = fc.asyncProperty(fc.oneof(fc.constantFrom(...hostile), name), async (one) => {
      expect((await draw(resultsSvg(ended([one], 1)), 200)).length).toBeGreaterThan(100)
    })
    await fc.assert(drawn, { numRuns: 40, examples: hostile.map((one) => [one]) })
  })

  it('draws names in the scripts that its font has, and says where to find the others', async () => {
    const scripts = ['Ana', 'Ωmega', 'Лена', 'דוד', 'سارة', 'Մարի']
    for (const name of scripts) {
      expect(texts(resultsSvg(ended([name]))).map(({ said }) => said)).toContain(name)
      const svg = resultsSvg(ended([name], 0))
      const without = await draw(svg.replace(`>${name}<`, '><'), 400)
      expect((await draw(svg, 400)).equals(without)).toBe(false)
      expect(inked(without)).toBeGreaterThan(0)
    }
    for (const name of ['日本語', 'नमस्ते', '🐳🐳', '\u200b\u200b', '']) {
      const said = texts(resultsSvg(ended([name]))).map((text) => text.said)
      expect(said).toContain(unnamed)
    }
    expect(fittedName('Ana 🐳', unnamed, 20, bold)).toBe('Ana')
  })

  it('shows a quiz that nobody joined, or in which nothing counted', async () => {
    for (const drawing of [ended([], 0), ended([], 3), ended(['Ana'], 0)])
      expect((await draw(resultsSvg(drawing), 400)).length).toBeGreaterThan(100)
  })

  it('gives those who share a rank steps of one height', () => {
    const drawing = ended(['Ana', 'Ben', 'Cleo'])
    const tied = {
      ...drawing,
      places: drawing.places.map((place, at) => ({ ...place, rank: at === 0 ? '1' : '2' })),
    }
    const heights = (one: Drawing) => {
      const found = texts(resultsSvg(one))
      return ['Ana', 'Ben', 'Cleo'].map((name) => found.find(({ said }) => said === name)!.y)
    }
    const [first, second, third] = heights(tied)
    expect([second === third, first! < second!]).toEqual([true, true])
    expect(new Set(heights(drawing)).size).toBe(3)
  })
})

describe('a text that is too long', () => {
  it('fits, keeps whole graphemes, and says that there is more', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 60 }),
        fc.integer({ min: 2, max: 20 }),
        (text, room) => {
          const fitted = fittedText(text, room, bold)
          expect(bold.width(fitted)).toBeLessThanOrEqual(room)
          expect(fittedText(fitted, room, bold)).toBe(fitted.replace('\u200f', ''))
        },
      ),
    )
    expect(fittedText('Zo\u0301e Lindqvist', 3.6, bold)).toBe('Zóe…')
  })

  it('ends on its left where it runs to the left', () => {
    expect(fittedText('محمد عبد الله الأنصاري', 5, bold)).toMatch(/…\u200f$/)
    expect(fittedText('Mohammed Abdullah Ansari', 5, bold)).toMatch(/…$/)
  })
})

describe('a drawing and a diagram', () => {
  it('are drawn by the same function, each known by what it shows', async () => {
    const folder = new URL('../../content', import.meta.url).pathname
    const drawn = drawnFrom(folder)
    const [one, same, other, diagram] = await Promise.all([
      drawn(ended(['Ana'])),
      drawn(structuredClone(ended(['Ana']))),
      drawn(ended(['Ben'])),
      drawn('pictures/layer-stack.svg'),
    ])
    expect(same.hash).toBe(one.hash)
    expect(new Set([one.hash, other.hash, diagram.hash]).size).toBe(3)
  })
})
