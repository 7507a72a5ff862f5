// A GIFT file in blocks, parted by empty lines: one question each, so that a mistake in one hides no other. Lines
// of comment are taken out first, as Moodle does; what ours say of a question is kept aside.

import type { Place } from '../bank.ts'

/** `text` without its comments; `place` says where in the file a character of it stands. */
export type Block = { text: string; comments: readonly string[]; place(offset: number): Place }

export function blocksOf(text: string): Block[] {
  const blocks: Block[] = []
  let lines: { text: string; line: number }[] = []
  let comments: string[] = []
  const end = () => {
    if (lines.length > 0) blocks.push(blockOf(lines, comments))
    // Comments that stand alone belong to the question after them.
    if (lines.length > 0) comments = []
    lines = []
  }
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') end()
    else if (line.trimStart().startsWith('//')) comments.push(line.trim())
    else lines.push({ text: line, line: at + 1 })
  }
  end()
  return blocks
}

function blockOf(lines: readonly { text: string; line: number }[], comments: readonly string[]): Block {
  return {
    text: lines.map((line) => line.text).join('\n'),
    comments,
    place(offset) {
      let left = offset
      for (const { text, line } of lines) {
        if (left <= text.length) return { line, column: left + 1 }
        left -= text.length + 1
      }
      const last = lines.at(-1)!
      return { line: last.line, column: last.text.length + 1 }
    },
  }
}
