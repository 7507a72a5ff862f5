// Reads the content of every language, and refuses to start on a mistake in it.

import type { Language } from './app/scene.ts'
import { checkStructure } from './content/check.ts'
import { loadContent } from './content/load.ts'
import { readContent } from './content/read.ts'
import { inOneLine } from './content/spot.ts'
import { ftlOf, loadWords } from './content/words.ts'

/** The content has mistakes; `message` lists them, a line each. */
export class BadContent extends Error {
  override name = 'BadContent'
}

/** By BCP 47 tag: one language for each words/<language>.ftl. */
export function readLanguages(): Map<string, Language> {
  const files = readContent()
  const languages = files.flatMap(({ file }) => /^words\/([\w-]+)\.ftl$/.exec(file)?.[1] ?? [])
  return new Map(
    languages.map((language) => {
      const content = loadContent(files, { language })
      const mistakes = checkStructure(content)
      if (mistakes.length > 0) throw new BadContent(mistakes.map(inOneLine).join('\n'))
      return [
        language,
        { curriculum: content.curriculum, words: loadWords(ftlOf(files, language), language) },
      ]
    }),
  )
}
