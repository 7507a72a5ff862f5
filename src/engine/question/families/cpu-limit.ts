// Asks how much CPU time a quota allows, and how many CPUs LXCFS lists (K33, K34, K35, F13, M09).

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random } from '../../random.ts'
import type { Family, Generated } from '../family.ts'
import type { Level } from '../question.ts'
import { distinct, led } from './distinct.ts'

export type CpuLimit = {
  /** Both in microseconds; without a quota cpu.max says "max". */
  quota: number | undefined
  period: number
  hostCpus: number
  /** How many CPUs the container's cpuset allows, where it is set. */
  cpuset: number | undefined
  weight: number | undefined
}
export type CpuLimitParams = CpuLimit & {
  /** Written as `docker run --cpus`, which sets a quota per 100 ms, or as files of the cgroup. */
  docker: boolean
  typed: boolean
} & ({ asks: 'cpus' } | { asks: 'seconds'; seconds: number } | { asks: 'listed'; enableCfs: boolean })

export const cpuLimit: Family<CpuLimitParams> = { id: id('cpu-limit'), revision: 2, draw, generate }

/** The CPUs that there are for the container, whatever the quota. */
function usableCpus({ cpuset, hostCpus }: CpuLimit): number {
  return Math.min(cpuset ?? hostCpus, hostCpus)
}
/** How many CPUs' time the container may use at most. */
export function ceiling(limit: CpuLimit): number {
  return limit.quota === undefined
    ? usableCpus(limit)
    : Math.min(limit.quota / limit.period, usableCpus(limit))
}
/** How many CPUs LXCFS lists in /proc/cpuinfo. */
export function listedCpus(limit: CpuLimit, enableCfs: boolean): number {
  if (!enableCfs || limit.quota === undefined) return usableCpus(limit)
  return Math.min(Math.ceil(limit.quota / limit.period), usableCpus(limit))
}

/** In microseconds: what Docker sets, and the kernel by itself. */
const usualPeriod = 100000

function draw(level: Level, random: Random): CpuLimitParams {
  const hostCpus = oneOf([2, 4, 8, 16], random)
  const seconds = level === 2 && chance(0.45, random) ? oneOf([10, 20, 30, 60], random) : undefined
  const docker = seconds !== undefined && chance(0.4, random)
  const period = level === 1 || docker ? usualPeriod : oneOf([10000, 20000, 50000, 100000, 200000], random)
  // Docker refuses more CPUs than there are; the kernel's files take any quota.
  const shares = [0.2, 0.25, 0.4, 0.5, 0.75, 0.8, 1.25, 1.5, 2, 2.5, 3, 3.5, 6]
  const share = oneOf(docker ? shares.filter((share) => share <= hostCpus) : shares, random)
  const unlimited = !docker && chance([0, 0.1, 0.2][level - 1]!, random)
  const cpusets = [1, 2, 3, 4].filter((size) => size <= hostCpus)
  const cpuset = chance([0, 0.35, 0.5][level - 1]!, random) ? oneOf(cpusets, random) : undefined
  const weight =
    level > 1 && !docker && chance(0.7, random) ? oneOf([20, 25, 50, 200, 300, 400], random) : undefined
  const quota = unlimited ? undefined : tidy(share * period)
  const asked = { quota, period, hostCpus, cpuset, weight, docker, typed: chance(0.5, random) }
  if (seconds !== undefined) return { ...asked, asks: 'seconds', seconds }
  if (level === 3) return { ...asked, asks: 'listed', enableCfs: chance(0.65, random) }
  return { ...asked, asks: 'cpus' }
}

type Wrong = { cpus: number; why: Phrase; misconception?: MisconceptionId | undefined }

/** Divides the wrong way round. */
const periodByQuota = ({ quota, period }: CpuLimit) => period / quota!
/** Takes the quota for a share of 100 ms, whatever the period. */
const periodAlways100ms = ({ quota }: CpuLimit) => quota! / usualPeriod
/** Takes the quota for a share of the whole machine. */
const shareOfMachine = ({ quota, period, hostCpus }: CpuLimit) => (quota! / period) * hostCpus
/** Divides the quota among the host's CPUs. */
const dividedAmongCpus = ({ quota, period, hostCpus }: CpuLimit) => quota! / period / hostCpus
/** Takes the weight for a percentage of the machine. */
const weightAsCap = ({ weight, hostCpus }: CpuLimit) => (weight! / 100) * hostCpus
/** Takes the weight for a percentage of one CPU. */
const weightAsCpus = ({ weight }: CpuLimit) => weight! / 100

function wrongCpus(limit: CpuLimit): Wrong[] {
  const { quota, period, hostCpus, cpuset, weight } = limit
  const wrong: Wrong[] = []
  if (weight !== undefined) {
    const belief = id<MisconceptionId>('cpu-weight-is-a-cap')
    const why = phrase('family-cpu-limit-weight', { weight: `${weight}` })
    wrong.push({ cpus: weight > 100 ? weightAsCpus(limit) : weightAsCap(limit), why, misconception: belief })
    wrong.push({ cpus: weightAsCpus(limit), why, misconception: belief })
  }
  if (quota === undefined) {
    wrong.push({ cpus: 1, why: phrase('family-cpu-limit-max-is-one') })
  } else {
    wrong.push({ cpus: periodByQuota(limit), why: phrase('family-cpu-limit-inverted') })
    if (period !== usualPeriod)
      wrong.push({
        cpus: periodAlways100ms(limit),
        why: phrase('family-cpu-limit-100ms', { period: `${period}` }),
      })
    if (quota < period)
      wrong.push({ cpus: shareOfMachine(limit), why: phrase('family-cpu-limit-share-of-machine') })
    wrong.push({ cpus: dividedAmongCpus(limit), why: phrase('family-cpu-limit-divided') })
    const beyond = quota / period
    if (beyond <= usableCpus(limit))
      wrong.push({ cpus: Math.ceil(beyond), why: phrase('family-cpu-limit-whole') })
    if (beyond > hostCpus)
      wrong.push({ cpus: beyond, why: phrase('family-cpu-limit-beyond', { cpus: `${hostCpus}` }) })
    else if (cpuset !== undefined && beyond > cpuset)
      wrong.push({ cpus: beyond, why: phrase('family-cpu-limit-cpuset', { cpus: `${cpuset}` }) })
  }
  if (cpuset !== undefined && cpuset < hostCpus && quota !== undefined)
    wrong.push({ cpus: cpuset, why: phrase('family-cpu-limit-cpuset-only') })
  const unlimited = cpuset === undefined || cpuset >= hostCpus
  wrong.push({
    cpus: hostCpus,
    why: unlimited
      ? phrase('family-cpu-limit-host')
      : phrase('family-cpu-limit-cpuset', { cpus: `${cpuset}` }),
  })
  return wrong
}

function wrongListed(limit: CpuLimit, enableCfs: boolean): Wrong[] {
  const { quota, period, hostCpus, cpuset, weight } = limit
  const wrong: Wrong[] = []
  const cut = { ...limit, cpuset: undefined }
  if (quota !== undefined) {
    const share = quota / period
    if (enableCfs) {
      wrong.push({ cpus: usableCpus(limit), why: phrase('family-cpu-limit-cfs-overlooked') })
      if (share <= usableCpus(limit))
        wrong.push({ cpus: Math.floor(share), why: phrase('family-cpu-limit-rounded-down') })
      else
        wrong.push({
          cpus: Math.ceil(share),
          why: phrase('family-cpu-limit-beyond', { cpus: `${usableCpus(limit)}` }),
        })
      wrong.push({
        cpus: listedCpus(cut, true),
        why: phrase('family-cpu-limit-cpuset', { cpus: `${cpuset ?? hostCpus}` }),
      })
    } else {
      wrong.push({ cpus: listedCpus(limit, true), why: phrase('family-cpu-limit-cut-without-cfs') })
      wrong.push({ cpus: Math.floor(share), why: phrase('family-cpu-limit-cut-without-cfs') })
    }
    wrong.push({ cpus: Math.ceil(period / quota), why: phrase('family-cpu-limit-inverted') })
  } else wrong.push({ cpus: 1, why: phrase('family-cpu-limit-max-is-one') })
  if (cpuset !== undefined && cpuset < hostCpus)
    wrong.push({ cpus: hostCpus, why: phrase('family-cpu-limit-cpuset', { cpus: `${cpuset}` }) })
  if (weight !== undefined) {
    const why = phrase('family-cpu-limit-weight', { weight: `${weight}` })
    const misconception = id<MisconceptionId>('cpu-weight-is-a-cap')
    wrong.push({ cpus: weight > 100 ? weightAsCpus(limit) : weightAsCap(limit), why, misconception })
  }
  return wrong.filter(({ cpus }) => Number.isInteger(cpus))
}

function generate(params: CpuLimitParams, random: Random): Generated | undefined {
  const wrong = params.asks === 'listed' ? wrongListed(params, params.enableCfs) : wrongCpus(params)
  const times = params.asks === 'seconds' ? params.seconds : 1
  const cpus = params.asks === 'listed' ? listedCpus(params, params.enableCfs) : ceiling(params)
  const key = tidy(cpus * times)
  const values = wrong
    .map(({ cpus, ...mistake }) => ({ value: tidy(cpus * times), ...mistake }))
    .filter(({ value }) => value > 0 && value < 10000 && Math.round(value * 100) === tidy(value * 100))
  const asked = { stem: stemOf(params), code: settings(params) }
  const explanation = walk(params)
  const whole = [key, ...values.map(({ value }) => value)].every(Number.isInteger)
  if (params.typed && params.asks !== 'cpus' && whole) {
    const mistakes = distinct(key, values)
    const unit = params.asks === 'seconds' ? 's' : undefined
    if (mistakes.length < 2) return undefined
    return { spec: { ...asked, kind: 'number', key, unit, tolerance: 0, mistakes }, explanation }
  }
  const text = (value: number): Phrase =>
    params.asks === 'seconds'
      ? phrase('family-cpu-limit-seconds', { seconds: value })
      : phrase('family-cpu-limit-cpus', { cpus: value })
  const options = values.map(({ value, ...mistake }) => ({ text: text(value), ...mistake }))
  const distractors = led(text(key), options, random)
  return (
    distractors && { spec: { ...asked, kind: 'choice', key: { text: text(key) }, distractors }, explanation }
  )
}

/** Without the dust of binary fractions. */
function tidy(value: number): number {
  return Math.round(value * 1e6) / 1e6
}

function stemOf(params: CpuLimitParams): Phrase {
  if (params.asks === 'cpus') return phrase('family-cpu-limit-stem-cpus')
  if (params.asks === 'seconds') return phrase('family-cpu-limit-stem-seconds', { seconds: params.seconds })
  return params.enableCfs
    ? phrase('family-cpu-limit-stem-listed-cfs')
    : phrase('family-cpu-limit-stem-listed')
}

function settings({ quota, period, hostCpus, cpuset, weight, docker }: CpuLimitParams): string {
  const set = cpuset === undefined ? undefined : cpuset === 1 ? '0' : `0-${cpuset - 1}`
  if (docker) {
    const flags = [`--cpus=${tidy(quota! / period)}`]
    if (set !== undefined) flags.push(`--cpuset-cpus=${set}`)
    return `host CPUs: ${hostCpus}\ndocker run ${flags.join(' ')} app`
  }
  const rows: [string, string][] = [
    ['host CPUs', `${hostCpus}`],
    ['cpu.max', `${quota === undefined ? 'max' : quota} ${period}`],
  ]
  if (weight !== undefined) rows.push(['cpu.weight', `${weight}`])
  if (set !== undefined) rows.push(['cpuset.cpus', set])
  return rows.map(([name, value]) => `${name.padEnd(13)}${value}`).join('\n')
}

function walk(params: CpuLimitParams): Phrase[] {
  const { quota, period, docker, weight } = params
  const usable = usableCpus(params)
  const args = {
    quota: `${quota ?? 0}`,
    period: `${period}`,
    usable,
    share: tidy((quota ?? 0) / period),
  }
  const paragraphs: Phrase[] = []
  if (quota === undefined) paragraphs.push(phrase('family-cpu-limit-walk-max', args))
  else
    paragraphs.push(
      docker ? phrase('family-cpu-limit-walk-docker', args) : phrase('family-cpu-limit-walk-quota', args),
    )
  if (params.asks === 'listed') {
    const listed = listedCpus(params, params.enableCfs)
    if (!params.enableCfs) paragraphs.push(phrase('family-cpu-limit-walk-listed', args))
    else if (quota !== undefined)
      paragraphs.push(
        phrase('family-cpu-limit-walk-cfs', { ...args, up: Math.ceil(tidy(quota / period)), listed }),
      )
    return paragraphs
  }
  if (quota !== undefined && quota / period > usable)
    paragraphs.push(phrase('family-cpu-limit-walk-fewer', args))
  if (params.asks === 'seconds') {
    const { seconds } = params
    const time = tidy(ceiling(params) * seconds)
    paragraphs.push(phrase('family-cpu-limit-walk-seconds', { seconds, cpus: tidy(ceiling(params)), time }))
  }
  if (weight !== undefined && !docker) paragraphs.push(phrase('family-cpu-limit-walk-weight'))
  return paragraphs
}
