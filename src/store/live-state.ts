// The state of a group's session as small JSON, checked when it is read back: see session-state.ts.

import { z } from 'zod'
import type { GroupSettings } from '../app/live/ports.ts'
import { type Id, id, type LiveId } from '../engine/ids.ts'
import { type Live, liveModes } from '../engine/session/live.ts'

/** No session has the number −1. */
export const liveNumber = (live: LiveId): number => Number(/^live-(\d{1,15})$/.exec(live)?.[1] ?? -1)
export const liveId = (number: number | bigint) => id<LiveId>(`live-${number}`)

const ref = <K extends string>() => z.custom<Id<K>>((value) => typeof value === 'string')
const at = z.number()
const vote = z.union([z.literal(1), z.literal(2)])

const asking = z.strictObject({
  phase: z.literal('asking'),
  vote,
  since: at.optional(),
  until: at,
  away: z.number().optional(),
  reposted: z.boolean().optional(),
})
const talking = z.strictObject({ phase: z.literal('talking'), until: at })
const revealed = z.strictObject({ phase: z.literal('revealed'), until: at })

const phase = z.discriminatedUnion('phase', [
  z.strictObject({ phase: z.literal('lobby'), until: at }),
  asking,
  z.strictObject({ phase: z.literal('closing'), vote, since: at, deadline: at, until: at }),
  talking,
  revealed,
  z.strictObject({
    phase: z.literal('paused'),
    of: z.discriminatedUnion('phase', [asking, talking, revealed]),
    left: z.number(),
    why: z.enum(['host', 'silent', 'hindered', 'unseen']),
    until: at,
  }),
  z.strictObject({
    phase: z.literal('ended'),
    how: z.enum(['done', 'stopped', 'nobody', 'silent', 'gone', 'away', 'no-more']),
  }),
])

const live = z.strictObject({
  version: z.literal(1),
  kind: z.enum(['question', 'quiz', 'daily']),
  mode: z.enum(liveModes),
  language: z.string(),
  zone: z.string(),
  topics: z.array(ref<'topic'>()),
  questions: z.int(),
  seconds: z.number().optional(),
  objectives: z.array(ref<'objective'>()).optional(),
  teams: z.strictObject({ count: z.int(), picked: z.boolean() }).optional(),
  late: z.int().optional(),
  previous: ref<'live'>().optional(),
  fixed: z.array(ref<'item'>()).optional(),
  round: z.int(),
  silent: z.int(),
  hosted: z.int(),
  phase,
}) satisfies z.ZodType<Live, unknown>

export function toLive(state: string): Live {
  return live.parse(JSON.parse(state))
}

const minute = z.int().min(0).max(1439)
const group = z.strictObject({
  start: z.enum(['anyone', 'managers']),
  language: z.string(),
  zone: z.string(),
  quiet: z.strictObject({ from: minute, to: minute }).optional(),
  daily: z.strictObject({ on: z.boolean(), minute, streak: z.int(), silent: z.int() }).optional(),
}) satisfies z.ZodType<GroupSettings, unknown>

export function toGroup(settings: string): GroupSettings {
  return group.parse(JSON.parse(settings))
}
