// An item that names a young version says when its source was read.

import type { Item } from '../../engine/question/question.ts'
import { type Diagnostic, mistake, type Spot } from '../spot.ts'

/** Versions that are young enough to be overtaken. What an old version did stays so. */
const dated =
  /\b(Engine 2[89]|LXC [67]|LXCFS [67]|LXD 6|Incus [67]|Kubernetes v?1\.3\d|Windows 11 2[45]H2)(\.\d+)*\b/

export function undated(item: Item & { made: 'fixed' }, spot: Spot): Diagnostic[] {
  if (item.asOf !== undefined) return []
  const { spec } = item
  const options = spec.kind === 'choice' ? [spec.key, ...spec.distractors].map(({ text }) => text) : []
  const texts = [spec.stem, item.explanation, ...options].map(String)
  const found = texts.map((text) => dated.exec(text)?.[0]).find((match) => match !== undefined)
  return found === undefined
    ? []
    : [mistake(spot, `"${found}" can go stale`, 'asOf: the year and month in which the source was read')]
}
