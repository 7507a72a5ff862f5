// The made-up curriculum that people in stories study: four small topics about boxes, in which one idea
// rests on another, and a flashcard and a typed answer beside the kinds that made-up.ts has.

const source = 'https://docs.docker.com/made-up/'

const item = (id: string, kind: string, rest: string) => `      - id: ${id}
        kind: ${kind}
        difficulty: 2
        explanation: So it is with boxes.
        source: ${source}
        facts: [BOX-01]
${rest}`

export const stories: Record<string, string> = {
  'curriculum.yaml': `units:
  - unit: boxes
    title: Boxes
    summary: What boxes do.
    topics: [lids, stacks, labels, knots]
`,
  'boxes/labels.yaml': `topic: labels
title: Labels
summary: What stands on a box.
lesson: A label says what is in a box.
source: ${source}
requires: []
terms:
  - term: label
    also: [tag]
    means: A piece of paper on a box that says what is in it.
    source: ${source}
objectives:
  - id: name-a-label
    can: name what says what is in a box
    lesson: A label says what is in a box. It is made of paper.
    facts: [BOX-01]
    items:
${item('label-word', 'short', '        stem: What says what is in a box?\n        key: label\n        accept: [paper label]\n        mistakes: [{ answers: [sticker], why: A sticker is for decoration., misconception: lids-float }]\n')}${item('label-card', 'recall', '        stem: What is a label made of?\n        back: Paper.\n')}${item('label-several', 'several', '        stem: What can stand on a label?\n        keys: [a name, a date]\n        distractors: [{ text: a lid, why: A lid lies on the box. }, { text: a box, why: The label is on the box. }]\n')}`,
  'boxes/knots.yaml': `topic: knots
title: Knots
summary: What keeps a box shut.
lesson: A knot keeps a box shut.
source: ${source}
requires: [labels]
objectives:
  - id: tie-a-knot
    can: tell a knot from a bow
    lesson: A knot holds. A bow opens when you pull it.
    facts: [BOX-01]
    items:
${item('knot-choice', 'choice', '        stem: Which of these holds when it is pulled?\n        key: A knot\n        distractors: [{ text: A bow, why: It opens when pulled. }, { text: A loop, why: It slips. }, { text: None of these, why: A knot holds., last: true }]\n')}${item('knot-use', 'true-false', '        asks: use\n        stem: A bow holds longer than a knot.\n        key: false\n        why: A bow opens when it is pulled.\n')}`,
}
