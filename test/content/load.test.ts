import { describe, expect, it } from 'vitest'
import { loadContent } from '../../src/content/load.ts'
import { type ItemId, id } from '../../src/engine/ids.ts'
import type { Family } from '../../src/engine/question/family.ts'
import { familiesOf, files, load, madeUpFamilies, replaced, told } from './made-up.ts'

const itemOf = (name: string, changes = {}) => load(changes).curriculum.items.get(id<ItemId>(name))!

describe('loading', () => {
  it('makes a curriculum of a good folder', () => {
    const { curriculum, diagnostics, facts } = load()
    expect(diagnostics).toEqual([])
    expect(curriculum.units).toEqual([
      { id: 'boxes', title: 'Boxes', summary: 'What boxes do.', topics: ['lids', 'stacks'] },
    ])
    expect([...curriculum.objectives.keys()]).toEqual(['what-a-lid-does', 'count-boxes'])
    expect([...curriculum.items.keys()].slice(0, 3)).toEqual(['lid-choice', 'lid-floats', 'count-them'])
    expect(curriculum.terms[0]).toMatchObject({ term: 'lid', also: ['cover'], topic: 'lids' })
    expect(curriculum.pictures.get(id('box'))?.file).toBe('pictures/box.svg')
    expect(facts.get(id('BOX-01'))?.graded).toBe(true)
  })

  it('teaches what must be known first before what needs it', () => {
    const order = replaced('curriculum.yaml', '[lids, stacks]', '[stacks, lids]')
    expect([...load(order).curriculum.objectives.keys()]).toEqual(['what-a-lid-does', 'count-boxes'])
  })

  it('takes what an item demands from its kind, unless the author says', () => {
    expect(itemOf('lid-choice').demand).toBe('recognise')
    expect(itemOf('stack-order').demand).toBe('recall')
    expect(itemOf('count-them').demand).toBe('use')
    const asked = replaced('boxes/lids.yaml', 'kind: choice', 'kind: choice\n        asks: use')
    expect(itemOf('lid-choice', asked).demand).toBe('use')
  })

  it('turns the steps and sides that mistakes name into their numbers', () => {
    const order = itemOf('stack-order')
    const match = itemOf('stack-match')
    expect(order.made === 'fixed' && order.spec.kind === 'order' && order.spec.mistakes).toMatchObject([
      { first: 2, second: 0 },
    ])
    expect(match.made === 'fixed' && match.spec.kind === 'match' && match.spec.mistakes).toMatchObject([
      { left: 0, right: 2 },
    ])
  })

  it('keeps the good items of a topic that holds a bad one', () => {
    const content = load(replaced('boxes/lids.yaml', 'difficulty: 2', 'difficulty: 9'))
    expect([...content.curriculum.items.keys()]).toContain('lid-floats')
    expect([...content.curriculum.items.keys()]).not.toContain('lid-choice')
  })
})

describe('the version of an item', () => {
  it('is twelve hexadecimal digits, the same each time', () => {
    expect(itemOf('lid-choice').version).toMatch(/^[0-9a-f]{12}$/)
    expect(itemOf('lid-choice').version).toBe(itemOf('lid-choice').version)
  })

  it.each([
    ['a stem', 'for the whole day?', 'for a day?'],
    ['a distractor', 'text: The floor', 'text: The ground'],
    ['a why', 'The floor is below.', 'The floor is beneath.'],
    ['an explanation', 'The lid lies on top', 'It lies on top'],
  ])('changes with %s', (_, piece, by) => {
    const changed = itemOf('lid-choice', replaced('boxes/lids.yaml', piece, by))
    expect(changed.version).not.toBe(itemOf('lid-choice').version)
  })

  it('stays with what no learner sees, such as the difficulty or the order of fields', () => {
    const harder = itemOf('lid-choice', replaced('boxes/lids.yaml', 'difficulty: 2', 'difficulty: 3'))
    expect(harder.version).toBe(itemOf('lid-choice').version)
    const turned = replaced(
      'boxes/lids.yaml',
      'text: The floor\n            why: The floor is below.',
      'why: The floor is below.\n            text: The floor',
    )
    expect(itemOf('lid-choice', turned).version).toBe(itemOf('lid-choice').version)
  })

  it('of a generated item changes with its family’s revision', () => {
    const counting = madeUpFamilies.get(id('counting'))!
    const revised = familiesOf({ ...counting, revision: 2 } as Family<unknown>)
    const { curriculum } = loadContent(files(), { families: revised })
    expect(curriculum.items.get(id('count-them'))?.version).not.toBe(itemOf('count-them').version)
  })
})

describe('an overlay', () => {
  const overlay = (text: string) => ({ 'overlays/de/boxes/lids.yaml': text })
  const german = overlay(`topic: lids
title: Deckel
terms:
  - { term: Deckel, also: [Haube, Kappe], means: Was auf einer Kiste liegt. }
objectives:
  - id: what-a-lid-does
    can: sagen, was ein Deckel tut
    items:
      - id: lid-floats
        stem: Ein Deckel schwebt über seiner Kiste.
      - id: lid-choice
        key: Der Deckel
        distractors: [{ text: Der Boden }]
`)

  it('says in its language what it says, and the rest in English', () => {
    const { curriculum, diagnostics } = load(german, 'de')
    expect(diagnostics).toEqual([])
    expect(curriculum.language).toBe('de')
    expect(curriculum.topics.get(id('lids'))).toMatchObject({
      title: 'Deckel',
      summary: 'What lies on a box.',
    })
    expect(curriculum.terms[0]).toMatchObject({ term: 'Deckel', also: ['Haube', 'Kappe'] })
    const choice = curriculum.items.get(id('lid-choice'))!
    expect(choice.made === 'fixed' && choice.spec).toMatchObject({
      key: { text: 'Der Deckel' },
      distractors: [{ text: 'Der Boden', why: 'The floor is below.' }, { text: 'The air' }],
    })
  })

  it('is left alone in English', () => {
    expect(load(german).curriculum.topics.get(id('lids'))?.title).toBe('Lids')
    expect(itemOf('lid-choice', german).version).toBe(itemOf('lid-choice').version)
  })

  it.each([
    [
      'an unknown id',
      'objectives:\n  - id: nothing\n    can: x\n',
      /^overlays\/de\/boxes\/lids.yaml:2 there is no nothing/,
    ],
    [
      'what is not a text',
      'objectives:\n  - id: what-a-lid-does\n    facts: [BOX-02]\n',
      /lids.yaml:3 facts is not a text/,
    ],
    ['another form', 'title: [Deckel]\n', /lids.yaml:1 title is not of the form/],
    ['entries too many', 'terms: [{}, { term: Kiste }]\n', /lids.yaml:1 entry 2 is not in boxes\/lids.yaml/],
    [
      'a field that English lacks',
      'objectives:\n  - id: what-a-lid-does\n    items: [{ id: lid-choice, code: x }]\n',
      /there is no code in English/,
    ],
  ])('may not hold %s', (_, text, words) => {
    expect(load(overlay(text), 'de').diagnostics.map(told)).toContainEqual(expect.stringMatching(words))
  })

  it('must lie over a file', () => {
    const found = load({ 'overlays/de/boxes/bags.yaml': 'title: Taschen\n' }, 'de').diagnostics.map(told)
    expect(found).toContainEqual(expect.stringContaining('there is no boxes/bags.yaml to say in de'))
  })
})
