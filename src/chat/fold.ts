// Where there is little room for buttons, what is seldom needed is tucked away behind one that shows it.

import type { Button, Screen } from './screen.ts'

/** The rows of buttons as they are shown: without those that are aside, and with the one that shows them. */
export function foldedRows({ buttons, unfolded, more }: Screen): Button[][] {
  const isShown = (button: Button) => unfolded || !more || !button.aside
  const rows = buttons.map((row) => row.filter(isShown)).filter((row) => row.length > 0)
  const isFolded = more && !unfolded && buttons.flat().some((button) => button.aside)
  const last = rows.at(-1)
  return isFolded ? [...rows.slice(0, -1), [...(last ?? []), more]] : rows
}
