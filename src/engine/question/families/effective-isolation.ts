// Asks which isolation Docker gives a container, from the host's system, the daemon's option and the flag of
// docker run (W07, W08, W10, W12, M39, M40, M-60, M-61).
// A little long because every wrong model stands beside the right one.

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, shuffled } from '../../random.ts'
import type { Family, Generated } from '../family.ts'
import type { Level } from '../question.ts'

type DockerHost = 'server' | 'client' | 'linux'
type Isolation = 'process' | 'hyperv'
type Flag = Isolation | 'default' | 'none'
export type Start = { host: DockerHost; daemon: Isolation | 'none'; flag: Flag }
export type Outcome = Isolation | 'linux' | 'refused'

export type EffectiveIsolationParams = { system: string } & (
  | ({ asks: 'outcome' } & Start)
  | { asks: 'flags'; host: DockerHost; daemon: Isolation | 'none'; wanted: Isolation }
)

export const effectiveIsolation: Family<EffectiveIsolationParams> = {
  id: id('effective-isolation'),
  revision: 2,
  draw,
  generate: (params, random) =>
    params.asks === 'outcome' ? whichOutcome(params, random) : whichFlags(params),
}

const systems: Record<DockerHost, readonly string[]> = {
  server: ['Windows Server 2019', 'Windows Server 2022', 'Windows Server 2025'],
  client: ['Windows 10', 'Windows 11'],
  linux: ['Ubuntu 24.04', 'Debian 12'],
}

/** At first nothing is set; then one thing is; then the command speaks although, or because, the daemon does. */
function draw(level: Level, random: Random): EffectiveIsolationParams {
  const linux = level > 1 && chance(0.15, random)
  const host: DockerHost = linux ? 'linux' : oneOf(['server', 'client'], random)
  const system = oneOf(systems[host], random)
  const outcome = (daemon: Isolation | 'none', flags: readonly Flag[]): EffectiveIsolationParams => ({
    asks: 'outcome',
    system,
    host,
    daemon,
    flag: oneOf(flags, random),
  })
  const mode = oneOf(['process', 'hyperv'] as const, random)
  if (level === 1) return outcome('none', ['none', 'none', 'default'])
  if (linux) return outcome('none', level === 2 ? ['none', 'default'] : ['process', 'hyperv'])
  if (level === 2)
    return chance(0.6, random) ? outcome(mode, ['none']) : outcome('none', ['process', 'hyperv'])
  if (chance(0.4, random)) {
    return { asks: 'flags', system, host, daemon: mode, wanted: oneOf(['process', 'hyperv'], random) }
  }
  return outcome(mode, ['default', 'process', 'hyperv', mode === 'process' ? 'hyperv' : 'process'])
}

/** What Docker does: the flag before the daemon's option before what is usual for the system. */
export function isolationOf({ host, daemon, flag }: Start): Outcome {
  if (host === 'linux') return flag === 'none' || flag === 'default' ? 'linux' : 'refused'
  if (flag === 'process' || flag === 'hyperv') return flag
  if (daemon !== 'none') return daemon
  return host === 'server' ? 'process' : 'hyperv'
}

type Wrong = { outcome: Outcome; why: Phrase; misconception?: MisconceptionId | undefined }
type WrongModel = (start: Start) => Wrong | undefined

const windowsAlwaysHyperv: WrongModel = ({ host }) =>
  host === 'linux'
    ? undefined
    : {
        outcome: 'hyperv',
        why: phrase('family-effective-isolation-always-hyperv'),
        misconception: id<MisconceptionId>('windows-containers-always-hyperv'),
      }
const windowsUsesLinux: WrongModel = ({ host }) =>
  host === 'linux'
    ? undefined
    : {
        outcome: 'linux',
        why: phrase('family-effective-isolation-uses-linux'),
        misconception: id<MisconceptionId>('docker-on-windows-uses-lxc'),
      }
const linuxTakesTheFlag: WrongModel = ({ host, flag }) =>
  host === 'linux' && (flag === 'process' || flag === 'hyperv')
    ? {
        outcome: flag,
        why: phrase('family-effective-isolation-linux-flag', { flag }),
        misconception: id<MisconceptionId>('windows-isolation-runs-linux-containers'),
      }
    : undefined
const linuxIsProcessIsolation: WrongModel = ({ host }) =>
  host === 'linux'
    ? {
        outcome: 'process',
        why: phrase('family-effective-isolation-linux-process'),
        misconception: id<MisconceptionId>('process-isolation-is-lxc-for-windows'),
      }
    : undefined
const linuxUsesHyperv: WrongModel = ({ host }) =>
  host === 'linux' ? { outcome: 'hyperv', why: phrase('family-effective-isolation-linux-hyperv') } : undefined
const linuxOverlooksTheFlag: WrongModel = ({ host }) =>
  host === 'linux'
    ? { outcome: 'linux', why: phrase('family-effective-isolation-flag-overlooked') }
    : undefined
const daemonBeatsFlag: WrongModel = ({ daemon, flag }) =>
  daemon !== 'none' && (flag === 'process' || flag === 'hyperv')
    ? {
        outcome: daemon,
        why: phrase('family-effective-isolation-daemon-first', { daemon, flag }),
        misconception: id<MisconceptionId>('daemon-isolation-beats-flag'),
      }
    : undefined
const daemonOverlooked: WrongModel = ({ host, daemon, flag }) =>
  daemon !== 'none' && host !== 'linux'
    ? {
        outcome: isolationOf({ host, daemon: 'none', flag }),
        why: phrase('family-effective-isolation-daemon-overlooked', { daemon }),
      }
    : undefined
const defaultMeansProcess: WrongModel = ({ host, flag }) =>
  flag === 'default' && host !== 'linux'
    ? { outcome: 'process', why: phrase('family-effective-isolation-default-process') }
    : undefined
const systemsMixedUp: WrongModel = ({ host, daemon, flag }) => {
  if (host === 'linux' || daemon !== 'none' || flag === 'process' || flag === 'hyperv') return undefined
  return host === 'server'
    ? { outcome: 'hyperv', why: phrase('family-effective-isolation-server-like-client') }
    : { outcome: 'process', why: phrase('family-effective-isolation-client-like-server') }
}
const clientRefusesProcess: WrongModel = ({ host, flag }) =>
  host === 'client' && flag === 'process'
    ? { outcome: 'refused', why: phrase('family-effective-isolation-client-refuses') }
    : undefined
const optionsMustAgree: WrongModel = ({ daemon, flag }) =>
  daemon !== 'none' && (flag === 'process' || flag === 'hyperv') && flag !== daemon
    ? { outcome: 'refused', why: phrase('family-effective-isolation-must-agree') }
    : undefined
const mustBeNamed: WrongModel = ({ host }) =>
  host === 'linux'
    ? { outcome: 'refused', why: phrase('family-effective-isolation-linux-named') }
    : { outcome: 'refused', why: phrase('family-effective-isolation-must-be-named') }

/** In this order: the first that leads to an outcome says why it is wrong. */
const wrongModels: readonly WrongModel[] = [
  daemonBeatsFlag,
  defaultMeansProcess,
  daemonOverlooked,
  linuxTakesTheFlag,
  linuxIsProcessIsolation,
  linuxUsesHyperv,
  linuxOverlooksTheFlag,
  windowsUsesLinux,
  clientRefusesProcess,
  optionsMustAgree,
  mustBeNamed,
]

function whichOutcome(params: EffectiveIsolationParams & { asks: 'outcome' }, random: Random): Generated {
  const key = isolationOf(params)
  // With nothing set, two thoughts lead away from what is usual for the system; either may say why.
  const plain = shuffled([windowsAlwaysHyperv, systemsMixedUp], random)
  const wrong = [...wrongModels, ...plain].flatMap((model) => model(params) ?? [])
  const outcomes = (['process', 'hyperv', 'linux', 'refused'] as const).filter((outcome) => outcome !== key)
  return {
    spec: {
      kind: 'choice',
      stem: phrase('family-effective-isolation-stem'),
      code: transcript(params),
      key: { text: names[key]() },
      distractors: outcomes.map((outcome) => {
        const { why, misconception } =
          wrong.find((wrong) => wrong.outcome === outcome) ?? againstSetting(params)
        return { text: names[outcome](), why, misconception }
      }),
    },
    explanation: [phrase('family-effective-isolation-order'), walk(params)],
  }
}

/** The rest: the mode that the setting which counts did not ask for. */
function againstSetting({ daemon, flag }: Start): {
  why: Phrase
  misconception?: MisconceptionId | undefined
} {
  if (flag === 'process' || flag === 'hyperv')
    return { why: phrase('family-effective-isolation-against-flag', { flag }) }
  return { why: phrase('family-effective-isolation-against-daemon', { daemon }) }
}

const names: Record<Outcome, () => Phrase> = {
  process: () => phrase('family-effective-isolation-process'),
  hyperv: () => phrase('family-effective-isolation-hyperv'),
  linux: () => phrase('family-effective-isolation-linux'),
  refused: () => phrase('family-effective-isolation-refused'),
}

function whichFlags({
  system,
  host,
  daemon,
  wanted,
}: EffectiveIsolationParams & { asks: 'flags' }): Generated {
  const options = (['none', 'default', 'process', 'hyperv'] as const).map((flag) => {
    const start = { host, daemon, flag }
    const text = `\`${command(flag)}\``
    return { text, right: isolationOf(start) === wanted, why: walk({ ...start, system }) }
  })
  return {
    spec: {
      kind: 'several',
      stem:
        wanted === 'process'
          ? phrase('family-effective-isolation-stem-flags-process')
          : phrase('family-effective-isolation-stem-flags-hyperv'),
      code: hostLines(system, daemon),
      keys: options.filter(({ right }) => right).map(({ text, why }) => ({ text, why })),
      distractors: options.filter(({ right }) => !right).map(({ text, why }) => ({ text, why })),
    },
    explanation: [
      phrase('family-effective-isolation-order'),
      phrase('family-effective-isolation-walk-flags', { system, daemon }),
    ],
  }
}

function walk({ system, host, daemon, flag }: Start & { system: string }): Phrase {
  const named = flag === 'process' || flag === 'hyperv'
  if (host === 'linux')
    return named
      ? phrase('family-effective-isolation-walk-linux-refused', { flag })
      : phrase('family-effective-isolation-walk-linux')
  if (named) return phrase('family-effective-isolation-walk-flag', { flag })
  if (daemon !== 'none') return phrase('family-effective-isolation-walk-daemon', { daemon })
  return host === 'server'
    ? phrase('family-effective-isolation-walk-server', { system })
    : phrase('family-effective-isolation-walk-client', { system })
}

function transcript(params: Start & { system: string }): string {
  return `${hostLines(params.system, params.daemon)}\n\n> ${command(params.flag)}`
}

function hostLines(system: string, daemon: Isolation | 'none'): string {
  return `${system}\ndockerd${daemon === 'none' ? '' : ` --exec-opt isolation=${daemon}`}`
}

function command(flag: Flag): string {
  return `docker run ${flag === 'none' ? '' : `--isolation=${flag} `}app`
}
