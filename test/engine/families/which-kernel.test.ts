// Whose kernel: the worked examples, and every key found again by handing kernels down from the outside in.

import { describe, expect, it } from 'vitest'
import { kernelOwner, type Place } from '../../../src/engine/question/families/nested-places.ts'
import { whichKernel, windowsKernel } from '../../../src/engine/question/families/which-kernel.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'
import { whysOffered } from './whys.ts'
import { say } from './words.ts'

const place = (kind: Place['kind'], kernel: string, inside?: number): Place => ({
  kind,
  name: kernel,
  system: kernel,
  kernel,
  inside,
})

describe('whose kernel', () => {
  it('gives the worked examples', () => {
    const lxc = [place('host', '6.8.0-45'), place('LXC', '6.6', 0)]
    expect(lxc[kernelOwner(lxc, 1)]!.kernel).toBe('6.8.0-45')
    const wsl = '5.15.153.1-microsoft-standard-WSL2'
    const desktop = [place('host', '10.0.22631'), place('VM', wsl, 0), place('Docker', '6.1', 1)]
    expect(desktop[kernelOwner(desktop, 2)]!.kernel).toBe(wsl)
    expect(windowsKernel(26100, { build: 20348, isolation: 'process' })).toBe(26100)
    expect(windowsKernel(26100, { build: 20348, isolation: 'hyperv' })).toBe(20348)
  })
})

describe('the family which-kernel', () => {
  const made = samples(whichKernel)

  it('has the key that kernels handed down give', () => {
    for (const { params, spec, seed } of made) {
      if (params.asks === 'windows' && spec.kind === 'choice') {
        const asked = / of (\w+) run\?$/.exec(say(spec.stem))![1]
        const row = spec.code!.split('\n').find((row) => row.startsWith(`  ${asked} `))!
        const from = row.includes('hyperv') ? row : spec.code!
        expect(say(spec.key.text), seed).toBe(`of build ${/10\.0\.(\d+)/.exec(from)![1]}`)
      } else if (params.asks === 'where' && spec.kind === 'several') {
        const wanted = / print (\S+)\?$/.exec(say(spec.stem))![1]
        const rows = handedDown(spec.code!)
        expect(spec.keys.length + spec.distractors.length, seed).toBe(rows.length)
        for (const { name, runsOn } of rows)
          expect(
            spec.keys.some(({ text }) => text === name),
            seed + name,
          ).toBe(runsOn === wanted)
      } else if (spec.kind === 'choice') {
        const asked = /in (\w+)\?$/.exec(say(spec.stem))![1]
        const row = handedDown(spec.code!).find(({ name }) => name === asked)!
        const own = params.asks === 'hostname' ? row.name : row.system
        expect(say(spec.key.text), seed).toBe(params.asks === 'kernel' ? row.runsOn : own)
      } else expect.fail(seed)
    }
  })

  it('offers every mistake and hides the key', () => {
    const offered = mistakesOffered(made)
    for (const mistake of [
      'image-brings-its-kernel',
      'docker-on-windows-uses-lxc',
      'mac-kernel-runs-containers',
      'utility-vm-runs-host-windows',
      'windows-isolation-runs-linux-containers',
    ])
      expect(offered.get(mistake), mistake).toBeGreaterThan(10)
    const whys = whysOffered(made).map((why) => why.replace('family-which-kernel-', ''))
    expect(whys).toEqual([
      'brings',
      'host-name',
      'host-system',
      'mac',
      'neighbour',
      'starts',
      'through-vm',
      'uses',
      'windows',
      'windows-host',
      'windows-image',
      'windows-linux',
    ])
    keyIsHidden(made)
  })
})

type Row = { depth: number; name: string; system: string; runsOn: string }

function handedDown(code: string): Row[] {
  const rows: Row[] = []
  for (const line of code.split('\n')) {
    const [, indent, kind, name, system, kernel] = /^( *)(\w+) +(\w+) +(.*?) {2,}(\S+)$/.exec(line)!
    const depth = indent!.length / 2
    const outer = rows.findLast((row) => row.depth < depth)
    const runsOn = kind === 'host' || kind === 'VM' ? kernel! : outer!.runsOn
    rows.push({ depth, name: name!, system: system!, runsOn })
  }
  return rows
}
