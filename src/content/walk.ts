// Goes through everything that an author wrote in a file, field by field.

import type { Page } from './page.ts'
import { type Path, type Spot, within } from './spot.ts'

/** A single value, with its field's name (a list's entries have the list's). */
export type Leaf = { field: string; value: unknown; spot: Spot }

export function* leaves(page: Page): Generator<Leaf> {
  yield* below(page, page.value, [], '')
}

function* below(page: Page, value: unknown, path: Path, field: string): Generator<Leaf> {
  if (Array.isArray(value))
    for (const [at, entry] of value.entries()) yield* below(page, entry, [...path, at], field)
  else if (typeof value === 'object' && value !== null)
    for (const [name, entry] of Object.entries(value)) yield* below(page, entry, [...path, name], name)
  else yield { field, value, spot: within(page.spot, ...path) }
}
