// Asks what /proc/meminfo or free -m shows in a container, with LXCFS and without (F03, F09, F10, F11, K37, M32).

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, wholeBetween } from '../../random.ts'
import type { Family, Generated } from '../family.ts'
import type { Level } from '../question.ts'
import { distinct, led } from './distinct.ts'

/** All in MiB, so that /proc/meminfo (in kB of 1024 bytes) shows 1024 times as much. */
export type Memory = {
  host: number
  own: number | undefined
  parent: number | undefined
  usage: number
  cache: number
  slab: number
}
type Line = 'MemTotal' | 'MemFree' | 'MemAvailable'
export type LxcfsMeminfoParams = {
  memory: Memory
  lxcfs: boolean
  line: Line
  /** The number is read from `free -m` and typed, or chosen from lines of /proc/meminfo. */
  typed: boolean
}

export const lxcfsMeminfo: Family<LxcfsMeminfoParams> = {
  id: id('lxcfs-meminfo'),
  revision: 2,
  draw,
  generate,
}

/** The smallest of the host's memory and the limits on the path of cgroups. */
export function memTotal({ host, own, parent }: Memory): number {
  return Math.min(host, own ?? host, parent ?? host)
}
export function memFree(memory: Memory): number {
  return memTotal(memory) - memory.usage
}
export function memAvailable(memory: Memory): number {
  return memFree(memory) + memory.cache + memory.slab
}
/** In MiB. Without LXCFS, only the total is asked: it is the host's. */
export function shown({
  memory,
  lxcfs,
  line,
}: Pick<LxcfsMeminfoParams, 'memory' | 'lxcfs' | 'line'>): number {
  if (!lxcfs) return memory.host
  return { MemTotal: memTotal, MemFree: memFree, MemAvailable: memAvailable }[line](memory)
}

function draw(level: Level, random: Random): LxcfsMeminfoParams {
  const host = oneOf([2048, 3072, 4096, 7680, 8192, 16384, 32768], random)
  const lxcfs = chance(level === 1 ? 0.65 : 0.8, random)
  const { own, parent } = limits(level, lxcfs, host, random)
  const usage = wholeBetween(8, 20, random) * oneOf([5, 10], random)
  const cache = chance(0.85, random) ? wholeBetween(1, Math.floor(usage / 10), random) * 5 : 0
  const slab = level > 1 && cache > 0 && chance(0.6, random) ? oneOf([4, 6, 8, 12], random) : 0
  const memory = { host, own, parent, usage, cache, slab }
  const limited = memTotal(memory) < host
  const line: Line =
    lxcfs && limited && level > 1
      ? oneOf(level === 2 ? ['MemFree', 'MemAvailable'] : ['MemTotal', 'MemFree', 'MemAvailable'], random)
      : 'MemTotal'
  return { memory, lxcfs, line, typed: level > 1 && chance(0.4, random) }
}

type Limits = { own: number | undefined; parent: number | undefined }
function limits(level: Level, lxcfs: boolean, host: number, random: Random): Limits {
  const small = oneOf([256, 384, 512, 768, 1024, 1536], random)
  if (level === 2 && lxcfs && chance(0.15, random)) return { own: undefined, parent: undefined }
  if (level < 3) return { own: small, parent: undefined }
  if (chance(0.25, random)) return { own: host * 2, parent: undefined }
  return chance(0.7, random) ? { own: small * 2, parent: small } : { own: small, parent: small * 2 }
}

/** In MiB; `kB` is the number that the choice shows when it is not 1024 times as much. */
type Wrong = { value: number; kB?: number; why: Phrase; misconception?: MisconceptionId | undefined }

/** Sees the container's limit even where nothing is laid over /proc. */
const limitWithoutLxcfs = (memory: Memory) => memTotal(memory)
/** Sees the host's numbers even where LXCFS is laid over /proc. */
const hostDespiteLxcfs = (memory: Memory) => ({ ...memory, own: undefined, parent: undefined })
/** Looks at the container's own limit only, however much the host has and whatever binds the parent. */
const ownLimitOnly = (memory: Memory) => ({
  ...memory,
  host: memory.own ?? memory.host,
  parent: undefined,
})
/** Looks at the parent's limit only. */
const parentLimitOnly = (memory: Memory) => ({ ...memory, own: undefined })
/** Leaves the file cache out of what is available, or the slab. */
const withoutCache = (memory: Memory) => memFree(memory)
const withoutSlab = (memory: Memory) => memFree(memory) + memory.cache
/** Takes the cache off as if it were not part of the usage. */
const cacheTakenTwice = (memory: Memory) => memFree(memory) - memory.cache - memory.slab

function wrongOnes({ memory, lxcfs, line }: LxcfsMeminfoParams): Wrong[] {
  const { host, own, parent, usage, cache, slab } = memory
  const total = memTotal(memory)
  const key = shown({ memory, lxcfs, line })
  const slips: Wrong[] = [
    { value: usage, why: phrase('family-lxcfs-meminfo-usage') },
    { value: key, kB: key * 1000, why: phrase('family-lxcfs-meminfo-thousand') },
  ]
  if (!lxcfs) {
    const belief = id<MisconceptionId>('free-shows-container-memory')
    const limitAsTotal = limitWithoutLxcfs(memory)
    return [
      { value: limitAsTotal, why: phrase('family-lxcfs-meminfo-limit-shown'), misconception: belief },
      {
        value: limitAsTotal - usage,
        why: phrase('family-lxcfs-meminfo-free-for-total'),
        misconception: belief,
      },
      { value: host - limitAsTotal, why: phrase('family-lxcfs-meminfo-rest-of-host') },
      { value: host - usage, why: phrase('family-lxcfs-meminfo-free-for-total') },
      ...slips,
    ]
  }
  const hostsNumber = shown({ memory: hostDespiteLxcfs(memory), lxcfs, line })
  const wrong: Wrong[] = [
    { value: hostsNumber, why: phrase('family-lxcfs-meminfo-host', { host: `${host}` }) },
    ...slips,
  ]
  if (own !== undefined && own > total) {
    const value = shown({ memory: ownLimitOnly(memory), lxcfs, line })
    wrong.push(
      parent === undefined
        ? { value, why: phrase('family-lxcfs-meminfo-beyond-host', { own: `${own}` }) }
        : { value, why: phrase('family-lxcfs-meminfo-own-only', { parent: `${parent}` }) },
    )
  }
  if (parent !== undefined && parent > total) {
    const value = shown({ memory: parentLimitOnly(memory), lxcfs, line })
    wrong.push({ value, why: phrase('family-lxcfs-meminfo-parent-only', { own: `${own}` }) })
  }
  if (line === 'MemTotal')
    wrong.push({ value: total - usage, why: phrase('family-lxcfs-meminfo-free-for-total') })
  else wrong.push({ value: total, why: phrase('family-lxcfs-meminfo-total') })
  if (line === 'MemFree') {
    wrong.push({ value: memAvailable(memory), why: phrase('family-lxcfs-meminfo-available') })
    wrong.push({ value: cacheTakenTwice(memory), why: phrase('family-lxcfs-meminfo-cache-twice') })
  }
  if (line === 'MemAvailable') {
    wrong.push({ value: withoutCache(memory), why: phrase('family-lxcfs-meminfo-free') })
    if (slab > 0 && cache > 0)
      wrong.push({ value: withoutSlab(memory), why: phrase('family-lxcfs-meminfo-slab') })
    wrong.push({ value: cacheTakenTwice(memory), why: phrase('family-lxcfs-meminfo-cache-off') })
  }
  return wrong.filter(({ value }) => value > 0)
}

function generate(params: LxcfsMeminfoParams, random: Random): Generated | undefined {
  const { memory, line, typed } = params
  if (memTotal(memory) <= memory.usage + 20) return undefined
  const key = shown(params)
  const wrong = wrongOnes(params)
  const explanation = walk(params)
  const code = settings(memory)
  if (typed) {
    const inKb = { value: key * 1024, why: phrase('family-lxcfs-meminfo-kb') }
    const values = wrong.filter(({ kB }) => kB === undefined).map(({ kB: _, ...mistake }) => mistake)
    const mistakes = distinct(key, [...values, inKb])
    const stem = typedStem(params)
    return { spec: { kind: 'number', stem, code, key, unit: 'MiB', tolerance: 0, mistakes }, explanation }
  }
  const text = (kB: number) => `${kB} kB`
  const options = wrong.map(({ value, kB, ...mistake }) => ({ text: text(kB ?? value * 1024), ...mistake }))
  const distractors = led(text(key * 1024), options, random)
  if (!distractors) return undefined
  const stem = params.lxcfs
    ? phrase('family-lxcfs-meminfo-stem', { line })
    : phrase('family-lxcfs-meminfo-stem-without', { line })
  const inKb = phrase('family-lxcfs-meminfo-walk-kb', { mib: `${key}`, kb: `${key * 1024}` })
  return {
    spec: { kind: 'choice', stem, code, key: { text: text(key * 1024) }, distractors },
    explanation: [...explanation, inKb],
  }
}

function typedStem({ lxcfs, line }: LxcfsMeminfoParams): Phrase {
  if (!lxcfs) return phrase('family-lxcfs-meminfo-stem-typed-without')
  if (line === 'MemTotal') return phrase('family-lxcfs-meminfo-stem-typed-total')
  return line === 'MemFree'
    ? phrase('family-lxcfs-meminfo-stem-typed-free')
    : phrase('family-lxcfs-meminfo-stem-typed-available')
}

function settings({ host, own, parent, usage, cache, slab }: Memory): string {
  const rows: [string, string][] = [['host memory', `${host} MiB`]]
  if (parent !== undefined) rows.push(['memory.max (parent cgroup)', `${parent} MiB`])
  rows.push(['memory.max (container)', own === undefined ? 'max' : `${own} MiB`])
  rows.push(['memory.current', `${usage} MiB`])
  if (cache > 0) rows.push(['active_file + inactive_file', `${cache} MiB`])
  if (slab > 0) rows.push(['slab_reclaimable', `${slab} MiB`])
  return rows.map(([name, value]) => `${name.padEnd(28)}${value.padStart(10)}`).join('\n')
}

function walk({ memory, lxcfs, line }: LxcfsMeminfoParams): Phrase[] {
  const { host, own, parent, usage, cache, slab } = memory
  if (!lxcfs) return [phrase('family-lxcfs-meminfo-walk-without', { host: `${host}` })]
  const total = memTotal(memory)
  const all = [host, own, parent].flatMap((size) => (size === undefined ? [] : [`${size}`])).join(', ')
  const free = memFree(memory)
  const paragraphs = [
    own === undefined && parent === undefined
      ? phrase('family-lxcfs-meminfo-walk-unlimited', { total: `${total}` })
      : phrase('family-lxcfs-meminfo-walk-total', { all, total: `${total}` }),
  ]
  if (line === 'MemTotal') return paragraphs
  paragraphs.push(
    phrase('family-lxcfs-meminfo-walk-free', { total: `${total}`, usage: `${usage}`, free: `${free}` }),
  )
  if (line === 'MemFree') return paragraphs
  const args = { free: `${free}`, cache: `${cache}`, slab: `${slab}`, available: `${memAvailable(memory)}` }
  return [...paragraphs, phrase('family-lxcfs-meminfo-walk-available', args)]
}
