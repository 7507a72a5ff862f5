// What a question of ours has and GIFT has no place for: beliefs, units, known mistakes of orders and pairs. It
// stands in one comment above the question, `// [stevedore:{…}]`, which Moodle leaves alone.

import { z } from 'zod'

const mistake = {
  why: z.string().optional(),
  misconception: z
    .string()
    .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/)
    .optional(),
}
const index = z.int().min(0).max(20)
const typed = z.array(z.strictObject({ answers: z.array(z.string()).min(1).max(20), ...mistake })).max(20)

export const aside = z.strictObject({
  /** What it is, where GIFT would say another kind. */
  kind: z.enum(['order', 'cloze', 'recall', 'several']).optional(),
  /** Of each option as written, or of the only wrong answer. */
  options: z
    .array(z.strictObject({ misconception: mistake.misconception, last: z.literal(true).optional() }))
    .max(20)
    .optional(),
  unit: z.string().optional(),
  /** Of a card to recall, whose general feedback is its back. */
  explanation: z.string().optional(),
  /** How many of the wrong answers as written belong together, and which belief leads to them. */
  groups: z
    .array(z.strictObject({ answers: index, misconception: mistake.misconception }))
    .max(20)
    .optional(),
  orders: z
    .array(z.strictObject({ first: index, second: index, ...mistake }))
    .max(20)
    .optional(),
  pairs: z
    .array(z.strictObject({ left: index, right: index, ...mistake }))
    .max(20)
    .optional(),
  gaps: z
    .array(z.strictObject({ accept: z.array(z.string()).max(20), mistakes: typed }))
    .max(10)
    .optional(),
})
export type Aside = z.output<typeof aside>

const shape = /^\/\/\s*\[stevedore:(.*)\]$/

/** Nothing where there is none; `unread` where there is one that can't be read. */
export function asideOf(comments: readonly string[]): Aside | 'unread' | undefined {
  const text = comments.map((comment) => shape.exec(comment)?.[1]).findLast((found) => found !== undefined)
  if (text === undefined) return undefined
  try {
    const read = aside.safeParse(JSON.parse(text))
    return read.success ? read.data : 'unread'
  } catch {
    return 'unread'
  }
}

/** The comment, or nothing where GIFT says it all. */
export function asideLine(said: Aside): string[] {
  const json = JSON.stringify(said)
  return json === '{}' ? [] : [`// [stevedore:${json}]`]
}
