// A value of an author's file, held against its schema: the value as the schema makes it, or a diagnostic
// for each field that is wrong, in words that say what to write instead.

import type { z } from 'zod'
import { type Diagnostic, mistake, type Path, type Spot, within } from './spot.ts'

type Issue = z.core.$ZodIssue

/** Adds to `mistakes` what is wrong; nothing comes back when anything is. */
export function parse<T>(
  schema: z.ZodType<T>,
  value: unknown,
  spot: Spot,
  mistakes: Diagnostic[],
): T | undefined {
  const result = schema.safeParse(value)
  if (result.success) return result.data
  for (const issue of result.error.issues.flatMap((found) => plain(found, value))) {
    const path = issue.path
    mistakes.push(mistake(within(spot, ...path), ...told(issue, path, valueAt(value, path))))
  }
  return undefined
}

/** Of a choice between shapes, the mistakes of the shape that the author most likely meant. */
function plain(issue: Issue, value: unknown): Issue[] {
  if (issue.code !== 'invalid_union' || issue.errors.length === 0) return [issue]
  const shapes = issue.errors.map((errors) =>
    errors.map((inner) => ({ ...inner, path: [...issue.path, ...inner.path] })),
  )
  const meant = shapes.find((errors) => errors.every((inner) => !wrongShape(inner, issue.path)))
  if (meant) return meant.flatMap((inner) => plain(inner, value))
  const values = shapes.flatMap((errors) =>
    errors.flatMap((inner) => ('values' in inner ? inner.values : [])),
  )
  const wanted = shapes.flatMap((errors) =>
    errors.flatMap((inner) => ('expected' in inner ? inner.expected : [])),
  )
  const message = values.length > 0 ? `one of ${values.join(', ')}` : wanted.map(named).join(' or ')
  return [{ code: 'custom', path: issue.path, message, input: issue.input }]
}

function wrongShape(issue: Issue, path: Path): boolean {
  return (
    issue.path.length === path.length && (issue.code === 'invalid_type' || issue.code === 'invalid_value')
  )
}

/** The problem, and what was expected. */
function told(issue: Issue, path: Path, value: unknown): [string, string] {
  const field = fieldName(path)
  if (issue.code === 'unrecognized_keys') {
    const fields = issue.keys.map((key) => `"${key}"`).join(', ')
    return [`unknown field ${fields} in ${field}`, 'only the fields that content/README.md shows for it']
  }
  const problem =
    value === undefined
      ? `${field} is missing`
      : value === null
        ? `${field} is empty`
        : `${field} is ${shown(value)}`
  return [problem, wanted(issue)]
}

function wanted(issue: Issue): string {
  if (issue.code === 'invalid_type') return named(issue.expected)
  if (issue.code === 'invalid_value') return `one of ${issue.values.join(', ')}`
  if (issue.code === 'invalid_union' && 'options' in issue && Array.isArray(issue.options))
    return `one of ${issue.options.join(', ')}`
  if (issue.code === 'too_small' && !issue.message.startsWith('must'))
    return `at least ${issue.minimum}${issue.origin === 'array' ? ' entries' : ''}`
  if (issue.code === 'too_big' && !issue.message.startsWith('must'))
    return `at most ${issue.maximum}${issue.origin === 'array' ? ' entries' : ''}`
  return issue.message
}

const names: Record<string, string> = {
  string: 'a text (in "quotes" when YAML takes it for something else)',
  array: 'a list',
  object: 'a mapping of fields',
  record: 'a mapping of fields',
  int: 'a whole number',
  number: 'a number',
  boolean: 'true or false',
}

function named(type: string): string {
  return names[type] ?? type
}

function fieldName(path: Path): string {
  const last = path.at(-1)
  if (last === undefined) return 'this'
  return typeof last === 'number' ? `${String(path.at(-2) ?? 'entry')} ${last + 1}` : String(last)
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object') return 'a mapping'
  if (typeof value !== 'string') return `${value}`
  return value.length > 60 ? `"${value.slice(0, 57)}…" (${value.trim().length} characters)` : `"${value}"`
}

/** What stands at the end of the path, if anything does. */
export function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>(
    (inner, step) =>
      typeof inner === 'object' && inner !== null ? (inner as Record<PropertyKey, unknown>)[step] : undefined,
    value,
  )
}
