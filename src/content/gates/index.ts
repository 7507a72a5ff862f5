// All gates over a bank of items, with their scores; a gate that fails becomes one diagnostic that names the
// items which feed it most.

import type { UnitId } from '../../engine/ids.ts'
import { families as allFamilies } from '../../engine/question/families/index.ts'
import { type Families, pose } from '../../engine/question/pose.ts'
import type { Content } from '../load.ts'
import { type Diagnostic, lineOf, mistake } from '../spot.ts'
import type { Say } from '../words.ts'
import { antiTell, type Gate } from './anti-tell.ts'
import { choicesOf } from './bank.ts'
import { positions } from './positions.ts'
import { type Reading, readability } from './readability.ts'

/** How many offenders a diagnostic names. */
const shown = 15

export function gatesOf(
  content: Content,
  say: Say,
  { unit, families = allFamilies }: { unit?: UnitId | undefined; families?: Families } = {},
): Gate[] {
  const choices = choicesOf(content, unit)
  return [
    ...antiTell(choices),
    ...positions(content, choices, families),
    ...readability(readings(content, say, families, unit)),
  ]
}

function readings(content: Content, say: Say, families: Families, unit: UnitId | undefined): Reading[] {
  const { items, objectives, topics } = content.curriculum
  return [...items.values()].flatMap((item) => {
    if (unit !== undefined && topics.get(objectives.get(item.objective)!.topic)?.unit !== unit) return []
    try {
      const { stem, explanation } = pose(item, 'gate', families)
      return [{ item: item.id, stem: say(stem), explanation: explanation.map(say).join('\n') }]
    } catch {
      // An item that can't be posed has its own diagnostic.
      return []
    }
  })
}

/** Said at the worst offender's place, or at the top of the curriculum when no single item is to blame. */
export function checkGates({ spots, pages }: Content, gates: readonly Gate[]): Diagnostic[] {
  return gates
    .filter(({ passed }) => !passed)
    .map(({ name, score, most, offenders, hint, notes }) => {
      const worst = offenders.slice(0, shown).map((id) => {
        const note = notes?.get(id)
        return `${id} (${lineOf(spots.items.get(id)!)}${note === undefined ? '' : `: ${note}`})`
      })
      const spot = spots.items.get(offenders[0] ?? '') ?? pages[0]!.spot
      const feeding = worst.length > 0 ? `; it feeds most on ${worst.join(', ')}` : ''
      const more = hint === undefined ? '' : `; ${hint}`
      return mistake(
        spot,
        `${name} scores ${score.toFixed(3)}${feeding}${more}`,
        `at most ${most.toFixed(3)}`,
      )
    })
}
