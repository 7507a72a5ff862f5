// CPU limits: the worked examples, and every key found again by letting time run, period by period.

import { describe, expect, it } from 'vitest'
import {
  type CpuLimit,
  ceiling,
  cpuLimit,
  listedCpus,
} from '../../../src/engine/question/families/cpu-limit.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'
import { whysOffered } from './whys.ts'
import { say } from './words.ts'

const limit = (quota: number, period: number, hostCpus: number, cpuset?: number): CpuLimit => ({
  quota,
  period,
  hostCpus,
  cpuset,
  weight: undefined,
})

describe('a CPU limit', () => {
  it('gives the worked examples', () => {
    expect(ceiling(limit(150000, 100000, 8))).toBe(1.5)
    expect(listedCpus(limit(150000, 100000, 8), false)).toBe(8)
    expect(listedCpus(limit(150000, 100000, 8), true)).toBe(2)
    expect(ceiling(limit(20000, 50000, 4)) * 60).toBe(24)
    expect(ceiling(limit(400000, 100000, 8, 2))).toBe(2)
  })
})

describe('the family cpu-limit', () => {
  const made = samples(cpuLimit)

  it('has the key that busy loops on every CPU would find', () => {
    for (const { params, spec, seed } of made) {
      const key =
        spec.kind === 'choice'
          ? Number.parseFloat(say(spec.key.text))
          : spec.kind === 'number'
            ? spec.key
            : -1
      if (params.asks === 'listed') expect(key, seed).toBe(countedUp(spec.code!, params.enableCfs))
      else expect(key, seed).toBeCloseTo(used(spec.code!, params.asks === 'seconds' ? params.seconds : 1), 6)
    }
  })

  it('offers every mistake and hides the key', () => {
    expect(mistakesOffered(made).get('cpu-weight-is-a-cap')).toBeGreaterThan(50)
    const whys = whysOffered(made).map((why) => why.replace('family-cpu-limit-', ''))
    expect(whys).toEqual([
      '100ms',
      'beyond',
      'cfs-overlooked',
      'cpuset',
      'cpuset-only',
      'cut-without-cfs',
      'divided',
      'host',
      'inverted',
      'max-is-one',
      'rounded-down',
      'share-of-machine',
      'weight',
      'whole',
    ])
    keyIsHidden(made)
    expect(new Set(made.map(({ spec }) => spec.kind))).toEqual(new Set(['choice', 'number']))
  })
})

function read(code: string) {
  const docker = /--cpus=([\d.]+)/.exec(code)
  const [quota, period] = docker
    ? [Number(docker[1]) * 100000, 100000]
    : /cpu\.max +(\w+ \d+)/.exec(code)![1]!.split(' ').map(Number)
  const host = Number(/host CPUs:? +(\d+)/.exec(code)![1])
  const set = /cpuset[.-]cpus[ =]+0(?:-(\d+))?/.exec(code)
  const cpus = set ? Math.min(Number(set[1] ?? 0) + 1, host) : host
  return { quota: quota!, period: period!, cpus }
}

/** CPU seconds that a container uses which would use all it gets. */
function used(code: string, seconds: number): number {
  const { quota, period, cpus } = read(code)
  let micros = 0
  for (let at = 0; at < seconds * 1e6; at += period) {
    let left = Number.isNaN(quota) ? Number.POSITIVE_INFINITY : quota
    for (let cpu = 0; cpu < cpus; cpu++) {
      const run = Math.min(period, left)
      micros += run
      left -= run
    }
  }
  return micros / 1e6
}

/** CPUs listed: as many as it takes for the quota to fit in, and no more than there are. */
function countedUp(code: string, enableCfs: boolean): number {
  const { quota, period, cpus } = read(code)
  let listed = 1
  while (listed < cpus && (!enableCfs || Number.isNaN(quota) || listed * period < quota)) listed++
  return listed
}
