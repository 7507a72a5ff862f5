// Aiken, the plainest format (docs.moodle.org/en/Aiken_format): a question, options with letters, and the answer.
//
//   Which file lists the build's steps?
//   A. Dockerfile
//   B) Makefile
//   ANSWER: A

import { bankLimits, error, noWhy, type Place, type Problem } from './bank.ts'
import type { Read } from './fits.ts'

type Line = { text: string; place: Place }
type Draft = { stem: Line[]; options: Line[] }

const optionShape = /^([A-Z])\s*[.)]\s*(.*)$/
const answerShape = /^ANSWER\s*:\s*(.*)$/i

export function readAiken(text: string): { read: Read[]; problems: Problem[] } {
  const read: Read[] = []
  const problems: Problem[] = []
  let draft: Draft = { stem: [], options: [] }
  for (const [at, whole] of text.split('\n').entries()) {
    const line = { text: whole.trim(), place: { line: at + 1, column: whole.search(/\S|$/) + 1 } }
    const answer = answerShape.exec(line.text)
    const option = optionShape.exec(line.text)
    if (line.text === '') continue
    if (answer) {
      const found = questionOf(draft, answer[1]!.trim(), line.place)
      if ('item' in found) read.push(found)
      else problems.push(found)
      draft = { stem: [], options: [] }
    } else if (option && draft.stem.length > 0) {
      const wanted = letterAt(draft.options.length)
      if (option[1] !== wanted)
        problems.push(
          error(line.place, `this option is ${option[1]}`, `${wanted}, in the order of the alphabet`),
        )
      draft.options.push({ text: option[2]!, place: line.place })
    } else if (draft.options.length > 0) {
      const [last] = draft.options.slice(-1)
      problems.push(
        error(
          line.place,
          `this stands after option ${letterAt(draft.options.length - 1)} (line ${last!.place.line})`,
          'ANSWER: and a letter',
        ),
      )
      draft = { stem: [line], options: [] }
    } else draft.stem.push(line)
  }
  const [begun] = draft.stem
  if (begun) problems.push(error(begun.place, 'this question has no answer', 'a line such as ANSWER: B'))
  return { read, problems }
}

function questionOf({ stem, options }: Draft, letter: string, place: Place): Read | Problem {
  const [first] = stem
  if (!first) return error(place, 'an answer without a question', 'a question above it')
  const right = [...letter].length === 1 ? letter.toUpperCase().charCodeAt(0) - 65 : -1
  const key = options[right]
  if (!key) {
    const last = letterAt(Math.max(0, options.length - 1))
    return error(
      place,
      `the answer is “${letter.slice(0, 20)}”`,
      options.length > 0 ? `a letter from A to ${last}` : 'options above it',
    )
  }
  const wrong = options.filter((option) => option !== key)
  return {
    item: {
      spec: {
        stem: stem.map((line) => line.text).join(' '),
        kind: 'choice',
        key: { text: key.text },
        distractors: wrong.map((option) => ({ text: option.text, why: noWhy })),
      },
    },
    locate: ([part, at]) =>
      part === 'distractors'
        ? wrong[Number(at)]!.place
        : part === 'keys' || part === 'key'
          ? key.place
          : first.place,
  }
}

function letterAt(at: number): string {
  return String.fromCharCode(65 + Math.min(at, bankLimits.options + 15))
}
