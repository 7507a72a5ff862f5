// A session's state as small JSON, checked when it is read back: a row that this program did not write, or
// that an older one wrote in another shape, is refused rather than guessed at.

import { z } from 'zod'
import type { Before } from '../app/ports.ts'
import type { Id } from '../engine/ids.ts'
import type { Response } from '../engine/question/question.ts'
import type { Solo } from '../engine/session/solo.ts'

const ref = <K extends string>() => z.custom<Id<K>>((value) => typeof value === 'string')
const given = z.custom<Response>((value) => typeof (value as Response | null)?.kind === 'string')

const asked = z.strictObject({
  question: ref<'question'>(),
  seed: z.string(),
  objective: ref<'objective'>(),
  item: ref<'item'>(),
  why: z.enum(['due', 'early', 'new', 'repair', 'contrast', 'second-chance', 'practice', 'missed']),
  counts: z.boolean(),
  since: z.number(),
  softens: z.number().optional(),
  softensOf: ref<'account'>().optional(),
  reviews: z.number().optional(),
})

const phase = z.discriminatedUnion('phase', [
  z.strictObject({
    phase: z.literal('teaching'),
    objective: ref<'objective'>(),
    why: z.enum(['new', 'repair']),
    firstTurn: z.int().optional(),
  }),
  z.strictObject({
    phase: z.literal('asking'),
    asked,
    firstTurn: z.int().optional(),
    sure: z.boolean().optional(),
    turned: z.boolean().optional(),
    near: z.strictObject({ given: z.string(), meant: z.string() }).optional(),
    picked: z.array(z.string()).optional(),
  }),
  z.strictObject({
    phase: z.literal('revealed'),
    asked,
    response: given,
    attempt: z.number(),
    rating: z.enum(['again', 'hard', 'good', 'easy']),
    due: z.number().optional(),
    secondChance: z.boolean().optional(),
  }),
  z.strictObject({ phase: z.literal('resting') }),
  z.strictObject({ phase: z.literal('ended') }),
])

const solo = z.strictObject({
  version: z.literal(1),
  mode: z.enum(['review', 'learn', 'practice', 'missed']),
  topic: ref<'topic'>().optional(),
  turn: z.int(),
  answered: z.int(),
  right: z.int(),
  recent: z.array(ref<'topic'>()),
  waiting: z.array(
    z.strictObject({ objective: ref<'objective'>(), why: z.enum(['practice', 'missed', 'repair']) }),
  ),
  phase,
}) satisfies z.ZodType<Solo, unknown>

export function toSolo(state: string): Solo {
  return solo.parse(JSON.parse(state))
}

/** Nothing for a state that can't be read. */
export function readable(state: string): Solo | undefined {
  return solo.safeParse(JSON.parse(state)).data
}

export function toBefore(text: string): Before {
  const before = JSON.parse(text) as Before
  return { session: solo.parse(before.session) }
}
