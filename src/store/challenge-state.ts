// What is kept of a challenge as small JSON, checked when it is read back: see session-state.ts.

import { z } from 'zod'
import type { Plan } from '../engine/challenge/plan.ts'
import type { RegradeChange } from '../engine/challenge/regrade.ts'
import { aims, drawings, feedbacks, navigations, type Setup } from '../engine/challenge/setup.ts'
import { countings, type Override } from '../engine/challenge/terms.ts'
import { type ChallengeId, type Id, id, type TryId } from '../engine/ids.ts'

/** Nothing that is stored has the number −1. */
export const numberOf = (one: ChallengeId | TryId): number =>
  Number(/^(?:challenge|try)-(\d{1,15})$/.exec(one)?.[1] ?? -1)
export const challengeId = (number: number | bigint) => id<ChallengeId>(`challenge-${number}`)
export const tryId = (number: number | bigint) => id<TryId>(`try-${number}`)

const ref = <K extends string>() => z.custom<Id<K>>((value) => typeof value === 'string')
const count = z.int().min(1)
const at = z.number()

const part = z.discriminatedUnion('from', [
  z.strictObject({ from: z.literal('unit'), unit: ref<'unit'>(), questions: count }),
  z.strictObject({ from: z.literal('topic'), topic: ref<'topic'>(), questions: count }),
  z.strictObject({
    from: z.literal('objectives'),
    objectives: z.array(ref<'objective'>()),
    questions: count,
  }),
  z.strictObject({ from: z.literal('bank'), category: z.string().optional(), questions: count }),
])

const late = z.discriminatedUnion('late', [
  z.strictObject({ late: z.literal('submit') }),
  z.strictObject({ late: z.literal('grace'), millis: at }),
  z.strictObject({ late: z.literal('drop') }),
])

export const setup = z.strictObject({
  title: z.string(),
  blueprint: z.strictObject({
    parts: z.array(part),
    aims: z.record(z.enum(aims), z.number()).optional(),
  }),
  drawing: z.enum(drawings),
  navigation: z.enum(navigations),
  feedback: z.enum(feedbacks),
  pass: z.number().optional(),
  terms: z.strictObject({
    window: z.strictObject({ opens: at, closes: at }),
    limit: at.optional(),
    attempts: count.optional(),
    counting: z.enum(countings),
    late,
  }),
  outage: at,
}) satisfies z.ZodType<Setup, unknown>

export const plan = z.array(z.strictObject({ items: z.array(ref<'item'>()) })) satisfies z.ZodType<
  Plan,
  unknown
>

export const override = z.strictObject({
  factor: z.number().optional(),
  opens: at.optional(),
  closes: at.optional(),
  attempts: count.optional(),
}) satisfies z.ZodType<Override, unknown>

export const regradeChange = z.discriminatedUnion('change', [
  z.strictObject({ change: z.literal('accept'), text: z.string(), neverLower: z.boolean() }),
  z.strictObject({ change: z.literal('void'), neverLower: z.boolean() }),
  z.strictObject({ change: z.literal('full') }),
  z.strictObject({ change: z.literal('back'), seq: z.int() }),
]) satisfies z.ZodType<RegradeChange, unknown>
