// Once there is a list of claims, it is complete: every claim of the two catalogues, each once.

import type { Content } from '../load.ts'
import { type Diagnostic, mistake, startOf } from '../spot.ts'

const catalogues = [
  { prefix: 'docker-S', count: 58 },
  { prefix: 'lxc-S', count: 33 },
  { prefix: 'lxc-C', count: 12 },
]
const wanted = catalogues.flatMap(({ prefix, count }) =>
  Array.from({ length: count }, (_, at) => `${prefix}${String(at + 1).padStart(2, '0')}`),
)

export function checkClaims({ pages, spots }: Content): Diagnostic[] {
  if (!pages.some(({ file }) => file === 'claims.yaml')) return []
  const missing = wanted.filter((id) => !spots.claims.has(id))
  const unknown = [...spots.claims].filter(([id]) => !wanted.includes(id))
  return [
    ...(missing.length === 0
      ? []
      : [mistake(startOf('claims.yaml'), `claims are missing: ${missing.join(', ')}`, 'every claim once')]),
    ...unknown.map(([id, spot]) =>
      mistake(spot, `there is no claim ${id}`, 'docker-S01…S58, lxc-S01…S33 or lxc-C01…C12'),
    ),
  ]
}
