// Asks which namespace two containers must share for something to be common to them, and what is common to
// two that share some (K02 to K10, K17, K19, K42, M02 to M05).

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, shuffled, wholeBetween } from '../../random.ts'
import type { Family, Generated } from '../family.ts'
import type { Distractor, Level, RightOption } from '../question.ts'
import { differing } from './differing.ts'

export type Namespace = 'PID' | 'UTS' | 'network' | 'IPC' | 'mount' | 'user' | 'cgroup' | 'time'
type Goal = keyof typeof goals
export type Statement = keyof typeof statements
export type SharedNamespacesParams =
  | { asks: 'needed'; goal: Goal }
  | { asks: 'common'; shared: readonly Namespace[]; statements: readonly Statement[] }

export const sharedNamespaces: Family<SharedNamespacesParams> = {
  id: id('shared-namespaces'),
  revision: 2,
  draw,
  generate: (params, random) =>
    params.asks === 'needed' ? whichNamespace(params.goal, random) : whatIsCommon(params),
}

/** What is to be common, the namespace that it takes, and the namespaces that it is mistaken for. */
export const goals = {
  processes: { needs: 'PID', tempting: ['user', 'cgroup', 'mount', 'IPC'] },
  tracing: { needs: 'PID', tempting: ['user', 'cgroup', 'IPC', 'mount'] },
  hostname: { needs: 'UTS', tempting: ['network', 'mount', 'user', 'PID'] },
  localhost: { needs: 'network', tempting: ['IPC', 'UTS', 'PID', 'mount'] },
  interfaces: { needs: 'network', tempting: ['UTS', 'mount', 'IPC', 'cgroup'] },
  abstractSocket: { needs: 'network', tempting: ['IPC', 'mount', 'PID', 'user'] },
  sharedMemory: { needs: 'IPC', tempting: ['cgroup', 'PID', 'mount', 'user'] },
  messageQueue: { needs: 'IPC', tempting: ['network', 'PID', 'mount', 'UTS'] },
  mount: { needs: 'mount', tempting: ['user', 'cgroup', 'IPC', 'UTS'] },
  uids: { needs: 'user', tempting: ['PID', 'mount', 'UTS', 'cgroup'] },
  cgroupPath: { needs: 'cgroup', tempting: ['PID', 'mount', 'user', 'IPC'] },
  uptime: { needs: 'time', tempting: ['UTS', 'PID', 'cgroup', 'mount'] },
  date: { needs: 'none', tempting: ['time', 'UTS', 'PID', 'user'] },
  kernel: { needs: 'none', tempting: ['UTS', 'mount', 'PID', 'user'] },
  memoryLimit: { needs: 'none', tempting: ['cgroup', 'IPC', 'PID', 'user'] },
} as const satisfies Record<string, { needs: Namespace | 'none'; tempting: readonly Namespace[] }>

/** What may be said of two containers: it goes with a namespace, or is always or never so. */
export const statements = {
  ps: 'PID',
  hostname: 'UTS',
  localhost: 'network',
  abstractSocket: 'network',
  sharedMemory: 'IPC',
  mount: 'mount',
  kernel: 'always',
  date: 'always',
  memoryLimit: 'never',
} as const satisfies Record<string, Namespace | 'always' | 'never'>

const plainGoals: readonly Goal[] = [
  'processes',
  'hostname',
  'localhost',
  'interfaces',
  'sharedMemory',
  'mount',
]
const hardGoals: readonly Goal[] = [
  'tracing',
  'abstractSocket',
  'messageQueue',
  'uids',
  'cgroupPath',
  'uptime',
]
const goalsOfNone: readonly Goal[] = ['date', 'kernel', 'memoryLimit']

function draw(level: Level, random: Random): SharedNamespacesParams {
  if (chance([0, 0.4, 0.6][level - 1]!, random)) {
    const shareable = shuffled(['PID', 'UTS', 'network', 'IPC', 'mount'] as const, random)
    const shared = shareable.slice(0, level === 2 ? 2 : wholeBetween(1, 3, random))
    const offered = (Object.keys(statements) as Statement[]).filter(
      (statement) => level === 3 || (statements[statement] !== 'always' && statement !== 'abstractSocket'),
    )
    return { asks: 'common', shared, statements: shuffled(offered, random).slice(0, 5) }
  }
  if (level === 1) return { asks: 'needed', goal: oneOf(plainGoals, random) }
  if (chance(0.3, random)) return { asks: 'needed', goal: oneOf(goalsOfNone, random) }
  return { asks: 'needed', goal: oneOf(level === 2 ? [...plainGoals, ...hardGoals] : hardGoals, random) }
}

/** The misconception that takes this namespace for what the goal needs, where it has a name. */
function misconceptionOf(goal: Goal, namespace: Namespace): MisconceptionId | undefined {
  if (goal === 'memoryLimit')
    return namespace === 'cgroup'
      ? id<MisconceptionId>('cgroup-namespace-limits')
      : id<MisconceptionId>('namespaces-limit-resources')
  if (namespace === 'UTS' && (goal === 'date' || goal === 'uptime')) return id<MisconceptionId>('uts-is-time')
  return namespace === 'time' && goal === 'date' ? id<MisconceptionId>('time-namespace-sets-date') : undefined
}

const names: Record<Namespace | 'none', () => Phrase> = {
  PID: () => phrase('family-shared-namespaces-pid'),
  UTS: () => phrase('family-shared-namespaces-uts'),
  network: () => phrase('family-shared-namespaces-network'),
  IPC: () => phrase('family-shared-namespaces-ipc'),
  mount: () => phrase('family-shared-namespaces-mount'),
  user: () => phrase('family-shared-namespaces-user'),
  cgroup: () => phrase('family-shared-namespaces-cgroup'),
  time: () => phrase('family-shared-namespaces-time'),
  none: () => phrase('family-shared-namespaces-none'),
}
const holds: Record<Namespace, () => Phrase> = {
  PID: () => phrase('family-shared-namespaces-holds-pid'),
  UTS: () => phrase('family-shared-namespaces-holds-uts'),
  network: () => phrase('family-shared-namespaces-holds-network'),
  IPC: () => phrase('family-shared-namespaces-holds-ipc'),
  mount: () => phrase('family-shared-namespaces-holds-mount'),
  user: () => phrase('family-shared-namespaces-holds-user'),
  cgroup: () => phrase('family-shared-namespaces-holds-cgroup'),
  time: () => phrase('family-shared-namespaces-holds-time'),
}
const stems: Record<Goal, () => Phrase> = {
  processes: () => phrase('family-shared-namespaces-goal-processes'),
  tracing: () => phrase('family-shared-namespaces-goal-tracing'),
  hostname: () => phrase('family-shared-namespaces-goal-hostname'),
  localhost: () => phrase('family-shared-namespaces-goal-localhost'),
  interfaces: () => phrase('family-shared-namespaces-goal-interfaces'),
  abstractSocket: () => phrase('family-shared-namespaces-goal-abstract-socket'),
  sharedMemory: () => phrase('family-shared-namespaces-goal-shared-memory'),
  messageQueue: () => phrase('family-shared-namespaces-goal-message-queue'),
  mount: () => phrase('family-shared-namespaces-goal-mount'),
  uids: () => phrase('family-shared-namespaces-goal-uids'),
  cgroupPath: () => phrase('family-shared-namespaces-goal-cgroup-path'),
  uptime: () => phrase('family-shared-namespaces-goal-uptime'),
  date: () => phrase('family-shared-namespaces-goal-date'),
  kernel: () => phrase('family-shared-namespaces-goal-kernel'),
  memoryLimit: () => phrase('family-shared-namespaces-goal-memory-limit'),
}
const reasons: Record<'date' | 'kernel' | 'memoryLimit', () => Phrase> = {
  date: () => phrase('family-shared-namespaces-common-date'),
  kernel: () => phrase('family-shared-namespaces-common-kernel'),
  memoryLimit: () => phrase('family-shared-namespaces-common-limit'),
}

function whichNamespace(goal: Goal, random: Random): Generated | undefined {
  const { needs, tempting } = goals[goal]
  const wrong: Distractor[] = tempting.map((namespace) => ({
    text: names[namespace](),
    why: holds[namespace](),
    misconception: misconceptionOf(goal, namespace),
  }))
  const noneToo = needs !== 'none' && chance(0.35, random)
  const chosen = differing(names[needs](), wrong, random, noneToo ? 2 : 3)
  if (!chosen) return undefined
  const none = { text: names.none(), why: phrase('family-shared-namespaces-not-common'), last: true }
  return {
    spec: {
      kind: 'choice',
      stem: stems[goal](),
      key: { text: names[needs](), last: needs === 'none' },
      distractors: noneToo ? [...chosen, none] : chosen,
    },
    explanation:
      needs === 'none'
        ? [reasonOf(goal), phrase('family-shared-namespaces-walk-none')]
        : [holds[needs](), phrase('family-shared-namespaces-walk', { namespace: needs })],
  }
}

function reasonOf(goal: Goal): Phrase {
  return goal === 'date' || goal === 'kernel' ? reasons[goal]() : reasons.memoryLimit()
}

/** Whether a statement holds for two containers that share these namespaces. */
export function holdsFor(statement: Statement, shared: readonly Namespace[]): boolean {
  const needs: Namespace | 'always' | 'never' = statements[statement]
  return needs === 'always' || (needs !== 'never' && shared.includes(needs))
}

const said: Record<Statement, () => Phrase> = {
  ps: () => phrase('family-shared-namespaces-says-ps'),
  hostname: () => phrase('family-shared-namespaces-says-hostname'),
  localhost: () => phrase('family-shared-namespaces-says-localhost'),
  abstractSocket: () => phrase('family-shared-namespaces-says-abstract-socket'),
  sharedMemory: () => phrase('family-shared-namespaces-says-shared-memory'),
  mount: () => phrase('family-shared-namespaces-says-mount'),
  kernel: () => phrase('family-shared-namespaces-says-kernel'),
  date: () => phrase('family-shared-namespaces-says-date'),
  memoryLimit: () => phrase('family-shared-namespaces-says-limit'),
}

function whatIsCommon({
  shared,
  statements: offered,
}: SharedNamespacesParams & { asks: 'common' }): Generated | undefined {
  const keys: RightOption[] = []
  const distractors: Distractor[] = []
  for (const statement of offered)
    if (holdsFor(statement, shared)) keys.push({ text: said[statement](), ...missed(statement) })
    else distractors.push({ text: said[statement](), ...wrongly(statement) })
  if (keys.length < 1 || distractors.length < 1) return undefined
  const walked = [...new Set(shared)].map((namespace) => holds[namespace]())
  const apart = offered.filter(
    (statement) => statement === 'date' || statement === 'kernel' || statement === 'memoryLimit',
  )
  return {
    spec: {
      kind: 'several',
      stem: phrase('family-shared-namespaces-stem-common', { shared: shared.join(', ') }),
      keys,
      distractors,
    },
    explanation: [...walked, ...apart.map((statement) => reasons[statement]())],
  }
}

type Mistake = { why: Phrase; misconception?: MisconceptionId | undefined }

function missed(statement: Statement): Mistake {
  if (statement === 'date')
    return { why: reasons.date(), misconception: id<MisconceptionId>('time-namespace-sets-date') }
  if (statement === 'kernel')
    return { why: reasons.kernel(), misconception: id<MisconceptionId>('image-brings-its-kernel') }
  return { why: phrase('family-shared-namespaces-shared', { namespace: statements[statement] }) }
}

function wrongly(statement: Statement): Mistake {
  if (statement === 'memoryLimit')
    return { why: reasons.memoryLimit(), misconception: id<MisconceptionId>('namespaces-limit-resources') }
  return { why: phrase('family-shared-namespaces-not-shared', { namespace: statements[statement] }) }
}
