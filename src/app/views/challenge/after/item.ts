// One question of a challenge that is over, for those who teach: how hard it was, whether it tells those who know the
// rest from those who don't, and what was picked, with the mistaken beliefs that lead there.

import { rich, theirs } from '../../../../chat/rich.ts'
import type { Block, Screen } from '../../../../chat/screen.ts'
import type { PickStatistics } from '../../../../engine/item-analysis/responses.ts'
import { type Analysis, isVoid } from '../../../challenge/after/analysis.ts'
import { rowNames } from '../../../challenge/after/named.ts'
import type { Column, Outcome } from '../../../challenge/after/outcome.ts'
import type { Scene } from '../../../scene.ts'
import { heading, note, page, text } from '../../parts.ts'
import { questionParts } from '../../question.ts'
import { about, findingInWords, shareInWords } from './parts.ts'

const mostRows = 16

export function itemScreen(
  scene: Scene,
  { outcome, analysis }: { outcome: Outcome; analysis: Analysis },
  column: Column,
): Screen {
  const { words } = scene
  const { challenge } = outcome
  const report = analysis.items.find((one) => one.column.item === column.item)!
  const { statistics, concerns } = report
  const picks = report.picks()
  const title = { label: column.label, title: theirs(challenge.setup.title) }
  const names = rowNames(outcome, column)
  const fact = (label: string, value: string) => ({ label: words(label), value: rich(value) })
  const facts: Block[] = statistics
    ? [
        {
          block: 'facts',
          rows: [
            fact('challenge-fact-asked', `${statistics.n}`),
            fact('challenge-fact-facility', findingInWords(scene, statistics.facility)),
            ...(statistics.guess === undefined
              ? []
              : [fact('challenge-fact-guess', statistics.guess.toFixed(2))]),
            fact('challenge-fact-discrimination', findingInWords(scene, statistics.discrimination)),
            fact('challenge-fact-efficiency', findingInWords(scene, statistics.efficiency)),
          ],
        },
      ]
    : [text(scene, isVoid(outcome, column.item) ? 'challenge-item-void' : 'challenge-item-nobody')]
  const rows = picks.slice(0, mostRows).map((pick) => rowOf(scene, pick, names))
  const more = picks.length - rows.length
  return {
    blocks: page(
      ...questionParts(scene, column.question, [heading(words('challenge-item-title', title))]).slice(0, 3),
      facts,
      concerns.length === 0
        ? []
        : [
            text(scene, 'challenge-item-look', {
              reasons: concerns.map((one) => words('challenge-concern-short', { concern: one })).join(', '),
            }),
          ],
      [text(scene, 'challenge-picks'), { block: 'facts', rows }],
      more > 0 ? [note(scene, 'challenge-picks-more', { more })] : [],
    ),
    buttons: [
      [
        about(challenge, words('key-challenge-regrade'), 'regrade', column.label),
        about(challenge, words('key-challenge-items'), 'items'),
        about(challenge, words('key-challenge-results'), 'results'),
      ],
    ],
  }
}

/** "B: the air · 14 of 31 (45.2 %) · rest 61.3 % · believes: a lid floats above its box". */
function rowOf(scene: Scene, pick: PickStatistics, names: ReadonlyMap<string, string>) {
  const { words, curriculum } = scene
  const said = pick.texts.map((one) => words.say(one)).join(' – ')
  const belief = pick.misconception && curriculum.misconceptions.get(pick.misconception)?.belief
  const value = words('challenge-pick', {
    is: pick.is,
    text: theirs(said),
    gap: pick.gap ?? 0,
    chosen: pick.chosen,
    n: pick.n,
    share: shareInWords(pick.n === 0 ? 0 : pick.chosen / pick.n),
    rest: pick.rest === undefined ? 'none' : shareInWords(pick.rest),
    belief: belief ?? 'none',
  })
  return { label: (pick.key && names.get(pick.key)) ?? '–', value: rich(value) }
}
