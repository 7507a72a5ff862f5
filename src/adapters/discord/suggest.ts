// What Discord offers while somebody still types: words with which a command may go on, and what the core finds.

import {
  type APIApplicationCommandAutocompleteInteraction,
  ApplicationCommandOptionType,
  ApplicationCommandType,
} from 'discord.js'
import type { Core } from '../../chat/adapter.ts'
import { limits, shortened } from '../../chat/limits.ts'
import { type AccountId, id } from '../../engine/ids.ts'
import { type Entry, lookupFor } from './menu.ts'

export function suggestions(
  core: Pick<Core, 'look'>,
  interaction: APIApplicationCommandAutocompleteInteraction,
  entries: readonly Entry[],
): { name: string; value: string }[] {
  const { data, locale: language } = interaction
  if (data.type !== ApplicationCommandType.ChatInput) return []
  const typed = data.options.find((one) => 'focused' in one && one.focused)
  if (typed?.type !== ApplicationCommandOptionType.String) return []
  const text = typed.value
  const { acts = [] } = entries.find(({ name }) => name === data.name) ?? {}
  const begun = acts.filter((act) => act.startsWith(text.trim().toLowerCase()))
  const what = lookupFor(typed.name)
  const user = (interaction.member?.user ?? interaction.user)!.id
  const account = id<AccountId>(`discord:${user}`)
  const most = limits.discord.commands.found
  const found = what ? core.look({ what, text, language, account, most }) : []
  return [...begun, ...found.map(({ title }) => title)].slice(0, most).map((one) => {
    const name = shortened(one, limits.discord.choice)
    return { name, value: name }
  })
}
