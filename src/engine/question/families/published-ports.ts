// Which container answers on a port of the host, and which ones run at all: what is asked and how it is
// explained. The model of the host and the wrong models are next door.

import { type FamilyId, id } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Distractor, Level, Spec } from '../question.ts'
import { differing } from './differing.ts'
import { numbered } from './listing.ts'
import { wrongAnswering, wrongRunning } from './published-ports-mistakes.ts'
import { after, answering, type Event, lastLine, type PortCase, running } from './published-ports-model.ts'

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
