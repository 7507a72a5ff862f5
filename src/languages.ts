// What a start needs of the content: the curriculum and the words of every language. What reads YAML is loaded only
// when there is something new to read.

import type { Language } from './app/scene.ts'
import type { SourceFile } from './content/page.ts'
import { readContent } from './content/read.ts'
import { ftlOf, loadWords } from './content/words.ts'
import { type Curricula, keptCurricula } from './kept-curriculum.ts'

/** The content has mistakes; `message` lists them, a line each. */
export class BadContent extends Error {
  override name = 'BadContent'
}

/** By BCP 47 tag. Throws BadContent. */
export async function languagesAtStart(folder?: string): Promise<Map<string, Language>> {
  const files = readContent()
  const kept = keptCurricula(files, folder)
  const known = kept.get()
  if (known) return withWords(known, files)
  const { readCurricula } = await import('./world.ts')
  const read = readCurricula(files)
  kept.put(read)
  return withWords(read, files)
}

export function withWords(curricula: Curricula, files: readonly SourceFile[]): Map<string, Language> {
  return new Map(
    [...curricula].map(([language, curriculum]) => [
      language,
      { curriculum, words: loadWords(ftlOf(files, language), language) },
    ]),
  )
}
