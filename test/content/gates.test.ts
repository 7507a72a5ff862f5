import { describe, expect, it } from 'vitest'
import { antiTell } from '../../src/content/gates/anti-tell.ts'
import type { Choice } from '../../src/content/gates/bank.ts'
import { checkGates, gatesOf } from '../../src/content/gates/index.ts'
import { gradeOf, readability, syllablesOf } from '../../src/content/gates/readability.ts'
import { id } from '../../src/engine/ids.ts'
import { phraseKey } from '../../src/engine/phrase.ts'
import { oneOf, seeded, shuffled } from '../../src/engine/random.ts'
import { load, madeUpFamilies } from './made-up.ts'

const nouns =
  'box lid floor stack wall door roof shelf plank nail rope crate sack tray rack hook lamp rug'.split(' ')
const verbs = 'holds lifts hides shuts turns opens carries moves keeps covers drops bends'.split(' ')

/** Items whose options differ by chance alone, then spoilt by `spoil`, which is told which option is right. */
function bank(spoil: (option: string, right: boolean, stem: string) => string, count = 400): Choice[] {
  const random = seeded('fair')
  return Array.from({ length: count }, (_, at) => {
    const [one, other] = shuffled(nouns, random)
    const stem = `What does the ${one} do when the ${other} falls down?`
    const option = () =>
      `It ${oneOf(verbs, random)} the ${oneOf(nouns, random)} and the ${oneOf(nouns, random)}`
    const options = Array.from({ length: 4 }, (_, place) => spoil(option(), place === 0, stem))
    return { item: id(`item-${at}`), objective: id(`objective-${Math.floor(at / 3)}`), stem, options }
  })
}
const failed = (choices: Choice[]) => antiTell(choices).flatMap((gate) => (gate.passed ? [] : [gate.name]))

describe('the gates against telling wording', () => {
  it('pass a fair bank', () => {
    expect(failed(bank((option) => option))).toEqual([])
  })

  it.each([
    [
      'the longest key',
      (option: string, right: boolean) => (right ? `${option} in here` : option),
      'the longest option',
    ],
    [
      'a hedged key',
      (option: string, right: boolean) => (right ? `Usually ${option}` : option),
      'the most hedged option',
    ],
    [
      'a key in detail',
      (option: string, right: boolean) => (right ? `${option} (2 of 3)` : option),
      'the most specific option',
    ],
    [
      'a key in the stem’s words',
      (option: string, right: boolean, stem: string) => (right ? stem.slice(10, 30) : option),
      'the option most like the stem',
    ],
    [
      'wrong options with always',
      (option: string, right: boolean) => (right ? option : option.replace(/^It (?=[c-h])/, 'It always ')),
      'the words of the options alone',
    ],
    [
      'words that only keys have',
      (option: string, right: boolean) =>
        right ? option.replace('It', 'Then it') : option.replace('It', 'Now it'),
      'the words of the options alone',
    ],
  ])('catch %s', (_, spoil, rule) => {
    expect(failed(bank(spoil))).toContainEqual(expect.stringContaining(rule))
  })

  it('catch the one wrong option with never', () => {
    let place = 0
    const choices = bank((option) => (place++ % 4 === 1 ? `${option}, never` : option))
    expect(failed(choices)).toContain('picking any but the only one with always or never')
  })

  it('share the credit among ties', () => {
    const gates = antiTell([
      { item: id('a'), objective: id('o'), stem: 'What?', options: ['box', 'lid', 'lidlid'] },
    ])
    expect(gates[0]).toMatchObject({ score: 0 })
    const tied = antiTell([
      { item: id('a'), objective: id('o'), stem: 'What?', options: ['box', 'lid', 'l'] },
    ])
    expect(tied[0]).toMatchObject({ name: 'picking the longest option', score: 1 / 2 })
  })

  it('name the worst offenders first', () => {
    const choices = bank((option, right) => (right ? `${option} in here` : option))
    choices[7] = {
      ...choices[7]!,
      options: ['It is the longest option by far and away, is it not?', 'a', 'b', 'c'],
    }
    expect(antiTell(choices)[0]?.offenders[0]).toBe('item-7')
  })
})

describe('all gates', () => {
  const content = load()
  const gates = gatesOf(content, phraseKey, { families: madeUpFamilies })

  it('try every place of the key, and all together', () => {
    const names = gates.map(({ name }) => name)
    expect(names).toEqual(
      expect.arrayContaining(['picking option 1', 'picking option 3', 'key places, chi-square']),
    )
    expect(gates.filter(({ name }) => /option \d|chi-square/.test(name)).every(({ passed }) => passed)).toBe(
      true,
    )
  })

  it('make one diagnostic of each that fails, at its worst offender', () => {
    const gate = {
      name: 'picking the first',
      score: 0.9,
      most: 0.3,
      passed: false,
      offenders: [id('lid-choice')],
    }
    expect(checkGates(content, [gate as never])).toMatchObject([
      { file: 'boxes/lids.yaml', line: 20, expected: 'at most 0.300' },
    ])
    expect(checkGates(content, [{ ...gate, passed: true } as never])).toEqual([])
  })
})

describe('readability', () => {
  it.each([
    ['box', 1],
    ['container', 3],
    ['layer', 2],
    ['image', 2],
    ['cached', 1],
    ['mounted', 2],
    ['images', 3],
    ['tables', 2],
    ['little', 2],
    ['files', 1],
  ])('hears the syllables of %s', (word, count) => {
    expect(syllablesOf(word)).toBe(count)
  })

  it('leaves code and names out', () => {
    const plain = gradeOf('The file is copied to the top.')
    expect(gradeOf('The file is copied to the top by OverlayFS.')).toBeCloseTo(plain, 0)
    expect(gradeOf('The file is copied to the `application.configuration.directory`.')).toBeLessThanOrEqual(
      plain + 1,
    )
  })

  it('passes plain texts and fails learned ones', () => {
    const plain = {
      item: id('a'),
      stem: 'What does the box hold?',
      explanation: 'It holds the lid. You can see it.',
    }
    const learned = {
      item: id('b'),
      stem: 'Which characteristic differentiates containerisation methodologies from conventional virtualisation?',
      explanation:
        'Contemporary containerisation infrastructures predominantly necessitate comprehensive administrative understanding.',
    }
    expect(readability([plain as never]).map(({ passed }) => passed)).toEqual([true, true])
    expect(readability([learned as never]).map(({ passed }) => passed)).toEqual([false, false])
  })
})
