// From the text of all files to the curriculum that is taught. Every mistake is collected, none thrown:
// each level is read by its own schema, so that one bad item hides neither its neighbours nor the rest.

import type { z } from 'zod'
import type { Curriculum } from '../engine/curriculum.ts'
import type { FactId, TopicId, UnitId } from '../engine/ids.ts'
import { families as allFamilies } from '../engine/question/families/index.ts'
import type { Families } from '../engine/question/pose.ts'
import { type Draft, keep, newDraft, type Spots } from './draft.ts'
import { readMisconceptions, readPictures } from './lists.ts'
import type { Page, SourceFile } from './page.ts'
import { isTopicFile, readPages } from './pages.ts'
import { parse } from './parse.ts'
import { claimFile, curriculumFile, factFile, retiredFile } from './schema.ts'
import { byPlace, type Diagnostic, mistake, type Spot, startOf, within } from './spot.ts'
import { inTeachingOrder } from './teaching-order.ts'
import { readTopic } from './topic.ts'

type Fact = z.output<typeof factFile>[FactId]
type Claim = z.output<typeof claimFile>[number]

export type Content = {
  curriculum: Curriculum
  facts: ReadonlyMap<FactId, Fact>
  claims: readonly Claim[]
  /** Ids that are gone for good. */
  retired: ReadonlySet<string>
  spots: Spots
  /** Where each term stands, in the order of the curriculum's terms. */
  termSpots: readonly Spot[]
  /** The text of each picture, by its file. */
  drawings: ReadonlyMap<string, string>
  /** All YAML files, for checks that go through every text. */
  pages: readonly Page[]
  diagnostics: readonly Diagnostic[]
}

export function loadContent(
  files: readonly SourceFile[],
  { language = 'en', families = allFamilies }: { language?: string; families?: Families } = {},
): Content {
  const draft = newDraft()
  const pages = readPages(files, language, draft.mistakes)
  const units = readUnits(pages, draft)
  const unitOf = new Map(units.flatMap((unit) => unit.topics.map((topic) => [topic, unit.id] as const)))
  for (const page of pages.values()) if (isTopicFile(page.file)) readTopic(page, unitOf, families, draft)
  for (const unit of units)
    for (const topic of unit.topics) expectTopicFile(`${unit.id}/${topic}.yaml`, topic, pages, draft)
  const misconceptions = readMisconceptions(pages, draft)
  const pictures = readPictures(pages, draft)
  const facts = read(pages, 'facts.yaml', factFile, draft.mistakes)
  const claims = read(pages, 'claims.yaml', claimFile, draft.mistakes)
  const retired = read(pages, 'retired.yaml', retiredFile, draft.mistakes)
  claims?.forEach((claim, at) => {
    keep(draft, 'claims', claim.id, within(pages.get('claims.yaml')!.spot, at, 'id'))
  })
  const topics = new Map(
    units.flatMap((unit) => unit.topics.flatMap((topic) => entry(topic, draft.topics.get(topic)))),
  )
  const objectives = inTeachingOrder(topics, draft.objectives)
  return {
    curriculum: {
      language,
      units,
      topics,
      objectives,
      // Those of a topic or objective that is wrong in itself have no place yet.
      items: new Map([...draft.items].filter(([, item]) => objectives.has(item.objective))),
      misconceptions,
      terms: draft.terms,
      pictures,
    },
    facts: new Map(Object.entries(facts ?? {}) as [FactId, Fact][]),
    claims: claims ?? [],
    retired: new Set(retired?.map((entry) => entry.id)),
    spots: draft.spots,
    termSpots: draft.termSpots,
    drawings: new Map(
      files.flatMap(({ file, text }) => (file.endsWith('.svg') ? [[file, text] as const] : [])),
    ),
    pages: [...pages.values()],
    diagnostics: draft.mistakes.sort(byPlace),
  }
}

function readUnits(pages: ReadonlyMap<string, Page>, draft: Draft) {
  const found = read(pages, 'curriculum.yaml', curriculumFile, draft.mistakes)
  if (!found) {
    if (!pages.has('curriculum.yaml'))
      draft.mistakes.push(
        mistake(startOf('curriculum.yaml'), 'curriculum.yaml is missing', 'a file that lists the units'),
      )
    return []
  }
  const spot = within(pages.get('curriculum.yaml')!.spot, 'units')
  const listed = new Set<TopicId>()
  return found.units.flatMap(({ unit, topics, ...rest }, at) => {
    if (!keep(draft, 'units', unit, within(spot, at, 'unit'))) return []
    const once = topics.filter((topic, position) => {
      if (listed.has(topic))
        draft.mistakes.push(
          mistake(within(spot, at, 'topics', position), `topic ${topic} is listed twice`, 'each topic once'),
        )
      draft.spots.listed.set(topic, within(spot, at, 'topics', position))
      return !listed.has(topic) && listed.add(topic)
    })
    return [{ id: unit as UnitId, ...rest, topics: once }]
  })
}

function expectTopicFile(file: string, topic: TopicId, pages: ReadonlyMap<string, Page>, draft: Draft): void {
  const broken = draft.mistakes.some((found) => found.file === file)
  if (pages.has(file) || broken) return
  draft.mistakes.push(
    mistake(draft.spots.listed.get(topic)!, `there is no file ${file}`, `a file for the topic ${topic}`),
  )
}

function read<T>(
  pages: ReadonlyMap<string, Page>,
  file: string,
  schema: z.ZodType<T>,
  mistakes: Diagnostic[],
): T | undefined {
  const page = pages.get(file)
  return page && parse(schema, page.value, page.spot, mistakes)
}

function entry<K, V>(key: K, value: V | undefined): [K, V][] {
  return value === undefined ? [] : [[key, value]]
}
