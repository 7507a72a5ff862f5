// Windows version numbers: the worked examples, and every key looked up in a list per host, read off the text.

import { describe, expect, it } from 'vitest'
import { verdict, versionText, windowsBuilds } from '../../../src/engine/question/families/windows-builds.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'
import { whysOffered } from './whys.ts'
import { say } from './words.ts'

const version = (build: number, revision: number) => ({ build, revision })

/** Image builds that share the kernel of a host of this build, from Microsoft's pages. */
const sharing: Record<string, readonly string[]> = {
  14393: ['14393'],
  17763: ['17763'],
  19045: [],
  20348: ['20348'],
  22631: ['20348'],
  25398: ['20348'],
  26100: ['20348', '26100'],
}

describe('the verdict on two versions', () => {
  it('gives the worked examples', () => {
    expect(verdict(version(20348, 2113), version(20348, 169), 'process')).toBe('starts')
    expect(verdict(version(20348, 2113), version(17763, 5329), 'process')).toBe('older')
    expect(verdict(version(20348, 2113), version(17763, 5329), 'hyperv')).toBe('starts')
    expect(verdict(version(14393, 1914), version(14393, 1944), 'process')).toBe('revision')
    expect(verdict(version(26100, 1742), version(20348, 2113), 'process')).toBe('starts')
    expect(verdict(version(17763, 1100), version(20348, 169), 'hyperv')).toBe('newer')
    expect(versionText(version(20348, 169))).toBe('10.0.20348.169')
  })
})

describe('the family windows-builds', () => {
  const made = samples(windowsBuilds)

  it('has the key that the list for the host gives', () => {
    for (const { params, spec, seed } of made) {
      const host = versionText(params.host)
      if (spec.kind === 'choice') {
        const [, image] = spec.code!.split('\n').map((line) => line.split(/ +/)[1]!)
        expect(say(spec.key.text).startsWith('yes'), seed).toBe(starts(host, image!, params.isolation))
        const newer = image!.split('.')[2]! > host.split('.')[2]!
        expect(say(spec.key.text).includes('newer'), seed).toBe(newer)
        expect(say(spec.stem).includes('Hyper-V'), seed).toBe(params.isolation === 'hyperv')
      } else if (spec.kind === 'several') {
        for (const { text } of spec.keys) expect(starts(host, say(text), params.isolation), seed).toBe(true)
        for (const { text } of spec.distractors)
          expect(starts(host, say(text), params.isolation), seed).toBe(false)
      } else expect.fail(seed)
    }
  })

  it('keeps out what no source states', () => {
    for (const { params } of made) if (params.host.build === 25398) expect(params.isolation).toBe('process')
  })

  it('offers every mistake and hides the key', () => {
    const offered = mistakesOffered(made)
    for (const mistake of [
      'any-server-versions-match',
      'hyperv-runs-any-version',
      'revisions-must-match',
      'same-major-minor-is-enough',
    ])
      expect(offered.get(mistake), mistake).toBeGreaterThan(30)
    const whys = whysOffered(made).map((why) => why.replace('family-windows-builds-', ''))
    expect(whys).toEqual([
      'any-hyperv',
      'any-older',
      'builds-first',
      'equal',
      'exception',
      'hyperv-older',
      'is-newer',
      'is-older',
      'newer-revision',
      'revisions',
      'same',
      'strict',
      'ten',
    ])
    keyIsHidden(made)
    const keys = made.flatMap(({ spec }) => (spec.kind === 'choice' ? [say(spec.key.text)] : []))
    expect(new Set(keys).size).toBe(4)
  })
})

function starts(host: string, image: string, isolation: string): boolean {
  const [, , hostBuild, hostRevision] = host.split('.')
  const [, , imageBuild, imageRevision] = image.split('.')
  if (isolation === 'hyperv') return imageBuild! <= hostBuild!
  if (!sharing[hostBuild!]!.includes(imageBuild!)) return false
  return hostBuild !== '14393' || hostRevision === imageRevision
}
