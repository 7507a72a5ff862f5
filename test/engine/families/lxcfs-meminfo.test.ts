// Memory as LXCFS shows it: the worked examples, and every key found again the way LXCFS goes, in bytes,
// line by line of the host's file and level by level of the cgroups.

import { describe, expect, it } from 'vitest'
import {
  type LxcfsMeminfoParams,
  lxcfsMeminfo,
  memAvailable,
  memFree,
  memTotal,
  shown,
} from '../../../src/engine/question/families/lxcfs-meminfo.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'
import { whysOffered } from './whys.ts'
import { say } from './words.ts'

describe('memory as LXCFS shows it', () => {
  it('gives the first worked example', () => {
    const memory = { host: 16384, own: 512, parent: undefined, usage: 200, cache: 50, slab: 0 }
    expect([memTotal(memory), memFree(memory), memAvailable(memory)].map((size) => size * 1024)).toEqual([
      524288, 319488, 370688,
    ])
    expect(shown({ memory, lxcfs: false, line: 'MemTotal' }) * 1024).toBe(16777216)
  })
  it('gives the second worked example', () => {
    const memory = { host: 8192, own: 2048, parent: 1024, usage: 300, cache: 0, slab: 0 }
    expect(memTotal(memory) * 1024).toBe(1048576)
    expect(memFree(memory) * 1024).toBe(741376)
  })
})

describe('the family lxcfs-meminfo', () => {
  const made = samples(lxcfsMeminfo)

  it('has the key that LXCFS works out in bytes', () => {
    for (const { params, spec, seed } of made) {
      const kB = meminfo(spec.code!, params)
      if (spec.kind === 'choice') expect(say(spec.key.text), seed).toBe(`${kB} kB`)
      else if (spec.kind === 'number') expect(spec.key, seed).toBe(kB / 1024)
      else expect.fail(seed)
      expect(params.memory.cache + params.memory.slab, seed).toBeLessThanOrEqual(params.memory.usage)
    }
  })

  it('offers every mistake and hides the key', () => {
    expect(mistakesOffered(made).get('free-shows-container-memory')).toBeGreaterThan(50)
    const whys = whysOffered(made).map((why) => why.replace('family-lxcfs-meminfo-', ''))
    expect(whys).toEqual([
      'available',
      'beyond-host',
      'cache-off',
      'cache-twice',
      'free',
      'free-for-total',
      'host',
      'kb',
      'limit-shown',
      'own-only',
      'parent-only',
      'rest-of-host',
      'slab',
      'thousand',
      'total',
      'usage',
    ])
    keyIsHidden(made)
    expect(new Set(made.map(({ spec }) => spec.kind))).toEqual(new Set(['choice', 'number']))
  })
})

function meminfo(code: string, { lxcfs, line }: LxcfsMeminfoParams): number {
  const value = (name: string) => {
    const row = code.split('\n').find((row) => row.startsWith(name))
    return row && !row.endsWith('max') ? Number(/(\d+) MiB$/.exec(row)![1]) * 1024 * 1024 : undefined
  }
  let limit = Number.MAX_SAFE_INTEGER
  for (const group of ['memory.max (container)', 'memory.max (parent cgroup)'])
    if ((value(group) ?? limit) < limit) limit = value(group)!
  const usage = value('memory.current')!
  let found = 0
  for (const name of ['MemTotal', 'MemFree', 'MemAvailable']) {
    const host = value('host memory')!
    if (name === 'MemTotal' && host < limit) limit = host
    let bytes = lxcfs ? limit : host
    if (lxcfs && name !== 'MemTotal') bytes -= usage
    if (lxcfs && name === 'MemAvailable') bytes += (value('active_file') ?? 0) + (value('slab') ?? 0)
    if (name === line) found = bytes / 1024
  }
  return found
}
