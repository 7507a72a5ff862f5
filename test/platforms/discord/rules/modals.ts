// Modals: how much they hold, and that what they ask for can be given.

import { ComponentType as Type } from 'discord-api-types/v10'
import { type Component, type Placed, walk } from '../components.ts'
import type { Modal } from '../interactions.ts'
import { lengthOf, problem, type Rule, repeated } from './rule.ts'

const reference = 'components/reference'
const ranged = [
  Type.StringSelect,
  Type.UserSelect,
  Type.RoleSelect,
  Type.MentionableSelect,
  Type.ChannelSelect,
]
const several = [...ranged, Type.CheckboxGroup, Type.FileUpload]

export const modals: readonly Rule<Modal>[] = [
  {
    rule: 'a modal has one to five components',
    source: 'interactions/receiving-and-responding, modal callback data',
    problems: ({ components }) =>
      components.length < 1 || components.length > 5
        ? [problem('data.components', 'BASE_TYPE_BAD_LENGTH', 'Must be between 1 and 5 in length.')]
        : [],
  },
  {
    rule: 'every custom_id is there once',
    source: `${reference}, custom id`,
    problems: (modal) =>
      repeated(fieldsOf(modal).flatMap(({ component }) => component.custom_id ?? [])).map((id) =>
        problem(
          'data.components',
          'COMPONENT_CUSTOM_ID_DUPLICATED',
          `Component custom id ${id} is duplicated`,
        ),
      ),
  },
  {
    rule: 'a text can be as short as at least and as long as at most, and what stands there fits',
    source: `${reference}, text input`,
    problems: (modal) =>
      fieldsOf(modal)
        .filter(({ component }) => component.type === Type.TextInput && !isWritable(component))
        .map(({ path }) => problem(path, 'TEXT_INPUT_RANGE', 'min_length, max_length or value out of range')),
  },
  {
    rule: 'as many choices as are asked for can be made, and those made beforehand are not too many',
    source: `${reference}, string select, radio group, checkbox group, file upload`,
    problems: (modal) =>
      fieldsOf(modal)
        .filter(({ component }) => several.includes(component.type) && !isChoosable(component))
        .map(({ path }) => problem(path, 'COMPONENT_RANGE', 'min_values, max_values out of range')),
  },
  {
    rule: 'one radio button at most is chosen beforehand',
    source: `${reference}, radio group`,
    problems: (modal) =>
      fieldsOf(modal)
        .filter(({ component: { type, options } }) => type === Type.RadioGroup && presetsOf(options) > 1)
        .map(({ path }) => problem(path, 'RADIO_GROUP_DEFAULTS', 'Only one option can be the default')),
  },
  {
    rule: 'the values of a choice differ',
    source: `${reference}, select, radio group and checkbox group options`,
    problems: (modal) =>
      fieldsOf(modal)
        .filter(({ component }) => repeated((component.options ?? []).map(({ value }) => value)).length > 0)
        .map(({ path }) =>
          problem(`${path}.options`, 'SELECT_COMPONENT_OPTION_VALUE_DUPLICATED', 'The value is already used'),
        ),
  },
  {
    rule: 'a select in a modal is not switched off',
    source: `${reference}, string select: disabled`,
    problems: (modal) =>
      fieldsOf(modal)
        .filter(({ component }) => component.disabled)
        .map(({ path }) => problem(path, 'COMPONENT_DISABLED_IN_MODAL', 'Not in a modal')),
  },
]

function fieldsOf({ components }: Modal): Placed[] {
  return walk(components, 'data.components')
}

function isWritable({ min_length, max_length, value }: Component): boolean {
  const [least, most] = [Number(min_length ?? 0), Number(max_length ?? 4000)]
  const size = lengthOf(value as string | undefined)
  return least <= most && size <= most && (size === 0 || size >= least)
}

function isChoosable({ type, options, min_values, max_values, required }: Component): boolean {
  const all = options?.length
  const most = Number(max_values ?? (type === Type.CheckboxGroup ? all : 1))
  const least = Number(min_values ?? 1)
  const fits = least <= most && (all === undefined || (most <= all && presetsOf(options) <= most))
  // What must be answered can't be answered by nothing.
  return fits && !(required !== false && min_values === 0)
}

function presetsOf(options: Component['options']): number {
  return (options ?? []).filter((option) => option.default).length
}
