// An item as authored becomes an item as asked. Its version is a hash over everything that a learner reads or
// is marked on.

import { createHash } from 'node:crypto'
import type { z } from 'zod'
import type { ObjectiveId } from '../engine/ids.ts'
import type { Families } from '../engine/question/pose.ts'
import { type Demand, demandOf, type Item } from '../engine/question/question.ts'
import { parse } from './parse.ts'
import { fixedItem, generatedItem } from './schema.ts'
import { specOf } from './spec.ts'
import { type Diagnostic, mistake, type Spot, within } from './spot.ts'

type Fixed = z.output<typeof fixedItem>
type Generated = z.output<typeof generatedItem>

/** Adds to `mistakes` what is wrong; nothing comes back when the item can't be asked as it stands. */
export function readItem(
  value: unknown,
  objective: ObjectiveId,
  spot: Spot,
  families: Families,
  mistakes: Diagnostic[],
): Item | undefined {
  if (typeof value === 'object' && value !== null && 'family' in value) {
    const authored = parse(generatedItem, value, spot, mistakes)
    return authored && generated(authored, objective, spot, families, mistakes)
  }
  const authored = parse(fixedItem, value, spot, mistakes)
  return authored && fixed(authored, objective, spot, mistakes)
}

function generated(
  authored: Generated,
  objective: ObjectiveId,
  spot: Spot,
  families: Families,
  mistakes: Diagnostic[],
): Item | undefined {
  const family = families.get(authored.family)
  if (!family) {
    const known = [...families.keys()].join(', ') || 'none yet'
    mistakes.push(mistake(within(spot, 'family'), `there is no family ${authored.family}`, `one of ${known}`))
    return undefined
  }
  const { level } = authored
  const version = versionOf({ family: family.id, revision: family.revision, level })
  return { ...shared(authored, objective, 'use'), version, made: 'generated', family: family.id, level }
}

function fixed(
  authored: Fixed,
  objective: ObjectiveId,
  spot: Spot,
  mistakes: Diagnostic[],
): Item | undefined {
  const spec = specOf(authored, spot, mistakes)
  if (!spec) return undefined
  const { explanation, source, picture, asOf } = authored
  const version = versionOf({ spec, explanation, source, picture, asOf })
  return {
    ...shared(authored, objective, demandOf[authored.kind]),
    version,
    made: 'fixed',
    spec,
    explanation,
  }
}

function shared(authored: Fixed | Generated, objective: ObjectiveId, demand: Demand) {
  const { id, asks, difficulty, picture, source, facts, asOf, contrasts } = authored
  return { id, objective, demand: asks ?? demand, difficulty, picture, source, facts, asOf, contrasts }
}

/** Twelve hexadecimal digits that change whenever any of this changes. */
function versionOf(content: unknown): string {
  return createHash('sha256').update(canonical(content)).digest('hex').slice(0, 12)
}

/** JSON with its fields in alphabetical order and without the undefined ones, so that equal content is equal text. */
function canonical(value: unknown): string {
  return JSON.stringify(value, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}
