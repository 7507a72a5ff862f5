// How a question is answered in a form, where a platform has them: typed, ticked, or joined.

import type { Field, Form } from '../../chat/screen.ts'
import { letterOf } from '../../engine/question/kinds/kind.ts'
import type { Body } from '../../engine/question/question.ts'
import { button, type Spoken, type Turn } from './parts.ts'

/** A form has no room for more. */
const mostFields = 5

/** Nothing where buttons are enough. */
export function formOf(scene: Spoken, held: Turn, body: Body): Form | undefined {
  const fields = fieldsOf(scene, body)
  if (fields.length === 0 || fields.length > mostFields) return undefined
  const isTyped = fields.every(({ field }) => field === 'text')
  const open = button(scene, held, 'form', '', isTyped ? 'key-type' : 'key-choose')
  const press = { ...open.press, verb: 'answer' as const }
  return { open, title: scene.words('form-title'), press, fields, joint: isTyped ? '; ' : ' ' }
}

function fieldsOf({ words }: Spoken, body: Body): Field[] {
  switch (body.kind) {
    case 'several': {
      const choices = body.options.map(({ text }, at) => ({
        label: `${letterOf(at)}  ${words.say(text)}`,
        given: letterOf(at),
      }))
      return [{ field: 'several', label: words('form-title'), choices }]
    }
    case 'match':
      return body.lefts.map((left, at) => ({
        field: 'one',
        label: `${at + 1}  ${words.say(left)}`,
        choices: body.rights.map((right, to) => ({
          label: `${letterOf(to)}  ${words.say(right)}`,
          given: `${at + 1}${letterOf(to)}`,
        })),
      }))
    case 'short':
      return [{ field: 'text', label: words('form-title') }]
    case 'number':
      return [{ field: 'text', label: words('form-title'), placeholder: body.unit }]
    case 'cloze':
      return body.gaps.map((_, at) => ({
        field: 'text',
        label: body.gaps.length === 1 ? words('form-title') : words('form-gap', { number: at + 1 }),
      }))
    default:
      return []
  }
}
