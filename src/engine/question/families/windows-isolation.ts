// Asks in which isolation modes a Windows host runs an image, or on which hosts an image runs, by the names
// of the releases (W22, W24 to W30, M40, M42, M43, M44). Pairs that Microsoft's table doesn't list stay out.

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, shuffled } from '../../random.ts'
import type { Family, Generated } from '../family.ts'
import type { Distractor, Level, RightOption } from '../question.ts'
import { firstStableBuild, fits, fitsHyperv, fitsProcess, type WindowsIsolation } from './windows-rules.ts'

export const hosts = {
  'Windows Server 2016': 14393,
  'Windows Server 2019': 17763,
  'Windows Server 2022': 20348,
  'Windows Server 2025': 26100,
  'Windows 10 22H2': 19045,
  'Windows 11 23H2': 22631,
  'Windows 11 24H2': 26100,
} as const
export type Host = keyof typeof hosts
export const images = [
  'Windows Server 2016',
  'Windows Server 2019',
  'Windows Server 2022',
  'Windows Server 2025',
] as const
export type Image = (typeof images)[number]

export type Modes = 'neither' | 'hyperv' | 'both'
export type WindowsIsolationParams =
  | { asks: 'modes'; host: Host; image: Image }
  | { asks: 'hosts'; hosts: readonly Host[]; image: Image; isolation: WindowsIsolation }

export const windowsIsolation: Family<WindowsIsolationParams> = {
  id: id('windows-isolation'),
  revision: 2,
  draw,
  generate: (params) => (params.asks === 'modes' ? whichModes(params) : whichHosts(params)),
}

export function modes(host: Host, image: Image): Modes {
  if (fitsProcess(hosts[host], hosts[image])) return 'both'
  return fitsHyperv(hosts[host], hosts[image]) ? 'hyperv' : 'neither'
}

/** Whether the table has a row for the pair. (Server 2016 on itself depends on revisions and stays out.) */
function listed(host: Host, image: Image): boolean {
  if (image === 'Windows Server 2016') return host !== image
  return image !== 'Windows Server 2025' || hosts[host] > 20348
}

/** A pair whose builds differ and that shares a kernel none the less, or that looks as if it did. */
function exceptional(host: Host, image: Image): boolean {
  if (host === image) return false
  return modes(host, image) === 'both' || (hosts[image] >= firstStableBuild && !isServer(host))
}

const sharesAcrossBuilds = (host: Host, image: Image) =>
  modes(host, image) === 'both' && hosts[host] !== hosts[image]
const isServer = (host: Host) => host.startsWith('Windows Server')
const pairs = (Object.keys(hosts) as Host[]).flatMap((host) =>
  images.filter((image) => listed(host, image)).map((image) => ({ host, image })),
)
const pools: Record<Level, typeof pairs> = {
  1: pairs.filter(({ host, image }) => isServer(host) && !exceptional(host, image)),
  2: pairs.filter(({ host, image }) => !isServer(host) && !sharesAcrossBuilds(host, image)),
  3: pairs.filter(({ host, image }) => !isServer(host) || exceptional(host, image)),
}

function draw(level: Level, random: Random): WindowsIsolationParams {
  if (chance([0, 0.35, 0.5][level - 1]!, random)) {
    const image = oneOf(level === 2 ? images.slice(0, 2) : images.slice(2), random)
    const isolation = chance(0.65, random) ? 'process' : 'hyperv'
    const known = pairs.filter((pair) => pair.image === image).map(({ host }) => host)
    return { asks: 'hosts', hosts: shuffled(known, random).slice(0, 5), image, isolation }
  }
  const answer: Modes = oneOf(['neither', 'hyperv', 'both'], random)
  const pool = pools[level].filter(({ host, image }) => modes(host, image) === answer)
  return { asks: 'modes', ...oneOf(pool, random) }
}

const names: Record<Modes | 'process', () => Phrase> = {
  neither: () => phrase('family-windows-isolation-neither'),
  hyperv: () => phrase('family-windows-isolation-hyperv'),
  process: () => phrase('family-windows-isolation-process'),
  both: () => phrase('family-windows-isolation-both'),
}

function whichModes({ host, image }: { host: Host; image: Image }): Generated {
  const key = modes(host, image)
  const builds = buildsOf(host, image)
  const wrong = (['neither', 'hyperv', 'process', 'both'] as const).filter((answer) => answer !== key)
  return {
    spec: {
      kind: 'choice',
      stem: phrase('family-windows-isolation-stem-modes', { host, image }),
      key: { text: names[key]() },
      distractors: wrong.map((answer) => ({ text: names[answer](), ...mistake(answer, host, image) })),
    },
    explanation: [
      phrase('family-windows-isolation-builds', builds),
      sharing(host, image),
      key === 'neither'
        ? phrase('family-windows-isolation-walk-no-hyperv', builds)
        : phrase('family-windows-isolation-walk-hyperv', builds),
    ],
  }
}

type Mistake = { why: Phrase; misconception?: MisconceptionId | undefined }

/** The thought that leads to a wrong answer for this pair. */
function mistake(answer: Modes | 'process', host: Host, image: Image): Mistake {
  const key = modes(host, image)
  const builds = buildsOf(host, image)
  if (answer === 'both') return anyVersionsMatch(builds)
  if (answer === 'process')
    return key === 'neither' ? newerNeedsNewerKernel(builds) : hypervNeedsOtherImages(builds)
  if (answer === 'hyperv') {
    if (key === 'neither') return hypervRunsAnyVersion(builds)
    return hosts[host] === hosts[image] ? alwaysHyperv(builds) : onlyEqualBuildsShare(builds)
  }
  return hosts[host] === hosts[image] ? nothingFits(builds) : onlyEqualVersionsRun(builds)
}

type Builds = ReturnType<typeof buildsOf>
const anyVersionsMatch = (builds: Builds): Mistake => ({
  why: phrase('family-windows-isolation-any-match', builds),
  misconception: id<MisconceptionId>('any-server-versions-match'),
})
const hypervRunsAnyVersion = (builds: Builds): Mistake => ({
  why: phrase('family-windows-isolation-any-hyperv', builds),
  misconception: id<MisconceptionId>('hyperv-runs-any-version'),
})
const hypervNeedsOtherImages = (builds: Builds): Mistake => ({
  why: phrase('family-windows-isolation-other-images', builds),
  misconception: id<MisconceptionId>('hyperv-needs-other-images'),
})
const alwaysHyperv = (builds: Builds): Mistake => ({
  why: phrase('family-windows-isolation-always-hyperv', builds),
  misconception: id<MisconceptionId>('windows-containers-always-hyperv'),
})
const newerNeedsNewerKernel = (builds: Builds): Mistake => ({
  why: phrase('family-windows-isolation-newer', builds),
})
const onlyEqualBuildsShare = (builds: Builds): Mistake => ({
  why: phrase('family-windows-isolation-exception', builds),
})
const onlyEqualVersionsRun = (builds: Builds): Mistake => ({
  why: phrase('family-windows-isolation-only-equal', builds),
})
const nothingFits = (builds: Builds): Mistake => ({
  why: phrase('family-windows-isolation-equal-runs', builds),
})

function whichHosts(params: WindowsIsolationParams & { asks: 'hosts' }): Generated | undefined {
  const { image, isolation } = params
  const keys: RightOption[] = []
  const distractors: Distractor[] = []
  for (const host of params.hosts) {
    const builds = buildsOf(host, image)
    if (fits(hosts[host], hosts[image], isolation)) {
      const equal = hosts[host] === hosts[image]
      const missed =
        isolation === 'hyperv' ? onlyEqualVersionsRun : equal ? alwaysHyperv : onlyEqualBuildsShare
      keys.push({ text: host, ...missed(builds) })
    } else {
      const older = hosts[image] < hosts[host]
      const wrong = older
        ? anyVersionsMatch
        : isolation === 'hyperv'
          ? hypervRunsAnyVersion
          : newerNeedsNewerKernel
      distractors.push({ text: host, ...wrong(builds) })
    }
  }
  if (keys.length < 1 || distractors.length < 1) return undefined
  const builds = params.hosts.map((host) => `${host} = ${hosts[host]}`).join(', ')
  return {
    spec: {
      kind: 'several',
      stem:
        isolation === 'process'
          ? phrase('family-windows-isolation-stem-hosts-process', { image })
          : phrase('family-windows-isolation-stem-hosts-hyperv', { image }),
      keys,
      distractors,
    },
    explanation: [
      phrase('family-windows-isolation-host-builds', { image, imageBuild: `${hosts[image]}`, builds }),
      isolation === 'process'
        ? phrase('family-windows-isolation-rule-process')
        : phrase('family-windows-isolation-rule-hyperv'),
      phrase('family-windows-isolation-so', { hosts: keys.map(({ text }) => text).join(', ') }),
    ],
  }
}

function sharing(host: Host, image: Image): Phrase {
  const builds = buildsOf(host, image)
  if (hosts[host] === hosts[image]) return phrase('family-windows-isolation-walk-equal', builds)
  if (modes(host, image) === 'both') return phrase('family-windows-isolation-walk-exception', builds)
  return phrase('family-windows-isolation-walk-differ', builds)
}

function buildsOf(host: Host, image: Image) {
  return { host, image, hostBuild: `${hosts[host]}`, imageBuild: `${hosts[image]}` }
}
