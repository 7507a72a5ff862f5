// Who sees which change of a file, when containers of one image write and delete it, are committed and share a
// volume: what is asked and how it is explained. The model of a host and the wrong models are next door.

import { type FamilyId, id } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Distractor, Level } from '../question.ts'
import { wrongAnswers } from './copy-on-write-mistakes.ts'
import {
  answer,
  apply,
  atVolume,
  type CopyCase,
  type Event,
  file,
  image,
  inVolume,
  type Lines,
  read,
  start,
  touches,
} from './copy-on-write-model.ts'
import { differing } from './differing.ts'
import { numbered } from './listing.ts'

export const copyOnWrite: Family<CopyCase> = {
  id: id<FamilyId>('copy-on-write'),
  revision: 2,
  draw,
  generate(params, random) {
    const key = text(params, answer(params))
    const wrong = wrongAnswers(params).map(
      ({ lines, ...rest }): Distractor => ({ text: text(params, lines), ...rest }),
    )
    const distractors = differing(key, wrong, random)
    if (!distractors) return undefined
    const code = numbered(params.events.map(written))
    return {
      spec: { kind: 'choice', stem: stem(params), code, key: { text: key }, distractors },
      explanation: explanation(params),
    }
  },
}

function draw(level: Level, random: Random): CopyCase {
  const withVolume = level === 3 && chance(0.6, random)
  const events: Event[] = []
  const host = () => events.reduce(apply, start())
  let values = 0
  let made = 0
  const run = (from: string, volume: boolean) =>
    events.push({ does: 'run', container: `c${++made}`, image: from, volume })
  const write = (does: 'write' | 'append', container: string, path: string) =>
    events.push({ does, container, path, value: `v${++values}` })
  const change = (kinds: readonly ('write' | 'append' | 'delete')[]) => {
    const { containers } = host()
    const container = oneOf(Object.keys(containers), random)
    const path = containers[container]!.volume && chance(0.5, random) ? inVolume : file
    const does = oneOf(kinds, random)
    if (does === 'write') write(does, container, path)
    else if (read(host(), container, path) === undefined) write('write', container, path)
    else if (does === 'append') write(does, container, path)
    else events.push({ does, container, path })
  }
  const kinds = level === 1 ? (['write', 'delete'] as const) : (['write', 'append', 'delete'] as const)

  run(image, withVolume)
  run(image, withVolume && chance(0.7, random))
  if (withVolume) write('write', 'c1', inVolume)
  for (let times = level === 1 && chance(0.5, random) ? 1 : 2; times > 0; times--) change(kinds)
  if (level === 3)
    events.push({
      does: 'commit',
      container: withVolume ? 'c1' : oneOf(['c1', 'c2'], random),
      image: 'shop2',
    })
  if (level === 3) change(kinds)
  run(level === 3 ? 'shop2' : image, false)
  if (level > 1 && chance(0.6, random)) change(kinds)
  if (level > 1 && chance(0.4, random)) events.push({ does: 'rm', container: oneOf(['c1', 'c2'], random) })
  if (chance(level === 1 ? 0.5 : 0.3, random)) run(image, false)

  const alive = Object.keys(host().containers)
  const path = withVolume && chance(0.5, random) ? inVolume : file
  const untouched = alive.filter(
    (name) => !events.some((event) => touches(event, path) && event.container === name),
  )
  const asked = untouched.length > 0 && chance(0.6, random) ? untouched : alive
  const all = alive.length <= 4 && chance(level === 1 ? 0.35 : 0.6, random)
  return { events, path, containers: all ? alive : [oneOf(asked, random)] }
}

/** The answer as an option: a dash stands for no such file when several containers are asked. */
function text({ containers }: CopyCase, answers: readonly Lines[]): Phrase {
  const [only] = answers
  if (containers.length === 1) return only ? only.join(', ') : phrase('family-copy-on-write-no-file')
  return containers.map((name, at) => `${name}: ${answers[at]?.join(', ') ?? '–'}`).join('; ')
}

function stem({ events, path, containers }: CopyCase): Phrase {
  const yes = (holds: boolean) => (holds ? 'yes' : 'no')
  const volume = yes(events.some((event) => event.does === 'run' && event.volume))
  const commit = yes(events.some(({ does }) => does === 'commit'))
  const [container] = containers
  return containers.length === 1
    ? phrase('family-copy-on-write-stem-one', { volume, commit, path, container: container! })
    : phrase('family-copy-on-write-stem-all', { volume, commit, path })
}

function written(event: Event): string {
  switch (event.does) {
    case 'run':
      return `docker run -d --name ${event.container} ${event.volume ? '-v d:/d ' : ''}${event.image}`
    case 'rm':
      return `docker rm -f ${event.container}`
    case 'commit':
      return `docker commit ${event.container} ${event.image}`
    case 'delete':
      return `docker exec ${event.container} rm ${event.path}`
    default: {
      const arrow = event.does === 'write' ? '>' : '>>'
      return `docker exec ${event.container} sh -c 'echo ${event.value} ${arrow} ${event.path}'`
    }
  }
}

function explanation(params: CopyCase): Phrase[] {
  const answers = answer(params)
  return params.containers.map((container, at) => reason(params, container, answers[at]))
}

function reason({ events, path }: CopyCase, container: string, lines: Lines): Phrase {
  const run = events.find((event) => event.does === 'run' && event.container === container)
  const read = lines?.join(', ') ?? ''
  if (run?.does !== 'run') throw new Error(`${container} was never made`)
  if (run.volume && atVolume(path))
    return lines
      ? phrase('family-copy-on-write-explained-volume', { container, path, lines: read })
      : phrase('family-copy-on-write-explained-volume-none', { container, path })
  if (atVolume(path)) return phrase('family-copy-on-write-explained-unmounted', { container, path })
  const line = events.findLastIndex((event) => touches(event, path) && event.container === container) + 1
  if (line > 0)
    return lines
      ? phrase('family-copy-on-write-explained-own', { container, path, line, lines: read })
      : phrase('family-copy-on-write-explained-deleted', { container, path, line })
  const args = { container, path, image: run.image }
  if (run.image === image) return phrase('family-copy-on-write-explained-image', { ...args, lines: read })
  const commit = events.findIndex(({ does }) => does === 'commit') + 1
  return lines
    ? phrase('family-copy-on-write-explained-commit', { ...args, commit, lines: read })
    : phrase('family-copy-on-write-explained-commit-none', { ...args, commit })
}
