// Asks on whose kernel a container runs, and what is its own instead: hostname and distribution (V01, V11, V14,
// V15, V18, K17, W03, W06, W09, M01, M39, M-59, M-60). On Windows it asks for the kernel, not for what `ver` prints.

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, shuffled } from '../../random.ts'
import type { Family, Generated } from '../family.ts'
import type { Distractor, Level } from '../question.ts'
import { led } from './distinct.ts'
import { around, drawn, drawPlaces, kernelOwner, type Place, startsKernel } from './nested-places.ts'
import { fits, type WindowsIsolation } from './windows-rules.ts'

export type WindowsContainer = { name: string; build: number; isolation: WindowsIsolation }
export type WhichKernelParams =
  | { asks: 'kernel' | 'hostname' | 'system'; places: readonly Place[]; at: number }
  | { asks: 'where'; places: readonly Place[]; owner: number }
  | { asks: 'windows'; host: number; containers: readonly WindowsContainer[]; at: number }

export const whichKernel: Family<WhichKernelParams> = { id: id('which-kernel'), revision: 2, draw, generate }

function draw(level: Level, random: Random): WhichKernelParams {
  if (level > 1 && chance(0.25, random)) return drawWindows(level, random)
  const desktop = level === 2 && chance(0.3, random)
  const places = drawPlaces(level, desktop, random)
  const containers = places.flatMap((place, at) => (startsKernel(place) ? [] : [at]))
  const at = oneOf(containers, random)
  const form = random()
  if (level > 1 && !desktop && form < 0.2) return { asks: 'where', places, owner: kernelOwner(places, at) }
  if (level > 1 && form < 0.32) return { asks: form < 0.26 ? 'hostname' : 'system', places, at }
  return { asks: 'kernel', places, at }
}

function drawWindows(level: Level, random: Random): WhichKernelParams {
  const host = oneOf([20348, 22631, 26100], random)
  const builds = shuffled([14393, 17763, 20348, 26100], random).filter((build) => build <= host)
  const containers = builds.slice(0, level).map((build, at) => {
    const isolation: WindowsIsolation =
      fits(host, build, 'process') && chance(0.7, random) ? 'process' : 'hyperv'
    return { name: ['web', 'db', 'mail'][at]!, build, isolation }
  })
  return {
    asks: 'windows',
    host,
    containers,
    at: oneOf(
      containers.map((_, at) => at),
      random,
    ),
  }
}

/** The build of the kernel that a Windows container runs on. */
export function windowsKernel(host: number, { build, isolation }: Omit<WindowsContainer, 'name'>): number {
  return isolation === 'process' ? host : build
}

function generate(params: WhichKernelParams, random: Random): Generated | undefined {
  if (params.asks === 'windows') return onWindows(params, random)
  if (params.asks === 'where') return whereIsKernel(params)
  const { asks, places, at } = params
  const owner = kernelOwner(places, at)
  const value = { kernel: 'kernel', hostname: 'name', system: 'system' }[asks] as 'kernel' | 'name' | 'system'
  const right = asks === 'kernel' ? owner : at
  const key = places[right]![value]
  const wrong = places.flatMap((place, other): Distractor[] =>
    other === right ? [] : [{ text: place[value], ...mistaken(asks, places, at, other) }],
  )
  // The thought that tells most comes first: the container's own kernel, or for its own things the kernel's owner.
  const first = wrong.findIndex(({ text }) => text === places[asks === 'kernel' ? at : owner]![value])
  const sorted = first < 0 ? wrong : [wrong[first]!, ...wrong.filter((_, index) => index !== first)]
  const distractors = led(key, sorted, random)
  if (!distractors) return undefined
  const name = places[at]!.name
  return {
    spec: { kind: 'choice', stem: stems[asks](name), code: drawn(places), key: { text: key }, distractors },
    explanation:
      asks === 'kernel' ? walk(places, at) : [phrase('family-which-kernel-rule'), ownThing(asks, places, at)],
  }
}

const stems: Record<'kernel' | 'hostname' | 'system', (name: string) => Phrase> = {
  kernel: (name) => phrase('family-which-kernel-stem-kernel', { name }),
  hostname: (name) => phrase('family-which-kernel-stem-hostname', { name }),
  system: (name) => phrase('family-which-kernel-stem-system', { name }),
}

type Mistake = { why: Phrase; misconception?: MisconceptionId | undefined }

/** The thought that leads to what another place has. */
function mistaken(
  asks: 'kernel' | 'hostname' | 'system',
  places: readonly Place[],
  at: number,
  other: number,
): Mistake {
  const args = { name: places[at]!.name, other: places[other]!.name }
  if (asks !== 'kernel') {
    if (!around(places, at).includes(other)) return { why: phrase('family-which-kernel-neighbour', args) }
    return asks === 'hostname'
      ? { why: phrase('family-which-kernel-host-name', args) }
      : { why: phrase('family-which-kernel-host-system', args) }
  }
  const brings = id<MisconceptionId>('image-brings-its-kernel')
  if (other === at) return { why: phrase('family-which-kernel-brings', args), misconception: brings }
  if (!around(places, at).includes(other)) return { why: phrase('family-which-kernel-neighbour', args) }
  if (!startsKernel(places[other]!))
    return { why: phrase('family-which-kernel-brings', { ...args, name: args.other }), misconception: brings }
  const { system } = places[other]!
  if (system.startsWith('macOS'))
    return {
      why: phrase('family-which-kernel-mac', args),
      misconception: id<MisconceptionId>('mac-kernel-runs-containers'),
    }
  if (system.startsWith('Windows'))
    return {
      why: phrase('family-which-kernel-windows', args),
      misconception: id<MisconceptionId>('windows-isolation-runs-linux-containers'),
    }
  return {
    why: phrase('family-which-kernel-through-vm', { ...args, vm: places[kernelOwner(places, at)]!.name }),
  }
}

function walk(places: readonly Place[], at: number): Phrase[] {
  const owner = places[kernelOwner(places, at)]!
  const inside = around(places, at).map((index) => places[index]!.name)
  return [
    phrase('family-which-kernel-rule'),
    phrase('family-which-kernel-walk', {
      name: places[at]!.name,
      inside: inside.join(', '),
      owner: owner.name,
      kernel: owner.kernel,
    }),
  ]
}

function ownThing(asks: 'hostname' | 'system', places: readonly Place[], at: number): Phrase {
  const { name, system } = places[at]!
  return asks === 'hostname'
    ? phrase('family-which-kernel-walk-hostname', { name })
    : phrase('family-which-kernel-walk-system', { name, system })
}

function whereIsKernel({ places, owner }: WhichKernelParams & { asks: 'where' }): Generated | undefined {
  const options = places.map((place, at) => {
    const name = place.name
    const user = places[kernelOwner(places, at)]!.name
    return startsKernel(place)
      ? { text: name, at, why: phrase('family-which-kernel-starts', { name, kernel: place.kernel }) }
      : {
          text: name,
          at,
          why: phrase('family-which-kernel-uses', { name, owner: user }),
          misconception: id<MisconceptionId>('image-brings-its-kernel'),
        }
  })
  const runs = options.filter(({ at }) => kernelOwner(places, at) === owner)
  const apart = options.filter(({ at }) => kernelOwner(places, at) !== owner)
  if (apart.length === 0) return undefined
  const { name, kernel } = places[owner]!
  return {
    spec: {
      kind: 'several',
      stem: phrase('family-which-kernel-stem-where', { kernel }),
      code: drawn(places),
      keys: runs.map(({ at: _, ...option }) => option),
      distractors: apart.map(({ at: _, ...option }) => option),
    },
    explanation: [
      phrase('family-which-kernel-rule'),
      phrase('family-which-kernel-so', { name, names: runs.map(({ text }) => text).join(', ') }),
    ],
  }
}

function onWindows(
  { host, containers, at }: WhichKernelParams & { asks: 'windows' },
  random: Random,
): Generated | undefined {
  const asked = containers[at]!
  const { name, build, isolation } = asked
  const text = (kernel: number) => phrase('family-which-kernel-build', { build: `${kernel}` })
  const args = { name, build: `${build}`, host: `${host}` }
  const wrong: Distractor[] = [
    isolation === 'process'
      ? {
          text: text(build),
          why: phrase('family-which-kernel-windows-image', args),
          misconception: id<MisconceptionId>('image-brings-its-kernel'),
        }
      : {
          text: text(host),
          why: phrase('family-which-kernel-windows-host', args),
          misconception: id<MisconceptionId>('utility-vm-runs-host-windows'),
        },
    {
      text: phrase('family-which-kernel-wsl'),
      why: phrase('family-which-kernel-windows-linux', args),
      misconception: id<MisconceptionId>('docker-on-windows-uses-lxc'),
    },
    ...containers.flatMap((other) =>
      other === asked
        ? []
        : [
            {
              text: text(other.build),
              why: phrase('family-which-kernel-neighbour', { name, other: other.name }),
            },
          ],
    ),
  ]
  const key = text(windowsKernel(host, asked))
  const distractors = led(key, wrong, random)
  if (!distractors) return undefined
  const rows = containers.map(
    (one) => `  ${one.name.padEnd(6)}10.0.${one.build}  docker run --isolation=${one.isolation}`,
  )
  return {
    spec: {
      kind: 'choice',
      stem: phrase('family-which-kernel-stem-windows', { name }),
      code: [`host    10.0.${host}`, ...rows].join('\n'),
      key: { text: key },
      distractors,
    },
    explanation: [
      isolation === 'process'
        ? phrase('family-which-kernel-walk-process', args)
        : phrase('family-which-kernel-walk-hyperv', args),
    ],
  }
}
