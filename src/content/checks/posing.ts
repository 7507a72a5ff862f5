// Each item is posed as often as a busy year would: every question must hold together, whatever was drawn.

import type { ItemId, MisconceptionId } from '../../engine/ids.ts'
import { phraseKey } from '../../engine/phrase.ts'
import { type Families, pose } from '../../engine/question/pose.ts'
import type { Item, Question } from '../../engine/question/question.ts'
import type { Content } from '../load.ts'
import { type Diagnostic, mistake } from '../spot.ts'
import type { Say } from '../words.ts'
import { flawsOf } from './question.ts'

const times = 200

export type Posing = {
  diagnostics: Diagnostic[]
  /** How many different wrong answers of families lead to each misconception. */
  made: Map<MisconceptionId, number>
}

export function checkPosing({ curriculum, spots }: Content, families: Families, say: Say): Posing {
  const diagnostics: Diagnostic[] = []
  const answers = new Map<MisconceptionId, Set<string>>()
  for (const item of curriculum.items.values()) {
    const spot = spots.items.get(item.id)!
    const flaws = new Map<string, string>()
    for (let at = 0; at < times; at++) {
      const seed = `check/${at}`
      try {
        const question = pose(item, seed, families)
        for (const flaw of flawsOf(question, say)) if (!flaws.has(flaw)) flaws.set(flaw, seed)
        if (item.made === 'generated') gather(question, answers)
      } catch (error) {
        flaws.set(error instanceof Error ? error.message : String(error), seed)
        break
      }
    }
    for (const [flaw, seed] of flaws)
      diagnostics.push(mistake(spot, `${nameOf(item)} posed with seed ${seed}: ${flaw}`, 'a whole question'))
  }
  const made = new Map([...answers].map(([id, texts]) => [id, texts.size]))
  return { diagnostics, made }
}

function nameOf(item: Item): ItemId | string {
  return item.made === 'generated' ? `${item.id} (family ${item.family}, level ${item.level})` : item.id
}

/** The wrong answers of a question that a family made. */
function gather({ body }: Question, answers: Map<MisconceptionId, Set<string>>): void {
  const note = (misconception: MisconceptionId | undefined, answer: string) => {
    if (misconception === undefined) return
    const texts = answers.get(misconception) ?? new Set()
    answers.set(misconception, texts.add(answer))
  }
  switch (body.kind) {
    case 'choice':
    case 'several':
      for (const { text, misconception } of body.options) note(misconception, phraseKey(text))
      break
    case 'true-false':
      note(body.misconception, phraseKey(body.why))
      break
    case 'order':
    case 'match':
      for (const { why, misconception } of body.mistakes) note(misconception, phraseKey(why))
      break
    case 'number':
      for (const { value, misconception } of body.mistakes) note(misconception, `${value}`)
      break
    case 'short':
      for (const { answers, misconception } of body.mistakes) note(misconception, answers.join())
      break
    case 'cloze':
      for (const { answers, misconception } of body.gaps.flatMap((gap) => gap.mistakes))
        note(misconception, answers.join())
      break
    case 'recall':
      break
  }
}
