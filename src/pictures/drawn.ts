// The diagrams of the content as PNGs, each drawn once and kept for as long as it is not changed.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { draw } from './draw.ts'

export type Drawn = { hash: string; png: Uint8Array }

/** Wide enough to be read when it is enlarged on a phone. Pixels. */
const width = 1280
const mostKept = 50

/** `file` is named as seen from the folder, such as `pictures/layer-stack.svg`. */
export function drawnFrom(folder: string): (file: string) => Promise<Drawn> {
  const kept = new Map<string, Promise<Uint8Array>>()
  return async (file) => {
    const svg = await readFile(join(folder, file), 'utf8')
    const hash = createHash('sha256').update(`${width} ${svg}`).digest('hex').slice(0, 32)
    const known = kept.get(hash)
    if (known) return { hash, png: await known }
    const drawing = draw(svg, width)
    kept.set(hash, drawing)
    const [oldest] = kept.keys()
    if (kept.size > mostKept) kept.delete(oldest!)
    // What failed is tried again the next time.
    drawing.catch(() => kept.delete(hash))
    return { hash, png: await drawing }
  }
}
