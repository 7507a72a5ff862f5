// Saying how sure one is: in one line with the answer, or before it, for every kind; and rating a flashcard.

import { describe, expect, it } from 'vitest'
import { rightly } from './answers.ts'
import { untilAsked } from './studies.ts'
import { makeWorld, type Person, type StoryWorld } from './world.ts'
import { contentOf, objective, short, trueFalse, written } from './written.ts'

const distractors = [
  { text: 'Rain', why: 'Rain is wet.' },
  { text: 'Sand', why: 'Sand is dry.' },
]
const mistakes = [{ left: 'big', right: 'above', why: 'It would crush the others.' }]
const pairs = ['big below', 'middle between', 'small above'].map((pair) => {
  const [left, right] = pair.split(' ')
  return { left, right }
})
const items = {
  truth: trueFalse('truth'),
  choice: written('choice', 'choice', { key: 'A lid', distractors }),
  several: written('several', 'several', { keys: ['A lid', 'A floor'], distractors }),
  match: written('match', 'match', { pairs, mistakes }),
  number: written('number', 'number', { key: 15, unit: 'MB', mistakes: [{ value: 1.5, why: 'No.' }] }),
  short: short('word'),
  cloze: written('cloze', 'cloze', { gaps: [{ key: 'lid' }], stem: 'A {1} lies on a box.' }),
}
const recall = written('card', 'recall', { back: 'Paper.' })
const content = contentOf(
  ...Object.entries({ ...items, recall }).map(([topic, item]) => ({
    topic,
    objectives: [objective(`can-${topic}`, item)],
  })),
)

const latest = (world: StoryWorld, person: Person) => world.store.attempts.standing(person.learner, 0).at(-1)!

/** Types the right answer with something after it. */
function rightAnd(person: Person, after: string): string {
  return person.says(`${rightly(person.question().body)}${after}`)
}

const ways: [string, boolean][] = [
  [' +', true],
  [' sure', true],
  [' SURE', true],
  [' -', false],
  [' unsure', false],
]

describe.each(Object.keys(items))('an answer to %s', (topic) => {
  it.each(ways)('followed by “%s” says how sure it is', (after, sure) => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    ana.says(`/practice ${topic}`)
    expect(rightAnd(ana, after)).toMatch(/^Right: /)
    expect(latest(world, ana)).toMatchObject({ sure, score: 1, rating: sure ? 'good' : 'hard' })
  })

  it.each(['+', 'sure', '-', 'unsure'])('may be announced by “%s”, and the question stands on', (before) => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    ana.says(`/practice ${topic}`)
    const sure = before === '+' || before === 'sure'
    expect(ana.says(before)).toMatch(sure ? /You are sure/ : /You are not quite sure/)
    rightAnd(ana, '')
    expect(latest(world, ana)).toMatchObject({ sure, score: 1 })
  })
})

describe('sureness', () => {
  it.each(['truth', 'choice', 'several', 'number'])('may stick to an answer to %s', (topic) => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    for (const [sign, sure] of [['+', true] as const, ['-', false] as const]) {
      ana.says(`/practice ${topic}`)
      rightAnd(ana, sign)
      expect(latest(world, ana)).toMatchObject({ sure, score: 1 })
    }
  })

  it('said with the answer counts before what was said earlier, and nothing said is nothing kept', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    ana.says('/practice choice')
    ana.says('+')
    rightAnd(ana, ' -')
    expect(latest(world, ana).sure).toBe(false)
    ana.says('/practice choice')
    rightAnd(ana, '')
    expect(latest(world, ana).sure).toBeUndefined()
  })

  it('is not read into a word that ends in a sign: what was typed is asked about as it is', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    ana.says('/practice short')
    expect(ana.says('label-')).toMatch(/Did you mean “label”\?/)
    expect(ana.says('no')).toMatch(/^Not quite: you answered label-/)
    expect(latest(world, ana)).toMatchObject({ sure: undefined, helped: false, score: 0 })
  })

  it('of a number below nothing is the number’s own sign', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    ana.says('/practice number')
    expect(ana.says('-15')).toMatch(/^Not quite: you answered -15/)
    expect(latest(world, ana).sure).toBeUndefined()
  })
})

describe('a flashcard', () => {
  it('is turned over first, and offers two ratings with when each brings it back', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    ana.says('/learn recall')
    expect(ana.says('')).not.toMatch(/Paper/)
    expect(ana.says('good')).toMatch(/did not understand/)
    expect(ana.says('')).toMatch(/Paper\./)
    const labels = ana
      .screen()
      .buttons.flat()
      .map(({ label }) => label)
    expect(labels).toEqual(['again · in 1 minute', 'good · in 10 minutes'])
    ana.presses('good · in 10 minutes')
    expect(latest(world, ana)).toMatchObject({ rating: 'good', score: 1, counted: true })
  })

  it('offers four ratings to whoever wants them, and takes each by number or word', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    expect(ana.says('/settings buttons 4')).toMatch(/buttons is now 4/)
    const ratings = ['again', 'hard', 'good', 'easy']
    for (const [at, rating] of ratings.entries()) {
      for (const typed of [`${at + 1}`, rating.toUpperCase()]) {
        ana.says('/practice recall')
        ana.says('')
        expect(ana.screen().buttons.flat()).toHaveLength(4)
        ana.says(typed)
        expect(latest(world, ana).rating).toBe(rating)
      }
    }
  })

  it('brings itself back later for every better rating', () => {
    const world = makeWorld({ content })
    const ana = world.person('ana')
    ana.says('/settings buttons 4')
    ana.says('/learn recall')
    ana.says('')
    ana.says('')
    ana.says('4')
    const before = world.store.cards.all(ana.learner).get('can-recall' as never)!
    const dues = ['1', '2', '3', '4'].map((rating) => {
      world.setClock(before.due)
      untilAsked(world, ana)
      ana.says('')
      ana.says(rating)
      const { due } = world.store.cards.all(ana.learner).get('can-recall' as never)!
      ana.says('/undo')
      return due
    })
    expect(dues).toEqual([...dues].sort((a, b) => a - b))
    expect(new Set(dues).size).toBe(4)
  })
})
