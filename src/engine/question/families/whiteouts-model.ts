// Which files a stack of image layers shows (LAY-06, LAY-16 to LAY-22): markers hide what lies in the layers
// below, never what is in their own layer or above, and take nothing out of the layers below (LAY-24).

/** Entries of the layer's archive: paths of files and of markers (`cfg/.wh.a`, `cfg/.wh..wh..opq`). */
export type Layer = readonly string[]
/** What the whole stack shows, what a shorter stack shows, or what is stored in the layers. */
export type WhiteoutCase = { layers: readonly Layer[]; asked: 'view' | 'several' | 'lower' | 'stored' }

export const opaque = '.wh..wh..opq'
export const directoryOf = (path: string) => path.slice(0, path.lastIndexOf('/') + 1)
export const isMarker = (entry: string) => entry.slice(directoryOf(entry).length).startsWith('.wh.')
export const isOpaque = (entry: string) => entry.endsWith(opaque)
/** The path that a whiteout hides, or the directory (with its slash) that an opaque marker empties. */
export const targetOf = (marker: string) =>
  isOpaque(marker) ? directoryOf(marker) : marker.replace(/\.wh\.([^/]*)$/, '$1')

export function hides(marker: string, path: string): boolean {
  const target = targetOf(marker)
  return isOpaque(marker) ? path.startsWith(target) : path === target || path.startsWith(`${target}/`)
}

type Step = (view: readonly string[], layer: Layer) => string[]
export const union = (one: readonly string[], other: readonly string[]) =>
  [...new Set([...one, ...other])].sort()
export const files = (layer: Layer) => layer.filter((entry) => !isMarker(entry))
export const markers = (layer: Layer) => layer.filter(isMarker)
export const without = (view: readonly string[], hiding: readonly string[]) =>
  view.filter((path) => !hiding.some((marker) => hides(marker, path)))
export const through = (layers: readonly Layer[], step: Step) => layers.reduce<string[]>(step, [])

/** What is seen: layer by layer from the base, first the markers, then the layer's own files. */
export function visible(layers: readonly Layer[]): string[] {
  return through(layers, (view, layer) => union(without(view, markers(layer)), files(layer)))
}

/** Every file whose content lies in some layer, seen or not. */
export function stored(layers: readonly Layer[]): string[] {
  return through(layers, (view, layer) => union(view, files(layer)))
}
