// The isolation that Docker chooses: the worked examples, and every key read off the transcript again.

import { describe, expect, it } from 'vitest'
import { effectiveIsolation, isolationOf } from '../../../src/engine/question/families/effective-isolation.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'
import { whysOffered } from './whys.ts'
import { say } from './words.ts'

describe('the isolation of a start', () => {
  it('gives the worked examples', () => {
    expect(isolationOf({ host: 'client', daemon: 'none', flag: 'none' })).toBe('hyperv')
    expect(isolationOf({ host: 'server', daemon: 'hyperv', flag: 'process' })).toBe('process')
  })
})

describe('the family effective-isolation', () => {
  const made = samples(effectiveIsolation)

  it('has the key that the first setting in the transcript gives', () => {
    for (const { spec, seed } of made) {
      if (spec.kind === 'choice') expect(say(spec.key.text), seed).toBe(firstSetting(spec.code!))
      else if (spec.kind === 'several') {
        const wanted = say(spec.stem).includes('process') ? 'process isolation' : 'Hyper-V isolation'
        for (const [options, right] of [
          [spec.keys, true],
          [spec.distractors, false],
        ] as const)
          for (const { text } of options)
            expect(firstSetting(`${spec.code}\n${text}`).startsWith(wanted), seed + text).toBe(right)
        expect(spec.keys.length + spec.distractors.length).toBe(4)
      } else expect.fail(seed)
    }
  })

  it('offers every mistake and hides the key', () => {
    const offered = mistakesOffered(made)
    for (const mistake of [
      'windows-containers-always-hyperv',
      'daemon-isolation-beats-flag',
      'docker-on-windows-uses-lxc',
      'windows-isolation-runs-linux-containers',
      'process-isolation-is-lxc-for-windows',
    ])
      expect(offered.get(mistake), mistake).toBeGreaterThan(10)
    const whys = whysOffered(made).map((why) => why.replace('family-effective-isolation-', ''))
    expect(whys).toEqual([
      'against-daemon',
      'against-flag',
      'always-hyperv',
      'client-like-server',
      'client-refuses',
      'daemon-first',
      'daemon-overlooked',
      'default-process',
      'flag-overlooked',
      'linux-flag',
      'linux-hyperv',
      'linux-named',
      'linux-process',
      'must-agree',
      'must-be-named',
      'server-like-client',
      'uses-linux',

      'walk-daemon',
      'walk-flag',
    ])
    keyIsHidden(made)
  })
})

/** What is settled by the last value of isolation= on the lines, read from the bottom up. */
function firstSetting(code: string): string {
  const values = [...code.matchAll(/isolation=(\w+)/g)]
    .map(([, value]) => value)
    .filter((value) => value !== 'default')
  const words: Record<string, string> = {
    process: 'process isolation of Windows',
    hyperv: 'Hyper-V isolation of Windows',
  }
  if (!code.startsWith('Windows'))
    return values.length > 0 ? 'none: Docker refuses the command' : 'namespaces and cgroups of Linux'
  return words[values.at(-1) ?? (code.includes('Server') ? 'process' : 'hyperv')]!
}
