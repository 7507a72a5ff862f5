// Where something stands in an author's file, and what is said about it when it is wrong: a diagnostic
// names file, line and column, the problem, and what was expected.

export type Diagnostic = { file: string; line: number; column: number; problem: string; expected: string }

export type Path = readonly PropertyKey[]
export type Position = { line: number; column: number }

/** A node of an author's file: the file, the way down to the node, and how to find a node's place. */
export type Spot = { file: string; path: Path; locate(path: Path): Position }

/** A place further down, such as `within(item, 'distractors', 2, 'text')`. */
export function within(spot: Spot, ...path: Path): Spot {
  return { ...spot, path: [...spot.path, ...path] }
}

/** The start of a file that has no nodes: a picture, or one that could not be parsed. */
export function startOf(file: string): Spot {
  return { file, path: [], locate: () => ({ line: 1, column: 1 }) }
}

export function mistake(spot: Spot, problem: string, expected: string): Diagnostic {
  return { file: spot.file, ...spot.locate(spot.path), problem, expected }
}

/** `layers/image-size.yaml:12`, to point from one mistake to another place. */
export function lineOf(spot: Spot): string {
  return `${spot.file}:${spot.locate(spot.path).line}`
}

/** A diagnostic as an author reads it. */
export function inOneLine({ file, line, column, problem, expected }: Diagnostic): string {
  return `${file}:${line}:${column} ${problem}, expected ${expected}`
}

export function byPlace(one: Diagnostic, other: Diagnostic): number {
  return one.file.localeCompare(other.file) || one.line - other.line || one.column - other.column
}
