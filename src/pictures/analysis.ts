// How a challenge came out, for those who teach: the spread of its grades, its questions by how hard they were and how
// well they tell people apart, and the mistaken beliefs. Every value stands there as text; what is to be looked at
// again has another shape and a bold name, so that no colour need be told apart.

import type { AnalysisDrawing, Bar } from '../chat/drawing.ts'
import { fittedText } from './names.ts'
import { bold, heading, margin, type Part, pageOf, plain, small, text, width } from './page.ts'

const [line, pale, blue, soft] = ['#5b6770', '#e9ecef', '#2f6db5', '#d9e7f7']
const room = width - 2 * margin

export function analysisSvg({ title, grades, items, beliefs }: AnalysisDrawing): string {
  return pageOf([
    heading(title),
    subheading(grades.title),
    histogram(grades),
    subheading(items.title),
    items.none === undefined ? scatter(items) : said(items.none),
    subheading(beliefs.title),
    beliefs.none === undefined ? held(beliefs.bars) : said(beliefs.none),
  ])
}

function subheading(words: string): Part {
  return { svg: text(margin, 34, fittedText(words, room / small, bold), { isBold: true }), height: 52 }
}

function said(words: string): Part {
  return { svg: text(margin, 30, fittedText(words, room / small, plain)), height: 60 }
}

/** One column for each tenth, with its count on top. */
function histogram({ counts, axis }: AnalysisDrawing['grades']): Part {
  const [tall, top] = [180, 34]
  const most = Math.max(1, ...counts)
  const step = room / counts.length
  const floor = top + tall
  const columns = counts.map((count, at) => {
    const height = (count / most) * tall
    const x = margin + at * step
    const bar = `<rect x="${x + 4}" y="${(floor - height).toFixed(1)}" width="${step - 8}" height="${height.toFixed(1)}" rx="4" fill="${blue}"/>`
    const above = count === 0 ? '' : text(x + step / 2, floor - height - 8, `${count}`, { anchor: 'middle' })
    return `${bar}${above}`
  })
  const ticks = Array.from({ length: counts.length / 2 + 1 }, (_, at) => {
    const x = margin + 2 * at * step
    const anchor =
      at === 0 ? {} : { anchor: at * 2 === counts.length ? ('end' as const) : ('middle' as const) }
    return text(x, floor + 34, `${at * 20}`, anchor)
  })
  const ground = `<line x1="${margin}" y1="${floor}" x2="${width - margin}" y2="${floor}" stroke="${line}" stroke-width="3"/>`
  const below = text(width / 2, floor + 70, fittedText(axis, room / small, plain), { anchor: 'middle' })
  return { svg: [...columns, ground, ...ticks, below].join(''), height: floor + 96 }
}

type Box = { x: number; y: number; wide: number }

/** Facility across, discrimination up. */
function scatter({ points, across, up, legend }: AnalysisDrawing['items']): Part {
  const [tall, top] = [380, 52]
  const [left, right] = [margin + 76, width - margin - 20]
  const lowest = Math.min(-0.2, ...points.map(({ y }) => Math.floor(y * 5) / 5))
  const place = (x: number, y: number) => ({
    x: left + x * (right - left),
    y: top + ((1 - y) / (1 - lowest)) * tall,
  })
  const rows = Array.from({ length: Math.round((1 - lowest) / 0.2) + 1 }, (_, at) => lowest + at * 0.2)
  const grid = rows.map((value) => {
    const { y } = place(0, value)
    const isZero = Math.abs(value) < 1e-9
    const shown = (isZero ? 0 : value).toFixed(1).replace('-', '−')
    return [
      `<line x1="${left}" y1="${y}" x2="${right}" y2="${y}" stroke="${isZero ? line : pale}" stroke-width="3"/>`,
      text(left - 12, y + 9, shown, { anchor: 'end' }),
    ].join('')
  })
  const ticks = [0, 0.2, 0.4, 0.6, 0.8, 1].map((value) =>
    text(place(value, 0).x, top + tall + 38, `${Math.round(value * 100)}`, { anchor: 'middle' }),
  )
  const taken: Box[] = points.map(({ x, y }) => ({ ...place(x, y), x: place(x, y).x - 12, wide: 24 }))
  const marks = points.map((point) => {
    const { x, y } = place(point.x, point.y)
    const sign = point.marked
      ? `<path d="M${x} ${y - 14}L${x + 14} ${y}L${x} ${y + 14}L${x - 14} ${y}Z" fill="#ffffff" stroke="#1f2933" stroke-width="4"/>`
      : `<circle cx="${x}" cy="${y}" r="10" fill="${blue}" stroke="#ffffff" stroke-width="2"/>`
    const wide = (point.marked ? bold : plain).width(point.label) * small
    const label = free(taken, x, y, wide, right)
    taken.push(label)
    return `${leader(x, y, label)}${sign}${text(label.x, label.y + 9, point.label, { isBold: point.marked })}`
  })
  const words = (saying: string) => fittedText(saying, room / small, plain)
  return {
    svg: [
      text(margin, 28, words(up)),
      ...grid,
      ...ticks,
      ...marks,
      text((left + right) / 2, top + tall + 76, words(across), { anchor: 'middle' }),
      text(margin, top + tall + 116, words(legend)),
    ].join(''),
    height: top + tall + 140,
  }
}

/** From a point to a name that does not stand beside it. */
function leader(x: number, y: number, label: Box): string {
  if (label.y === y) return ''
  const end = label.x > x ? label.x - 2 : label.x + label.wide + 2
  return `<line x1="${x}" y1="${y}" x2="${end}" y2="${label.y}" stroke="${line}" stroke-width="2"/>`
}

/** Beside its point, where no other name or point stands; if there is no such place, at the right. */
function free(taken: readonly Box[], x: number, y: number, wide: number, right: number): Box {
  const tries = [0, -26, 26, -52, 52, -78, 78].flatMap((down) => [
    { x: x + 22, y: y + down, wide },
    { x: x - 22 - wide, y: y + down, wide },
  ])
  const overlaps = (one: Box, other: Box) =>
    Math.abs(one.y - other.y) < 25 && one.x < other.x + other.wide + 4 && other.x < one.x + one.wide + 4
  const inside = ({ x: at }: Box) => at > margin + 76 && at + wide < right + 16
  return tries.find((one) => inside(one) && !taken.some((other) => overlaps(one, other))) ?? tries[0]!
}

/** The belief above its bar, as long as it needs. */
function held(bars: readonly Bar[]): Part {
  const row = 84
  const rows = bars.map(({ label, share, value }, at) => {
    const y = at * row
    const full = Math.max(0, Math.min(1, share)) * (room - 200)
    return [
      text(margin, y + 28, fittedText(label, room / small, plain)),
      `<rect x="${margin}" y="${y + 40}" width="${room - 200}" height="28" rx="4" fill="${soft}"/>`,
      `<rect x="${margin}" y="${y + 40}" width="${full.toFixed(1)}" height="28" rx="4" fill="${blue}"/>`,
      text(width - margin, y + 63, fittedText(value, 190 / small, plain), { anchor: 'end' }),
    ].join('')
  })
  return { svg: rows.join(''), height: bars.length * row + 10 }
}
