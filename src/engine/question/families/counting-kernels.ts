// Asks how many kernels run on some hosts with VMs and containers, some of which are a VM each
// (V01, V02, V15, V18, W03, W06, M34, M40).

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, wholeBetween } from '../../random.ts'
import type { Family, Generated } from '../family.ts'
import type { Level } from '../question.ts'
import { around } from './differing.ts'
import { distinct } from './distinct.ts'

/** `count` things of a kind in each thing around them. */
export type Things = {
  count: number
  what: 'host' | 'vm' | 'off' | 'container' | 'isolated'
  label: string
  inside: readonly Things[]
}
export type CountingKernelsParams = { hosts: Things; typed: boolean }

export const countingKernels: Family<CountingKernelsParams> = {
  id: id('counting-kernels'),
  revision: 2,
  draw,
  generate,
}

/** How many of them there are in all, counting only some kinds. */
function countOf(things: Things, kinds: readonly Things['what'][], times = 1): number {
  const all = times * things.count
  const own = kinds.includes(things.what) ? all : 0
  return things.inside.reduce((sum, inner) => sum + countOf(inner, kinds, all), own)
}

/** Hosts, running VMs and containers that are a VM each start a kernel; other containers don't. */
export function kernels(hosts: Things): number {
  return countOf(hosts, ['host', 'vm', 'isolated'])
}

function draw(level: Level, random: Random): CountingKernelsParams {
  const forms = ['linux', 'linux', 'windows', 'windows', 'desktop'] as const
  const form = level === 1 ? 'linux' : oneOf(level === 2 ? forms : forms.slice(0, 4), random)
  const typed = chance([0, 0.5, 0.7][level - 1]!, random)
  if (form === 'desktop') return { hosts: desktop(random), typed }
  const windows = form === 'windows'
  const inside: Things[] = []
  const names = windows ? windowsNames : linuxNames
  const containers = (): Things => thing(wholeBetween(2, 6, random), 'container', names.container(random))
  const withVms = windows ? chance(0.4, random) : chance(0.8, random)
  if (withVms) inside.push({ ...thing(wholeBetween(2, 4, random), 'vm', names.vm), inside: [containers()] })
  if (!withVms || level > 1) inside.push(containers())
  if (windows || (level > 1 && chance(0.6, random)))
    inside.push(thing(wholeBetween(1, 4, random), 'isolated', names.isolated))
  const off = level === 3 && !windows && chance(0.5, random)
  if (off) inside.push(thing(wholeBetween(1, 3, random), 'off', 'KVM (shut off)'))
  const count = level === 3 ? wholeBetween(off ? 1 : 2, 3, random) : 1
  return { hosts: { ...thing(count, 'host', names.host(random)), inside }, typed }
}

const linuxNames = {
  host: (random: Random) => oneOf(['Debian', 'Ubuntu', 'Fedora'], random),
  vm: 'KVM',
  container: (random: Random) => oneOf(['LXC', 'Docker'], random),
  isolated: 'Kata Containers',
}
const windowsNames = {
  host: (random: Random) =>
    oneOf(['Windows Server 2019', 'Windows Server 2022', 'Windows Server 2025'], random),
  vm: 'Hyper-V VM',
  container: () => 'docker run --isolation=process',
  isolated: 'docker run --isolation=hyperv',
}

function desktop(random: Random): Things {
  const [host, vm] = oneOf(
    [
      ['Windows 11', 'WSL 2'],
      ['macOS', 'Docker Desktop Linux VM'],
    ] as const,
    random,
  )
  const docker = thing(wholeBetween(3, 9, random), 'container', 'docker run')
  return { ...thing(1, 'host', host), inside: [{ ...thing(1, 'vm', vm), inside: [docker] }] }
}

function thing(count: number, what: Things['what'], label: string): Things {
  return { count, what, label, inside: [] }
}

/** Gives each container a kernel. */
const kernelPerContainer = (hosts: Things) => countOf(hosts, ['host', 'vm', 'isolated', 'container'])
/** Counts what the containers bring, and nothing else. */
const containersOnly = (hosts: Things) => countOf(hosts, ['container', 'isolated'])
/** Overlooks that the hosts run a kernel too. */
const withoutHosts = (hosts: Things) => countOf(hosts, ['vm', 'isolated'])
/** Takes VMs to share the host's kernel as containers do. */
const hostsOnly = (hosts: Things) => countOf(hosts, ['host'])
/** Overlooks that some containers are a VM each. */
const isolatedOverlooked = (hosts: Things) => countOf(hosts, ['host', 'vm'])
/** Counts machines that are switched off. */
const offOnesToo = (hosts: Things) => countOf(hosts, ['host', 'vm', 'isolated', 'off'])
/** Counts each line once, however many there are of what is around it. */
const linesNotMultiplied = (things: Things): number =>
  (['host', 'vm', 'isolated'].includes(things.what) ? things.count : 0) +
  things.inside.reduce((sum, inner) => sum + linesNotMultiplied(inner), 0)

type Wrong = { value: number; why: Phrase; misconception?: MisconceptionId | undefined }

function wrongOnes({ hosts }: CountingKernelsParams): Wrong[] {
  const small = id<MisconceptionId>('container-is-small-vm')
  return [
    { value: kernelPerContainer(hosts), why: phrase('family-counting-kernels-each'), misconception: small },
    { value: isolatedOverlooked(hosts), why: phrase('family-counting-kernels-isolated') },
    { value: withoutHosts(hosts), why: phrase('family-counting-kernels-without-hosts') },
    { value: linesNotMultiplied(hosts), why: phrase('family-counting-kernels-lines') },
    { value: offOnesToo(hosts), why: phrase('family-counting-kernels-off') },
    {
      value: containersOnly(hosts),
      why: phrase('family-counting-kernels-containers'),
      misconception: id<MisconceptionId>('image-brings-its-kernel'),
    },
    { value: hostsOnly(hosts), why: phrase('family-counting-kernels-hosts-only') },
  ].filter(({ value }) => value > 0)
}

function generate(params: CountingKernelsParams, random: Random): Generated | undefined {
  const { hosts, typed } = params
  const key = kernels(hosts)
  const wrong = wrongOnes(params)
  const asked = { stem: phrase('family-counting-kernels-stem'), code: drawn(hosts).join('\n') }
  const explanation = walk(hosts)
  if (typed) {
    const mistakes = distinct(key, wrong)
    if (mistakes.length < 2) return undefined
    return { spec: { ...asked, kind: 'number', key, tolerance: 0, mistakes }, explanation }
  }
  const offered = around(key, wrong, random)
  const distractors = offered?.map(({ value, ...mistake }) => ({ text: `${value}`, ...mistake }))
  return (
    distractors && { spec: { ...asked, kind: 'choice', key: { text: `${key}` }, distractors }, explanation }
  )
}

function drawn({ count, label, inside }: Things, depth = 0): string[] {
  return [`${'    '.repeat(depth)}${count} × ${label}`, ...inside.flatMap((inner) => drawn(inner, depth + 1))]
}

function walk(hosts: Things): Phrase[] {
  const machines = countOf(hosts, ['host'])
  const vms = countOf(hosts, ['vm'])
  const isolated = countOf(hosts, ['isolated'])
  const containers = countOf(hosts, ['container'])
  const off = countOf(hosts, ['off'])
  return [
    phrase('family-counting-kernels-rule'),
    phrase('family-counting-kernels-walk', { machines, vms, isolated, containers, key: kernels(hosts) }),
    ...(off > 0 ? [phrase('family-counting-kernels-walk-off', { off })] : []),
  ]
}
