// Names as people gave them, made fit for a picture: nothing in them is read as markup or turns the line around,
// what the font can't draw is left out, and what is too long ends in an ellipsis, never within a grapheme.

import type { Font } from './font.ts'

const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' })
const ellipsis = '…'
/** More marks on one letter than any language needs: they would cover the lines above and below. */
const mostPoints = 4
const steering = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|\p{Variation_Selector}/gu

/** As much of the text as the font can draw within `room`, in units of its size. */
export function fittedText(text: string, room: number, font: Font): string {
  const graphemes = [...segmenter.segment(drawable(text, font))].map(({ segment }) => segment)
  if (font.width(graphemes.join('')) <= room) return graphemes.join('')
  let kept = graphemes.length
  // After letters that run to the left, the ellipsis does so too.
  const mark = /^[^\p{L}]*[\p{Script=Arabic}\p{Script=Hebrew}]/u.test(graphemes.join('')) ? '\u200f' : ''
  const cut = () => `${graphemes.slice(0, kept).join('').trimEnd()}${ellipsis}${mark}`
  while (kept > 0 && font.width(cut()) > room) kept--
  return cut()
}

/** A name, or `instead` where less than half of it can be drawn. */
export function fittedName(name: string, instead: string, room: number, font: Font): string {
  const signs = (text: string) => [...text.replace(steering, '').replace(/[\s\p{M}]/gu, '')].length
  const isLost = signs(drawable(name, font)) === 0 || 2 * signs(drawable(name, font)) < signs(name)
  return fittedText(isLost ? instead : name, room, font)
}

function drawable(text: string, font: Font): string {
  const plain = text.normalize('NFC').replace(steering, '').replace(/\s+/gu, ' ').trim()
  return [...segmenter.segment(plain)]
    .map(({ segment }) => [...segment].slice(0, mostPoints).join(''))
    .filter((segment) => font.has(segment))
    .join('')
    .trim()
}

/** Inside an element, or an attribute in double quotes. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
