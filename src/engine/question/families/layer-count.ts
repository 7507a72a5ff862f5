// How many filesystem layers an image has (BLD-01, BLD-02, BLD-06, BLD-42): those of its base and one for
// each line of its last stage that changes files. WORKDIR and a RUN that changes nothing are left out.
// A little long because every wrong way to count stands beside the right one.

import { type FamilyId, id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, shuffled, wholeBetween } from '../../random.ts'
import type { Family } from '../family.ts'
import type { Level, NumberMistake, Spec } from '../question.ts'
import { around } from './differing.ts'
import { distinct } from './distinct.ts'
import { numbered } from './listing.ts'

/** `from` is an image with so many layers, or the name of an earlier stage. */
export type Stage = { from: string; layers?: number; name?: string; lines: readonly string[] }
export type LayerCase = { stages: readonly Stage[]; asked: 'choice' | 'number' }

const does = (line: string) => line.split(' ')[0]!
const changesFiles = (line: string) => ['RUN', 'COPY', 'ADD'].includes(does(line))

/** The layers of the last stage, by what one line adds. */
export function layersOf(
  stages: readonly Stage[],
  adds = (line: string) => Number(changesFiles(line)),
): number {
  const last = stages.at(-1)!
  const earlier = stages.findIndex(({ name }) => name === last.from)
  const base = earlier < 0 ? (last.layers ?? 0) : layersOf(stages.slice(0, earlier + 1), adds)
  return last.lines.reduce((sum, line) => sum + adds(line), base)
}

const mistaken = (name: string) => id<MisconceptionId>(name)

export function wrongCounts(stages: readonly Stage[]): NumberMistake[] {
  return [
    ...everyLineIsALayer(stages),
    ...valuesAreLayersToo(stages),
    ...startCommandRunsAtBuild(stages),
    ...copyAddsNothing(stages),
    ...baseForgotten(stages),
    ...deletionTakesALayerAway(stages),
    ...allStagesEndUpInTheImage(stages),
  ]
}

function everyLineIsALayer(stages: readonly Stage[]): NumberMistake[] {
  const why = phrase('family-layer-count-why-every-line')
  const misconception = mistaken('every-line-is-a-layer')
  const value = layersOf(stages, () => 1)
  const froms = stages.at(-1)!.layers === undefined ? stages.length : 1
  return [
    { value, why, misconception },
    { value: value + froms, why: phrase('family-layer-count-why-from-too'), misconception },
  ]
}

function valuesAreLayersToo(stages: readonly Stage[]): NumberMistake[] {
  const kept = ['ENV', 'LABEL', 'ARG']
  const value = layersOf(stages, (line) => Number(changesFiles(line) || kept.includes(does(line))))
  return [
    { value, why: phrase('family-layer-count-why-values'), misconception: mistaken('every-line-is-a-layer') },
  ]
}

function startCommandRunsAtBuild(stages: readonly Stage[]): NumberMistake[] {
  const starts = ['CMD', 'ENTRYPOINT']
  const value = layersOf(stages, (line) => Number(changesFiles(line) || starts.includes(does(line))))
  return [
    { value, why: phrase('family-layer-count-why-start'), misconception: mistaken('cmd-runs-at-build') },
  ]
}

function copyAddsNothing(stages: readonly Stage[]): NumberMistake[] {
  const value = layersOf(stages, (line) => Number(does(line) === 'RUN'))
  return [{ value, why: phrase('family-layer-count-why-copy') }]
}

function baseForgotten(stages: readonly Stage[]): NumberMistake[] {
  const value = stages.at(-1)!.lines.filter(changesFiles).length
  return [{ value, why: phrase('family-layer-count-why-base', { from: stages.at(-1)!.from }) }]
}

function deletionTakesALayerAway(stages: readonly Stage[]): NumberMistake[] {
  const why = phrase('family-layer-count-why-rm')
  const misconception = mistaken('later-rm-shrinks-image')
  const value = layersOf(stages, (line) => (line.startsWith('RUN rm ') ? 0 : Number(changesFiles(line))))
  return [{ value, why, misconception }]
}

function allStagesEndUpInTheImage(stages: readonly Stage[]): NumberMistake[] {
  const why = phrase('family-layer-count-why-stages')
  const misconception = mistaken('all-stages-end-up-in-image')
  const own = stages.flatMap(({ lines }) => lines).filter(changesFiles).length
  const bases = stages.reduce((sum, { layers }) => sum + (layers ?? 0), 0)
  return stages.length === 1
    ? []
    : [
        { value: own + bases, why, misconception },
        { value: own + (stages.at(-1)!.layers ?? bases), why, misconception },
      ]
}

const bases = ['python:3.12', 'node:20', 'ruby:3.3', 'debian:12'] as const
const settings = ['ENV LANG=C.UTF-8', 'LABEL team=shop', 'ARG REV=41', 'STOPSIGNAL SIGINT']
const runs = [
  'RUN make install',
  'RUN ./configure --prefix=/app',
  'RUN useradd shop',
  'RUN ./fetch-models.sh',
]
const copies = [
  'COPY src/ /app/src/',
  'COPY conf/ /etc/shop/',
  'COPY entry.sh /usr/bin/',
  'ADD data.tar.gz /data/',
]
const ends = [
  'USER shop',
  'EXPOSE 8080',
  'VOLUME /data',
  'ENTRYPOINT ["/usr/bin/entry.sh"]',
  'CMD ["--serve"]',
]

const some = (lines: readonly string[], least: number, most: number, random: Random) =>
  shuffled(lines, random).slice(0, wholeBetween(least, most, random))

/** Lines that belong together, in an order in which they could stand. */
function body(level: Level, random: Random): string[] {
  const middle = shuffled(
    [
      ...some(settings, level, level === 1 ? 1 : 3, random),
      ...some(runs, 0, 2, random),
      ...some(copies, 1, 2, random),
    ],
    random,
  )
  const install = chance(0.8, random) ? ['RUN apt-get update && apt-get install -y make'] : []
  const cleaning = chance(0.5, random) ? ['RUN rm -rf /usr/share/doc'] : []
  const chosen = some(ends, 1, 3, random)
  return [...install, ...middle, ...cleaning, ...ends.filter((line) => chosen.includes(line))]
}

function twoStages(random: Random): Stage[] {
  const build: Stage = {
    from: 'golang:1.22',
    layers: wholeBetween(4, 7, random),
    name: 'build',
    lines: [
      'COPY . /src',
      ...some(['ENV CGO_ENABLED=0'], 0, 1, random),
      'RUN cd /src && go build -o /bin/shop',
    ],
  }
  const own = [
    ...some(
      ['RUN apk add ca-certificates', 'COPY conf/ /etc/shop/', 'ENV MODE=live', 'LABEL team=shop'],
      0,
      3,
      random,
    ),
    ...some(ends.slice(0, 3), 0, 2, random),
  ]
  const alpine = chance(0.6, random)
  const last: Stage = {
    from: alpine ? 'alpine:3.20' : 'scratch',
    layers: Number(alpine),
    lines: [
      'COPY --from=build /bin/shop /shop',
      ...own.filter((line) => alpine || does(line) !== 'RUN'),
      'ENTRYPOINT ["/shop"]',
    ],
  }
  return [build, last]
}

function stageOnStage(random: Random): Stage[] {
  const tools: Stage = {
    from: oneOf(bases, random),
    layers: wholeBetween(2, 6, random),
    name: 'tools',
    lines: ['ENV LANG=C.UTF-8', 'RUN apt-get update && apt-get install -y make', ...some(runs, 0, 1, random)],
  }
  const lines = [
    ...some(copies, 1, 2, random),
    ...some(settings.slice(1), 0, 2, random),
    ...some(ends, 1, 2, random),
  ]
  return [tools, { from: 'tools', lines }]
}

const shown = (stages: readonly Stage[]) =>
  stages.flatMap(({ from, name, lines }, at) => [
    ...(at === 0 ? [] : ['']),
    name ? `FROM ${from} AS ${name}` : `FROM ${from}`,
    ...lines,
  ])

export const layerCount: Family<LayerCase> = {
  id: id<FamilyId>('layer-count'),
  revision: 2,
  draw(level, random) {
    const stages =
      level < 3
        ? [{ from: oneOf(bases, random), layers: wholeBetween(1, 7, random), lines: body(level, random) }]
        : chance(0.65, random)
          ? twoStages(random)
          : stageOnStage(random)
    return { stages, asked: chance(level === 1 ? 0.2 : 0.4, random) ? 'number' : 'choice' }
  },
  generate({ stages, asked }, random) {
    const listing = shown(stages)
    if (listing.length > 12) return undefined
    const spec = specOf(stages, asked, numbered(listing), random)
    return spec && { spec, explanation: explanation(stages, listing) }
  },
}

function specOf(
  stages: readonly Stage[],
  asked: LayerCase['asked'],
  code: string,
  random: Random,
): Spec | undefined {
  const key = layersOf(stages)
  const wrong = wrongCounts(stages).filter(({ value }) => value > 0)
  if (asked === 'number')
    return { kind: 'number', stem: stem(stages), code, key, tolerance: 0, mistakes: distinct(key, wrong) }
  const offered = around(key, wrong, random)
  const distractors = offered?.map(({ value, ...rest }) => ({ text: String(value), ...rest }))
  return distractors && { kind: 'choice', stem: stem(stages), code, key: { text: String(key) }, distractors }
}

function stem(stages: readonly Stage[]): Phrase {
  const [first, last] = [stages[0]!, stages.at(-1)!]
  const base = { base: first.from, layers: first.layers ?? 0 }
  if (stages.length === 1 || last.layers === undefined) return phrase('family-layer-count-stem', base)
  if (last.layers === 0) return phrase('family-layer-count-stem-scratch', base)
  return phrase('family-layer-count-stem-two', { ...base, other: last.from, otherLayers: last.layers })
}

function explanation(stages: readonly Stage[], listing: readonly string[]): Phrase[] {
  const last = stages.at(-1)!
  const texts = listing.filter((line) => line !== '')
  const stacked = stages.length > 1 && last.layers === undefined
  const start = stacked ? 0 : texts.length - last.lines.length - 1
  const numbers = texts.flatMap((line, at) => (at > start && does(line) !== 'FROM' ? [at + 1] : []))
  const adding = numbers.filter((number) => changesFiles(texts[number - 1]!))
  const other = numbers.filter((number) => !adding.includes(number))
  const base = stacked ? (stages[0]!.layers ?? 0) : (last.layers ?? 0)
  const unused = stages.length > 1 && !stacked
  return [
    ...(unused ? [phrase('family-layer-count-explained-other-stage', { name: stages[0]!.name! })] : []),
    ...(stacked ? [phrase('family-layer-count-explained-stacked', { name: last.from })] : []),
    phrase('family-layer-count-explained-adding', { count: adding.length, lines: adding.join(', ') }),
    ...(other.length === 0
      ? []
      : [phrase('family-layer-count-explained-other', { count: other.length, lines: other.join(', ') })]),
    phrase('family-layer-count-explained-sum', { base, added: adding.length, sum: base + adding.length }),
  ]
}
