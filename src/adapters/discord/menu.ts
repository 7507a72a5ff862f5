// The commands that Discord offers when somebody types a slash, or opens the menu of a message: made of the one list,
// and registered only when something changed.

import {
  type APIApplicationCommand,
  type APIApplicationCommandOption,
  ApplicationCommandOptionType,
  ApplicationCommandType,
  ApplicationIntegrationType,
  InteractionContextType,
  Locale,
  type REST,
  type RESTPutAPIApplicationCommandsJSONBody,
  Routes,
} from 'discord.js'
import type { Look } from '../../chat/adapter.ts'
import { limits, shortened } from '../../chat/limits.ts'
import type { Option } from '../../chat/option.ts'
import { inShort } from './menu-in-short.ts'

/**
 * `takes` names what may follow the command, `options` the same thing by thing, where it is several; what is said is
 * in the menu's language.
 */
export type Entry = {
  name: string
  says: string
  takes?: string | undefined
  hint?: string | undefined
  /** The words with which it may begin. */
  acts?: readonly string[] | undefined
  options?: readonly Option[] | undefined
  /** A file may come with it: what that is. */
  file?: string | undefined
  where?: 'group' | 'anywhere' | undefined
}
/** The first menu's words are everybody's who uses Discord in a language of none. */
export type Menu = {
  language: string
  commands: readonly Entry[]
  /** What can be done with a message. */
  ofMessages: readonly Entry[]
}

export type Wanted = RESTPutAPIApplicationCommandsJSONBody[number]

const { name: longestName, says: longestSays } = limits.discord.commands

/** What can be looked up while it is typed. */
const lookups: Readonly<Record<string, Look['what']>> = {
  'takes-topic': 'topics',
  'takes-topic-or-nothing': 'topics',
  'takes-word': 'terms',
  'takes-class': 'classes',
  'takes-classroom': 'classes',
}
const names: Readonly<Record<string, string>> = {
  'takes-topic-or-nothing': 'topic',
  'takes-class': 'what',
  'takes-remind': 'when',
  'takes-forget': 'confirm',
}

/** What somebody looks up who types an option of this name. */
export function lookupFor(option: string): Look['what'] | undefined {
  const takes = Object.keys(lookups).find((one) => nameOf(one) === option)
  return takes === undefined ? undefined : lookups[takes]
}

export function commandsFor(menus: readonly Menu[]): Wanted[] {
  const [first, ...others] = menus
  if (!first) return []
  return [
    ...first.commands.map((entry) => typedCommand(entry, translations(others, 'commands', entry))),
    ...first.ofMessages.map((entry) => messageCommand(entry, translations(others, 'ofMessages', entry))),
  ]
}

function typedCommand(entry: Entry, same: readonly Translated[]): Wanted {
  const localized = (of: (one: Entry) => string | undefined) => localizations(same, of)
  const translated = localized(({ says }) => shortened(says, longestSays))
  return {
    type: ApplicationCommandType.ChatInput,
    name: entry.name,
    description: shortened(entry.says, longestSays),
    ...places(entry),
    ...(translated && { description_localizations: translated }),
    ...withOptions([
      ...(entry.options ?? []).map((option) => oneOfSeveral(option, same)),
      ...(entry.options || entry.takes === undefined ? [] : [optionOf(entry.takes, entry, localized)]),
      ...(entry.file === undefined ? [] : [fileOption(entry.file, localized)]),
    ]),
  }
}

function withOptions(options: APIApplicationCommandOption[]): { options?: APIApplicationCommandOption[] } {
  return options.length > 0 ? { options } : {}
}

function fileOption(
  says: string,
  localized: (of: (one: Entry) => string | undefined) => Localized | undefined,
): APIApplicationCommandOption {
  const translated = localized(({ file }) => file && described(file))
  return {
    type: ApplicationCommandOptionType.Attachment,
    name: 'file',
    description: described(says),
    ...(translated && { description_localizations: translated }),
  }
}

/** In the menu of a message it is called by what it does. */
function messageCommand(entry: Entry, same: readonly Translated[]): Wanted {
  const translated = localizations(same, ({ says }) => shortened(says, longestName))
  return {
    type: ApplicationCommandType.Message,
    name: shortened(entry.says, longestName),
    ...places(entry),
    ...(translated && { name_localizations: translated }),
  }
}

type Translated = { language: string; entry: Entry | undefined }

function translations(menus: readonly Menu[], of: 'commands' | 'ofMessages', { name }: Entry): Translated[] {
  return menus.map((menu) => ({
    language: menu.language,
    entry: menu[of].find((one) => one.name === name),
  }))
}

/** Whether something was registered. */
export async function registerCommands(
  rest: REST,
  application: string,
  menus: readonly Menu[],
): Promise<boolean> {
  const route = Routes.applicationCommands(application)
  const query = new URLSearchParams({ with_localizations: 'true' })
  const known = (await rest.get(route, { query })) as APIApplicationCommand[]
  const wanted = commandsFor(menus)
  if (inShort(known) === inShort(wanted)) return false
  await rest.put(route, { body: wanted })
  return true
}

function optionOf(
  takes: string,
  { hint, acts }: Entry,
  localized: (of: (one: Entry) => string | undefined) => Localized | undefined,
): APIApplicationCommandOption {
  const translated = localized((one) => one.hint && described(one.hint))
  return {
    type: ApplicationCommandOptionType.String,
    name: nameOf(takes),
    description: described(hint ?? nameOf(takes)),
    ...(translated && { description_localizations: translated }),
    ...(lookups[takes] || acts ? { autocomplete: true } : {}),
  }
}

function oneOfSeveral(option: Option, same: readonly Translated[]): APIApplicationCommandOption {
  const own = ({ options }: Entry) => options?.find(({ name }) => name === option.name)
  const translated = localizations(same, (entry) => own(entry) && described(own(entry)!.says))
  const about = {
    name: option.name,
    description: described(option.says),
    ...(translated && { description_localizations: translated }),
  }
  switch (option.kind) {
    case 'number':
      return {
        ...about,
        type: ApplicationCommandOptionType.Integer,
        min_value: option.least,
        max_value: option.most,
      }
    case 'topic':
      return { ...about, type: ApplicationCommandOptionType.String, autocomplete: true }
    case 'text':
      return { ...about, type: ApplicationCommandOptionType.String }
    case 'choice': {
      const choices = option.choices.map(({ value, says }) => {
        const named = localizations(same, (entry) => {
          const there = own(entry)
          return there?.kind === 'choice' ? there.choices.find((one) => one.value === value)?.says : undefined
        })
        const name = shortened(says ?? value, limits.discord.choice)
        return { name, value, ...(named && { name_localizations: named }) }
      })
      return { ...about, type: ApplicationCommandOptionType.String, choices }
    }
  }
}

function nameOf(takes: string): string {
  return names[takes] ?? takes.replace(/^takes-/, '')
}

/** Words such as "[topic]", whose brackets say that they may be left out. */
function described(hint: string): string {
  return shortened(hint.replace(/[[\]]/g, ''), longestSays)
}

/** What a group does together needs us in its server; everything else goes wherever somebody takes us along. */
function places({ where }: Entry): Pick<Wanted, 'contexts' | 'integration_types'> {
  const { Guild, BotDM, PrivateChannel } = InteractionContextType
  const { GuildInstall, UserInstall } = ApplicationIntegrationType
  return where === 'group'
    ? { contexts: [Guild], integration_types: [GuildInstall] }
    : { contexts: [Guild, BotDM, PrivateChannel], integration_types: [GuildInstall, UserInstall] }
}

type Localized = Partial<Record<Locale, string>>

function localizations(
  same: readonly Translated[],
  of: (one: Entry) => string | undefined,
): Localized | undefined {
  const pairs = same.flatMap(({ language, entry }) => {
    const words = entry && of(entry)
    const spoken = Object.values(Locale).filter((one) => one === language || one.split('-')[0] === language)
    return words ? spoken.map((locale) => [locale, words]) : []
  })
  return pairs.length === 0 ? undefined : Object.fromEntries(pairs)
}
