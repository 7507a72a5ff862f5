// Sources come from hosts that are known to be careful: the projects' own pages, manuals and source code,
// and the few articles that the facts themselves were read in.

import type { Content } from '../load.ts'
import { type Diagnostic, mistake } from '../spot.ts'
import { leaves } from '../walk.ts'

const trustedHosts = new Set([
  'blog.docker.com',
  'cloudscaling.com',
  'docs.docker.com',
  'docs.kernel.org',
  'github.com',
  'kubernetes.io',
  'learn.microsoft.com',
  'linuxcontainers.org',
  'man7.org',
  'packtpub.com',
  'www.dabcc.com',
  'www.docker.com',
  'www.infoq.com',
  'www.itopstimes.com',
])

export function checkSources({ pages }: Content): Diagnostic[] {
  return pages.flatMap((page) =>
    [...leaves(page)].flatMap(({ field, value, spot }) => {
      if ((field !== 'source' && field !== 'sources') || !URL.canParse(String(value))) return []
      const { hostname } = new URL(String(value))
      return trustedHosts.has(hostname)
        ? []
        : [mistake(spot, `${hostname} is not a trusted host`, `one of ${[...trustedHosts].join(', ')}`)]
    }),
  )
}
