// How a live quiz ended: the first three on a podium and how many were right at each question. Every value stands
// there as text, ranks are numbers, and the few colours differ in lightness, so that none needs to be told apart.

import type { ResultsDrawing } from '../chat/drawing.ts'
import { fittedName, fittedText } from './names.ts'
import { bold, heading, margin, type Part, pageOf, plain, small, text, width } from './page.ts'

type Place = ResultsDrawing['places'][number]
type Question = ResultsDrawing['questions'][number]
export function resultsSvg(drawing: ResultsDrawing): string {
  const parts = [
    heading(drawing.title),
    ...(drawing.places.length > 0 ? [podium(drawing.places.slice(0, 3), drawing.unnamed)] : []),
    ...(drawing.others ? [line(drawing.others)] : []),
    ...(drawing.questions.length > 0 ? [heading(drawing.questionsTitle), shares(drawing.questions)] : []),
  ]
  return pageOf(parts)
}

function line(said: string): Part {
  const fitted = fittedText(said, (width - 2 * margin) / small, plain)
  return { svg: text(width / 2, 30, fitted, { anchor: 'middle' }), height: 52 }
}

/** The best in the middle, the next at the left, as people know podiums. A shared rank is a shared height. */
function podium(places: readonly Place[], unnamed: string): Part {
  const step = places.length === 1 ? 380 : places.length === 2 ? 330 : 234
  const order = places.length === 3 ? [1, 0, 2] : places.map((_, at) => at)
  const left = (width - step * places.length) / 2
  const tallest = 172
  const floor = 40 + 36 + tallest
  const ranks = [...new Set(places.map(({ rank }) => rank))]
  const steps = order.map((number, at) => {
    const { rank, name, value } = places[number]!
    const level = ranks.indexOf(rank)
    const height = tallest - 34 * level
    const [x, y, middle] = [left + step * at, floor - height, left + step * (at + 0.5)]
    const room = (step - 14) / small
    return [
      `<rect x="${x + 4}" y="${y}" width="${step - 8}" height="${height}" rx="8" `,
      `fill="${['#fbe3cf', '#d9e7f7', '#e9ecef'][level]}" stroke="#5b6770" stroke-width="3"/>`,
      text(middle, y - 14, fittedName(name, unnamed, room, bold), { anchor: 'middle', isBold: true }),
      text(middle, y + 52, rank, { anchor: 'middle', size: 44, isBold: true }),
      text(middle, floor - 12, fittedText(value, room, plain), { anchor: 'middle' }),
    ].join('')
  })
  return { svg: steps.join(''), height: floor + 16 }
}

/** A bar for each question, in two columns where there are many. */
function shares(questions: readonly Question[]): Part {
  const columns = questions.length > 10 ? 2 : 1
  const rows = Math.ceil(questions.length / columns)
  const column = (width - 2 * margin - 36 * (columns - 1)) / columns
  const widest = (of: (question: Question) => string) =>
    Math.min(column / 3, small * Math.max(...questions.map((question) => plain.width(of(question)))))
  const [labels, values] = [widest(({ label }) => label) + 14, widest(({ value }) => value) + 14]
  const row = 44
  const bars = questions.map(({ label, share, value }, at) => {
    const x = margin + Math.floor(at / rows) * (column + 36)
    const y = (at % rows) * row
    const [start, room] = [x + labels, column - labels - values]
    const full = Math.max(0, Math.min(1, share)) * room
    return [
      text(start - 14, y + 30, fittedText(label, labels / small, plain), { anchor: 'end' }),
      `<rect x="${start}" y="${y + 7}" width="${room}" height="30" rx="4" fill="#e9ecef"/>`,
      `<rect x="${start}" y="${y + 7}" width="${full.toFixed(1)}" height="30" rx="4" fill="#2f6db5"/>`,
      text(x + column, y + 30, fittedText(value, values / small, plain), { anchor: 'end' }),
    ].join('')
  })
  return { svg: bars.join(''), height: rows * row }
}
