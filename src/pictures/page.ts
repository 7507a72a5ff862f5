// A page of pictures one below the other: its measures, its fonts, its headings and texts. Text is large enough to be
// read on a phone, and dark on light.

import { readFont } from './font.ts'
import { escaped, fittedText } from './names.ts'

export const [width, margin] = [800, 40]
/** At 400 pixels across, a size of 26 is read as 13. */
export const [small, large] = [26, 30]
const ink = '#1f2933'
export const plain = readFont('DejaVuSans')
export const bold = readFont('DejaVuSans-Bold')

/** A piece of the picture and how tall it is. */
export type Part = { svg: string; height: number }

export function pageOf(parts: readonly Part[]): string {
  let height = 20
  const placed = parts.map((part) => {
    const moved = `<g transform="translate(0 ${height})">${part.svg}</g>`
    height += part.height
    return moved
  })
  const whole = height + 24
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${whole}" font-family="DejaVu Sans" ` +
    `font-size="${small}" fill="${ink}"><rect width="${width}" height="${whole}" fill="#fbfaf7"/>` +
    `${placed.join('')}</svg>`
  )
}

export function heading(title: string): Part {
  const fitted = fittedText(title, (width - 2 * margin) / large, bold)
  return { svg: text(margin, 40, fitted, { size: large, isBold: true }), height: 64 }
}

type Look = { anchor?: 'middle' | 'end'; size?: number; isBold?: boolean }

export function text(x: number, y: number, said: string, { anchor, size, isBold }: Look = {}): string {
  const look = [
    anchor ? ` text-anchor="${anchor}"` : '',
    size ? ` font-size="${size}"` : '',
    isBold ? ' font-weight="bold"' : '',
  ]
  return `<text x="${x}" y="${y}"${look.join('')}>${escaped(said)}</text>`
}
