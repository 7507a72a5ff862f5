// Forms that Discord refuses.

import { boxes, type Case, input, label, many, modal, option, radio, select, text } from './case.ts'

export const modals: Case[] = [
  ['no component', modal(), /components/],
  ['6 components', modal(...many(6, () => text('x'))), /between 1 and 5/],
  ['a title of 46', { ...modal(text('x')), title: 'x'.repeat(46) }, /title.*45/],
  ['a custom_id of 101', { ...modal(text('x')), custom_id: 'x'.repeat(101) }, /custom_id.*100/],
  ['a label of 46', modal({ ...label(input()), label: 'x'.repeat(46) }), /label.*45/],
  ['a description of 101', modal({ ...label(input()), description: 'x'.repeat(101) }), /description.*100/],
  ['a placeholder of 101', modal(label(input({ placeholder: 'x'.repeat(101) }))), /placeholder.*100/],
  ['a button', modal({ type: 1, components: [{ type: 2, style: 1, label: 'x', custom_id: 'a' }] }), /type/],
  ['one radio button', modal(label(radio({ options: [option('a')] }))), /options.*2/],
  ['11 radio buttons', modal(label(radio({ options: many(11, (at) => option(`${at}`)) }))), /options.*10/],
  ['11 boxes', modal(label(boxes({ options: many(11, (at) => option(`${at}`)) }))), /options.*10/],
  ['one custom_id twice', modal(label(input()), label(input())), /CUSTOM_ID_DUPLICATED/],
  ['at least 5 and at most 4', modal(label(input({ min_length: 5, max_length: 4 }))), /TEXT_INPUT_RANGE/],
  ['a text that is too long there', modal(label(input({ max_length: 2, value: 'abc' }))), /TEXT_INPUT_RANGE/],
  ['3 choices of 2', modal(label(select({ max_values: 3 }))), /COMPONENT_RANGE/],
  ['3 boxes of 2', modal(label(boxes({ max_values: 3 }))), /COMPONENT_RANGE/],
  ['none of what is required', modal(label(boxes({ min_values: 0 }))), /COMPONENT_RANGE/],
  [
    'two radio buttons chosen beforehand',
    modal(label(radio({ options: [option('a', { default: true }), option('b', { default: true })] }))),
    /RADIO_GROUP_DEFAULTS/,
  ],
  [
    'two boxes with one value',
    modal(label(boxes({ options: [option('a'), option('a', { label: 'b' })] }))),
    /VALUE_DUPLICATED/,
  ],
  ['a select that is switched off', modal(label(select({ disabled: true }))), /COMPONENT_DISABLED_IN_MODAL/],
]
