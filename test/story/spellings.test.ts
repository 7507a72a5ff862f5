// Answers in every spelling that a person would try: each is read, and marked as what was meant.

import { describe, expect, it } from 'vitest'
import { makeWorld, type Person } from './world.ts'
import { contentOf, objective, trueFalse, written } from './written.ts'

const distractors = [
  { text: 'Rain', why: 'Rain is wet.' },
  { text: 'Sand', why: 'Sand is dry.' },
]

const items = {
  truth: trueFalse('truth', { key: true }),
  falsehood: trueFalse('falsehood', { key: false }),
  choice: written('choice', 'choice', { key: 'A lid', distractors }),
  several: written('several', 'several', { keys: ['A lid', 'A floor'], distractors }),
  order: written('order', 'order', {
    steps: ['Open', 'Fill', 'Close'],
    mistakes: [JSON.parse('{"first":"Close","then":"Fill","why":"A closed box takes nothing."}')],
  }),
  match: written('match', 'match', {
    pairs: [
      { left: 'big', right: 'below' },
      { left: 'middle', right: 'between' },
      { left: 'small', right: 'above' },
    ],
    mistakes: [{ left: 'big', right: 'above', why: 'It would crush the others.' }],
  }),
  short: written('short', 'short', {
    key: 'overlay2',
    accept: ['overlay 2'],
    mistakes: [{ answers: ['aufs'], why: 'That one is old.' }],
  }),
  number: written('number', 'number', {
    key: 1500,
    unit: 'MB',
    mistakes: [{ value: 1.5, why: 'That is in GB.' }],
  }),
  cloze: written('cloze', 'cloze', {
    stem: 'A {1} lies on a {2}.',
    gaps: [
      { key: 'lid', mistakes: [{ answers: ['label'], why: 'A label sticks.' }] },
      { key: 'box', accept: ['crate'] },
    ],
  }),
  recall: written('recall', 'recall', { back: 'Paper.' }),
}
const content = contentOf(
  ...Object.entries(items).map(([topic, item]) => ({ topic, objectives: [objective(`can-${topic}`, item)] })),
)

type Asked = keyof typeof items

/** Whatever is said about `topic`: the screen after it, with the question asked anew before. */
function saidAbout(person: Person, topic: Asked, line: (person: Person) => string): string {
  person.says(`/practice ${topic}`)
  return person.says(line(person))
}

/** The letter (or number) before an option, as it is shown. */
function letterOf(person: Person, text: string): string {
  const body = person.question().body
  const shown = 'options' in body ? body.options.map((one) => one.text) : []
  const steps = body.kind === 'order' ? body.steps : body.kind === 'match' ? body.rights : shown
  return 'ABCDEF'[steps.indexOf(text)]!
}
const lid = (person: Person) => letterOf(person, 'A lid')
const both = (person: Person) => [lid(person), letterOf(person, 'A floor')]
const steps = (person: Person) => ['Open', 'Fill', 'Close'].map((step) => letterOf(person, step))
/** Left sides by number, each with the letter that belongs to it. */
const pairs = (person: Person) => {
  const body = person.question().body
  const rights: Record<string, string> = { big: 'below', middle: 'between', small: 'above' }
  if (body.kind !== 'match') throw new Error('No match stands.')
  return body.lefts.map((left, at) => [`${at + 1}`, letterOf(person, rights[left as string]!)] as const)
}

const right: [Asked, string, (person: Person) => string][] = [
  ...['T', 't', 'true', 'TRUE', 'True.', '(t)'].map((text) => ['truth', text, () => text] as never),
  ...['F', 'f', 'false', ' False! ', 'f)'].map((text) => ['falsehood', text, () => text] as never),
  ['choice', 'b', (one) => lid(one).toLowerCase()],
  ['choice', ' B ', (one) => ` ${lid(one)} `],
  ['choice', 'B.', (one) => `${lid(one)}.`],
  ['choice', '(b)', (one) => `(${lid(one).toLowerCase()})`],
  ['choice', 'b)', (one) => `${lid(one)})`],
  ['several', 'A C', (one) => both(one).join(' ')],
  ['several', 'ca', (one) => both(one).reverse().join('').toLowerCase()],
  ['several', 'a, c.', (one) => `${both(one).join(', ')}.`],
  ['several', 'A and C', (one) => both(one).join(' and ')],
  ['several', 'A & C', (one) => both(one).join(' & ')],
  ['several', 'A+C', (one) => both(one).join('+')],
  ['several', 'A/C', (one) => both(one).join('/')],
  ['order', 'B A C', (one) => steps(one).join(' ')],
  ['order', 'bac', (one) => steps(one).join('').toLowerCase()],
  ['order', 'B, A, C', (one) => steps(one).join(', ')],
  ['order', 'B > A > C', (one) => steps(one).join(' > ')],
  ['order', 'B → A → C', (one) => steps(one).join(' → ')],
  [
    'match',
    '1b 2c 3a',
    (one) =>
      pairs(one)
        .map(([at, to]) => `${at}${to}`)
        .join(' ')
        .toLowerCase(),
  ],
  [
    'match',
    '1B2C3A',
    (one) =>
      pairs(one)
        .map(([at, to]) => `${at}${to}`)
        .join(''),
  ],
  [
    'match',
    '1-b, 2-c, 3-a',
    (one) =>
      pairs(one)
        .map(([at, to]) => `${at}-${to}`)
        .join(', '),
  ],
  [
    'match',
    '1=b; 2=c; 3=a',
    (one) =>
      pairs(one)
        .map(([at, to]) => `${at}=${to}`)
        .join('; '),
  ],
  [
    'match',
    '3: a, 1: b, 2: c',
    (one) =>
      pairs(one)
        .reverse()
        .map(([at, to]) => `${at}: ${to}`)
        .join(', '),
  ],
  [
    'match',
    '1 → b, …',
    (one) =>
      pairs(one)
        .map(([at, to]) => `${at} → ${to}`)
        .join(', '),
  ],
  ...['overlay2', 'Overlay2', ' overlay2. ', '`overlay2`', '"overlay2"', '“overlay2”', 'overlay  2'].map(
    (text) => ['short', text, () => text] as never,
  ),
  ...['1500', '1500 MB', '1500MB', '1500 mb', '1,500', '1 500 MB', '+1500', '1500.0'].map(
    (text) => ['number', text, () => text] as never,
  ),
  ...['lid, box', 'Lid; Box', ' lid ,crate ', '`lid`, `box`'].map(
    (text) => ['cloze', text, () => text] as never,
  ),
]

describe('a right answer', () => {
  it.each(right)('to %s is read when it is spelled %s', (topic, _, line) => {
    const ana = makeWorld({ content }).person('ana')
    expect(saidAbout(ana, topic, line)).toMatch(/^Right: /)
  })
})

const wrong: [Asked, string][] = [
  ['truth', 'F'],
  ['falsehood', 'T'],
  ['short', 'aufs'],
  ['short', 'btrfs'],
  ['number', '1.5'],
  ['number', '1,5 MB'],
  ['number', '-1500'],
  ['cloze', 'label; lid'],
]

describe('a wrong answer', () => {
  it.each(wrong)('to %s is no less readable: %s', (topic, text) => {
    const ana = makeWorld({ content }).person('ana')
    expect(saidAbout(ana, topic, () => text)).toMatch(/^Not quite: you answered/)
  })

  it('in part says how much it is worth', () => {
    const ana = makeWorld({ content }).person('ana')
    expect(saidAbout(ana, 'cloze', () => 'label, box')).toMatch(
      /^Partly right: you answered label; box, .* 50 %/,
    )
    expect(saidAbout(ana, 'several', lid)).toMatch(/^Partly right: .* 50 %/)
  })

  it('is not made of what can’t be read: the question stands, and nothing is counted', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    const unreadable: [Asked, string][] = [
      ['truth', 'perhaps'],
      ['choice', 'AB'],
      ['choice', 'Z'],
      ['several', 'A A'],
      ['order', 'A B'],
      ['match', '1a 2a 3a'],
      ['match', '1a 2b'],
      ['number', 'many'],
      ['number', '1500 GB'],
      ['cloze', 'lid'],
      ['cloze', 'lid, a, box'],
      ['recall', '3'],
    ]
    for (const [topic, text] of unreadable)
      expect(saidAbout(ana, topic, () => text)).toMatch(/did not understand/)
    expect(world.store.attempts.standing(ana.learner, 0)).toEqual([])
  })
})

describe('“not sure”', () => {
  it.each(['?', ' ? ', 'not sure', 'Not sure'])('may be said as “%s” to every kind of question', (text) => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    for (const topic of Object.keys(items) as Asked[]) {
      if (topic === 'recall') continue
      expect(
        saidAbout(ana, topic, () => text),
        topic,
      ).toMatch(/^Not sure: here is what is so/)
    }
    const given = world.store.attempts.standing(ana.learner, 0)
    expect(new Set(given.map(({ response, rating }) => `${response.kind} ${rating}`))).toEqual(
      new Set(['not-sure again']),
    )
  })
})
