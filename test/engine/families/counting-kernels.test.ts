// Counting kernels: the worked examples, and every key found again by setting up each machine by itself.

import { describe, expect, it } from 'vitest'
import {
  countingKernels,
  kernels,
  type Things,
} from '../../../src/engine/question/families/counting-kernels.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'
import { whysOffered } from './whys.ts'
import { say } from './words.ts'

const things = (count: number, what: Things['what'], inside: Things[] = []): Things => ({
  count,
  what,
  label: what,
  inside,
})

describe('counting kernels', () => {
  it('gives the worked examples', () => {
    expect(kernels(things(1, 'host', [things(3, 'vm', [things(4, 'container')])]))).toBe(4)
    expect(kernels(things(1, 'host', [things(5, 'container'), things(2, 'isolated')]))).toBe(3)
  })
})

describe('the family counting-kernels', () => {
  const made = samples(countingKernels)

  it('has the key that setting up each machine by itself gives', () => {
    for (const { spec, seed } of made) {
      const found = setUp(spec.code!)
      if (spec.kind === 'choice') expect(say(spec.key.text), seed).toBe(`${found}`)
      else if (spec.kind === 'number') expect(spec.key, seed).toBe(found)
      else expect.fail(seed)
    }
  })

  it('offers every mistake and hides the key', () => {
    const offered = mistakesOffered(made)
    for (const mistake of ['container-is-small-vm', 'image-brings-its-kernel'])
      expect(offered.get(mistake), mistake).toBeGreaterThan(30)
    const whys = whysOffered(made).map((why) => why.replace('family-counting-kernels-', ''))
    expect(whys).toEqual(['containers', 'each', 'hosts-only', 'isolated', 'lines', 'off', 'without-hosts'])
    keyIsHidden(made)
    expect(new Set(made.map(({ spec }) => spec.kind))).toEqual(new Set(['choice', 'number']))
  })
})

/** Goes down the lines with a list of the places that are there, and starts a kernel where one starts. */
function setUp(code: string): number {
  const started: string[] = []
  let open: { depth: number; places: string[] }[] = [{ depth: -1, places: ['world'] }]
  for (const line of code.split('\n')) {
    const [, indent, count, label] = /^( *)(\d+) × (.*)$/.exec(line)!
    open = open.filter(({ depth }) => depth < indent!.length)
    const places = open
      .at(-1)!
      .places.flatMap((place) => Array.from({ length: Number(count) }, (_, at) => `${place}/${label}${at}`))
    open.push({ depth: indent!.length, places })
    if (
      /^(Debian|Ubuntu|Fedora|Windows|macOS|KVM$|Hyper-V VM|WSL 2|Docker Desktop|Kata)|hyperv$/.test(label!)
    )
      started.push(...places)
  }
  return new Set(started).size
}
