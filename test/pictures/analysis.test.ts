// The pictures after a challenge, drawn for real: every value stands there as text, inside the picture, and what is to
// be looked at again has another shape.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { AnalysisDrawing } from '../../src/chat/drawing.ts'
import { analysisSvg } from '../../src/pictures/analysis.ts'
import { drawnFrom } from '../../src/pictures/drawn.ts'
import { readFont } from '../../src/pictures/font.ts'

const [plain, bold] = [readFont('DejaVuSans'), readFont('DejaVuSans-Bold')]
type Point = AnalysisDrawing['items']['points'][number]

function drawing(
  points: readonly Point[],
  counts: readonly number[] = [0, 0, 1, 2, 3, 5, 8, 6, 4, 2],
): AnalysisDrawing {
  return {
    drawing: 'analysis',
    title: 'Week 4 <isolation>',
    grades: { title: 'Grades', counts, axis: 'per cent' },
    items: { title: 'Questions', across: 'facility', up: 'discrimination', legend: '◇ again', points },
    beliefs: {
      title: 'Beliefs',
      bars: [{ label: 'A lid floats & sings '.repeat(9), share: 0.4, value: '12 of 30' }],
    },
  }
}

/** Where each text begins and ends, from left to right. */
function spans(svg: string): { said: string; from: number; to: number }[] {
  return [...svg.matchAll(/<text ([^>]*)>([^<]*)<\/text>/g)].map(([, look, said]) => {
    const size = Number(/font-size="(\d+)"/.exec(look!)?.[1] ?? 26)
    const font = look!.includes('bold') ? bold : plain
    const wide =
      size * font.width(said!.replaceAll('&amp;', '&').replaceAll('&lt;', '<').replaceAll('&gt;', '>'))
    const x = Number(/x="([^"]*)"/.exec(look!)![1])
    const anchor = /text-anchor="(\w+)"/.exec(look!)?.[1]
    const from = anchor === 'middle' ? x - wide / 2 : anchor === 'end' ? x - wide : x
    return { said: said!, from, to: from + wide }
  })
}

describe('the pictures after a challenge', () => {
  it('say every count and every name, and mark what is to be looked at by its shape', () => {
    const svg = analysisSvg(
      drawing([
        { label: 'Q1', x: 0.9, y: 0.4, marked: false },
        { label: 'Q2', x: 0.2, y: -0.3, marked: true },
      ]),
    )
    const said = spans(svg).map((one) => one.said)
    for (const wanted of ['Q1', 'Q2', '8', '−0.4', '12 of 30', 'Week 4 &lt;isolation&gt;'])
      expect(said).toContain(wanted)
    expect(svg.match(/<circle/g)).toHaveLength(1)
    expect(svg.match(/<path/g)).toHaveLength(1)
    expect(svg).toMatch(/font-weight="bold">Q2</)
  })

  it('keep every text inside, however many questions lie in one place', () => {
    const anyPoint = fc.record({
      label: fc.integer({ min: 1, max: 99 }).map((number) => `Q${number}b`),
      x: fc.double({ min: 0, max: 1, noNaN: true }),
      y: fc.double({ min: -1, max: 1, noNaN: true }),
      marked: fc.boolean(),
    })
    fc.assert(
      fc.property(
        fc.array(anyPoint, { maxLength: 40 }),
        fc.array(fc.nat(500), { minLength: 10, maxLength: 10 }),
        (points, counts) => {
          for (const { from, to } of spans(analysisSvg(drawing(points, counts)))) {
            expect(from).toBeGreaterThanOrEqual(0)
            expect(to).toBeLessThanOrEqual(800)
          }
        },
      ),
      { numRuns: 60 },
    )
  })

  it('become a PNG', async () => {
    const { png } = await drawnFrom('content')(drawing([]))
    expect([...png.slice(1, 4)]).toEqual([...Buffer.from('PNG')])
  })
})
