// Chance, as an argument. A seed is text (session/turn), so that the same turn poses the same question
// in a test, after a restart and when a mark is disputed.

/** Gives a number from 0 (included) to 1 (excluded). */
export type Random = () => number

/** A repeatable source of chance: the seed hashed by FNV-1a with a final mix, then run through mulberry32. */
export function seeded(seed: string): Random {
  let state = 0x811c9dc5
  for (let at = 0; at < seed.length; at++) state = Math.imul(state ^ seed.charCodeAt(at), 0x01000193)
  state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d)
  state = Math.imul(state ^ (state >>> 12), 0x297a2d39)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}

/** A whole number from `least` to `most`, both included. */
export function wholeBetween(least: number, most: number, random: Random): number {
  return least + Math.floor(random() * (most - least + 1))
}

/** One of several things, each equally likely. There must be at least one. */
export function oneOf<T>(things: readonly T[], random: Random): T {
  return things[wholeBetween(0, things.length - 1, random)]!
}

/** True with the given chance, from 0 to 1. */
export function chance(likelihood: number, random: Random): boolean {
  return random() < likelihood
}

/** A new list in random order, every order equally likely (Fisher and Yates). */
export function shuffled<T>(things: readonly T[], random: Random): T[] {
  const order = [...things]
  for (let last = order.length - 1; last > 0; last--) {
    const pick = wholeBetween(0, last, random)
    ;[order[last], order[pick]] = [order[pick]!, order[last]!]
  }
  return order
}
