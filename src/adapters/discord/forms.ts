// A form as Discord's modal, and what comes back from one as the press that it stands for.

import {
  type APICheckboxGroupOption,
  type APILabelComponent,
  type APIModalInteractionResponseCallbackData,
  type APIModalSubmission,
  ComponentType,
  TextInputStyle,
} from 'discord.js'
import { limits, shortened } from '../../chat/limits.ts'
import { decodePress, encodePress, type Press } from '../../chat/press.ts'
import type { Field, Form } from '../../chat/screen.ts'

const { form: most, ticks, listed, choice: longestChoice } = limits.discord

/** What joins the fields stands before the press, for whoever reads the answer knows nothing but what comes back. */
const mark = '|'

export function modalOf({ title, press, fields, joint }: Form): APIModalInteractionResponseCallbackData {
  return {
    custom_id: `${joint}${mark}${encodePress(press)}`,
    title: shortened(title, most.title),
    components: fields.slice(0, most.fields).map(labelled),
  }
}

/** Nothing when it is not one of ours. */
export function submitted({ custom_id, components }: Submission): Press | undefined {
  const at = custom_id.indexOf(mark)
  const press = at < 0 ? undefined : decodePress(custom_id.slice(at + 1))
  if (!press) return undefined
  const joint = custom_id.slice(0, at)
  const given = components.flatMap((component) =>
    component.type === ComponentType.Label ? [component.component] : [],
  )
  return { ...press, choice: given.map((field) => givenIn(field, joint)).join(joint) }
}

type Submission = Pick<APIModalSubmission, 'custom_id' | 'components'>
type Given = Extract<APIModalSubmission['components'][number], { type: ComponentType.Label }>['component']

function givenIn(field: Given, joint: string): string {
  if ('values' in field) return field.values.join(joint)
  return 'value' in field && typeof field.value === 'string' ? field.value : ''
}

/** What does not fit above a field stands below it in full. */
function labelled(field: Field, at: number): APILabelComponent {
  const isCut = field.label.length > most.label
  const note = field.note ?? (isCut ? field.label : undefined)
  return {
    type: ComponentType.Label,
    label: shortened(field.label, most.label),
    ...(note === undefined ? {} : { description: shortened(note, most.note) }),
    component: inputOf(field, `field:${at}`),
  }
}

function inputOf(field: Field, custom_id: string): APILabelComponent['component'] {
  if (field.field === 'text') {
    return {
      type: ComponentType.TextInput,
      custom_id,
      style: TextInputStyle.Short,
      max_length: most.typed,
      // An answer with a gap left open can't be read.
      required: true,
      ...(field.placeholder ? { placeholder: shortened(field.placeholder, limits.discord.placeholder) } : {}),
    }
  }
  const options = field.choices.slice(0, listed).map(
    ({ label, given }): APICheckboxGroupOption => ({
      label: shortened(label, longestChoice),
      value: given,
    }),
  )
  const isOne = field.field === 'one'
  // A list is asked for one choice at least, and has no need of two.
  if (options.length > ticks || (isOne && options.length < 2)) {
    return { type: ComponentType.StringSelect, custom_id, options, max_values: isOne ? 1 : options.length }
  }
  return isOne
    ? { type: ComponentType.RadioGroup, custom_id, options }
    : { type: ComponentType.CheckboxGroup, custom_id, options }
}
