// One topic file: its head, its objectives and their items, each read by its own schema.

import { id, type ObjectiveId, type TopicId, type UnitId } from '../engine/ids.ts'
import type { Families } from '../engine/question/pose.ts'
import { type Draft, keep } from './draft.ts'
import { readItem } from './item.ts'
import type { Page } from './page.ts'
import { parse } from './parse.ts'
import { objective as objectiveSchema, topicFile } from './schema.ts'
import { mistake, type Spot, within } from './spot.ts'

/** Adds to the draft what the file holds. `unitOf` says where curriculum.yaml lists each topic. */
export function readTopic(
  page: Page,
  unitOf: ReadonlyMap<TopicId, UnitId>,
  families: Families,
  draft: Draft,
): void {
  const [folder, name] = page.file.replace(/\.yaml$/, '').split('/')
  const head = parse(topicFile, page.value, page.spot, draft.mistakes)
  const topic = id<TopicId>(name!)
  if (head && head.topic !== topic)
    draft.mistakes.push(
      mistake(
        within(page.spot, 'topic'),
        `the topic is ${head.topic}, its file ${name}.yaml`,
        'the same name',
      ),
    )
  const unit = unitOf.get(topic)
  if (unit === undefined)
    draft.mistakes.push(
      mistake(page.spot, `curriculum.yaml does not list ${topic}`, `it under the unit ${folder}`),
    )
  else if (unit !== folder)
    draft.mistakes.push(
      mistake(page.spot, `${topic} is a topic of ${unit}`, `its file in the folder ${unit}`),
    )
  keep(draft, 'topics', topic, within(page.spot, 'topic'))

  const objectives = entriesOf(page.value, 'objectives').flatMap((value, at) =>
    readObjective(value, topic, within(page.spot, 'objectives', at), families, draft),
  )
  if (!head || unit === undefined) return
  const { terms, topic: _, objectives: __, ...rest } = head
  draft.topics.set(topic, { ...rest, id: topic, unit, objectives })
  terms.forEach((term, at) => {
    draft.terms.push({ ...term, topic })
    draft.termSpots.push(within(page.spot, 'terms', at))
  })
}

function readObjective(value: unknown, topic: TopicId, spot: Spot, families: Families, draft: Draft) {
  const head = parse(objectiveSchema, value, spot, draft.mistakes)
  const kept = head !== undefined && keep(draft, 'objectives', head.id, spot)
  // Items of an objective that is itself wrong are read for what is wrong in them, and not kept.
  const owner = head?.id ?? id<ObjectiveId>('unknown')
  const items = entriesOf(value, 'items').flatMap((entry, at) => {
    const place = within(spot, 'items', at)
    const item = readItem(entry, owner, place, families, draft.mistakes)
    if (!item || !keep(draft, 'items', item.id, place)) return []
    if (kept) draft.items.set(item.id, item)
    return [item.id]
  })
  if (!kept) return []
  draft.objectives.set(head.id, { ...head, topic, items })
  return [head.id]
}

function entriesOf(value: unknown, field: string): unknown[] {
  const entries =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[field] : undefined
  return Array.isArray(entries) ? entries : []
}
