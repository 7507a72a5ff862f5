// Isolation modes on Windows: the worked examples, and every key looked up in Microsoft's table.

import { describe, expect, it } from 'vitest'
import {
  type Host,
  hosts,
  type Image,
  images,
  modes,
  windowsIsolation,
} from '../../../src/engine/question/families/windows-isolation.ts'
import { fits } from '../../../src/engine/question/families/windows-rules.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'
import { whysOffered } from './whys.ts'
import { say } from './words.ts'

// Host by host, for images of 2016, 2019, 2022, 2025: H Hyper-V, P process too, . neither; x not listed.
const table: Record<Host, string> = {
  'Windows Server 2025': 'HHPP',
  'Windows Server 2022': 'HHPx',
  'Windows Server 2019': 'HP.x',
  'Windows Server 2016': 'P..x',
  'Windows 11 24H2': 'HHPP',
  'Windows 11 23H2': 'HHP.',
  'Windows 10 22H2': 'HH.x',
}
const cell = (host: Host, image: Image) => table[host][images.indexOf(image)]!
const words = {
  '.': 'in neither of the two modes',
  x: 'in neither of the two modes',
  H: 'with Hyper-V isolation only',
  P: 'with process or Hyper-V isolation',
} as Record<string, string>

describe('the rule of builds', () => {
  it('gives the worked examples', () => {
    expect(modes('Windows Server 2022', 'Windows Server 2019')).toBe('hyperv')
    expect(modes('Windows Server 2019', 'Windows Server 2022')).toBe('neither')
    expect(modes('Windows 11 23H2', 'Windows Server 2022')).toBe('both')
    expect(modes('Windows Server 2025', 'Windows Server 2022')).toBe('both')
  })
  it('gives every cell of the table', () => {
    for (const host of Object.keys(table) as Host[])
      for (const image of images) {
        const found = cell(host, image)
        expect(fits(hosts[host], hosts[image], 'process'), `${host} ${image}`).toBe(found === 'P')
        expect(fits(hosts[host], hosts[image], 'hyperv'), `${host} ${image}`).toBe(/[HP]/.test(found))
      }
  })
})

describe('the family windows-isolation', () => {
  const made = samples(windowsIsolation)

  it('asks only for listed pairs, and has the key of the table', () => {
    for (const { params, spec, seed } of made) {
      const pairs = params.asks === 'modes' ? [params.host] : params.hosts
      for (const host of pairs) expect(cell(host, params.image), `${seed} ${host}`).not.toBe('x')
      if (params.asks === 'modes' && spec.kind === 'choice')
        expect(say(spec.key.text), seed).toBe(words[cell(params.host, params.image)])
      else if (params.asks === 'hosts' && spec.kind === 'several') {
        const runs = params.isolation === 'process' ? /P/ : /[HP]/
        const right = params.hosts.filter((host) => runs.test(cell(host, params.image)))
        expect(spec.keys.map(({ text }) => text).sort(), seed).toEqual([...right].sort())
        expect(spec.distractors.length, seed).toBe(params.hosts.length - right.length)
      } else expect.fail(seed)
    }
  })

  it('offers every mistake and hides the key', () => {
    const offered = mistakesOffered(made)
    for (const mistake of [
      'any-server-versions-match',
      'hyperv-runs-any-version',
      'hyperv-needs-other-images',
      'windows-containers-always-hyperv',
    ])
      expect(offered.get(mistake), mistake).toBeGreaterThan(50)
    const whys = [
      'always-hyperv',
      'any-hyperv',
      'any-match',
      'equal-runs',
      'exception',
      'newer',
      'only-equal',
      'other-images',
    ]
    expect(whysOffered(made)).toEqual(whys.map((why) => `family-windows-isolation-${why}`))
    keyIsHidden(made)
    expect(new Set(made.map(({ spec }) => spec.kind))).toEqual(new Set(['choice', 'several']))
  })
})
