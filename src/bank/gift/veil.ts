// Moodle takes `: = ~ #` in a question's text as they stand; the parser's grammar takes them for control
// characters everywhere. So where they control nothing they are veiled by characters of private use, one for one,
// which keeps every column, and unveiled in what the parser gives back. `&` is veiled too: the parser keeps escaped
// characters as `&&058;` on the way.

const veils: Readonly<Record<string, string>> = {
  ':': '\ue001',
  '=': '\ue002',
  '~': '\ue003',
  '#': '\ue004',
  '&': '\ue005',
  '{': '\ue006',
  '}': '\ue007',
  '-': '\ue008',
}
const unveils = new Map(Object.entries(veils).map(([plain, veil]) => [veil, plain]))

/**
 * `answers`: where in the text each answer begins, from its sign on. `stem`: where the question's text does.
 * `numeric`: where the sign for numbers stands. `inserted`: where a sign was put in, which moves what follows by one.
 */
export type Veiled = {
  text: string
  answers: readonly number[]
  stem: number
  numeric: number | undefined
  inserted: number | undefined
}

export function veiled(text: string): Veiled {
  const out = text.split('')
  const escaped = (at: number) => text[at] === '\\' && at + 1 < text.length
  const hide = (at: number, signs: string) => {
    if (signs.includes(out[at]!)) out[at] = veils[out[at]!]!
  }
  let at = text.search(/\S/)
  const title = text.startsWith('::', at) ? titleEnd(text, at + 2) : -1
  if (title >= 0) {
    for (at += 2; at < title; at++) {
      if (escaped(at)) at++
      else hide(at, ':=~#{}')
    }
    at = title + 2
  }
  const stem = Math.max(0, at)
  for (; at < text.length && text[at] !== '{'; at++) {
    if (escaped(at)) at++
    else hide(at, ':=~#}')
  }
  const answers: number[] = []
  const isNumeric = /^\{\s*#(?!###)/.test(text.slice(at))
  const numeric = isNumeric ? text.indexOf('#', at) : undefined
  // With a wrong option there are no pairs, and an arrow is an arrow.
  const hasOptions = /^[^}]*~/.test(text.slice(at).replace(/\\./gs, '  '))
  let inComment = false
  for (at++; at < text.length && text[at] !== '}'; at++) {
    if (escaped(at)) at++
    else if (text[at] === '=' || text[at] === '~') {
      answers.push(at)
      inComment = false
    } else if (text[at] === '#') inComment = answers.length > 0 || !isNumeric
    else if (hasOptions && text.startsWith('->', at)) hide(at, '-')
    else if (!isNumeric || inComment) hide(at, ':')
  }
  for (at++; at < text.length; at++) {
    if (escaped(at)) at++
    else hide(at, ':=~#')
  }
  for (let each = 0; each < out.length; each++) hide(each, '&')
  // Moodle takes one number without its sign also with comments behind it; the parser wants the sign then.
  const bare = numeric !== undefined && /^#\s*[^\s=~}]/.test(text.slice(numeric))
  if (!bare) return { text: out.join(''), answers, stem, numeric, inserted: undefined }
  out[numeric] = '#='
  return { text: out.join(''), answers: [numeric + 1, ...answers], stem, numeric, inserted: numeric + 1 }
}

/** The first two colons that are not escaped. */
function titleEnd(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (text.startsWith('::', at)) return at
  }
  return -1
}

const decoded: Readonly<Record<string, string>> = {
  '&&092;': '\\',
  '&&058;': ':',
  '&&035;': '#',
  '&&061;': '=',
  '&&123;': '{',
  '&&125;': '}',
  '&&126;': '~',
  '&&010': '\n',
}

/** Also decodes what the parser left escaped, as it does on the right of a pair. */
export function unveiled(text: string): string {
  return text
    .replace(/&&(?:092|058|035|061|123|125|126);|&&010/g, (code) => decoded[code]!)
    .replace(/[\ue001-\ue008]/g, (veil) => unveils.get(veil)!)
    .replaceAll('-\u200b>', '->')
    .trim()
}
