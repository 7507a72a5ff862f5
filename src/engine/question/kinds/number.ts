// A number, typed, with its unit or without.

import { fullMark, type KindRules } from './kind.ts'
import { normalised } from './typed.ts'

/** Thousands in groups, or plain digits with a point or a comma; then the unit. `0,125` has no groups. */
const shape =
  /^(?:([+-]?[1-9]\d{0,2}(?:[ ,_'’]\d{3})+(?:\.\d{1,20})?)|([+-]?\d+(?:[.,]\d{1,20})?|[+-]?\.\d{1,20}))\s*(\D*)$/
/** More than any number and unit needs; the shape takes long on long text. */
const longest = 60

export const number: KindRules<'number'> = {
  pose: ({ key, unit, tolerance, mistakes }) => ({ kind: 'number', key, unit, tolerance, mistakes }),
  read(text, body) {
    const given = text.trim()
    const parts = given.length <= longest ? shape.exec(given.normalize('NFKC')) : undefined
    if (!parts) return undefined
    const [, grouped, plain, unit] = parts
    if (unit && normalised(unit) !== normalised(body.unit ?? '')) return undefined
    // A zero has no sign.
    return { kind: 'number', value: Number(grouped?.replace(/[ ,_'’]/g, '') ?? plain!.replace(',', '.')) + 0 }
  },
  // Never with an exponent, which nobody types.
  write: ({ value }) => value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 }),
  right: (body) => ({ kind: 'number', value: body.key }),
  mark(response, body) {
    // The last bit of 1.1 − 1 must not make a number at the very edge of the tolerance wrong.
    const near = (value: number) =>
      Math.abs(response.value - value) <= body.tolerance + Math.abs(value) * 4 * Number.EPSILON
    if (near(body.key)) return fullMark
    const made = body.mistakes.find((mistake) => near(mistake.value))
    if (!made) return { score: 0, why: [], held: [] }
    return { score: 0, why: [made.why], held: made.misconception ? [made.misconception] : [] }
  },
}
