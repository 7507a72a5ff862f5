// "Explain the terms here": what the curriculum says of the words in somebody's message.

import { describe, expect, it } from 'vitest'
import { termsIn } from '../../src/app/explain-here.ts'
import { encodePress } from '../../src/chat/press.ts'
import type { Curriculum, Term } from '../../src/engine/curriculum.ts'
import { readLanguages } from '../../src/world.ts'
import { stories } from './curriculum.ts'
import { makeWorld } from './world.ts'

const { curriculum } = readLanguages().get('en')!
const names = (text: string, among: Curriculum = curriculum) => termsIn(among, text).map(({ term }) => term)

const made = (...terms: [term: string, ...also: string[]][]): Curriculum => ({
  ...curriculum,
  terms: terms.map(
    ([term, ...also]): Term => ({ ...curriculum.terms[0]!, term, also, means: `${term} it is.` }),
  ),
})

describe('the terms that a text holds', () => {
  it('are found by any of their names, in the order of the text, each once', () => {
    expect(
      names('A union filesystem puts the image on top of its layers; the Image stays as it is.'),
    ).toEqual(['overlay filesystem', 'image', 'layer'])
  })

  it('are whole words, whatever stands around them', () => {
    const boxes = made(['layer'], ['copy-on-write', 'CoW'], ['.wh.', 'whiteout'])
    expect(names('multilayered bilayer layering', boxes)).toEqual([])
    expect(names('(layer), `copy on write`; "COW"', boxes)).toEqual(['layer', 'copy-on-write'])
    expect(names('a cowboy', boxes)).toEqual([])
    expect(names('the layer’s and a layer-by-layer', boxes)).toEqual(['layer'])
  })

  it('may stand in the plural, or in the singular where they are written in the plural', () => {
    const boxes = made(
      ['registry'],
      ['box'],
      ['capabilities'],
      ['bus'],
      ['LXCFS'],
      ['bind mount'],
      ['namespace'],
    )
    expect(names('registries, boxes, a capability, bind mounts and namespaces', boxes)).toEqual([
      'registry',
      'box',
      'capabilities',
      'bind mount',
      'namespace',
    ])
    expect(names('bu, lxcf, boxe, registrie', boxes)).toEqual([])
    expect(names('LXCFS on the bus', boxes)).toEqual(['LXCFS', 'bus'])
  })

  it('count by the longest name where several overlap', () => {
    const boxes = made(['image'], ['base image'], ['image layer'], ['layer'], ['base'])
    expect(names('a base image', boxes)).toEqual(['base image'])
    expect(names('the image layers, and then the image', boxes)).toEqual(['image layer', 'image'])
    const chain = made(['image'], ['image layer cache'], ['base image'])
    expect(names('base image layer cache', chain)).toEqual(['image layer cache'])
  })

  it('are every term of the curriculum, each by each of its names', () => {
    for (const { term, also } of curriculum.terms) {
      for (const name of [term, ...also]) expect(names(`So what about ${name}?`).length, name).toBe(1)
      const press = { session: '', turn: 0, verb: 'run', choice: `explain ${term}` } as const
      expect(() => encodePress(press)).not.toThrow()
    }
  })
})

describe('what is shown', () => {
  it('is each term in short with its topic, and a way to all about it', () => {
    const ana = makeWorld().person('ana')
    const shown = ana.says('/explain-here Put a label on the box!')
    expect(shown).toMatch(/One term that I know[\s\S]*label: A piece of paper on a box.* \(topic: Labels\)/)
    expect(ana.presses('label')).toMatch(/A label says what is in a box/)
  })

  it('is at most eight, and says how many more there are', () => {
    const also = Array.from(
      { length: 11 },
      (_, at) =>
        `  - term: thing${at}\n    means: Thing ${at}.\n    source: https://docs.docker.com/made-up/\n`,
    )
    const ana = makeWorld({ content: manyTerms(also) }).person('ana')
    const shown = ana.says(`/explain-here ${Array.from({ length: 11 }, (_, at) => `thing${at}`).join(' ')}`)
    expect(shown.match(/thing\d+: Thing/g)).toHaveLength(8)
    expect(shown).toMatch(/11 terms that I know[\s\S]*3 more are in it/)
  })

  it('is a kind word where there is none, or nothing to read', () => {
    const ana = makeWorld().person('ana')
    expect(ana.says('/explain-here Good morning, everybody')).toMatch(
      /I know none of the terms[\s\S]*`\/topics`/,
    )
    expect(ana.says('/explain-here 🎉 …')).toMatch(/no text in that message/)
    expect(ana.says('/help')).not.toMatch(/explain-here/)
  })
})

/** The made-up labels with these terms. */
function manyTerms(terms: readonly string[]): Record<string, string> {
  const labels = stories['boxes/labels.yaml']!
  return { ...stories, 'boxes/labels.yaml': labels.replace(/terms:\n/, `terms:\n${terms.join('')}`) }
}
