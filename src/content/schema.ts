// What an author may write, field by field. content/README.md shows each with an example. The checks
// that need more than one field or file stand in check.ts.

import { z } from 'zod'
import {
  type FactId,
  type FamilyId,
  type Id,
  type ItemId,
  id,
  type MisconceptionId,
  type ObjectiveId,
  type PictureId,
  type TopicId,
  type UnitId,
} from '../engine/ids.ts'
import { demands } from '../engine/question/question.ts'

const line = (most: number) =>
  z
    .string()
    .trim()
    .min(1, 'must not be empty')
    .max(most, `must have at most ${most} characters`)
    .refine((text) => !text.includes('\n'), 'must be one line')
const prose = (most: number) =>
  z.string().trim().min(1, 'must not be empty').max(most, `must have at most ${most} characters`)
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be lower-case words joined by hyphens, such as copy-on-write')
  .max(60, 'must have at most 60 characters, since links and buttons carry it')
const slugOf = <T extends Id<string>>() => slug.transform((text) => id<T>(text))
const url = z.url({ protocol: /^https?$/, error: 'must be a web address' })
const asOf = z.string().regex(/^\d{4}-\d{2}$/, 'must be a year and month, such as 2026-08')
const fact = z
  .string()
  .regex(/^[A-Z]{1,3}-?\d{2}$/, 'must be a fact id, such as LAY-07 or W24')
  .transform((text) => id<FactId>(text))

const stem = prose(300)
const option = line(80)
const why = line(200)
const misconception = slugOf<MisconceptionId>().optional()

const code = z
  .string()
  .transform((text) => text.replace(/\s+$/, ''))
  .refine((text) => text.split('\n').length <= 12, 'must have at most 12 lines')

const optionKey = z.union([
  option.transform((text) => ({ text })),
  z.strictObject({ text: option, last: z.boolean().optional() }),
])
const rightOption = z.union([
  option.transform((text) => ({ text })),
  z.strictObject({ text: option, why: why.optional(), misconception, last: z.boolean().optional() }),
])
const distractor = z.strictObject({ text: option, why, misconception, last: z.boolean().optional() })
const typedMistake = z.strictObject({ answers: z.array(line(80)).min(1), why, misconception })
const gap = z.strictObject({
  key: line(60),
  accept: z.array(line(60)).default([]),
  mistakes: z.array(typedMistake).default([]),
})

const asked = {
  id: slugOf<ItemId>(),
  asks: z.enum(demands).optional(),
  difficulty: z.int().min(1).max(5),
  picture: slugOf<PictureId>().optional(),
  source: url,
  facts: z.array(fact).min(1, 'must name at least one fact'),
  asOf: asOf.optional(),
  contrasts: z.tuple([slugOf<ObjectiveId>(), slugOf<ObjectiveId>()]).optional(),
}
const fixed = { ...asked, stem, code: code.optional(), explanation: prose(600) }

export const fixedItem = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    ...fixed,
    key: optionKey,
    distractors: z.array(distractor).min(2).max(5),
  }),
  z.strictObject({
    kind: z.literal('several'),
    ...fixed,
    keys: z.array(rightOption).min(1),
    distractors: z.array(distractor).min(1),
  }),
  z.strictObject({ kind: z.literal('true-false'), ...fixed, key: z.boolean(), why, misconception }),
  z.strictObject({
    kind: z.literal('order'),
    ...fixed,
    steps: z.array(option).min(3).max(6),
    mistakes: z
      // biome-ignore lint/suspicious/noThenProperty: it is what an author writes, and never a promise
      .array(z.strictObject({ first: option, then: option, why, misconception }))
      .min(1, 'must name at least one wrong order and why it is wrong'),
  }),
  z.strictObject({
    kind: z.literal('match'),
    ...fixed,
    pairs: z
      .array(z.strictObject({ left: option, right: option }))
      .min(3)
      .max(6),
    extra: z.array(option).default([]),
    mistakes: z
      .array(z.strictObject({ left: option, right: option, why, misconception }))
      .min(1, 'must name at least one wrong pair and why it is wrong'),
  }),
  z.strictObject({
    kind: z.literal('short'),
    ...fixed,
    key: line(60),
    accept: z.array(line(60)).default([]),
    mistakes: z.array(typedMistake).min(1, 'must name at least one wrong answer and why it is wrong'),
  }),
  z.strictObject({
    kind: z.literal('number'),
    ...fixed,
    key: z.number(),
    unit: line(20).optional(),
    tolerance: z.number().min(0).default(0),
    mistakes: z
      .array(z.strictObject({ value: z.number(), why, misconception }))
      .min(1, 'must name at least one wrong number and why it is wrong'),
  }),
  z.strictObject({ kind: z.literal('cloze'), ...fixed, gaps: z.array(gap).min(1).max(4) }),
  z.strictObject({ kind: z.literal('recall'), ...fixed, back: prose(400) }),
])

export const generatedItem = z.strictObject({
  ...asked,
  family: slugOf<FamilyId>(),
  level: z.union([z.literal(1), z.literal(2), z.literal(3)]),
})

export const objective = z.strictObject({
  id: slugOf<ObjectiveId>(),
  can: line(160),
  lesson: prose(500),
  picture: slugOf<PictureId>().optional(),
  requires: z.array(slugOf<ObjectiveId>()).default([]),
  facts: z.array(fact).min(1, 'must name at least one fact'),
  items: z.array(z.unknown()).min(1, 'must hold at least one item'),
})

export const topicFile = z.strictObject({
  topic: slugOf<TopicId>(),
  title: line(60),
  summary: line(140),
  lesson: prose(1000),
  picture: slugOf<PictureId>().optional(),
  source: url,
  requires: z.array(slugOf<TopicId>()).default([]),
  terms: z
    .array(
      z.strictObject({
        term: line(40),
        also: z.array(line(40)).default([]),
        means: prose(300),
        source: url,
        misconceptions: z.array(slugOf<MisconceptionId>()).default([]),
      }),
    )
    .default([]),
  objectives: z.array(z.unknown()).min(1, 'must hold at least one objective'),
})

export const curriculumFile = z.strictObject({
  units: z
    .array(
      z.strictObject({
        unit: slugOf<UnitId>(),
        title: line(60),
        summary: line(140),
        topics: z.array(slugOf<TopicId>()).min(1, 'must list at least one topic'),
      }),
    )
    .min(1),
})

export const misconceptionFile = z.array(
  z.strictObject({
    id: slugOf<MisconceptionId>(),
    belief: line(140),
    correction: line(240),
    say: prose(400),
    source: url,
  }),
)

export const pictureFile = z.array(z.strictObject({ id: slugOf<PictureId>(), alt: prose(600) }))

export const factFile = z.record(
  fact,
  z.strictObject({
    says: z.string(),
    sources: z.array(url),
    graded: z.boolean(),
    asOf: z.string().optional(),
  }),
)

export const retiredFile = z.array(z.strictObject({ id: slug, why: line(160) }))

/** Each claim in our own words: how true it is, and where the curriculum takes it up. */
export const claimFile = z.array(
  z.strictObject({
    id: z.string().regex(/^(docker|lxc)-[SC]\d{2}$/),
    claim: line(240),
    verdict: z.enum(['right', 'imprecise', 'outdated', 'wrong']),
    objectives: z.array(slugOf<ObjectiveId>()).min(1, 'must name at least one objective'),
    misconceptions: z.array(slugOf<MisconceptionId>()).default([]),
  }),
)
