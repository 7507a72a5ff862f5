// What a file would change in a bank. A question is known by its name within its category, one without a name by
// what it asks; where several share that, by their order. What is there and not in the file stays.

import type { BankItem } from '../../bank/bank.ts'
import { sameName } from '../../engine/class/roster.ts'
import { phraseKey } from '../../engine/phrase.ts'
import type { Changes, HeldItem } from './ports.ts'

/** `same`: how many of the file are in the bank just so. */
export function changesBy(items: readonly BankItem[], held: readonly HeldItem[]): Changes & { same: number } {
  const there = new Map<string, HeldItem[]>()
  for (const one of held) {
    const key = knownBy(one.item)
    there.set(key, [...(there.get(key) ?? []), one])
  }
  const added: BankItem[] = []
  const changed: { number: number; item: BankItem }[] = []
  let same = 0
  for (const item of items) {
    const known = there.get(knownBy(item))?.shift()
    if (!known) added.push(item)
    else if (inOneForm(known.item) === inOneForm(item)) same++
    else changed.push({ number: known.number, item })
  }
  return { added, changed, same }
}

function knownBy({ name, category, spec }: BankItem): string {
  const known =
    name === undefined ? ['asks', phraseKey(spec.stem), spec.code ?? ''] : ['name', sameName(name)]
  return JSON.stringify([sameName(category ?? ''), ...known])
}

/** The same for the same content, in whatever order its fields are. */
function inOneForm(item: BankItem): string {
  return JSON.stringify(item, (_, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
}
