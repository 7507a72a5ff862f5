// A tiny, whole and correct content folder about nothing in particular. Tests change one thing in it and see
// what is said.

import { checkContent } from '../../src/content/check.ts'
import { type Content, loadContent } from '../../src/content/load.ts'
import type { SourceFile } from '../../src/content/page.ts'
import type { Diagnostic } from '../../src/content/spot.ts'
import { id } from '../../src/engine/ids.ts'
import type { Family } from '../../src/engine/question/family.ts'
import type { Families } from '../../src/engine/question/pose.ts'
import { wholeBetween } from '../../src/engine/random.ts'

const source = 'https://docs.docker.com/made-up/'

export const madeUp: Readonly<Record<string, string>> = {
  'curriculum.yaml': `units:
  - unit: boxes
    title: Boxes
    summary: What boxes do.
    topics: [lids, stacks]
`,
  'facts.yaml': `BOX-01:
  says: A lid closes a box.
  graded: true
  sources: [${source}]
BOX-02:
  says: Some say that boxes sing.
  graded: false
  sources: [${source}]
`,
  'misconceptions/boxes.yaml': `- id: lids-float
  belief: A lid floats above its box.
  correction: A lid lies on its box.
  say: It looks so from afar. Lift it and feel its weight.
  source: ${source}
`,
  'pictures.yaml': `- id: box
  alt: A square box seen from the side, with a flat lid lying on its top edge.
`,
  'pictures/box.svg': `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 800 400"><rect width="10" height="10"/></svg>
`,
  'retired.yaml': `- id: old-box
  why: It was about bags.
`,
  'boxes/lids.yaml': `topic: lids
title: Lids
summary: What lies on a box.
lesson: A lid closes a box. It keeps the rain out.
picture: box
source: ${source}
requires: []
terms:
  - term: lid
    also: [cover]
    means: What lies on a box and closes it.
    source: ${source}
    misconceptions: [lids-float]
objectives:
  - id: what-a-lid-does
    can: tell what a lid does
    lesson: A lid lies on a box. It closes it.
    facts: [BOX-01]
    items:
      - id: lid-choice
        kind: choice
        difficulty: 2
        stem: A box stands in the rain. What keeps its inside dry for the whole day?
        key: The lid
        distractors:
          - text: The floor
            why: The floor is below.
          - text: The air
            why: Air holds no water back.
            misconception: lids-float
        explanation: The lid lies on top and closes the box.
        source: ${source}
        facts: [BOX-01]
      - id: lid-floats
        kind: true-false
        difficulty: 1
        stem: A lid floats above its box.
        key: false
        why: A lid lies on the edge.
        misconception: lids-float
        explanation: A lid lies on the edge of its box.
        source: ${source}
        facts: [BOX-01, BOX-02]
`,
  'boxes/stacks.yaml': `topic: stacks
title: Stacks
summary: Boxes on boxes.
lesson: Boxes can stand on each other.
source: ${source}
requires: [lids]
objectives:
  - id: count-boxes
    can: count the boxes of a stack
    lesson: Count from below. Leave none out.
    requires: [what-a-lid-does]
    facts: [BOX-01]
    items:
      - id: count-them
        family: counting
        level: 1
        difficulty: 2
        source: ${source}
        facts: [BOX-01]
      - id: stack-order
        kind: order
        difficulty: 2
        stem: Build a stack of three boxes.
        steps: [Put down the big box, Put the middle box on it, Put the small box on top]
        mistakes:
          - first: Put the small box on top
            then: Put down the big box
            why: The small box would carry the big one.
        explanation: The biggest stands at the bottom.
        source: ${source}
        facts: [BOX-01]
      - id: stack-match
        kind: match
        difficulty: 2
        stem: Which box stands where in a stack of three?
        pairs:
          - { left: big, right: at the bottom }
          - { left: middle, right: between }
          - { left: small, right: on top }
        mistakes: [{ left: big, right: on top, why: It would crush the others. }]
        explanation: The biggest stands at the bottom.
        source: ${source}
        facts: [BOX-01]
      - id: stack-gap
        kind: cloze
        difficulty: 2
        stem: The {1} box stands below the small one.
        gaps: [{ key: big, accept: [large], mistakes: [{ answers: [tiny], why: Tiny is smaller still. }] }]
        explanation: The biggest stands at the bottom.
        source: ${source}
        facts: [BOX-01]
      - id: stack-number
        kind: number
        difficulty: 2
        stem: Two stacks of two boxes stand here. How many boxes are that?
        key: 4
        mistakes: [{ value: 2, why: That is one stack. }]
        explanation: Two and two are four.
        source: ${source}
        facts: [BOX-01]
`,
}

const counting: Family<number> = {
  id: id('counting'),
  revision: 1,
  draw: (level, random) => wholeBetween(2, 10 * level, random),
  generate: (boxes) => ({
    spec: {
      kind: 'choice',
      stem: `How many boxes are ${boxes} and one?`,
      key: { text: `${boxes + 1}` },
      distractors: [boxes, boxes + 2].map((wrong) => ({ text: `${wrong}`, why: 'Count again.' })),
    },
    explanation: [`${boxes} and one are ${boxes + 1}.`],
  }),
}

export function familiesOf(...families: Family<unknown>[]): Families {
  return new Map(families.map((family) => [family.id, family]))
}
export const madeUpFamilies = familiesOf(counting)

/** The folder with some files changed, added, or left out (undefined). */
export function files(changes: Record<string, string | undefined> = {}): SourceFile[] {
  return Object.entries({ ...madeUp, ...changes }).flatMap(([file, text]) =>
    text === undefined ? [] : [{ file, text }],
  )
}

/** One file with one piece of it replaced. The piece must be there. */
export function replaced(file: string, piece: string, by: string): Record<string, string> {
  const text = madeUp[file] ?? ''
  if (!text.includes(piece)) throw new Error(`${file} does not hold: ${piece}`)
  return { [file]: text.replace(piece, by) }
}

export function load(changes: Record<string, string | undefined> = {}, language = 'en'): Content {
  return loadContent(files(changes), { families: madeUpFamilies, language })
}

export function check(changes: Record<string, string | undefined> = {}): Diagnostic[] {
  return checkContent(load(changes), { families: madeUpFamilies })
}

/** `boxes/lids.yaml:12 problem, expected`, which is enough for a test to look at. */
export function told({ file, line, problem, expected }: Diagnostic): string {
  return `${file}:${line} ${problem}, ${expected}`
}
