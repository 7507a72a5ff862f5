// Asks whether a Windows container starts, told by full version numbers (W23, W24 to W31, M42, M44, M45).
// All revisions are later than February 2020, and Hyper-V on build 25398 stays out (no source states it).

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, shuffled, wholeBetween } from '../../random.ts'
import type { Family, Generated } from '../family.ts'
import type { Level } from '../question.ts'
import { firstStableBuild, fits, type WindowsIsolation } from './windows-rules.ts'

export type WindowsVersion = { build: number; revision: number }
/** Starts, or why not: the image is newer, too old to share the kernel, or of another revision. */
export type Verdict = 'starts' | 'newer' | 'older' | 'revision'
export type WindowsBuildsParams = { host: WindowsVersion; isolation: WindowsIsolation } & (
  | { asks: 'verdict'; image: WindowsVersion }
  | { asks: 'images'; images: readonly WindowsVersion[] }
)

export const windowsBuilds: Family<WindowsBuildsParams> = {
  id: id('windows-builds'),
  revision: 2,
  draw,
  generate: (params, random) =>
    params.asks === 'verdict' ? whichVerdict(params, random) : whichImages(params, random),
}

const strictBuild = 14393
/** Windows Server 23H2: no source says which images it runs with Hyper-V isolation. */
const annualBuild = 25398
const hostBuilds: Record<Level, readonly number[]> = {
  1: [17763, 20348],
  2: [17763, 19045, 20348],
  3: [14393, 14393, 22631, 25398, 26100],
}
const imageBuilds = [14393, 17763, 20348, 26100]
/** First and last revision to draw from. */
const revisions: Record<number, readonly [number, number]> = {
  14393: [3504, 7600],
  17763: [1100, 6700],
  19045: [2130, 5600],
  20348: [169, 3200],
  22631: [2428, 4900],
  25398: [469, 1400],
  26100: [1742, 4300],
}

export function verdict(host: WindowsVersion, image: WindowsVersion, isolation: WindowsIsolation): Verdict {
  if (image.build > host.build) return 'newer'
  if (!fits(host.build, image.build, isolation)) return 'older'
  const strict = isolation === 'process' && host.build === strictBuild
  return strict && image.revision !== host.revision ? 'revision' : 'starts'
}

export function versionText({ build, revision }: WindowsVersion): string {
  return `10.0.${build}.${revision}`
}

function draw(level: Level, random: Random): WindowsBuildsParams {
  const host = versionOf(oneOf(hostBuilds[level], random), random)
  const hyperv = level > 1 && host.build !== annualBuild && chance(0.35, random)
  const isolation = hyperv ? 'hyperv' : 'process'
  if (level > 1 && chance(0.3, random)) {
    const builds = shuffled([...imageBuilds, host.build === 19045 ? 17763 : firstStableBuild], random)
    const images = builds.map((build) => imageOf(build, host, random))
    return { asks: 'images', host, isolation, images }
  }
  const wanted = oneOf<Verdict>(['starts', 'newer', 'older', 'revision'], random)
  const fitting = shuffled(imageBuilds, random)
    .map((build) => imageOf(build, host, random))
    .filter((image) => verdict(host, image, isolation) === wanted)
  return {
    asks: 'verdict',
    host,
    isolation,
    image: fitting[0] ?? imageOf(oneOf(imageBuilds, random), host, random),
  }
}

function versionOf(build: number, random: Random): WindowsVersion {
  const [first, last] = revisions[build]!
  return { build, revision: wholeBetween(first, last, random) }
}

/** Now and then of the very revision of the host. */
function imageOf(build: number, host: WindowsVersion, random: Random): WindowsVersion {
  return build === host.build && chance(0.15, random) ? host : versionOf(build, random)
}

type Mistake = { why: Phrase; misconception?: MisconceptionId | undefined }
type Case = {
  host: WindowsVersion
  image: WindowsVersion
  isolation: WindowsIsolation
  args: ReturnType<typeof argsOf>
}

/** The thoughts that lead to "it starts" where it does not. */
function thinksItStarts({ host, image, isolation, args }: Case, random: Random): Mistake {
  if (image.build === host.build) return onlyBuildsCount(args)
  if (image.build > host.build && isolation === 'hyperv') return newerRunsUnderHyperv(args)
  if (image.build < host.build && chance(0.7, random)) return anyOlderImageFits(args)
  return onlyTenPointZeroCounts(args)
}
/** The thoughts that lead to "the revisions differ". */
function thinksRevisionsCount({ host, image, args }: Case): Mistake {
  if (image.build !== host.build) return { why: phrase('family-windows-builds-builds-first', args) }
  return image.revision === host.revision
    ? { why: phrase('family-windows-builds-same', args) }
    : revisionsMustMatch(args)
}
/** The thoughts that lead to "the image is too old". */
function thinksTooOld({ host, image, isolation, args }: Case): Mistake {
  if (image.build > host.build) return { why: phrase('family-windows-builds-is-newer', args) }
  if (image.build === host.build) return { why: phrase('family-windows-builds-equal', args) }
  return isolation === 'hyperv' ? hypervNeedsEqualBuilds(args) : exceptionForgotten(args)
}
/** The thoughts that lead to "the image is newer". */
function thinksNewer({ host, image, args }: Case): Mistake {
  if (image.build < host.build) return { why: phrase('family-windows-builds-is-older', args) }
  if (image.revision > host.revision) return newerByRevision(args)
  return { why: phrase('family-windows-builds-equal', args) }
}

type Args = Case['args']
const onlyBuildsCount = (args: Args): Mistake => ({ why: phrase('family-windows-builds-strict', args) })
const newerRunsUnderHyperv = (args: Args): Mistake => ({
  why: phrase('family-windows-builds-any-hyperv', args),
  misconception: id<MisconceptionId>('hyperv-runs-any-version'),
})
const anyOlderImageFits = (args: Args): Mistake => ({
  why: phrase('family-windows-builds-any-older', args),
  misconception: id<MisconceptionId>('any-server-versions-match'),
})
const onlyTenPointZeroCounts = (args: Args): Mistake => ({
  why: phrase('family-windows-builds-ten', args),
  misconception: id<MisconceptionId>('same-major-minor-is-enough'),
})
const revisionsMustMatch = (args: Args): Mistake => ({
  why: phrase('family-windows-builds-revisions', args),
  misconception: id<MisconceptionId>('revisions-must-match'),
})
const hypervNeedsEqualBuilds = (args: Args): Mistake => ({
  why: phrase('family-windows-builds-hyperv-older', args),
})
const exceptionForgotten = (args: Args): Mistake => ({ why: phrase('family-windows-builds-exception', args) })
const newerByRevision = (args: Args): Mistake => ({
  why: phrase('family-windows-builds-newer-revision', args),
})

const names: Record<Verdict, () => Phrase> = {
  starts: () => phrase('family-windows-builds-starts'),
  newer: () => phrase('family-windows-builds-newer'),
  older: () => phrase('family-windows-builds-older'),
  revision: () => phrase('family-windows-builds-revision'),
}

function whichVerdict(params: WindowsBuildsParams & { asks: 'verdict' }, random: Random): Generated {
  const { host, image, isolation } = params
  const key = verdict(host, image, isolation)
  const asked = { ...params, args: argsOf(host, image) }
  const thoughts: Record<Verdict, () => Mistake> = {
    starts: () => thinksItStarts(asked, random),
    newer: () => thinksNewer(asked),
    older: () => thinksTooOld(asked),
    revision: () => thinksRevisionsCount(asked),
  }
  const wrong = (['starts', 'newer', 'older', 'revision'] as const).filter((answer) => answer !== key)
  return {
    spec: {
      kind: 'choice',
      stem:
        isolation === 'process'
          ? phrase('family-windows-builds-stem-process')
          : phrase('family-windows-builds-stem-hyperv'),
      code: `host   ${versionText(host)}\nimage  ${versionText(image)}`,
      key: { text: names[key]() },
      distractors: wrong.map((answer) => ({ text: names[answer](), ...thoughts[answer]() })),
    },
    explanation: [
      phrase('family-windows-builds-parts', argsOf(host, image)),
      walk(asked),
      ...(key === 'starts' ? [] : [phrase('family-windows-builds-error')]),
    ],
  }
}

function walk({ host, image, isolation, args }: Case): Phrase {
  const answer = verdict(host, image, isolation)
  if (answer === 'newer') return phrase('family-windows-builds-walk-newer', args)
  if (answer === 'older')
    return host.build === annualBuild
      ? phrase('family-windows-builds-walk-older', args)
      : phrase('family-windows-builds-walk-older-hyperv', args)
  if (answer === 'revision') return phrase('family-windows-builds-walk-revision', args)
  if (isolation === 'hyperv') return phrase('family-windows-builds-walk-hyperv', args)
  if (image.build !== host.build) return phrase('family-windows-builds-walk-exception', args)
  return host.build === strictBuild
    ? phrase('family-windows-builds-walk-same', args)
    : phrase('family-windows-builds-walk-equal', args)
}

function whichImages(
  params: WindowsBuildsParams & { asks: 'images' },
  random: Random,
): Generated | undefined {
  const { host, isolation } = params
  const options = params.images.map((image) => {
    const asked = { host, image, isolation, args: argsOf(host, image) }
    const right = verdict(host, image, isolation) === 'starts'
    const missed = image.build === host.build ? thinksRevisionsCount(asked) : thinksTooOld(asked)
    return { text: versionText(image), right, ...(right ? missed : thinksItStarts(asked, random)) }
  })
  const keys = options.filter(({ right }) => right).map(({ right: _, ...option }) => option)
  const distractors = options.filter(({ right }) => !right).map(({ right: _, ...option }) => option)
  if (keys.length < 1 || distractors.length < 1) return undefined
  if (new Set(options.map(({ text }) => text)).size < options.length) return undefined
  const versions = { host: versionText(host), images: keys.map(({ text }) => text).join(', ') }
  return {
    spec: {
      kind: 'several',
      stem:
        isolation === 'process'
          ? phrase('family-windows-builds-stem-images-process', versions)
          : phrase('family-windows-builds-stem-images-hyperv', versions),
      keys,
      distractors,
    },
    explanation: [rule(host, isolation), phrase('family-windows-builds-so', versions)],
  }
}

function rule(host: WindowsVersion, isolation: WindowsIsolation): Phrase {
  const build = `${host.build}`
  if (isolation === 'hyperv') return phrase('family-windows-builds-rule-hyperv', { build })
  if (host.build === strictBuild) return phrase('family-windows-builds-rule-strict')
  return host.build <= firstStableBuild
    ? phrase('family-windows-builds-rule-equal', { build })
    : phrase('family-windows-builds-rule-stable', { build })
}

function argsOf(host: WindowsVersion, image: WindowsVersion) {
  return {
    hostBuild: `${host.build}`,
    hostRevision: `${host.revision}`,
    imageBuild: `${image.build}`,
    imageRevision: `${image.revision}`,
  }
}
