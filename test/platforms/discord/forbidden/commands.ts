// Commands that Discord does not register.

import { asks, type Case, command, many, option } from './case.ts'

const list = (...commands: object[]) => commands
const withOptions = (...options: object[]) => [command({ options })]

export const commands: Case[] = [
  ['two of one name', list(command(), command()), /DUPLICATE_NAME/],
  ['101 to type', many(101, (at) => command({ name: `c${at}` })), /Maximum number of commands of type 1/],
  ['16 for messages', many(16, (at) => ({ type: 3, name: `Look ${at}` })), /commands of type 3/],
  ['a capital letter', list(command({ name: 'Review' })), /INVALID_NAME/],
  ['a space', list(command({ name: 'go on' })), /INVALID_NAME/],
  ['a name of 33', list(command({ name: 'x'.repeat(33) })), /INVALID_NAME|name.*32/],
  ['a translation in capitals', list(command({ name_localizations: { de: 'Üben' } })), /INVALID_NAME/],
  ['an option in capitals', withOptions(asks('Topic')), /INVALID_NAME/],
  ['a description of 101', list(command({ description: 'x'.repeat(101) })), /description.*100/],
  ['no description', list({ name: 'review' }), /APPLICATION_COMMAND_DESCRIPTION/],
  ['a description for messages', list({ type: 3, name: 'Look', description: 'x' }), /Must be empty/],
  ['options for messages', list({ type: 3, name: 'Look', options: [asks()] }), /Only chat input/],
  ['26 options', withOptions(...many(26, (at) => asks(`o${at}`))), /options.*25/],
  ['what is required last', withOptions(asks('a'), asks('b', { required: true })), /REQUIRED_INVALID/],
  ['two options of one name', withOptions(asks(), asks()), /NAME_ALREADY_EXISTS/],
  [
    'two options of one name in German',
    withOptions(
      asks('a', { name_localizations: { de: 'thema' } }),
      asks('b', { name_localizations: { de: 'thema' } }),
    ),
    /NAME_ALREADY_EXISTS/,
  ],
  [
    'an option that has another’s name in German',
    withOptions(
      asks('a', { name_localizations: { de: 'b' } }),
      asks('b', { name_localizations: { de: 'a' } }),
    ),
    /NAME_ALREADY_EXISTS/,
  ],
  [
    '26 choices',
    withOptions(asks('a', { choices: many(26, (at) => ({ name: `${at}`, value: `${at}` })) })),
    /choices.*25/,
  ],
  [
    'two choices of one value',
    withOptions(
      asks('a', {
        choices: [
          { name: 'x', value: '1' },
          { name: 'y', value: '1' },
        ],
      }),
    ),
    /CHOICE_DUPLICATE/,
  ],
  [
    'a choice’s value of 101',
    withOptions(asks('a', { choices: [{ name: 'x', value: 'x'.repeat(101) }] })),
    /100 or fewer/,
  ],
  [
    'choices and suggestions',
    withOptions(asks('a', { autocomplete: true, choices: [{ name: 'x', value: '1' }] })),
    /AUTOCOMPLETE_CHOICES/,
  ],
  [
    'at least 3 and at most 2',
    withOptions({ type: 4, name: 'n', description: 'x', min_value: 3, max_value: 2 }),
    /OPTION_RANGE/,
  ],
  [
    'a subcommand beside an option',
    withOptions({ type: 1, name: 'add', description: 'x' }, asks()),
    /SUBCOMMANDS/,
  ],
  ['between people, and not their own', list(command({ contexts: [2] })), /PRIVATE_CHANNEL needs/],
  [
    '8001 characters',
    withOptions(
      ...many(20, (at) =>
        asks(`o${at}`, {
          choices: many(20, (of) => ({ name: `${'n'.repeat(20)}${of}`, value: `v${of}${'x'.repeat(5)}` })),
        }),
      ),
    ),
    /maximum size \(8000\)/,
  ],
  ['a context that there is not', list(command({ contexts: [7] })), /contexts/],
  ['a field that Discord does not know', list(command({ option: [option('a')] })), /additional properties/],
]
