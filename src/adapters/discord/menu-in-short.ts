// A menu of commands in short, so that it is registered only when something changed.

import { type APIApplicationCommand, ApplicationCommandType } from 'discord.js'
import type { Wanted } from './menu.ts'

/** What makes a difference, whatever Discord adds to it and in whichever order it tells it. */
export function inShort(commands: readonly (Wanted | APIApplicationCommand)[]): string {
  const sorted = [...commands].sort((one, other) =>
    `${one.type} ${one.name}` < `${other.type} ${other.name}` ? -1 : 1,
  )
  return JSON.stringify(
    sorted.map((one) => [
      one.type ?? ApplicationCommandType.ChatInput,
      one.name,
      'description' in one ? (one.description ?? '') : '',
      ordered(one.name_localizations),
      ordered(one.description_localizations),
      [...(one.contexts ?? [])].sort(),
      [...(one.integration_types ?? [])].sort(),
      (('options' in one && one.options) || []).map((option) => [
        option.type,
        option.name,
        option.description,
        ordered(option.description_localizations),
        'autocomplete' in option && option.autocomplete === true,
        'min_value' in option && [option.min_value, option.max_value],
        ('choices' in option ? (option.choices ?? []) : []).map(({ name, value, name_localizations }) => [
          name,
          value,
          ordered(name_localizations),
        ]),
      ]),
    ]),
  )
}

function ordered(localized: object | null | undefined): [string, unknown][] {
  return Object.entries(localized ?? {}).sort()
}
