// All YAML files, parsed, with what an overlay says in place of the English.

import { withOverlay } from './overlay.ts'
import { type Page, readPage, type SourceFile } from './page.ts'
import { type Diagnostic, mistake, startOf } from './spot.ts'

/** By their names. A file that can't be parsed is left out, with a diagnostic. */
export function readPages(
  files: readonly SourceFile[],
  language: string,
  mistakes: Diagnostic[],
): Map<string, Page> {
  const pages = new Map<string, Page>()
  for (const file of files.filter(({ file }) => file.endsWith('.yaml'))) {
    const read = readPage(file)
    mistakes.push(...read.mistakes)
    if (read.mistakes.length === 0) pages.set(file.file, read.page)
  }
  const overlays = [...pages.keys()].filter((file) => file.startsWith('overlays/'))
  for (const file of overlays) {
    const overlay = pages.get(file)!
    pages.delete(file)
    if (!file.startsWith(`overlays/${language}/`)) continue
    const base = file.slice(`overlays/${language}/`.length)
    const page = pages.get(base)
    if (page) pages.set(base, withOverlay(page, overlay, mistakes))
    else
      mistakes.push(
        mistake(startOf(file), `there is no ${base} to say in ${language}`, 'the path of a file in English'),
      )
  }
  return pages
}

/** Files such as `layers/image-size.yaml`; the folder of misconceptions holds none. */
export function isTopicFile(file: string): boolean {
  return file.includes('/') && !/^(misconceptions|pictures|words|overlays)\//.test(file)
}
