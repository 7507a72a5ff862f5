// The curriculum as it was read and checked last, kept as JSON so that a start needs not read a megabyte of YAML
// again. It is kept under the hash of all that it follows from, the code that reads it included: whatever of that
// is changed, it is read anew. Nothing goes wrong without it.

import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { SourceFile } from './content/page.ts'
import type { Curriculum } from './engine/curriculum.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const folder = join(root, 'node_modules/.cache/stevedore')
/** The code that turns files into a curriculum, and the versions of the libraries that it uses. */
const code = ['src/content', 'src/engine', 'src/world.ts', 'src/kept-curriculum.ts', 'package.json']
/** Older ones are of other checkouts, or of a content that was changed since. */
const mostKept = 4

export type Curricula = ReadonlyMap<string, Curriculum>

export function keptCurricula(files: readonly SourceFile[], kept = folder) {
  const key = hash([...files, ...sources()].flatMap(({ file, text }) => [file, text]))
  const path = join(kept, `curriculum-${key}.json`)
  return {
    /** Nothing where there is none, or where it is not as it was written. */
    get(): Curricula | undefined {
      try {
        const text = readFileSync(path, 'utf8')
        const at = text.indexOf('\n')
        return text.slice(0, at) === hash([text.slice(at + 1)]) ? decode(text.slice(at + 1)) : undefined
      } catch {
        return undefined
      }
    },
    put(curricula: Curricula): void {
      const text = encode(curricula)
      const half = `${path}.${process.pid}`
      try {
        mkdirSync(kept, { recursive: true })
        writeFileSync(half, `${hash([text])}\n${text}`)
        renameSync(half, path)
        prune(kept)
      } catch {
        // A folder that can't be written, or a full disk, costs time at the next start, no more. Half of a file
        // has another name, and goes with the old ones.
      }
    },
  }
}

type AsPairs<M> = M extends ReadonlyMap<infer K, infer V> ? [K, V][] : M
type Kept = { [Part in keyof Curriculum]: AsPairs<Curriculum[Part]> }

export function encode(curricula: Curricula): string {
  const kept = [...curricula].map(([language, one]): [string, Kept] => [
    language,
    {
      ...one,
      topics: [...one.topics],
      objectives: [...one.objectives],
      items: [...one.items],
      misconceptions: [...one.misconceptions],
      pictures: [...one.pictures],
    },
  ])
  return JSON.stringify(kept)
}

export function decode(text: string): Curricula {
  const kept = JSON.parse(text) as [string, Kept][]
  return new Map(
    kept.map(([language, one]) => [
      language,
      {
        ...one,
        topics: new Map(one.topics),
        objectives: new Map(one.objectives),
        items: new Map(one.items),
        misconceptions: new Map(one.misconceptions),
        pictures: new Map(one.pictures),
      },
    ]),
  )
}

function sources(): SourceFile[] {
  const read = (file: string): SourceFile => ({ file, text: readFileSync(join(root, file), 'utf8') })
  return code.flatMap((path) => {
    if (!statSync(join(root, path), { throwIfNoEntry: false })) return []
    if (!statSync(join(root, path)).isDirectory()) return [read(path)]
    const within = readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
    return within
      .filter((file) => /\.[jt]s$/.test(file))
      .sort()
      .map((file) => read(join(path, file)))
  })
}

function hash(parts: readonly string[]): string {
  const sum = createHash('sha256')
  // With its length before it, no part can be taken for the end of another.
  for (const part of parts) sum.update(`${part.length}:`).update(part)
  return sum.digest('base64url')
}

function prune(kept: string): void {
  const byAge = readdirSync(kept)
    .map((name) => join(kept, name))
    .map((path) => ({ path, changed: statSync(path).mtimeMs }))
    .sort((one, other) => other.changed - one.changed)
  for (const { path } of byAge.slice(mostKept)) rmSync(path, { force: true })
}
