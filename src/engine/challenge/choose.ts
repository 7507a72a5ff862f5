// The items of a challenge, chosen for its blueprint. Every question has one item for all, or, where each is to be
// given another, one that is generated anew for each or several that are as hard and demand the same: whatever is
// drawn, drafts are of equal expected difficulty. The same pool and seed choose the same.
//
// What is asked for may be more than there is. First of all no objective is asked for twice while others are left,
// then the aims are met, then what is left is filled with whatever there is; what could not be met is said.

import type { ItemId } from '../ids.ts'
import type { Item } from '../question/question.ts'
import { seeded, shuffled } from '../random.ts'
import { aimOf, countsOf } from './aims.ts'
import { network } from './flow.ts'
import type { Plan } from './plan.ts'
import { type Aim, aims, type Setup } from './setup.ts'

/** `pool` is what the part may ask. `own`: the class's bank, whose items stand each for themselves. */
export type PartPool = { questions: number; pool: readonly Item[]; own: boolean }

/**
 * `few`: a part has only so many questions. `aim`: only so many of that aim could be had. `again`: so many
 * questions are on an objective that another one is on already.
 */
export type Unmet =
  | { unmet: 'few'; part: number; wanted: number; got: number }
  | { unmet: 'aim'; aim: Aim; wanted: number; got: number }
  | { unmet: 'again'; questions: number }

export type Chosen = { plan: Plan; unmet: readonly Unmet[] }

/** `rank`: the lower, the better to ask. */
type Candidate = { item: Item; aim: Aim; group: string; rank: number; parts: ReadonlySet<number> }
type Slot = Candidate & { part: number }

/** What is worse than any number of what stands below it. */
const costs = { again: 1_000_000, beyond: 1000, item: 1 } as const

/** More that are as hard would make no difference, and are left for practice. */
const mostItems = 5

export function choose(
  parts: readonly PartPool[],
  { drawing, blueprint }: Pick<Setup, 'drawing' | 'blueprint'>,
  seed: string,
): Chosen {
  const all = candidatesOf(parts, seed)
  const wanted = parts.reduce((sum, part) => sum + part.questions, 0)
  const quotas = blueprint.aims && countsOf(blueprint.aims, wanted)
  const slots = slotsOf(parts, all, quotas)
  const plan = drawing === 'drawn' ? withOthers(slots, all) : slots.map(({ item }) => ({ items: [item.id] }))
  return { plan, unmet: unmetIn(parts, slots, quotas) }
}

/** In the order of chance. The best to ask is what can't be looked up, then what has others as hard beside it. */
function candidatesOf(parts: readonly PartPool[], seed: string): Candidate[] {
  const byItem = new Map<ItemId, Candidate & { parts: Set<number>; own: boolean }>()
  for (const [part, { pool, own }] of parts.entries())
    for (const item of pool) {
      // Whoever rates their own answer can't be graded by it.
      if (item.made === 'fixed' && item.spec.kind === 'recall') continue
      const known = byItem.get(item.id)
      if (known) known.parts.add(part)
      else {
        const group = own ? `own/${item.id}` : item.objective
        byItem.set(item.id, { item, aim: aimOf(item), group, rank: 0, parts: new Set([part]), own })
      }
    }
  const strata = new Map<string, number>()
  for (const one of byItem.values()) strata.set(stratumOf(one), (strata.get(stratumOf(one)) ?? 0) + 1)
  const rankOf = (one: Candidate & { own: boolean }) =>
    one.item.made === 'generated' || one.own
      ? 0
      : mostItems - Math.min(mostItems, strata.get(stratumOf(one))!) + 1
  const inOrder = [...byItem.values()].sort((one, other) => (one.item.id < other.item.id ? -1 : 1))
  return shuffled(inOrder, seeded(seed)).map((one) => ({ ...one, rank: rankOf(one) }))
}

/** What is as hard, demands the same and serves the same aim. */
function stratumOf({ item, aim }: Pick<Candidate, 'item' | 'aim'>): string {
  return `${aim}/${item.demand}/${item.difficulty}`
}

/** One item for each question, in the order of the parts, the easier first. */
function slotsOf(
  parts: readonly PartPool[],
  all: readonly Candidate[],
  quotas: Record<Aim, number> | undefined,
): Slot[] {
  const most = parts.reduce((sum, part) => sum + part.questions, 0)
  const ways = network()
  for (const aim of aims) {
    ways.add('start', aim, quotas?.[aim] ?? most, 0)
    ways.add('start', `beyond ${aim}`, most, costs.beyond)
    ways.add(`beyond ${aim}`, aim, most, 0)
  }
  for (const { item, aim, group, rank, parts: within } of all) {
    ways.add(aim, `item ${item.id}`, 1, costs.item * rank)
    ways.add(`item ${item.id}`, `group ${group}`, 1, 0)
    for (const part of within) ways.add(`once ${group}`, `part ${part}`, most, 0)
  }
  const groups = [...new Set(all.map(({ group }) => group))]
  for (const group of groups) {
    ways.add(`group ${group}`, `once ${group}`, 1, 0)
    ways.add(`group ${group}`, `again ${group}`, most, costs.again)
    ways.add(`again ${group}`, `once ${group}`, most, 0)
  }
  for (const [part, { questions }] of parts.entries()) ways.add(`part ${part}`, 'end', questions, 0)
  ways.send('start', 'end')
  const places = new Map(
    groups.map((group) => [
      group,
      parts.flatMap((_, part) =>
        Array.from({ length: ways.used(`once ${group}`, `part ${part}`) }, () => part),
      ),
    ]),
  )
  const used = all.filter(({ item, aim }) => ways.used(aim, `item ${item.id}`) === 1)
  const slots = used.map((one) => ({ ...one, part: places.get(one.group)!.shift()! }))
  return slots.sort(
    (one, other) =>
      one.part - other.part ||
      one.item.difficulty - other.item.difficulty ||
      (one.item.id < other.item.id ? -1 : 1),
  )
}

/**
 * Beside each item those that are as hard, by turns, so that none takes all: of the same objective first, then of
 * one that nothing else is on.
 */
function withOthers(slots: readonly Slot[], all: readonly Candidate[]): Plan {
  const items = slots.map(({ item }) => [item.id])
  const taken = new Set(items.flat())
  const owner = new Map<string, number>(slots.map(({ group }, at) => [group, at]))
  for (let round = 1; round < mostItems; round++)
    for (const [at, slot] of slots.entries()) {
      if (slot.item.made === 'generated' || items[at]!.length < round) continue
      const fits = all.filter(
        (one) =>
          !taken.has(one.item.id) &&
          one.item.made === 'fixed' &&
          one.parts.has(slot.part) &&
          stratumOf(one) === stratumOf(slot) &&
          (owner.get(one.group) ?? at) === at,
      )
      const next = fits.find(({ group }) => group === slot.group) ?? fits[0]
      if (!next) continue
      items[at]!.push(next.item.id)
      taken.add(next.item.id)
      owner.set(next.group, at)
    }
  return items.map((ids) => ({ items: ids }))
}

function unmetIn(
  parts: readonly PartPool[],
  slots: readonly Slot[],
  quotas: Record<Aim, number> | undefined,
): Unmet[] {
  const few = parts.flatMap(({ questions: wanted }, part): Unmet[] => {
    const got = slots.filter((slot) => slot.part === part).length
    return got < wanted ? [{ unmet: 'few', part, wanted, got }] : []
  })
  const short = aims.flatMap((aim): Unmet[] => {
    const got = slots.filter((slot) => slot.aim === aim).length
    const wanted = quotas?.[aim] ?? 0
    return got < wanted ? [{ unmet: 'aim', aim, wanted, got }] : []
  })
  const again = slots.length - new Set(slots.map(({ group }) => group)).size
  return [...few, ...short, ...(again > 0 ? [{ unmet: 'again' as const, questions: again }] : [])]
}
