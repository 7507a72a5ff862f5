// GIFT, Moodle's text format for questions (docs.moodle.org/en/GIFT_format), parsed by gift-pegjs one question at
// a time.

import { type GIFTQuestion, parse } from 'gift-pegjs'
import type { Path } from '../../content/spot.ts'
import { error, type Place, type Problem, warning } from '../bank.ts'
import type { Read } from '../fits.ts'
import { asideOf } from './aside.ts'
import { type Block, blocksOf } from './blocks.ts'
import type { Where } from './context.ts'
import { type Converted, convert } from './convert.ts'
import { unveiled, type Veiled, veiled } from './veil.ts'

export function readGift(text: string): { read: Read[]; problems: Problem[] } {
  const read: Read[] = []
  const problems: Problem[] = []
  let category: string | undefined
  for (const block of blocksOf(text)) {
    const named = /^\s*\$CATEGORY:([^\n]*)(\n\s*\S)?/.exec(block.text)
    if (named) {
      category = named[1]!.trim() || undefined
      if (named[2])
        problems.push(
          error(block.place(named[0].length - 1), 'a question follows its category', 'an empty line between'),
        )
      continue
    }
    const found = readBlock(block)
    for (const problem of found.problems) problems.push(problem)
    if (found.item) read.push({ item: { ...found.item, category }, locate: found.locate })
  }
  return { read, problems }
}

function readBlock(block: Block): Converted & { locate: Read['locate'] } {
  const veil = veiled(block.text)
  const where: Where = {}
  const locate = locatorOf(block, veil, where)
  const open = unclosed(block.text)
  if (open !== undefined)
    return {
      locate,
      problems: [
        error(block.place(open), 'the answers begin here and never end', 'a } before the next empty line'),
      ],
    }
  const parsed = parsedOf(veil.text)
  if ('message' in parsed) {
    const { found, wanted } = parsed
    const { numeric, inserted } = veil
    const offset = inserted !== undefined && parsed.offset > inserted ? parsed.offset - 1 : parsed.offset
    if (numeric !== undefined && /^#?\s*$/.test(block.text.slice(numeric, offset)) && offset >= numeric)
      return {
        locate,
        problems: [
          error(block.place(numeric), 'what follows # is no number', 'one such as 5, 5:0.1 or 4..6'),
        ],
      }
    if (block.text[offset] === '=' && block.text.includes('->'))
      return {
        locate,
        problems: [error(block.place(offset), 'this pair has no right side', 'left -> right')],
      }
    return { locate, problems: [error(block.place(offset), found, wanted)] }
  }
  const said = asideOf(block.comments)
  const converted = convert(parsed, said === 'unread' ? undefined : said, locate, where)
  if (said === 'unread')
    converted.problems.push(
      warning(locate([]), 'the comment [stevedore:…] above it can’t be read', 'it as it was written'),
    )
  return { ...converted, locate }
}

type Unread = { message: true; found: string; offset: number; wanted: string }

/** The parser throws at a mistake. */
function parsedOf(text: string): GIFTQuestion | Unread {
  try {
    const [question, second] = parse(text)
    if (question && !second) return question
    return {
      message: true,
      found: 'there are two questions',
      offset: 0,
      wanted: 'an empty line between them',
    }
  } catch (thrown) {
    if (!isSyntaxError(thrown)) throw thrown
    const found = thrown.found ? `there is “${unveiled(thrown.found) || ' '}”` : 'it ends here'
    return { message: true, found, offset: thrown.location.start.offset, wanted: wantedOf(thrown.expected) }
  }
}

type SyntaxError = {
  found: string | null
  location: { start: { offset: number } }
  expected: readonly object[] | null
}

function isSyntaxError(thrown: unknown): thrown is SyntaxError {
  return thrown instanceof Error && thrown.name === 'SyntaxError' && 'location' in thrown
}

/** The signs that could stand there, the likeliest first, or what the grammar itself says. */
function wantedOf(expected: readonly object[] | null): string {
  const signs = (expected ?? []).flatMap((one) => ('text' in one ? [`${one.text}`] : []))
  const shown = ['}', '{', '=', '~', '#', '->', '%'].filter((sign) => signs.includes(sign))
  if (shown.length > 0) return shown.join(' or ')
  const [only, another] = expected ?? []
  return only && !another && 'description' in only ? `${only.description}` : 'a question as GIFT writes it'
}

/** Where answers begin that do not end. */
function unclosed(text: string): number | undefined {
  const bare = text.replace(/\\./gs, '  ')
  const open = bare.indexOf('{')
  return open >= 0 && bare.indexOf('}', open) < 0 ? open : undefined
}

/** Parts of a question by the answer that holds them; `convert` notes which that is. */
function locatorOf(block: Block, { answers, stem }: Veiled, where: Where): Read['locate'] {
  return ([part, at]: Path): Place => {
    const number = typeof at === 'number' ? at : 0
    const answer = part === 'answer' ? number : where[part === 'key' ? 'keys' : String(part)]?.[number]
    return block.place(answer === undefined ? stem : (answers[answer] ?? stem))
  }
}
