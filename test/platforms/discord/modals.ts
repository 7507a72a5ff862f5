// A form as a person fills it in, checked as Discord's client checks it before it can be sent.

import { ComponentType as Type } from 'discord-api-types/v10'
import type { Component, SelectOption } from './components.ts'
import type { Modal } from './interactions.ts'
import { lengthOf } from './rules/rule.ts'

/** By label or custom_id: a text, a choice or several by label or value, or whether a box is ticked. */
export type Fields = Readonly<Record<string, string | boolean | readonly string[]>>
type Given = Fields[string] | undefined

export function filled(modal: Modal, fields: Fields): object[] {
  const left = new Set(Object.keys(fields))
  const given = (label: string, customId: string): Given => {
    const name = [customId, label].find((one) => one in fields)
    if (name !== undefined) left.delete(name)
    return name === undefined ? undefined : fields[name]
  }
  const components = modal.components.map((component, at) => {
    const id = component.id ?? at + 1
    if (component.type === Type.TextDisplay) return { type: component.type, id }
    if (component.type === Type.ActionRow) {
      const inner = component.components!.map((one) =>
        answer(one, given(one.label ?? '', one.custom_id!), ''),
      )
      return { type: component.type, id, components: inner }
    }
    const { component: field, label } = component
    return {
      type: component.type,
      id,
      component: answer(field!, given(label ?? '', field!.custom_id!), label ?? ''),
    }
  })
  if (left.size > 0) throw new Error(`“${modal.title}” has no field ${[...left].join(', ')}`)
  return components
}

function answer(field: Component, given: Given, label: string): object {
  const about = { type: field.type, id: field.id ?? 0, custom_id: field.custom_id }
  const name = label || field.custom_id
  const required = field.required !== false
  switch (field.type) {
    case Type.TextInput:
      return { ...about, value: written(field, given, `${name}`, required) }
    case Type.Checkbox:
      return { ...about, value: given === undefined ? field.default === true : given === true }
    case Type.RadioGroup: {
      const [value = null] = chosen(field, given, `${name}`)
      if (value === null && required) throw new Error(`“${name}” must be chosen`)
      return { ...about, value }
    }
    case Type.CheckboxGroup:
    case Type.StringSelect: {
      const values = chosen(field, given, `${name}`)
      const all = field.options!.length
      const most = Number(field.max_values ?? (field.type === Type.CheckboxGroup ? all : 1))
      const least = required ? Number(field.min_values ?? 1) : 0
      if (values.length > most || (values.length < least && (required || values.length > 0))) {
        throw new Error(`“${name}” takes ${least} to ${most}, not ${values.length}`)
      }
      return { ...about, values }
    }
    default:
      throw new Error(`Nobody fills in a field of type ${field.type} here`)
  }
}

function written(field: Component, given: Given, name: string, required: boolean): string {
  const text = given === undefined ? String(field.value ?? '') : String(given)
  const [least, most] = [Number(field.min_length ?? 0), Number(field.max_length ?? 4000)]
  const size = lengthOf(text)
  if (size === 0 && !required) return text
  if (size < Math.max(least, 1) || size > most) {
    throw new Error(`“${name}” takes ${Math.max(least, 1)} to ${most} characters, not ${size}`)
  }
  return text
}

function chosen({ options = [] }: Component, given: Given, name: string): string[] {
  if (given === undefined) return options.filter((one) => one.default).map(({ value }) => value)
  return [given].flat().map((one) => {
    const option = optionNamed(options, String(one))
    if (!option) throw new Error(`“${one}” is no choice of “${name}”`)
    return option.value
  })
}

function optionNamed(options: readonly SelectOption[], name: string): SelectOption | undefined {
  return options.find(({ value }) => value === name) ?? options.find(({ label }) => label === name)
}
