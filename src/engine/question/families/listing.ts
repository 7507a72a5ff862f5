// A Dockerfile as it is shown in a question: its lines numbered from 1.

/** A blank text stays a blank line, without a number but counted by nobody. */
export function numbered(lines: readonly string[]): string {
  let number = 0
  return lines.map((line) => (line === '' ? '' : `${String(++number).padStart(2)}  ${line}`)).join('\n')
}
