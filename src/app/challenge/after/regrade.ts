// A teacher decides about a question afterwards. First is shown whose grade would change, and how; only then is it
// done, written into the record, and told to those whose grade changed or who had appealed.

import { csv } from '../../../chat/csv.ts'
import type { OutgoingFile } from '../../../chat/message.ts'
import { type RegradeChange, rulingsOf, standingDecisions } from '../../../engine/challenge/regrade.ts'
import { type GradeChange, gradeChanges } from '../../../engine/challenge/standing.ts'
import { noteAct } from '../../classes/current.ts'
import { answered, tell } from '../../classes/tell.ts'
import { type Refused, type Reply, refuse, type Scene } from '../../scene.ts'
import { howScreen, previewScreen, regradedScreen, toldScreen } from '../../views/challenge/after/regrade.ts'
import { type Meant, numberOf } from '../meant.ts'
import { analysisOf } from './analysis.ts'
import { isReached } from './end.ts'
import { called, rounded } from './gradebook.ts'
import { meantOver } from './meant.ts'
import { rowCalled, rowNames } from './named.ts'
import { attemptsOf, type Column, columnCalled, type Outcome, outcomeOf } from './outcome.ts'

/** What would be decided. `name`: the letter of the answer that is accepted, `text` what it says. */
export type Proposal = { change: RegradeChange; name?: string; text?: string }

type Asked = Meant & { outcome: Outcome; column: Column }

/** `/challenge regrade 7 accept C`, `void`, `full`, `back`; with `apply` or `lower` before it, it is done. */
export function regrade(scene: Scene, rest: string): Reply {
  const asked = askedAbout(scene, rest)
  if ('refused' in asked) return asked
  const [, how = '', what = '', text = ''] = /^(?:(apply|lower)\b\s*)?(\S*)\s*(.*)$/is.exec(asked.rest)!
  if (what === '') return { screen: howScreen(scene, asked, analysisOf(asked.outcome)) }
  // Nobody falls, unless that is asked for.
  const proposal = proposed(scene, asked, what.toLowerCase(), text.trim(), how.toLowerCase() !== 'lower')
  if ('refused' in proposal) return proposal
  if (!hasEffect(scene, asked, proposal)) return refuse('challenge-regraded-already')
  return how === '' ? preview(scene, asked, proposal, what, text) : apply(scene, asked, proposal)
}

function askedAbout(scene: Scene, rest: string): Asked | Refused {
  const found = meantOver(scene, rest, 'regrade')
  if ('refused' in found) return found
  const [, label = '', more = ''] = /^(\S*)\s*(.*)$/s.exec(found.rest)!
  const outcome = outcomeOf(scene.store, found.challenge)
  const column = columnCalled(outcome, label)
  if (!column) return refuse('challenge-no-question', { most: outcome.columns.length })
  return { ...found, rest: more, outcome, column }
}

function proposed(
  scene: Scene,
  asked: Asked,
  what: string,
  text: string,
  neverLower: boolean,
): Proposal | Refused {
  switch (what) {
    case 'void':
      return { change: { change: 'void', neverLower } }
    case 'full':
      return { change: { change: 'full' } }
    case 'back': {
      const decisions = standingDecisions(scene.store.challenges.regrades(asked.challenge.id))
      const own = decisions.filter(({ item }) => item === asked.column.item)
      const last = text === '' ? own.at(-1) : own.find(({ seq }) => `${seq}` === text)
      return last ? { change: { change: 'back', seq: last.seq } } : refuse('challenge-nothing-back')
    }
    case 'accept': {
      const names = rowNames(asked.outcome, asked.column)
      const { picks } = analysisOf(asked.outcome).items.find(
        ({ column }) => column.item === asked.column.item,
      )!
      const row = rowCalled(names, picks(), text, scene.words)
      const isOrder = asked.column.question.body.kind === 'order'
      if (!row?.key || isOrder)
        return refuse(isOrder ? 'challenge-no-accept' : 'challenge-no-answer', { label: asked.column.label })
      if (row.is === 'right') return refuse('challenge-regraded-already')
      const said = row.texts.map((one) => scene.words.say(one)).join(' – ')
      return {
        change: { change: 'accept', text: row.key, neverLower },
        name: names.get(row.key)!,
        text: said,
      }
    }
    default:
      return refuse('challenge-regrade-how', { label: asked.column.label })
  }
}

function hasEffect({ store }: Scene, { challenge, column }: Asked, { change }: Proposal): boolean {
  const decisions = store.challenges.regrades(challenge.id)
  const ruling = (all: Parameters<typeof rulingsOf>[0]) => JSON.stringify(rulingsOf(all).get(column.item))
  const next = { seq: decisions.length + 1, item: column.item, change }
  return ruling(decisions) !== ruling([...decisions, next])
}

/** Whose grade it would change. */
export function changesBy(
  { store }: Pick<Scene, 'store'>,
  asked: Pick<Asked, 'challenge' | 'column' | 'outcome'>,
  change: RegradeChange,
): GradeChange[] {
  const { challenge, column, outcome } = asked
  const decisions = store.challenges.regrades(challenge.id)
  const next = { seq: decisions.length + 1, item: column.item, change }
  const { counting } = challenge.setup.terms
  return gradeChanges(attemptsOf(outcome), counting, outcome.rulings, rulingsOf([...decisions, next]))
}

/** So many are named on the screen; all of them in a file, when there are more. */
const mostNamed = 15

function preview(scene: Scene, asked: Asked, proposal: Proposal, what: string, text: string): Reply {
  const { change } = proposal
  const kind = changesBy(scene, asked, change)
  const strict = 'neverLower' in change ? changesBy(scene, asked, { ...change, neverLower: false }) : kind
  const command =
    proposal.name !== undefined
      ? `accept ${proposal.name}`
      : change.change === 'back'
        ? `back ${change.seq}`
        : `${what} ${text}`.trim()
  const files = strict.length > mostNamed ? [changesFile(scene, kind, strict)] : []
  return { screen: previewScreen(scene, asked, proposal, { kind, strict, command, most: mostNamed }), files }
}

function changesFile(
  { store }: Scene,
  kind: readonly GradeChange[],
  strict: readonly GradeChange[],
): OutgoingFile {
  const spared = new Map(kind.map((one) => [one.seat, one]))
  const percent = (share: number | undefined) => (share === undefined ? undefined : rounded(share * 100))
  const rows = strict.map(({ seat, before, after }) => ({
    name: called(store.classes.seat(seat)!),
    before: percent(before),
    after_never_lower: percent(spared.has(seat) ? spared.get(seat)!.after : before),
    after: percent(after),
  }))
  return {
    name: 'changes.csv',
    type: 'text/csv',
    text: csv(['name', 'before', 'after_never_lower', 'after'], rows),
  }
}

function apply(scene: Scene, asked: Asked, proposal: Proposal): Reply {
  const { store, now } = scene
  const { challenge, column, held, outcome } = asked
  const { change } = proposal
  const changes = changesBy(scene, asked, change)
  const appellants = openAppeals(scene, asked)
  store.challenges.regrade(challenge.id, { at: now, by: held.seat.id, item: column.item, change })
  store.challenges.settle(challenge.id, column.item, 'regraded', now)
  const [rose, fell] = counted(changes)
  noteAct(scene, held, 'regraded', undefined, {
    challenge: numberOf(challenge),
    question: column.label,
    change: change.change,
    ...{ rose, fell },
  })
  const seats = new Set([...changes.map(({ seat }) => seat), ...appellants])
  const told = [...seats].flatMap((seat) => {
    const whose = outcome.people.find((one) => one.seat.id === seat)?.seat
    if (!whose || !isReached(scene.world, whose)) return []
    const changed = changes.find((one) => one.seat === seat)
    return tell(scene, whose, (there) =>
      toldScreen(there, challenge, column, {
        changed,
        appealed: appellants.includes(seat) ? 'regraded' : 'no',
      }),
    )
  })
  const screen = regradedScreen(scene, asked, { rose, fell, told: told.length })
  return { told: [...told, answered(scene, screen)] }
}

export function counted(changes: readonly GradeChange[]): [rose: number, fell: number] {
  const rose = changes.filter(({ before, after }) => (after ?? -1) > (before ?? -1)).length
  return [rose, changes.length - rose]
}

function openAppeals({ store }: Scene, { challenge, column }: Asked) {
  const appeals = store.challenges.appeals(challenge.id)
  return appeals.filter(({ item, settled }) => item === column.item && !settled).map(({ seat }) => seat)
}

/** `/challenge keep 7`: the key is right; whoever appealed is told so. */
export function keep(scene: Scene, rest: string): Reply {
  const asked = askedAbout(scene, rest)
  if ('refused' in asked) return asked
  const { store, now } = scene
  const { challenge, column, held } = asked
  const appellants = openAppeals(scene, asked)
  if (appellants.length === 0) return refuse('challenge-no-appeals', { label: column.label })
  store.challenges.settle(challenge.id, column.item, 'kept', now)
  noteAct(scene, held, 'kept', undefined, {
    challenge: numberOf(challenge),
    question: column.label,
  })
  const told = appellants.flatMap((seat) => {
    const whose = store.classes.seat(seat)
    if (!whose || !isReached(scene.world, whose)) return []
    return tell(scene, whose, (there) => toldScreen(there, challenge, column, { appealed: 'kept' }))
  })
  return { told: [...told, answered(scene, regradedScreen(scene, asked, { told: told.length, kept: true }))] }
}
