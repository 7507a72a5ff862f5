// What somebody answers who is wrong about published ports: a wrong model of the host for each mistake.

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import {
  type Allows,
  after,
  answering,
  apply,
  type Containers,
  type Event,
  really,
  running,
} from './published-ports-model.ts'

const reservedWhileStopped: Allows = (starting, others) =>
  starting.port === undefined || !others.some(({ port }) => port === starting.port)
const equalContainerPortsClash: Allows = (_, others) => !others.some(({ running }) => running)
const nothingClashes: Allows = () => true
const exposedPortIsHeld: Allows = (starting, others) =>
  really(starting, others) &&
  (starting.port !== undefined || !others.some(({ running, port }) => running && port === undefined))

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
