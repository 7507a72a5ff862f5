// Reads the content folder. The one file of `content` that touches the file system: all others work on
// text that is given to them.

import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceFile } from './page.ts'

/** Where this project keeps its content. */
export const contentFolder = fileURLToPath(new URL('../../content/', import.meta.url))

/** Every YAML, SVG and Fluent file below the folder, named as seen from it (`layers/image-size.yaml`). */
export function readContent(folder: string = contentFolder): SourceFile[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.(yaml|svg|ftl)$/.test(file))
    .map((file) => ({ file: file.split(sep).join('/'), text: readFileSync(join(folder, file), 'utf8') }))
    .sort((one, other) => (one.file < other.file ? -1 : 1))
}
