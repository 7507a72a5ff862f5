// Which container answers on a port of the host, and which ones run at all (CON-36 to CON-38): EXPOSE opens
// nothing, a published port is held only while its container runs, and only one container can hold it.

import { type FamilyId, id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Distractor, Level, Spec } from '../question.ts'
import { differing } from './differing.ts'
import { numbered } from './listing.ts'

/** The server in each container listens on port 80, which its image exposes. */
export type Event =
  | { does: 'run'; container: string; port?: number }
  | { does: 'start' | 'stop' | 'rm'; container: string }
/** Without a port, the containers that run at the end are asked for. */
export type PortCase = { events: readonly Event[]; port?: number; asked: 'choice' | 'several' }

type Container = { port?: number; running: boolean }
type Containers = Readonly<Record<string, Container>>
/** Whether a container can start beside the others; what a wrong model changes. */
type Allows = (starting: Container, others: readonly Container[]) => boolean

const really: Allows = (starting, others) =>
  starting.port === undefined || !others.some(({ running, port }) => running && port === starting.port)
const reservedWhileStopped: Allows = (starting, others) =>
  starting.port === undefined || !others.some(({ port }) => port === starting.port)
const equalContainerPortsClash: Allows = (_, others) => !others.some(({ running }) => running)
const nothingClashes: Allows = () => true
const exposedPortIsHeld: Allows = (starting, others) =>
  really(starting, others) &&
  (starting.port !== undefined || !others.some(({ running, port }) => running && port === undefined))

function apply(containers: Containers, event: Event, allows: Allows): Containers {
  const { [event.container]: own, ...others } = containers
  if (event.does === 'rm') return others
  const container = event.does === 'run' ? { port: event.port, running: false } : own!
  const running = event.does !== 'stop' && allows(container, Object.values(others))
  return { ...containers, [event.container]: { ...container, running } }
}

const after = (events: readonly Event[], allows: Allows = really): Containers =>
  events.reduce<Containers>((containers, event) => apply(containers, event, allows), {})

export function running(events: readonly Event[], allows?: Allows): string[] {
  const containers = after(events, allows)
  return Object.keys(containers)
    .filter((name) => containers[name]!.running)
    .sort()
}

/** The container that answers on this port of the host. */
export function answering(events: readonly Event[], port: number, allows?: Allows): string | undefined {
  const containers = after(events, allows)
  return running(events, allows).find((name) => containers[name]!.port === port)
}

/** As if a start that failed were made up for as soon as the port is free. */
function runningWithWaiting(events: readonly Event[]): string[] {
  const wanted = new Set<string>()
  let containers: Containers = {}
  for (const event of events) {
    containers = apply(containers, event, really)
    if (event.does === 'run' || event.does === 'start') wanted.add(event.container)
    else wanted.delete(event.container)
    for (const container of wanted)
      if (!containers[container]!.running)
        containers = apply(containers, { does: 'start', container }, really)
  }
  return Object.keys(containers)
    .filter((name) => containers[name]!.running)
    .sort()
}

type Wrong<Answer> = { answer: Answer; why: Phrase; misconception?: MisconceptionId }
const exposes = id<MisconceptionId>('expose-publishes-port')
const reserves = id<MisconceptionId>('stopped-container-holds-port')
const clashes = id<MisconceptionId>('equal-container-ports-clash')

export function wrongRunning(events: readonly Event[]): Wrong<string[]>[] {
  const existing = Object.keys(after(events)).sort()
  return [
    { answer: running(events, nothingClashes), why: phrase('family-published-ports-why-no-clash') },
    {
      answer: running(events, reservedWhileStopped),
      why: phrase('family-published-ports-why-reserved'),
      misconception: reserves,
    },
    {
      answer: running(events, equalContainerPortsClash),
      why: phrase('family-published-ports-why-inside'),
      misconception: clashes,
    },
    {
      answer: running(events, exposedPortIsHeld),
      why: phrase('family-published-ports-why-expose-clash'),
      misconception: exposes,
    },
    { answer: runningWithWaiting(events), why: phrase('family-published-ports-why-waiting') },
    { answer: existing, why: phrase('family-published-ports-why-existing') },
    { answer: takenOver(events), why: phrase('family-published-ports-why-taken-over') },
  ]
}

/** As if a later container took the port from an earlier one, which then ends. */
function takenOver(events: readonly Event[]): string[] {
  const containers = after(events, nothingClashes)
  const starts = events
    .filter(({ does }) => does === 'run' || does === 'start')
    .map(({ container }) => container)
  return running(events, nothingClashes).filter((name) => {
    const { port } = containers[name]!
    const later = starts.slice(starts.lastIndexOf(name) + 1)
    return port === undefined || !later.some((other) => containers[other]?.port === port)
  })
}

export function wrongAnswering(events: readonly Event[], port: number): Wrong<string | undefined>[] {
  const containers = after(events)
  const existing = Object.keys(containers)
  const right = answering(events, port)
  const publishing = (allowed: string[]) => allowed.find((name) => containers[name]!.port === port)
  const exposed = existing
    .filter((name) => containers[name]!.running && containers[name]!.port === undefined && port === 80)
    .map((answer) => ({ answer, why: phrase('family-published-ports-why-exposed'), misconception: exposes }))
  const others = existing.map((answer): Wrong<string | undefined> => {
    const { running, port: own } = containers[answer]!
    if (!running)
      return { answer, why: phrase('family-published-ports-why-not-running', { container: answer }) }
    return own === undefined
      ? {
          answer,
          why: phrase('family-published-ports-why-unpublished', { container: answer }),
          misconception: exposes,
        }
      : {
          answer,
          why: phrase('family-published-ports-why-other-port', { container: answer, port: String(own) }),
        }
  })
  return [
    ...exposed,
    { answer: publishing(takenOver(events)), why: phrase('family-published-ports-why-taken-over') },
    { answer: publishing(runningWithWaiting(events)), why: phrase('family-published-ports-why-waiting') },
    {
      answer: answering(events, port, reservedWhileStopped),
      why: phrase('family-published-ports-why-reserved'),
      misconception: reserves,
    },
    ...(right
      ? [{ answer: undefined, why: phrase('family-published-ports-why-nobody', { container: right }) }]
      : []),
    ...others,
  ]
}

export const publishedPorts: Family<PortCase> = {
  id: id<FamilyId>('published-ports'),
  revision: 2,
  draw,
  generate(params, random) {
    const spec =
      params.port === undefined ? runningSpec(params, random) : answeringSpec(params, params.port, random)
    return spec && { spec, explanation: explanation(params) }
  },
}

function draw(level: Level, random: Random): PortCase {
  const events = drawEvents(level, random)
  if (!suits(level, events)) return draw(level, random)
  if (chance(0.45, random)) {
    const exposed = events.some((event) => event.does === 'run' && event.port === undefined)
    return { events, port: exposed && chance(0.5, random) ? 80 : 8080, asked: 'choice' }
  }
  return { events, asked: chance(0.4, random) ? 'several' : 'choice' }
}

/** At first nothing is started anew; then something is, or is removed; in the end there is a conflict, too. */
function suits(level: Level, events: readonly Event[]): boolean {
  const anew = events.some(({ does }) => does === 'start' || does === 'rm')
  if (level < 3) return anew === level > 1
  return (
    anew &&
    events.some(
      (event, at) => event.does === 'run' && lastLine(events.slice(0, at + 1), event.container).holder,
    )
  )
}

function drawEvents(level: Level, random: Random): Event[] {
  const events: Event[] = []
  const ports = level === 1 ? [8080, 8080, 8081, undefined] : [8080, 8080, 8080, 8081, undefined]
  let made = 0
  const run = () => {
    const container = `c${++made}`
    const port = made === 1 ? 8080 : oneOf(ports, random)
    events.push(port ? { does: 'run', container, port } : { does: 'run', container })
  }
  run()
  run()
  const steps = level === 1 ? 2 : level === 2 ? 4 : 5
  for (let step = 0; step < steps; step++) {
    const containers = after(events)
    const names = Object.keys(containers)
    const last = events.at(-1)!
    const up = names.filter((name) => containers[name]!.running)
    const down = names.filter((name) => !containers[name]!.running && name !== last.container)
    const next = random()
    if (made < 3 && next < 0.4) run()
    else if (next < 0.65 && up.length > 0) events.push({ does: 'stop', container: oneOf(up, random) })
    else if (next < 0.85 && down.length > 0) events.push({ does: 'start', container: oneOf(down, random) })
    else if (level > 1 && names.length > 2) events.push({ does: 'rm', container: oneOf(names, random) })
  }
  while (made < 3) run()
  return events
}

const listed = (names: readonly string[]): Phrase =>
  names.length === 0 ? phrase('family-published-ports-none') : names.join(', ')

function runningSpec({ events, asked }: PortCase, random: Random): Spec | undefined {
  const stem = phrase('family-published-ports-stem-running')
  const code = shown(events)
  const right = running(events)
  if (asked === 'several') {
    const containers = after(events)
    const distractors = Object.keys(containers)
      .filter((name) => !right.includes(name))
      .map((name) => ({ text: name, why: whyNotRunning(events, name) }))
    const keys = right.map((text) => ({
      text,
      why: phrase('family-published-ports-why-runs', { container: text }),
    }))
    return keys.length > 0 && distractors.length > 0 && keys.length + distractors.length > 2
      ? { kind: 'several', stem, code, keys, distractors }
      : undefined
  }
  const wrong = wrongRunning(events).map(
    ({ answer, ...rest }): Distractor => ({ text: listed(answer), ...rest }),
  )
  const key = listed(right)
  const distractors = differing(key, wrong, random)
  return distractors && { kind: 'choice', stem, code, key: { text: key }, distractors }
}

function answeringSpec({ events }: PortCase, port: number, random: Random): Spec | undefined {
  const named = (container: string | undefined): Phrase =>
    container ?? phrase('family-published-ports-nobody')
  const key = named(answering(events, port))
  const wrong = wrongAnswering(events, port).map(
    ({ answer, ...rest }): Distractor => ({ text: named(answer), ...rest }),
  )
  const distractors = differing(key, wrong, random)
  const stem = phrase('family-published-ports-stem-answering', { port: String(port) })
  return distractors && { kind: 'choice', stem, code: shown(events), key: { text: key }, distractors }
}

const shown = (events: readonly Event[]) => numbered(events.map(written))

function written(event: Event): string {
  if (event.does !== 'run')
    return `docker ${event.does} ${event.does === 'rm' ? '-f ' : ''}${event.container}`
  const publish = event.port === undefined ? '' : `-p ${event.port}:80 `
  return `docker run -d ${publish}--name ${event.container} web`
}

/** The number of the line of the last command for this container, and whether it is a start that failed. */
function lastLine(
  events: readonly Event[],
  name: string,
): { line: number; does: Event['does']; holder?: string } {
  const at = events.findLastIndex(({ container }) => container === name)
  const { does } = events[at]!
  const before = after(events.slice(0, at))
  const port = after(events.slice(0, at + 1))[name]?.port
  const holder = Object.keys(before).find(
    (other) => other !== name && before[other]!.running && port !== undefined && before[other]!.port === port,
  )
  return { line: at + 1, does, ...(does === 'run' || does === 'start' ? { holder } : {}) }
}

function whyNotRunning(events: readonly Event[], name: string): Phrase {
  const { line, holder } = lastLine(events, name)
  return holder
    ? phrase('family-published-ports-why-failed', { container: name, line, holder })
    : phrase('family-published-ports-why-stopped', { container: name, line })
}

function explanation({ events, port }: PortCase): Phrase[] {
  const containers = after(events)
  const names = [...new Set(events.map(({ container }) => container))]
  const walk = names.map((name): Phrase => {
    const { line, holder } = lastLine(events, name)
    const own = containers[name]?.port
    if (!containers[name])
      return phrase('family-published-ports-explained-removed', { container: name, line })
    if (holder) return phrase('family-published-ports-explained-failed', { container: name, line, holder })
    if (!containers[name].running)
      return phrase('family-published-ports-explained-stopped', { container: name, line })
    return own === undefined
      ? phrase('family-published-ports-explained-unpublished', { container: name })
      : phrase('family-published-ports-explained-holds', { container: name, port: String(own) })
  })
  if (port === undefined) return walk
  const answer = answering(events, port)
  const args = { port: String(port) }
  return [
    ...walk,
    answer
      ? phrase('family-published-ports-explained-answers', { ...args, container: answer })
      : phrase('family-published-ports-explained-nobody', args),
  ]
}
