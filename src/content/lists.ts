// Files that are lists of things with ids: misconceptions and pictures. Each entry is read by itself.

import type { z } from 'zod'
import type { Misconception, Picture } from '../engine/curriculum.ts'
import { type Draft, keep } from './draft.ts'
import type { Page } from './page.ts'
import { parse } from './parse.ts'
import { misconceptionFile, pictureFile } from './schema.ts'
import { type Diagnostic, type Spot, within } from './spot.ts'

export function readMisconceptions(pages: ReadonlyMap<string, Page>, draft: Draft) {
  const found = new Map<Misconception['id'], Misconception>()
  for (const page of pages.values())
    if (/^misconceptions(\/|\.yaml$)/.test(page.file))
      eachOf(page, misconceptionFile, draft.mistakes, (misconception, spot) => {
        if (keep(draft, 'misconceptions', misconception.id, spot)) found.set(misconception.id, misconception)
      })
  return found
}

export function readPictures(pages: ReadonlyMap<string, Page>, draft: Draft) {
  const found = new Map<Picture['id'], Picture>()
  for (const page of pages.values())
    if (/^pictures(\/|\.yaml$)/.test(page.file))
      eachOf(page, pictureFile, draft.mistakes, (picture, spot) => {
        if (keep(draft, 'pictures', picture.id, spot))
          found.set(picture.id, { ...picture, file: `pictures/${picture.id}.svg` })
      })
  return found
}

/** Every entry of a list, each read by itself. */
function eachOf<T>(
  page: Page,
  list: z.ZodArray<z.ZodType<T>>,
  mistakes: Diagnostic[],
  take: (entry: T, spot: Spot) => void,
): void {
  if (!Array.isArray(page.value)) {
    parse(list, page.value, page.spot, mistakes)
    return
  }
  page.value.forEach((value: unknown, at) => {
    const read = parse(list.element, value, within(page.spot, at), mistakes)
    if (read) take(read, within(page.spot, at))
  })
}
