// What talking it over brought: the votes before and after, of those who voted both times.

export type Vote<Who extends string = string> = { who: Who; score: number }

export type Gain = {
  /** Who voted both times. */
  people: number
  /** Mean scores, 0 to 1. */
  before: number
  after: number
  /**
   * Of what there was to gain, the share that was gained: (after − before) / (1 − before), by R. R. Hake,
   * "Interactive-engagement versus traditional methods", American Journal of Physics 66 (1998), pages 64–74.
   * Negative where fewer were right after; nothing where nobody voted twice, or all were right before.
   */
  gain: number | undefined
  /** How many went from not wholly right to wholly right, and the other way. */
  mended: number
  lost: number
}

/** The latest vote of each person counts. Those who voted once show no change, so they are left out. */
export function gainOf<Who extends string>(before: readonly Vote<Who>[], after: readonly Vote<Who>[]): Gain {
  const second = new Map(after.map(({ who, score }) => [who, score]))
  const pairs = [...new Map(before.map(({ who, score }) => [who, score]))].flatMap(([who, score]) => {
    const later = second.get(who)
    return later === undefined ? [] : [{ score, later }]
  })
  const people = pairs.length
  if (people === 0) return { people, before: 0, after: 0, gain: undefined, mended: 0, lost: 0 }
  const mean = (of: (pair: { score: number; later: number }) => number) =>
    pairs.reduce((sum, pair) => sum + of(pair), 0) / people
  const [pre, post] = [mean(({ score }) => score), mean(({ later }) => later)]
  return {
    people,
    before: pre,
    after: post,
    gain: pairs.every(({ score }) => score === 1) ? undefined : (post - pre) / (1 - pre),
    mended: pairs.filter(({ score, later }) => score < 1 && later === 1).length,
    lost: pairs.filter(({ score, later }) => score === 1 && later < 1).length,
  }
}
