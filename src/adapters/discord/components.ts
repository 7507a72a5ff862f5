// The buttons of a screen as Discord's components: rows of five, a list where there are many, and beside an option
// the button that takes it.

import {
  type APIActionRowComponent,
  type APIButtonComponent,
  type APIComponentInMessageActionRow,
  type APISectionComponent,
  type APISelectMenuOption,
  ButtonStyle,
  ComponentType,
} from 'discord.js'
import { foldedRows } from '../../chat/fold.ts'
import { limits, shortened } from '../../chat/limits.ts'
import { encodePress, type Verb } from '../../chat/press.ts'
import type { Button, Screen } from '../../chat/screen.ts'

export type Row = APIActionRowComponent<APIComponentInMessageActionRow>

const { label: longestLabel, choice: longestChoice, buttonsInRow, listed } = limits.discord

/** Buttons of one row from which on they are a list. */
const mostSideBySide = 2 * buttonsInRow

const onward: ReadonlySet<Verb> = new Set(['go', 'show', 'done', 'yes', 'form'])
const replacedByForm: ReadonlySet<Verb> = new Set(['pick', 'drop', 'done'])

/** The rows of buttons as people see them; where a form answers, the button that opens it stands for those that pick. */
export function buttonRows(screen: Screen): Button[][] {
  const { form } = screen
  const rows = foldedRows(screen)
  if (!form) return rows
  const left = rows.map((row) => row.filter(({ press }) => !replacedByForm.has(press.verb)))
  return [[form.open], ...left].filter((row) => row.length > 0)
}

export function rowsOf(rows: readonly (readonly Button[])[]): Row[] {
  return rows.flatMap((row) => (row.length > mostSideBySide ? lists(row) : inFives(row)))
}

/** Every row as a list, where there would be too many components. */
export function listsOf(rows: readonly (readonly Button[])[]): Row[] {
  return lists(rows.flat())
}

/** The text of an option, and beside it the button that takes it. */
export function section(content: string, button: Button): APISectionComponent {
  return {
    type: ComponentType.Section,
    components: [{ type: ComponentType.TextDisplay, content }],
    accessory: drawn(button),
  }
}

function drawn({ label, short, press }: Button): APIButtonComponent {
  return {
    type: ComponentType.Button,
    style: onward.has(press.verb) ? ButtonStyle.Primary : ButtonStyle.Secondary,
    label: shortened(capital(short ?? label), longestLabel),
    custom_id: encodePress(press),
  }
}

function capital(label: string): string {
  const [first = '', ...rest] = label
  return first.toLocaleUpperCase() + rest.join('')
}

function inFives(row: readonly Button[]): Row[] {
  return parts(row, buttonsInRow).map((components) => ({
    type: ComponentType.ActionRow,
    components: components.map(drawn),
  }))
}

/** What is chosen carries the press; the list itself only a name of its own. */
function lists(buttons: readonly Button[]): Row[] {
  return parts(buttons, listed).map((some) => {
    const options = some.map(
      ({ label, press }): APISelectMenuOption => ({
        label: shortened(capital(label), longestChoice),
        value: encodePress(press),
      }),
    )
    const placeholder = `${options[0]!.label} … ${options.at(-1)!.label}`
    return {
      type: ComponentType.ActionRow,
      components: [
        {
          type: ComponentType.StringSelect,
          custom_id: `list:${options[0]!.value}`,
          placeholder: shortened(placeholder, limits.discord.placeholder),
          options,
        },
      ],
    }
  })
}

function parts<T>(things: readonly T[], most: number): T[][] {
  const count = Math.ceil(things.length / most)
  return Array.from({ length: count }, (_, at) => things.slice(at * most, (at + 1) * most))
}
