// Our questions as GIFT that Moodle takes, and that we read back as they were. Kinds that GIFT lacks become the
// nearest that it has; what is left over stands in a comment. `->` in a typed answer, which GIFT has no way to
// escape, gets an invisible space within. On the right
// of a pair, runs of spaces are one.

import type { Phrase } from '../../engine/phrase.ts'
import type { Spec, TypedMistake } from '../../engine/question/question.ts'
import { type BankItem, written } from '../bank.ts'
import { type Aside, asideLine } from './aside.ts'

export function writeGift(items: readonly BankItem[]): string {
  let category: string | undefined
  const blocks: string[] = []
  for (const item of items) {
    if (item.category !== category) blocks.push(`$CATEGORY: ${item.category ?? ''}`.trimEnd())
    category = item.category
    blocks.push(block(item))
  }
  return blocks.map((text) => `${text}\n`).join('\n')
}

type Written = { answers: string[]; aside?: Aside; numeric?: boolean }

function block({ name, spec, explanation }: BankItem): string {
  const { answers, aside: said = {}, numeric } = answersOf(spec)
  const aside = spec.kind === 'recall' && explanation !== undefined ? { ...said, explanation } : said
  const title = name === undefined ? '' : `::${escaped(name)}::`
  const code = spec.code === undefined ? '' : `\n\n\`\`\`\n${spec.code}\n\`\`\``
  const stem = `[markdown]${escaped(`${written(spec.stem) ?? ''}${code}`)}`
  const general = spec.kind === 'recall' ? written(spec.back) : explanation
  const lines = [...answers, ...(general === undefined ? [] : [`####${text(general)}`])]
  return [
    ...asideLine(aside),
    `${title}${stem} {${numeric ? '#' : ''}`,
    ...lines.map((line) => `\t${line}`),
    '}',
  ].join('\n')
}

function answersOf(spec: Spec): Written {
  switch (spec.kind) {
    case 'choice':
      return {
        answers: [
          `=${weighed(spec.key.text, 100)}`,
          ...spec.distractors.map((one) => `~${weighed(one.text, 0)}${comment(one.why)}`),
        ],
        aside: optionsAside([spec.key, ...spec.distractors]),
      }
    case 'several': {
      const share = Number((100 / spec.keys.length).toFixed(5))
      return {
        answers: [
          ...spec.keys.map((one) => `~%${share}%${text(said(one.text))}${comment(one.why)}`),
          ...spec.distractors.map((one) => `~%-${share}%${text(said(one.text))}${comment(one.why)}`),
        ],
        aside: { kind: 'several', ...optionsAside([...spec.keys, ...spec.distractors]) },
      }
    }
    case 'true-false':
      return {
        answers: [`${spec.key ? 'TRUE' : 'FALSE'}${comment(spec.why)}`],
        aside: optionsAside([spec]),
      }
    case 'short':
      return {
        answers: [
          ...[spec.key, ...spec.accept].map((answer) => `=%100%${typed(answer)}`),
          ...spec.mistakes.flatMap(({ answers, why }) =>
            answers.map((answer, at) => `=%0%${typed(answer)}${at === 0 ? comment(why) : ''}`),
          ),
        ],
        aside: groupsAside(spec.mistakes),
      }
    case 'number':
      return {
        numeric: true,
        answers: [
          `=%100%${digits(spec.key)}:${digits(spec.tolerance)}`,
          ...spec.mistakes.map(
            ({ value, why }) => `=%0%${digits(value)}:${digits(spec.tolerance)}${comment(why)}`,
          ),
        ],
        aside: {
          ...(spec.unit === undefined ? {} : { unit: spec.unit }),
          ...groupsAside(
            spec.mistakes.map(({ misconception }) => ({ answers: [''], why: '', misconception })),
          ),
        },
      }
    case 'order':
      return {
        answers: spec.steps.map((step, at) => `=${at + 1} -> ${escaped(said(step))}`),
        aside: { kind: 'order', ...(spec.mistakes.length > 0 ? { orders: spec.mistakes.map(told) } : {}) },
      }
    case 'match':
      return {
        answers: [
          ...spec.pairs.map(({ left, right }) => `=${typed(said(left))} -> ${escaped(said(right))}`),
          ...spec.extra.map((right) => `= -> ${escaped(said(right))}`),
        ],
        aside: spec.mistakes.length > 0 ? { pairs: spec.mistakes.map(told) } : {},
      }
    case 'cloze':
      return {
        answers: spec.gaps.map(({ key }, at) => `=\\{${at + 1}\\} -> ${escaped(key)}`),
        aside: {
          kind: 'cloze',
          gaps: spec.gaps.map(({ accept, mistakes }) => ({
            accept: [...accept],
            mistakes: mistakes.map((mistake) => ({ ...told(mistake), answers: [...mistake.answers] })),
          })),
        },
      }
    case 'recall':
      return { answers: [], aside: { kind: 'recall' } }
  }
}

type Noted = { misconception?: string | undefined; last?: boolean | undefined }

function optionsAside(options: readonly Noted[]): Aside {
  if (!options.some(({ misconception, last }) => misconception !== undefined || last)) return {}
  return {
    options: options.map(({ misconception, last }) => ({
      ...(misconception === undefined ? {} : { misconception }),
      ...(last ? { last: true as const } : {}),
    })),
  }
}

function groupsAside(mistakes: readonly TypedMistake[]): Aside {
  if (mistakes.every(({ answers, misconception }) => answers.length === 1 && misconception === undefined))
    return {}
  const groups = mistakes.map(({ answers, misconception }) => ({
    answers: answers.length,
    ...(misconception === undefined ? {} : { misconception }),
  }))
  return { groups }
}

function told<T extends { why: Phrase; misconception?: string | undefined }>({
  why,
  misconception,
  ...rest
}: T) {
  const reason = written(why)
  return {
    ...rest,
    ...(reason === undefined ? {} : { why: reason }),
    ...(misconception === undefined ? {} : { misconception }),
  }
}

function said(phrase: Phrase): string {
  return written(phrase) ?? ''
}

function comment(why: Phrase | undefined): string {
  const reason = why === undefined ? undefined : written(why)
  return reason === undefined ? '' : `#${text(reason)}`
}

/** A per cent sign at the start would be taken for a weight. */
function weighed(phrase: Phrase, weight: number): string {
  const shown = text(said(phrase))
  return shown.startsWith('%') ? `%${weight}%${shown}` : shown
}

/** What looks like the name of a format at the start would be taken for one. */
function text(plain: string): string {
  return `${/^\[(html|markdown|plain|moodle)\]/.test(plain) ? '[markdown]' : ''}${escaped(plain)}`
}

function typed(answer: string): string {
  return text(answer).replaceAll('->', '-\u200b>')
}

function escaped(plain: string): string {
  return plain.replace(/[\\#=~{}:]/g, '\\$&').replace(/\r?\n/g, '\\n')
}

/** Never with an exponent, which GIFT does not know. */
function digits(value: number): string {
  return value.toLocaleString('en', { useGrouping: false, maximumFractionDigits: 20 })
}
