// A class's own questions as items that can be posed. Their objectives are none of the curriculum's, whose ids have
// no colon: what is missed of them makes no card.

import type { BankItem } from '../../bank/bank.ts'
import { type ClassId, type ItemId, id, type Millis, type ObjectiveId } from '../../engine/ids.ts'
import { demandOf, type Item } from '../../engine/question/question.ts'
import type { Store } from '../ports.ts'
import type { HeldItem } from './ports.ts'

/** As hard as most: nobody said how hard. */
const difficulty = 3

export function bankItemId(of: ClassId, number: number): ItemId {
  return id<ItemId>(`bank-${of}-${number}`)
}

/** What a class has now, of one category or of all, by number. */
export function bankItems({ bank }: Pick<Store, 'bank'>, of: ClassId, category?: string): Item[] {
  const all = bank.all(of)
  const wanted = category === undefined ? all : all.filter(({ item }) => item.category === category)
  return wanted.map((held) => asItem(of, held))
}

/**
 * By its id, as it stands, or stood at a time such as a challenge's publication; one that was taken out as it last
 * stood. Nothing for an item of no bank.
 */
export function bankItem({ bank }: Pick<Store, 'bank'>, item: ItemId, at?: Millis): Item | undefined {
  const [, of, number] = /^bank-(\d+)-(\d+)$/.exec(item) ?? []
  if (of === undefined) return undefined
  const held = bank.get(id<ClassId>(of), Number(number), at)
  return held && asItem(id<ClassId>(of), held)
}

function asItem(of: ClassId, { number, version, item }: HeldItem): Item {
  const { spec, explanation = '' }: BankItem = item
  return {
    id: bankItemId(of, number),
    objective: id<ObjectiveId>(`bank:${of}:${number}`),
    version: `${version}`,
    demand: demandOf[spec.kind],
    difficulty,
    source: '',
    facts: [],
    made: 'fixed',
    spec,
    explanation,
  }
}
