// A table as a file that every spreadsheet and gradebook opens: RFC 4180, in UTF-8. What people typed stays text: a
// spreadsheet must never take it for a formula, nor for the start of another cell.

/** Numbers are written as numbers; `true` and `false` as such; nothing as an empty cell. */
export type Cell = string | number | boolean | undefined

/** Tells Excel that it is UTF-8; what reads CSV passes over it. */
const mark = '\ufeff'

/** Without its mark for what takes that for a part of the first column's name. */
export function csv<C extends string>(
  columns: readonly C[],
  rows: readonly Readonly<Record<C, Cell>>[],
  { mark: isMarked = true }: { mark?: boolean } = {},
): string {
  const lines = [columns.map(written), ...rows.map((row) => columns.map((column) => written(row[column])))]
  return `${isMarked ? mark : ''}${lines.map((line) => line.join(',')).join('\r\n')}\r\n`
}

function written(value: Cell): string {
  const text = typeof value === 'string' ? harmless(value) : value === undefined ? '' : `${value}`
  return /[",;\t\r\n']|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/**
 * With an apostrophe before whatever would be read as a formula: at the start, and, for spreadsheets that part cells
 * elsewhere than at commas (as Excel does by the machine's language), after what they could take for an end of a
 * cell. As OWASP's page on CSV injection has it, with the wide forms of the signs.
 */
function harmless(text: string): string {
  const typed = text.replaceAll('\0', '').replace(/(^|[;,\t\r\n])([\s"]*)(?=[=+\-@＝＋－＠])/g, "$1$2'")
  return /^[\t\r]/.test(typed) ? `'${typed}` : typed
}
