// Discord's description, converted once for each version of its package and of what converts it, and kept among
// the caches: reading it takes a hundredth of the time.

import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { OpenApi } from './openapi.ts'

const modules = new URL('../../../node_modules/', import.meta.url)
const sources = [
  new URL('./openapi.ts', import.meta.url),
  new URL('discord-api-spec/package.json', modules),
  new URL('zod/package.json', modules),
]
const folder = new URL('.cache/stevedore/', modules)

export async function openApi(): Promise<OpenApi> {
  const hash = createHash('sha256')
  for (const source of sources) hash.update(readFileSync(source))
  const file = fileURLToPath(new URL(`discord-api-${hash.digest('hex').slice(0, 16)}.json`, folder))
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as OpenApi
  } catch {
    return convert(file)
  }
}

async function convert(file: string): Promise<OpenApi> {
  // Only now: it needs the compiler, which takes its time to load.
  const { readOpenApi } = await import('./openapi.ts')
  const api = await readOpenApi()
  mkdirSync(folder, { recursive: true })
  // Several test files may do this at once: each whole, the last one stays.
  const own = `${file}.${process.pid}`
  writeFileSync(own, JSON.stringify(api))
  renameSync(own, file)
  return api
}
