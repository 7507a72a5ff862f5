// What namespaces separate: the worked examples, and every key found by the table of namespaces(7).

import { describe, expect, it } from 'vitest'
import {
  goals,
  holdsFor,
  type Namespace,
  sharedNamespaces,
  statements,
} from '../../../src/engine/question/families/shared-namespaces.ts'
import { keyIsHidden, mistakesOffered, samples } from './soundness.ts'
import { whysOffered } from './whys.ts'
import { say } from './words.ts'

/** What each namespace isolates, in words that the question about it uses (namespaces(7), "Isolates"). */
const isolates: Record<Namespace, RegExp> = {
  cgroup: /\/proc\/self\/cgroup/,
  IPC: /System V|POSIX message queue/,
  network: /127\.0\.0\.1|ip addr|abstract UNIX socket/,
  mount: /tree of folders/,
  PID: /`ps`|strace/,
  time: /uptime/,
  user: /uid/,
  UTS: /hostname/,
}
const byWords = (text: string) =>
  (Object.keys(isolates) as Namespace[]).filter((namespace) => isolates[namespace].test(text))

describe('shared namespaces', () => {
  it('give the worked examples', () => {
    expect(goals.tracing.needs).toBe('PID')
    const shared = ['network', 'IPC'] as const
    expect(holdsFor('localhost', shared)).toBe(true)
    expect(holdsFor('ps', shared)).toBe(false)
    expect(holdsFor('hostname', shared)).toBe(false)
  })
  it('leave the kernel and the wall clock common, and limits apart', () => {
    expect(holdsFor('kernel', [])).toBe(true)
    expect(holdsFor('date', [])).toBe(true)
    expect(holdsFor('memoryLimit', ['PID', 'UTS', 'network', 'IPC', 'mount', 'cgroup'])).toBe(false)
  })
})

describe('the family shared-namespaces', () => {
  const made = samples(sharedNamespaces)

  it('has the key that the words of the question lead to', () => {
    for (const { params, spec, seed } of made) {
      if (spec.kind === 'choice') {
        const found = byWords(say(spec.stem))
        expect(found.length, seed).toBeLessThanOrEqual(1)
        expect(say(spec.key.text), seed).toBe(found[0] ? `the ${found[0]} namespace` : 'no namespace')
      } else if (spec.kind === 'several' && params.asks === 'common') {
        const isTrue = (text: string) =>
          byWords(text)[0] ? params.shared.includes(byWords(text)[0]!) : !text.includes('limit')
        for (const { text } of spec.keys) expect(isTrue(say(text)), seed + say(text)).toBe(true)
        for (const { text } of spec.distractors) expect(isTrue(say(text)), seed + say(text)).toBe(false)
      } else expect.fail(seed)
    }
  })

  it('asks for every goal and says every statement', () => {
    const asked = made.flatMap(({ params }) =>
      params.asks === 'needed' ? [params.goal as string] : [...params.statements],
    )
    expect(new Set(asked)).toEqual(new Set([...Object.keys(goals), ...Object.keys(statements)]))
  })

  it('offers every mistake and hides the key', () => {
    const offered = mistakesOffered(made)
    for (const mistake of [
      'cgroup-namespace-limits',
      'namespaces-limit-resources',
      'uts-is-time',
      'time-namespace-sets-date',
      'image-brings-its-kernel',
    ])
      expect(offered.get(mistake), mistake).toBeGreaterThan(10)
    const whys = whysOffered(made).map((why) => why.replace('family-shared-namespaces-', ''))
    const holding = Object.keys(isolates).map((namespace) => `holds-${namespace.toLowerCase()}`)
    expect(whys).toEqual(
      [
        'common-date',
        'common-kernel',
        'common-limit',
        ...holding,
        'not-common',
        'not-shared',
        'shared',
      ].sort(),
    )
    keyIsHidden(made)
  })
})
