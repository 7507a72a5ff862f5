// npm run pose -- <item or family> [--seed 7] [--level 2] [--json], or --list: an item as a learner would see
// it, with the key marked and what stands behind each option.

import { parseArgs } from 'node:util'
import { closest } from '../content/closest.ts'
import { loadContent } from '../content/load.ts'
import { type PosedText, posedText } from '../content/posed-text.ts'
import { readContent } from '../content/read.ts'
import { readWords } from '../content/words.ts'
import { type FamilyId, type ItemId, id } from '../engine/ids.ts'
import { families } from '../engine/question/families/index.ts'
import { pose } from '../engine/question/pose.ts'
import type { Item, Level } from '../engine/question/question.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seed: { type: 'string', default: '1' },
    level: { type: 'string', default: '2' },
    json: { type: 'boolean' },
    list: { type: 'boolean' },
  },
})

const files = readContent()
const { curriculum } = loadContent(files)
const { words, diagnostics } = readWords(files)
if (!words) stop(diagnostics.map(({ problem }) => problem).join('\n'))

if (values.list) list()
else show(positionals[0])

function show(name: string | undefined): void {
  if (name === undefined)
    stop('Say which item or family, or --list for all: npm run pose -- layer-order --seed 7')
  const item = curriculum.items.get(id<ItemId>(name)) ?? asItem(id<FamilyId>(name))
  if (!item) stop(unknown(name))
  const text = posedText(pose(item, values.seed, families), values.seed, words!.say)
  console.log(values.json ? JSON.stringify(text) : printed(text))
}

/** A family by itself: an item of it from the curriculum, at the level asked for. */
function asItem(family: FamilyId): Item | undefined {
  if (!families.has(family)) return undefined
  const level = Number(values.level)
  if (![1, 2, 3].includes(level)) stop(`There is no level ${values.level}. Levels are 1, 2 and 3.`)
  const using = [...curriculum.items.values()].flatMap((item) =>
    item.made === 'generated' && item.family === family ? [item] : [],
  )
  const item = using.find((one) => one.level === level) ?? using[0]
  if (!item) stop(`No item of the curriculum uses the family ${family} yet.`)
  return { ...item, id: id(family), level: level as Level }
}

function unknown(name: string): string {
  const near = closest(name, [...curriculum.items.keys(), ...families.keys()])
  const hint = near.length > 0 ? `Did you mean ${near.join(' or ')}?` : 'See them all with --list.'
  return `There is no item or family ${name}. ${hint}`
}

function list(): void {
  const items = [...curriculum.items.values()].map((item) => {
    const topic = curriculum.topics.get(curriculum.objectives.get(item.objective)!.topic)
    const made = item.made === 'fixed' ? { kind: item.spec.kind } : { family: item.family, level: item.level }
    return { id: item.id, ...made, objective: item.objective, unit: topic?.unit, topic: topic?.id }
  })
  const all = [...items, ...[...families.keys()].map((family) => ({ id: family, family }))]
  console.log(values.json ? JSON.stringify(all) : all.map((one) => Object.values(one).join('  ')).join('\n'))
}

function printed(text: PosedText): string {
  const options = (text.options ?? []).flatMap((option) => [
    `${option.right ? '✓' : ' '} ${option.label} ${option.text}`,
    ...(option.why === undefined ? [] : [`      ${option.why}`]),
    ...(option.misconception === undefined ? [] : [`      misconception: ${option.misconception}`]),
  ])
  const mistakes = (text.mistakes ?? []).map(
    ({ response, why, misconception }) =>
      `  ${response}: ${why}${misconception === undefined ? '' : ` (misconception: ${misconception})`}`,
  )
  return [
    `${text.item}, ${text.kind}, seed ${text.seed}${text.params === undefined ? '' : `, ${JSON.stringify(text.params)}`}`,
    '',
    text.stem,
    ...(text.code === undefined ? [] : ['', text.code.replace(/^/gm, '    ')]),
    '',
    ...options,
    `Key: ${keyed(text.key)}`,
    ...(mistakes.length > 0 ? ['Known mistakes:', ...mistakes] : []),
    '',
    text.explanation,
    '',
    `Source: ${text.source}${text.asOf === undefined ? '' : ` (as of ${text.asOf})`}`,
  ].join('\n')
}

function keyed(key: unknown): string {
  return typeof key === 'string' ? key : JSON.stringify(key)
}

function stop(sentence: string): never {
  console.error(sentence)
  process.exit(2)
}
