// The diagrams of the content, and pictures made for one screen, as PNGs, each drawn once and kept for as long as it is not changed.

import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Drawing } from '../chat/drawing.ts'
import { analysisSvg } from './analysis.ts'
import { draw } from './draw.ts'
import { resultsSvg } from './results.ts'

export type Drawn = { hash: string; png: Uint8Array }

/** Wide enough to be read when it is enlarged on a phone. Pixels. */
const width = 1280
const mostKept = 50

/** A diagram by its file, as seen from the folder, such as `pictures/layer-stack.svg`; or what is to be drawn. */
export function drawnFrom(folder: string): (source: string | Drawing) => Promise<Drawn> {
  const kept = new Map<string, Promise<Uint8Array>>()
  return async (source) => {
    const svg = typeof source === 'string' ? await readFile(join(folder, source), 'utf8') : svgOf(source)
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

function svgOf(drawing: Drawing): string {
  return drawing.drawing === 'results' ? resultsSvg(drawing) : analysisSvg(drawing)
}
