// Each picture is described, drawn and used, and its drawing is plain SVG that fetches and runs nothing.

import type { Content } from '../load.ts'
import { type Diagnostic, mistake, startOf, within } from '../spot.ts'
import { leaves } from '../walk.ts'

const shortestAlt = 40

export function checkPictures({ curriculum, spots, pages, drawings }: Content): Diagnostic[] {
  const used = new Set(
    pages.flatMap((page) =>
      [...leaves(page)].filter(({ field }) => field === 'picture').map(({ value }) => value),
    ),
  )
  const described = [...curriculum.pictures.values()].flatMap(({ id, alt, file }) => {
    const spot = spots.pictures.get(id)!
    const found: Diagnostic[] = []
    if (!drawings.has(file)) found.push(mistake(spot, `there is no ${file}`, 'a drawing of that name'))
    if (!used.has(id))
      found.push(mistake(spot, `nothing shows the picture ${id}`, 'a topic, objective or item that does'))
    if (alt.length < shortestAlt)
      found.push(
        mistake(
          within(spot, 'alt'),
          `the alt of ${id} has ${alt.length} characters`,
          `at least ${shortestAlt}`,
        ),
      )
    return found
  })
  const files = new Set([...curriculum.pictures.values()].map(({ file }) => file))
  const drawn = [...drawings].flatMap(([file, text]) => [
    ...(files.has(file)
      ? []
      : [mistake(startOf(file), `${file} has no entry in pictures.yaml`, 'its id and alt there')]),
    ...flawsOf(text).map((flaw) => mistake(startOf(file), flaw, 'a plain, well-formed SVG')),
  ])
  return [...described, ...drawn]
}

/** What is wrong with a drawing: tags that don't pair up, and anything that would run or fetch. */
function flawsOf(svg: string): string[] {
  const flaws: string[] = []
  if (/<script|<foreignObject|\son\w+\s*=/i.test(svg)) flaws.push('it holds a script')
  if (/(href\s*=\s*["'](?!#)|url\(\s*["']?(?!#)|@import)/i.test(svg)) flaws.push('it points outside itself')
  if (/&(?!(amp|lt|gt|quot|apos|#\d+|#x[\da-f]+);)/i.test(svg)) flaws.push('it holds a bare &')
  const open: string[] = []
  const markup = svg.replace(/<!--[\s\S]*?-->|<\?[\s\S]*?\?>/g, '')
  for (const [, close, name, attributes, empty] of markup.matchAll(
    /<(\/?)([\w:-]+)((?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/?)>/g,
  )) {
    if (
      open.length === 0 &&
      !close &&
      (name !== 'svg' || !attributes?.includes('http://www.w3.org/2000/svg'))
    )
      flaws.push(`it begins with <${name}>, not with <svg xmlns="http://www.w3.org/2000/svg">`)
    if (close && open.pop() !== name) flaws.push(`</${name}> closes what is not open`)
    if (!close && !empty) open.push(name!)
  }
  const rest = markup.replace(/<\/?[\w:-]+(?:\s+[\w:-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*\s*\/?>/g, '')
  if (/[<>]/.test(rest)) flaws.push(`a tag is malformed near "${rest.slice(rest.search(/[<>]/), 40).trim()}"`)
  if (open.length > 0) flaws.push(`<${open.at(-1)}> is never closed`)
  return flaws
}
