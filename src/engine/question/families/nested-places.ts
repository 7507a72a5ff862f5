// Hosts, VMs and containers inside each other, and whose kernel runs where (V01, V11, V14, V15, V18, K17).

import { oneOf, type Random, shuffled } from '../../random.ts'
import type { Level } from '../question.ts'

export type Place = {
  kind: 'host' | 'VM' | 'LXC' | 'Docker'
  name: string
  system: string
  /** The kernel that the system would start on a machine of its own. */
  kernel: string
  /** The number of the place that this one runs in; a host runs in none. */
  inside: number | undefined
}

/** Hosts and VMs start a kernel; what runs in a container uses the one that is there. */
export function startsKernel({ kind }: Place): boolean {
  return kind === 'host' || kind === 'VM'
}

/** The place whose kernel a place runs on: itself or the nearest around it that starts one. */
export function kernelOwner(places: readonly Place[], at: number): number {
  const place = places[at]!
  return startsKernel(place) ? at : kernelOwner(places, place.inside!)
}

export function around(places: readonly Place[], at: number): number[] {
  const { inside } = places[at]!
  return inside === undefined ? [] : [inside, ...around(places, inside)]
}

type System = Pick<Place, 'system' | 'kernel'>
const systems: readonly System[] = [
  { system: 'Ubuntu 24.04', kernel: '6.8.0-45-generic' },
  { system: 'Ubuntu 22.04', kernel: '5.15.0-122-generic' },
  { system: 'Debian 12', kernel: '6.1.0-25-amd64' },
  { system: 'Debian 11', kernel: '5.10.0-32-amd64' },
  { system: 'Alpine 3.19', kernel: '6.6.31-0-lts' },
  { system: 'Fedora 40', kernel: '6.9.7-200.fc40.x86_64' },
  { system: 'Rocky Linux 9', kernel: '5.14.0-427.el9.x86_64' },
  { system: 'openSUSE 15.6', kernel: '6.4.0-150600.21-default' },
]
const kata: System = { system: 'Kata Containers', kernel: '6.12.28' }
const desktops: readonly { host: System; machine: System }[] = [
  {
    host: { system: 'Windows 11', kernel: '10.0.22631.4317' },
    machine: { system: 'WSL 2', kernel: '5.15.153.1-microsoft-standard-WSL2' },
  },
  {
    host: { system: 'macOS 14', kernel: '23.6.0' },
    machine: { system: 'Docker Desktop', kernel: '6.10.11-linuxkit' },
  },
]

/** Each place as its kind and what it runs in, the host first. */
type Shape = readonly [Place['kind'], number | undefined][]
const shapes: Record<Level, readonly Shape[]> = {
  1: [
    [
      ['host', undefined],
      ['LXC', 0],
      ['LXC', 0],
      ['LXC', 0],
    ],
    [
      ['host', undefined],
      ['Docker', 0],
      ['Docker', 0],
      ['Docker', 0],
    ],
  ],
  2: [
    [
      ['host', undefined],
      ['VM', 0],
      ['Docker', 1],
      ['Docker', 1],
    ],
    [
      ['host', undefined],
      ['VM', 0],
      ['Docker', 1],
      ['LXC', 0],
    ],
    [
      ['host', undefined],
      ['VM', 0],
      ['LXC', 1],
      ['LXC', 0],
    ],
  ],
  3: [
    [
      ['host', undefined],
      ['VM', 0],
      ['LXC', 1],
      ['Docker', 2],
      ['LXC', 0],
    ],
    [
      ['host', undefined],
      ['LXC', 0],
      ['Docker', 1],
      ['VM', 0],
      ['Docker', 3],
    ],
    [
      ['host', undefined],
      ['VM', 0],
      ['Docker', 1],
      ['VM', 0],
      ['LXC', 3],
    ],
  ],
}
const names = ['amber', 'birch', 'cedar', 'dune', 'ember', 'fjord', 'grove', 'heron', 'iris', 'juniper']

export function drawPlaces(level: Level, desktop: boolean, random: Random): Place[] {
  const shape = desktop ? shapes[2][0]! : oneOf(shapes[level], random)
  const drawn = shuffled(systems, random)
  const called = shuffled(names, random)
  const light = (at: number) =>
    level === 3 && shape.some(([kind, inside]) => kind === 'Docker' && inside === at)
  const both = oneOf(desktops, random)
  return shape.map(([kind, inside], at): Place => {
    const own = kind === 'VM' && light(at) ? kata : drawn[at]!
    const system = desktop && at === 0 ? both.host : desktop && at === 1 ? both.machine : own
    return { kind, name: called[at]!, inside, ...system }
  })
}

/** One line for each place, further in the deeper it is. */
export function drawn(places: readonly Place[]): string {
  return places
    .map(({ kind, name, system, kernel }, at) => {
      const depth = around(places, at).length
      return `${`${'  '.repeat(depth)}${kind}`.padEnd(13)}${name.padEnd(8)}${system.padEnd(17)}${kernel}`
    })
    .join('\n')
}
