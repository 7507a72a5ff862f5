// Content in another language: a file beside the English one, with the same ids and only the texts.
// Entries with an id are found by it, those without by their place in the list.

import type { Page } from './page.ts'
import { type Diagnostic, mistake, type Path, within } from './spot.ts'

const texts = new Set(
  (
    'title summary lesson can term also means stem code explanation text key keys distractors why steps first ' +
    'then mistakes pairs left right extra accept answers unit gaps back belief correction say alt claim terms ' +
    'objectives items'
  ).split(' '),
)
const names = new Set(['id', 'topic'])
/** Lists of words that count alike: another language may have more or fewer of them. */
const wordLists = new Set(['also', 'accept', 'answers'])

/** The page as the overlay says it. Mistakes stand in the overlay; the page's own places stay. */
export function withOverlay(page: Page, overlay: Page, mistakes: Diagnostic[]): Page {
  const wrong = (path: Path, problem: string, expected: string) => {
    mistakes.push(mistake(within(overlay.spot, ...path), problem, expected))
  }

  function merged(base: unknown, over: unknown, path: Path): unknown {
    if (Array.isArray(base) && Array.isArray(over)) return mergedList(base, over, path)
    if (isMapping(base) && isMapping(over)) return mergedMapping(base, over, path)
    // A key may be a mere text in one language and a text with `last: true` in the other.
    if (isMapping(base) && typeof over === 'string' && 'text' in base) return { ...base, text: over }
    if (typeof base === 'string' && typeof over === 'string') return over
    wrong(path, `${String(path.at(-1))} is not of the form that it has in English`, 'the same form')
    return base
  }

  function mergedList(base: unknown[], over: unknown[], path: Path): unknown[] {
    const result = [...base]
    over.forEach((entry, place) => {
      const id = isMapping(entry) ? entry.id : undefined
      const at = id === undefined ? place : base.findIndex((other) => isMapping(other) && other.id === id)
      const here = [...path, place]
      if (at < 0) wrong(here, `there is no ${String(id)} in ${page.file}`, 'an id of the English file')
      else if (at < base.length) result[at] = merged(base[at], entry, here)
      else wrong(here, `entry ${place + 1} is not in ${page.file}`, 'no more entries than in English')
    })
    return result
  }

  function mergedMapping(base: Mapping, over: Mapping, path: Path): Mapping {
    const result = { ...base }
    for (const [field, value] of Object.entries(over)) {
      const here = [...path, field]
      if (names.has(field)) {
        if (value !== base[field]) wrong(here, `${field} is ${String(value)}`, String(base[field]))
      } else if (!texts.has(field)) wrong(here, `${field} is not a text`, 'only texts in an overlay')
      else if (wordLists.has(field)) result[field] = value
      else if (!(field in base))
        wrong(here, `there is no ${field} in English`, 'only what the English file has')
      else result[field] = merged(base[field], value, here)
    }
    return result
  }

  return { ...page, value: merged(page.value, overlay.value, []) }
}

type Mapping = Record<string, unknown>

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
