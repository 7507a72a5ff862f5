// A number, typed, with its unit or without.

import { fullMark, type KindRules } from './kind.ts'
import { normalised } from './typed.ts'

const shape = /^([+-]?\d{1,3}(?:[ ,_'’]\d{3})+(?:\.\d+)?|[+-]?\d+(?:[.,]\d+)?|[+-]?\.\d+)\s*(\D*)$/

export const number: KindRules<'number'> = {
  pose: ({ key, unit, tolerance, mistakes }) => ({ kind: 'number', key, unit, tolerance, mistakes }),
  read(text, body) {
    const parts = shape.exec(text.normalize('NFKC').trim())
    if (!parts) return undefined
    const [, digits, unit] = parts
    if (unit && normalised(unit) !== normalised(body.unit ?? '')) return undefined
    const grouped = /[ ,_'’]\d{3}/.test(digits!)
    const plain = grouped ? digits!.replace(/[ ,_'’]/g, '') : digits!.replace(',', '.')
    const value = Number(plain)
    return Number.isFinite(value) ? { kind: 'number', value } : undefined
  },
  write: (response) => `${response.value}`,
  right: (body) => ({ kind: 'number', value: body.key }),
  mark(response, body) {
    const off = (value: number) => Math.abs(response.value - value)
    if (off(body.key) <= body.tolerance) return fullMark
    const made = body.mistakes.find((mistake) => off(mistake.value) <= body.tolerance)
    if (!made) return { score: 0, why: [], held: [] }
    return { score: 0, why: [made.why], held: made.misconception ? [made.misconception] : [] }
  },
}
