// Commands: their names, how many there are, and what they may ask for.

import {
  type APIApplicationCommandOption as Option,
  ApplicationCommandOptionType as OptionType,
  ApplicationCommandType as Type,
} from 'discord-api-types/v10'
import type { AskedCommand } from '../commands.ts'
import type { Problem } from '../refused.ts'
import { lengthOf, problem, type Rule, repeated } from './rule.ts'

const page = 'interactions/application-commands'
const most: Partial<Record<Type, number>> = { [Type.ChatInput]: 100, [Type.User]: 15, [Type.Message]: 15 }
/** Discord's own pattern, and lower case where the script has one. */
const name = /^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u

type Named = Pick<Option, 'name' | 'description'> &
  Pick<AskedCommand, 'name_localizations' | 'description_localizations'>

export const commands: readonly Rule<readonly AskedCommand[]>[] = [
  {
    rule: 'no two commands of a kind have one name',
    source: `${page}, application command naming`,
    problems: (all) =>
      repeated(all.map((command) => `${typeOf(command)} ${command.name}`)).map((one) =>
        problem(
          '',
          'APPLICATION_COMMANDS_DUPLICATE_NAME',
          `Application command names must be unique: ${one}`,
        ),
      ),
  },
  {
    rule: 'at most 100 commands to type, 15 on people and 15 on messages',
    source: `${page}, registering a command`,
    problems: (all) =>
      [Type.ChatInput, Type.User, Type.Message]
        .filter((type) => all.filter((command) => typeOf(command) === type).length > most[type]!)
        .map((type) => problem('', 'MAX_COMMANDS', `Maximum number of commands of type ${type} reached`)),
  },
  {
    rule: 'names of commands, options and their translations are lower case, of letters, digits, - _ and ’',
    source: `${page}, application command naming`,
    problems: (all) =>
      all
        .filter((command) => typeOf(command) === Type.ChatInput)
        .flatMap((command) => [command as Named, ...optionsOf(command)])
        .flatMap((one) => [one.name, ...Object.values(one.name_localizations ?? {}).map(String)])
        .filter((one) => !name.test(one) || one !== one.toLowerCase())
        .map((one) => problem('name', 'APPLICATION_COMMAND_INVALID_NAME', `Command name is invalid: ${one}`)),
  },
  {
    rule: 'a command to type has a description; one on a person or a message has none, and no options',
    source: `${page}, application command structure: description, options`,
    problems: (all) =>
      all.flatMap((command) => {
        const typed = typeOf(command) === Type.ChatInput
        return [
          ...(typed === Boolean(command.description)
            ? []
            : [
                problem(
                  'description',
                  'APPLICATION_COMMAND_DESCRIPTION',
                  typed ? 'Missing' : 'Must be empty',
                ),
              ]),
          ...(!typed && command.options?.length
            ? [problem('options', 'APPLICATION_COMMAND_OPTIONS', 'Only chat input commands have options')]
            : []),
        ]
      }),
  },
  {
    rule: 'what must be given stands before what need not be',
    source: `${page}, application command option structure: options`,
    problems: eachList((options) =>
      options.some((option, at) => isRequired(option) && options.slice(0, at).some((one) => !isRequired(one)))
        ? [problem('options', 'APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID', 'Required options come first')]
        : [],
    ),
  },
  {
    rule: 'names of options differ, in every language',
    source: `${page}, option structure; localization`,
    problems: eachList((options) => {
      const languages = new Set(options.flatMap((one) => Object.keys(one.name_localizations ?? {})))
      return ['', ...languages]
        .filter((language) => {
          const names = options.map(
            (one) => (one.name_localizations as Record<string, string> | null)?.[language] ?? one.name,
          )
          const plain = options.map((one) => one.name)
          const taken = names.some((one, at) => plain.some((other, of) => of !== at && other === one))
          return repeated(names).length > 0 || taken
        })
        .map(() => problem('options', 'APPLICATION_COMMAND_OPTIONS_NAME_ALREADY_EXISTS', 'Names must differ'))
    }),
  },
  {
    rule: 'choices differ, in name and value, and have at most 100 characters',
    source: `${page}, application command option choice structure`,
    problems: eachOption((option) => {
      const choices = 'choices' in option ? (option.choices ?? []) : []
      return [
        ...(repeated(choices.map((one) => one.name)).length +
          repeated(choices.map((one) => one.value)).length >
        0
          ? [problem('choices', 'APPLICATION_COMMAND_OPTIONS_CHOICE_DUPLICATE', 'Choices must differ')]
          : []),
        ...choices
          .filter(({ value }) => lengthOf(String(value)) > 100)
          .map(() => problem('choices', 'BASE_TYPE_MAX_LENGTH', 'Must be 100 or fewer in length.')),
      ]
    }),
  },
  {
    rule: 'an option has choices or suggestions while it is typed, not both',
    source: `${page}, option structure: autocomplete`,
    problems: eachOption((option) =>
      'autocomplete' in option && option.autocomplete && 'choices' in option && option.choices?.length
        ? [problem('autocomplete', 'APPLICATION_COMMAND_AUTOCOMPLETE_CHOICES', 'Not with choices')]
        : [],
    ),
  },
  {
    rule: 'what an option takes at least is no more than what it takes at most',
    source: `${page}, option structure: min_value, max_value, min_length, max_length`,
    problems: eachOption((option) => {
      const given = option as unknown as Record<string, number | undefined>
      return [['min_value', 'max_value'] as const, ['min_length', 'max_length'] as const]
        .filter(([least, most]) => (given[least] ?? -Infinity) > (given[most] ?? Infinity))
        .map(([least]) => problem(least, 'APPLICATION_COMMAND_OPTION_RANGE', 'More than the maximum'))
    }),
  },
  {
    rule: 'subcommands stand alone, and at most two deep',
    source: `${page}, subcommands and subcommand groups`,
    problems: eachList((options, depth) => {
      const kinds = options.map(({ type }) => type <= OptionType.SubcommandGroup)
      const mixed = kinds.includes(true) && kinds.includes(false)
      const group = options.some(({ type }) => type === OptionType.SubcommandGroup)
      const deep = (depth > 0 && group) || (depth > 1 && kinds.includes(true))
      return mixed || deep
        ? [problem('options', 'APPLICATION_COMMAND_SUBCOMMANDS', 'Subcommands cannot be here')]
        : []
    }),
  },
  {
    rule: 'between people a command can be used only by who has added the app to their own account',
    source: `${page}, interaction contexts: PRIVATE_CHANNEL`,
    problems: (all) =>
      all
        .filter(({ contexts }) => contexts?.includes(2))
        .filter(({ integration_types }) => !(integration_types ?? [0]).includes(1))
        .map(() =>
          problem(
            'contexts',
            'APPLICATION_COMMAND_CONTEXT_NOT_ALLOWED',
            'PRIVATE_CHANNEL needs USER_INSTALL',
          ),
        ),
  },
  {
    rule: 'a command has at most 8000 characters in names, descriptions and values, the longest language counted',
    source: `${page}, application command limits`,
    problems: (all) =>
      all
        .filter((command) => sizeOf(command) > 8000)
        .map(() => problem('', 'APPLICATION_COMMAND_TOO_LARGE', 'Command exceeds maximum size (8000)')),
  },
]

function typeOf({ type }: AskedCommand): Type {
  return type ?? Type.ChatInput
}

function within(option: Option): Option[] {
  return 'options' in option ? ((option.options ?? []) as Option[]) : []
}

function optionsOf(command: AskedCommand): Option[] {
  const deep = (option: Option): Option[] => [option, ...within(option).flatMap(deep)]
  return (command.options ?? []).flatMap(deep)
}

function eachOption(problems: (option: Option) => Problem[]) {
  return (all: readonly AskedCommand[]) => all.flatMap(optionsOf).flatMap(problems)
}

/** Every list of options: of the commands themselves at depth 0. */
function eachList(problems: (options: readonly Option[], depth: number) => Problem[]) {
  const inside = (options: readonly Option[], depth: number): Problem[] => [
    ...problems(options, depth),
    ...options.flatMap((option) => inside(within(option), depth + 1)),
  ]
  return (all: readonly AskedCommand[]) => all.flatMap(({ options }) => inside(options ?? [], 0))
}

function isRequired(option: Option): boolean {
  return 'required' in option && option.required === true
}

function sizeOf(command: AskedCommand): number {
  const longest = (text: string | null | undefined, others: object | null | undefined) =>
    Math.max(lengthOf(text), ...Object.values(others ?? {}).map((other) => lengthOf(String(other))))
  return [command as Named, ...optionsOf(command)]
    .map((one) => {
      const choices =
        'choices' in one ? ((one as { choices?: { name: string; value: unknown }[] }).choices ?? []) : []
      return (
        longest(one.name, one.name_localizations) +
        longest(one.description, one.description_localizations) +
        choices.reduce((sum, choice) => sum + lengthOf(choice.name) + lengthOf(String(choice.value)), 0)
      )
    })
    .reduce((sum, size) => sum + size, 0)
}
