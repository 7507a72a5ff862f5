// Deciding about a question afterwards: what can be decided, whose grade would change, what was done, and what those
// are told whom it concerns.

import { rich, theirs } from '../../../../chat/rich.ts'
import type { Block, Button, Screen } from '../../../../chat/screen.ts'
import type { GradeChange } from '../../../../engine/challenge/standing.ts'
import type { Analysis } from '../../../challenge/after/analysis.ts'
import { called } from '../../../challenge/after/gradebook.ts'
import { rowNames } from '../../../challenge/after/named.ts'
import type { Column, Outcome } from '../../../challenge/after/outcome.ts'
import { counted, type Proposal } from '../../../challenge/after/regrade.ts'
import type { Challenge } from '../../../challenge/ports.ts'
import type { Scene } from '../../../scene.ts'
import { heading, note, page, text } from '../../parts.ts'
import { stemInWords } from '../../question.ts'
import { about, inShort, shareInWords } from './parts.ts'

type Asked = { challenge: Challenge; outcome: Outcome; column: Column }
const mostOffered = 4

/** What can be decided, each as a button. */
export function howScreen(scene: Scene, { challenge, outcome, column }: Asked, analysis: Analysis): Screen {
  const { words } = scene
  const { label } = column
  const names = rowNames(outcome, column)
  const report = analysis.items.find((one) => one.column.item === column.item)!
  const wrong = report
    .picks()
    .filter(({ key, is, chosen }) => key !== undefined && is === 'wrong' && chosen > 0)
  const accept = wrong.slice(0, mostOffered).map(({ key, texts, chosen }) => {
    const said = inShort(texts.map((one) => words.say(one)).join(' – '), 30)
    const name = names.get(key!)!
    return about(
      challenge,
      words('key-challenge-accept', { name, text: said, chosen }),
      'regrade',
      `${label} accept ${name}`,
    )
  })
  const offered = column.question.body.kind === 'order' ? [] : accept
  const one = (what: string) =>
    about(challenge, words(`key-challenge-${what}`), 'regrade', `${label} ${what}`)
  const standing = outcome.rulings.get(column.item)
  const isRuled = standing !== undefined && (standing.accepted.length > 0 || standing.instead !== undefined)
  return {
    blocks: page(
      [heading(words('challenge-item-title', { label, title: theirs(challenge.setup.title) }))],
      [text(scene, 'challenge-regrade-stem', { stem: inShort(stemInWords(scene, column.question), 200) })],
      [note(scene, 'challenge-regrade-how', { label })],
    ),
    buttons: [
      ...offered.map((button) => [button]),
      [
        one('void'),
        one('full'),
        ...(isRuled
          ? [about(challenge, words('key-challenge-back-decision'), 'regrade', `${label} back`)]
          : []),
      ],
      [
        about(challenge, words('key-challenge-appeals'), 'appeals'),
        about(challenge, words('key-challenge-results'), 'results'),
      ],
    ],
  }
}

type Effect = { kind: readonly GradeChange[]; strict: readonly GradeChange[]; command: string; most: number }

export function previewScreen(
  scene: Scene,
  { challenge, column }: Asked,
  proposal: Proposal,
  effect: Effect,
): Screen {
  const { words } = scene
  const { kind, strict, command, most } = effect
  const [rose, fell] = counted(kind)
  const [strictRose, strictFell] = counted(strict)
  const isChoice = 'neverLower' in proposal.change && (strictFell > 0 || strictRose !== rose)
  const args = {
    label: column.label,
    change: proposal.change.change,
    text: theirs(inShort(proposal.text ?? '', 60)),
  }
  const shown = strict.length > kind.length ? strict : kind
  const rows = shown.slice(0, most).map(({ seat, before, after }) => {
    const spared = kind.find((one) => one.seat === seat)
    return {
      label: called(scene.store.classes.seat(seat)!),
      value: rich(
        words('challenge-change', {
          before: before === undefined ? '–' : shareInWords(before),
          after: after === undefined ? '–' : shareInWords(after),
          spared: isChoice && spared?.after !== after ? 'yes' : 'no',
        }),
      ),
    }
  })
  const facts: Block[] = rows.length > 0 ? [{ block: 'facts', rows }] : []
  const press = (key: string, how: string) =>
    about(challenge, words(key), 'regrade', `${column.label} ${how} ${command}`)
  const buttons: Button[] = isChoice
    ? [press('key-challenge-apply-kind', 'apply'), press('key-challenge-apply-lower', 'lower')]
    : [press('key-challenge-apply', 'apply')]
  return {
    blocks: page(
      [heading(words('challenge-preview', args)), text(scene, 'challenge-preview-counts', { rose, fell })],
      isChoice ? [text(scene, 'challenge-preview-lower', { rose: strictRose, fell: strictFell })] : [],
      facts,
      shown.length > most ? [note(scene, 'challenge-preview-file', { more: shown.length - most })] : [],
    ),
    buttons: [buttons, [about(challenge, words('key-challenge-cancel'), 'results')]],
  }
}

export function regradedScreen(
  scene: Scene,
  { challenge, column }: Asked,
  { rose = 0, fell = 0, told, kept }: { rose?: number; fell?: number; told: number; kept?: boolean },
): Screen {
  const args = { label: column.label, title: theirs(challenge.setup.title), rose, fell, told }
  const again = kept
    ? []
    : [about(challenge, scene.words('key-challenge-back-decision'), 'regrade', `${column.label} back`)]
  return {
    blocks: [text(scene, kept ? 'challenge-kept' : 'challenge-regraded', args)],
    buttons: [[...again, about(challenge, scene.words('key-challenge-results'), 'results')]],
  }
}

/** One line for a grade that changed, one for what came of an appeal. */
export function toldScreen(
  scene: Scene,
  { id, setup }: Challenge,
  { label }: Column,
  { changed, appealed }: { changed?: GradeChange | undefined; appealed: 'regraded' | 'kept' | 'no' },
): Screen {
  const args = { title: theirs(setup.title), number: label.replace(/\D+$/, '') }
  const appeal =
    appealed === 'no' ? [] : [text(scene, 'challenge-appeal-settled', { ...args, how: appealed })]
  const shown = (share: number | undefined) => (share === undefined ? '–' : shareInWords(share))
  const grade = changed
    ? [
        setup.feedback === 'none'
          ? text(scene, 'challenge-regraded-silent', args)
          : text(scene, 'challenge-regraded-told', {
              ...args,
              before: shown(changed.before),
              after: shown(changed.after),
            }),
      ]
    : []
  return {
    blocks: [...appeal, ...grade],
    buttons: [[about({ id }, scene.words('key-challenge-back'), 'result')]],
  }
}
