// What somebody may have meant by a name that does not exist.

/** The names that share the most runs of three letters with it, at most three, the closest first. */
export function closest(name: string, names: readonly string[]): string[] {
  const wanted = runsOf(name)
  return names
    .map((other) => ({ other, likeness: likeness(wanted, runsOf(other)) }))
    .filter(({ likeness }) => likeness > 0.25)
    .sort((one, two) => two.likeness - one.likeness)
    .slice(0, 3)
    .map(({ other }) => other)
}

/** What two sets have in common, from 0 to 1 (Jaccard). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0
  for (const entry of one) if (other.has(entry)) common++
  return common === 0 ? 0 : common / (one.size + other.size - common)
}

function runsOf(name: string): Set<string> {
  const padded = ` ${name} `
  return new Set(Array.from(padded.slice(2), (_, at) => padded.slice(at, at + 3)))
}
