// Which item comes next in a live quiz: one that about 70 % of the group is expected to get right, so that most
// succeed and there is something to learn. Topics take turns, and nothing comes again before its topic is used up.

import { seeded, shuffled } from '../random.ts'
import { expectationOf, type Group, type Posable, shiftAfter } from './expect.ts'

export const wantedSuccess = 0.7
/** The aim is never moved further than this, so that no question is a gift or a trap. */
const [lowestAim, highestAim] = [0.55, 0.85]
/** How much of what is missing so far the next question is to make up for. */
const steering = 0.35
/** Nearer to the aim than this is no difference that anybody notices: then chance decides. */
const near = 0.02

/** A question of this quiz, open or over; `success` is the mean score of its answers, nothing where there is none. */
export type Posed = { item: string; success: number | undefined }

export type Choosing<P extends Posable> = {
  /** Everything that may be asked, of all the topics chosen. */
  pool: readonly P[]
  group: Group
  /** This quiz so far, in order. */
  quiz: readonly Posed[]
  /** What was asked in this group before this quiz, oldest first, each as often as it was. */
  before: readonly string[]
  /** Of the quiz. */
  seed: string
}

/**
 * The whole pool, what is best to ask next first; whoever asks may have to pass over what can't be answered where
 * the group is. What was used up comes last, the longest ago first. The same seed and history give the same order.
 *
 * Before how near an item is to the aim counts: that it was not used; that its topic came up as rarely in this quiz
 * as any; and that its objective did not come up, while its topic has another.
 */
export function rankedNext<P extends Posable>({ pool, group, quiz, before, seed }: Choosing<P>): P[] {
  const byItem = new Map<string, P>(pool.map((one) => [one.item, one]))
  const expected = expectationOf(group)
  const met = quiz.flatMap(({ item, success }) => {
    const one = byItem.get(item)
    return one && success !== undefined ? [{ expected: expected(one, 0), success }] : []
  })
  const [shift, aim] = [shiftAfter(met), aimAfter(met.map(({ success }) => success))]
  const asked = [...before, ...quiz.map(({ item }) => item)]
  const fresh = freshOf(pool, asked)
  const topics = countedBy(quiz, (item) => byItem.get(item)?.topic)
  const objectives = countedBy(quiz, (item) => byItem.get(item)?.objective)
  const ranked = shuffled(pool, seeded(`${seed}/${quiz.length}`)).map((one) => ({
    one,
    used: fresh.has(one.item) ? 0 : 1 + asked.lastIndexOf(one.item),
    topic: topics.get(one.topic) ?? 0,
    objective: objectives.get(one.objective) ?? 0,
    off: Math.abs(expected(one, shift) - aim),
  }))
  ranked.sort((a, b) => a.used - b.used || a.topic - b.topic || a.objective - b.objective || a.off - b.off)
  const [first] = ranked
  if (!first) return []
  // Of those that are as good as the first, the one that came first when all were shuffled.
  const alike = ranked.filter(
    ({ used, topic, objective, off }) =>
      used === first.used &&
      topic === first.topic &&
      objective === first.objective &&
      off <= first.off + near,
  )
  const [lead] = shuffled(alike, seeded(`${seed}/${quiz.length}/alike`))
  return [lead!, ...ranked.filter((one) => one !== lead)].map(({ one }) => one)
}

/** Where to aim after such successes, so that the quiz as a whole comes near what is wanted. */
export function aimAfter(successes: readonly number[]): number {
  const missing = successes.reduce((sum, success) => sum + wantedSuccess - success, 0)
  return Math.min(highestAim, Math.max(lowestAim, wantedSuccess + steering * missing))
}

/**
 * What has not come up since everything of its topic was last used up, walking through all that was asked. The last
 * of a round does not begin the next.
 */
export function freshOf(pool: readonly Posable[], asked: readonly string[]): Set<string> {
  const topicOf = new Map<string, string>(pool.map(({ item, topic }) => [item, topic]))
  const all = new Map<string, string[]>()
  for (const { item, topic } of pool) all.set(topic, [...(all.get(topic) ?? []), item])
  const used = new Map([...all.keys()].map((topic) => [topic, new Set<string>()]))
  const last = new Map<string, string>()
  for (const item of asked) {
    const topic = topicOf.get(item)
    if (topic === undefined) continue
    used.get(topic)!.add(item)
    last.set(topic, item)
    if (used.get(topic)!.size === all.get(topic)!.length) used.get(topic)!.clear()
  }
  const isFresh = (topic: string, item: string) => {
    const round = used.get(topic)!
    const begins = round.size === 0 && all.get(topic)!.length > 1
    return !round.has(item) && !(begins && last.get(topic) === item)
  }
  return new Set([...all].flatMap(([topic, items]) => items.filter((item) => isFresh(topic, item))))
}

function countedBy(quiz: readonly Posed[], of: (item: string) => string | undefined): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { item } of quiz) {
    const name = of(item)
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return counts
}
