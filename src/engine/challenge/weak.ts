// What a class has not learned yet: the objectives that were missed, or hit no more often than by guessing.

import { mean } from '../item-analysis/moments.ts'

/** Of one objective: what each person got of what they were asked about it, and what guessing earns on the average. */
export type Learned = { scores: readonly number[]; guess: number | undefined }

/** Below this share, corrected for guessing, an objective is asked again. */
const known = 0.75

/**
 * How much is known once guessing is taken off: (p − g) / (1 − g), as in scoring corrected for guessing (L. L.
 * Thurstone 1919; F. M. Lord 1963). Never below 0.
 */
export function knownShare({ scores, guess = 0 }: Learned): number {
  return guess >= 1 ? mean(scores) : Math.max(0, (mean(scores) - guess) / (1 - guess))
}

/** The weakest first. */
export function weakest<K>(learned: ReadonlyMap<K, Learned>, most: number): K[] {
  return [...learned]
    .filter(([, { scores }]) => scores.length > 0)
    .map(([key, one]) => ({ key, share: knownShare(one) }))
    .filter(({ share }) => share < known)
    .sort((one, other) => one.share - other.share)
    .slice(0, most)
    .map(({ key }) => key)
}
