// A page of pictures of how a challenge came out, with all that they show also in words.

import type { AnalysisDrawing } from '../../../../chat/drawing.ts'
import { theirs } from '../../../../chat/rich.ts'
import type { Screen } from '../../../../chat/screen.ts'
import type { Analysis } from '../../../challenge/after/analysis.ts'
import type { Outcome } from '../../../challenge/after/outcome.ts'
import type { Scene } from '../../../scene.ts'
import { heading, type Spoken } from '../../parts.ts'
import { about, numberInWords, shareInWords } from './parts.ts'

const tenths = 10
const mostBeliefs = 6

export function plotsScreen(
  scene: Scene,
  { outcome, analysis }: { outcome: Outcome; analysis: Analysis },
): Screen {
  const { words } = scene
  const drawing = drawingOf(scene, outcome, analysis)
  const title = words('challenge-plots-title', { title: theirs(outcome.challenge.setup.title) })
  return {
    blocks: [heading(title), { block: 'drawing', drawing, alt: altOf(scene, drawing) }],
    buttons: [
      [
        about(outcome.challenge, words('key-challenge-items'), 'items'),
        about(outcome.challenge, words('key-challenge-results'), 'results'),
      ],
    ],
  }
}

function drawingOf(scene: Scene, { challenge }: Outcome, analysis: Analysis): AnalysisDrawing {
  const { words, curriculum } = scene
  const counts = Array.from({ length: tenths }, () => 0)
  for (const share of analysis.grades) counts[Math.min(tenths - 1, Math.floor(share * tenths + 1e-9))]!++
  const points = analysis.items.flatMap(({ column, statistics, concerns }) => {
    if (!statistics || 'none' in statistics.facility || 'none' in statistics.discrimination) return []
    const [x, y] = [statistics.facility.value, statistics.discrimination.value]
    return [
      { label: words('challenge-item-label', { label: column.label }), x, y, marked: concerns.length > 0 },
    ]
  })
  const beliefs = analysis.beliefs.filter(({ held }) => held > 0).slice(0, mostBeliefs)
  const bars = beliefs.flatMap(({ misconception, held, n }) => {
    const label = curriculum.misconceptions.get(misconception)?.belief
    return label === undefined
      ? []
      : [{ label, share: held / n, value: words('challenge-plot-held', { held, n }) }]
  })
  const graded = analysis.grades.length
  return {
    drawing: 'analysis',
    title: challenge.setup.title,
    grades: { title: words('challenge-plot-grades', { graded }), counts, axis: words('challenge-plot-axis') },
    items: {
      title: words('challenge-plot-items'),
      across: words('challenge-plot-across'),
      up: words('challenge-plot-up'),
      legend: words('challenge-plot-legend'),
      points,
      none: points.length === 0 ? words('challenge-plot-none', { n: graded }) : undefined,
    },
    beliefs: {
      title: words('challenge-plot-beliefs'),
      bars,
      none: bars.length === 0 ? words('challenge-plot-no-beliefs') : undefined,
    },
  }
}

/** What it shows, value by value. */
function altOf({ words }: Spoken, { grades, items, beliefs }: AnalysisDrawing): string {
  const tenth = (at: number) => `${at * 10}–${at * 10 + 10} %`
  const spread = grades.counts.flatMap((count, at) => (count > 0 ? `${tenth(at)}: ${count}` : [])).join(', ')
  const points = items.points.map(({ label, x, y, marked }) =>
    words('challenge-alt-item', {
      label,
      x: shareInWords(x),
      y: numberInWords(y),
      marked: marked ? 'yes' : 'no',
    }),
  )
  const bars = beliefs.bars.map(({ label, value }) => `${label} (${value})`)
  return [
    `${grades.title}: ${spread || '–'}.`,
    `${items.title}: ${items.none ?? points.join('; ')}.`,
    `${beliefs.title}: ${beliefs.none ?? bars.join('; ')}.`,
  ].join(' ')
}
