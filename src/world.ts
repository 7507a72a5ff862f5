// Reads the content of every language, and refuses to start on a mistake in it.

import type { Language } from './app/scene.ts'
import { checkStructure } from './content/check.ts'
import { loadContent } from './content/load.ts'
import type { SourceFile } from './content/page.ts'
import { readContent } from './content/read.ts'
import { inOneLine } from './content/spot.ts'
import type { Curricula } from './kept-curriculum.ts'
import { BadContent, withWords } from './languages.ts'

/** By BCP 47 tag: one language for each words/<language>.ftl. */
export function readLanguages(): Map<string, Language> {
  const files = readContent()
  return withWords(readCurricula(files), files)
}

export function readCurricula(files: readonly SourceFile[]): Curricula {
  const languages = files.flatMap(({ file }) => /^words\/([\w-]+)\.ftl$/.exec(file)?.[1] ?? [])
  return new Map(
    languages.map((language) => {
      const content = loadContent(files, { language })
      const mistakes = checkStructure(content)
      if (mistakes.length > 0) throw new BadContent(mistakes.map(inOneLine).join('\n'))
      return [language, content.curriculum]
    }),
  )
}
