// An item becomes a question: a family draws its parameters, options fall into their order. The same
// item version and seed give the same question, for ever.

import type { FamilyId } from '../ids.ts'
import { type Random, seeded } from '../random.ts'
import { type Family, type Generated, generate } from './family.ts'
import { rulesOf } from './grade.ts'
import type { KindRules } from './kinds/kind.ts'
import type { Body, Item, Kind, Question, Spec } from './question.ts'

export type Families = ReadonlyMap<FamilyId, Family<unknown>>

/** Throws when the item's family is unknown, which the content checker rules out. */
export function pose(item: Item, seed: string, families: Families): Question {
  const random = seeded(`${seed}/${item.id}/${item.version}`)
  const { spec, explanation, params } = made(item, random, families)
  return {
    item: item.id,
    objective: item.objective,
    version: item.version,
    demand: item.demand,
    stem: spec.stem,
    code: spec.code,
    picture: item.picture,
    body: bodyOf(spec, random),
    explanation,
    source: item.source,
    asOf: item.asOf,
    params,
  }
}

/** A spec with its options and steps in the order in which they are shown. */
export function bodyOf(spec: Spec, random: Random): Body {
  return (rulesOf(spec.kind) as KindRules<Kind>).pose(spec, random)
}

function made(item: Item, random: Random, families: Families): Generated & { params?: unknown } {
  if (item.made === 'fixed')
    return { spec: item.spec, explanation: item.explanation === '' ? [] : [item.explanation] }
  const family = families.get(item.family)
  if (!family) throw new Error(`There is no family ${item.family}.`)
  return generate(family, item.level, random)
}
