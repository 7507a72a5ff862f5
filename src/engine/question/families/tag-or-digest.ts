// Which content a reference runs, when tags move in a registry and hosts pull and start: what is asked and how
// it is explained. The model of registry and hosts and the wrong rules are next door.

import { type FamilyId, id } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Distractor, Level } from '../question.ts'
import { differing } from './differing.ts'
import { numbered } from './listing.ts'
import { wrongAnswers } from './tag-or-digest-mistakes.ts'
import { answer, broughtBy, type Event, type Reference, type TagCase } from './tag-or-digest-model.ts'

export const tagOrDigest: Family<TagCase> = {
  id: id<FamilyId>('tag-or-digest'),
  revision: 2,
  draw,
  generate(params, random) {
    const key = text(params, answer(params))
    const wrong = wrongAnswers(params).map(
      ({ versions, ...rest }): Distractor => ({ text: text(params, versions), ...rest }),
    )
    const distractors = differing(key, wrong, random)
    if (!distractors) return undefined
    const stem = phrase('family-tag-or-digest-stem')
    const code = numbered(params.events.map(written))
    return {
      spec: { kind: 'choice', stem, code, key: { text: key }, distractors },
      explanation: [
        ...params.containers.map((name, at) => reason(params, name, answer(params)[at]!)),
        ...(params.events.some(({ does }) => does === 'restart' || does === 'pull')
          ? [phrase('family-tag-or-digest-explained-keeps')]
          : []),
      ],
    }
  },
}

const text = ({ containers }: TagCase, versions: readonly number[]) =>
  containers.map((name, at) => `${name}: v${versions[at]}`).join(', ')

function draw(level: Level, random: Random): TagCase {
  const drawn = drawEvents(level, random)
  return level === 1 || usesMore(drawn.events) ? drawn : draw(level, random)
}

/** A pull or a restart, and also a digest, a second tag, a third version or `--pull always`. */
function usesMore(events: readonly Event[]): boolean {
  const tags = new Set(events.flatMap((event) => (event.does === 'push' ? [event.tag] : [])))
  const pushes = events.filter(({ does }) => does === 'push').length
  return (
    events.some(({ does }) => does === 'pull' || does === 'restart') &&
    (tags.size > 1 ||
      pushes > 2 ||
      events.some((event) => event.does === 'run' && (event.always || 'digest' in event.of)))
  )
}

function drawEvents(level: Level, random: Random): TagCase {
  const events: Event[] = []
  const latest = level > 1 && chance(0.45, random)
  const tag = latest ? 'latest' : '1'
  let version = 0
  let made = 0
  const push = (as: string) => events.push({ does: 'push', tag: as, version: ++version })
  const run = (host: string, of: Reference = { tag }, always = false) =>
    events.push({ does: 'run', host, container: `c${++made}`, of, always })
  const restart = (host: string) => {
    const names = events.flatMap((event) =>
      event.does === 'run' && event.host === host ? [event.container] : [],
    )
    if (names.length > 0) unlessJustDone({ does: 'restart', host, container: oneOf(names, random) })
  }
  const unlessJustDone = (event: Event) => {
    if (JSON.stringify(event) !== JSON.stringify(events.at(-1))) events.push(event)
  }

  push(tag)
  run('A')
  push(latest && chance(0.7, random) ? '2' : tag)
  const more = level === 3 ? 3 : 2
  for (let times = 0; times < more; times++) {
    const next = random()
    if (next < 0.3) unlessJustDone({ does: 'pull', host: 'A', tag })
    else if (next < 0.5) run('A')
    else if (next < 0.65 && level > 1) run('A', { tag }, true)
    else if (next < 0.8 && level > 1)
      run(oneOf(['A', 'B'], random), { digest: wholeVersion(version, random) })
    else if (next < 0.9) restart('A')
    else if (version < 3) push(latest && chance(0.6, random) ? String(version + 1) : tag)
  }
  if (chance(0.5, random)) restart('A')
  if (made < 3) run(oneOf(['A', 'B'], random))
  if (made < 2 || (made < 3 && chance(0.5, random))) run('B')
  return { events, containers: Array.from({ length: made }, (_, at) => `c${at + 1}`) }
}

const wholeVersion = (most: number, random: Random) => 1 + Math.floor(random() * most)

const digests = ['sha256:4b1e…', 'sha256:97c0…', 'sha256:d23a…', 'sha256:06f8…'] as const
const digestOf = (version: number) => digests[version - 1]!

function written(event: Event): string {
  switch (event.does) {
    case 'push':
      return `CI:  docker push reg.example/shop:${event.tag}  (v${event.version}, ${digestOf(event.version)})`
    case 'pull':
      return `${event.host}:   docker pull reg.example/shop:${event.tag}`
    case 'restart':
      return `${event.host}:   docker restart ${event.container}`
    case 'run': {
      const of = 'tag' in event.of ? `shop:${event.of.tag}` : `shop@${digestOf(event.of.digest)}`
      const always = event.always ? '--pull always ' : ''
      return `${event.host}:   docker run -d ${always}--name ${event.container} reg.example/${of}`
    }
  }
}

function reason({ events }: TagCase, name: string, version: number): Phrase {
  const at = events.findIndex((event) => event.does === 'run' && event.container === name)
  const run = events[at]
  if (run?.does !== 'run') throw new Error(`${name} was never started`)
  const args = { container: name, line: at + 1, host: run.host, version: `v${version}` }
  if ('digest' in run.of) return phrase('family-tag-or-digest-explained-digest', args)
  const { tag } = run.of
  if (run.always) return phrase('family-tag-or-digest-explained-always', { ...args, tag })
  const before = broughtBy(events.slice(0, at), run.host, tag)
  return before < 0
    ? phrase('family-tag-or-digest-explained-missing', { ...args, tag })
    : phrase('family-tag-or-digest-explained-local', { ...args, tag, pulled: before + 1 })
}
