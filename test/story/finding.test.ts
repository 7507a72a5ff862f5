// Looking things up: words and topics by their name, a part of it, or something like it.

import { describe, expect, it } from 'vitest'
import { stories } from './curriculum.ts'
import { makeWorld } from './world.ts'
import { contentOf, objective, trueFalse } from './written.ts'

const topicOf = (topic: string, title: string) => ({
  topic,
  title,
  objectives: [objective(`can-${topic}`, trueFalse(`item-${topic}`))],
})
const layers = contentOf(
  topicOf('layer-stack', 'The stack of layers'),
  topicOf('layer-digests', 'Digests of layers'),
  topicOf('image-size', 'How large an image is'),
)

describe('/explain', () => {
  it('says what a word means, its other names, its source, what people get wrong, and where it is taught', () => {
    const shown = makeWorld().person('ana').says('/explain lid')
    expect(shown).toMatch(/What lies on a box and closes it\./)
    expect(shown).toMatch(/Also: cover/)
    expect(shown).toMatch(/Some think: “A lid floats above its box\.” In fact: A lid lies on its box\./)
    expect(shown).toMatch(/https:\/\/docs\.docker\.com\/made-up\//)
    expect(shown).toMatch(/\/learn lids/)
  })

  it.each(['LID', ' lid ', '`lid`', 'cover', 'Cov', 'li'])('finds a word by %s', (name) => {
    expect(makeWorld().person('ana').says(`/explain ${name}`)).toMatch(/What lies on a box and closes it\./)
  })

  it.each(['lable', 'labell', 'laabel'])('offers what %s may have meant, and does not guess', (name) => {
    const shown = makeWorld().person('ana').says(`/explain ${name}`)
    expect(shown).toMatch(new RegExp(`no entry for “${name}”\\. Did you mean one of these: label\\?`))
    expect(shown).not.toMatch(/A piece of paper/)
  })

  it.each(['submarine', 'x', '🚢', 'q'.repeat(900)])(
    'has no entry for %s, and says where to look',
    (name) => {
      const shown = makeWorld().person('ana').says(`/explain ${name}`)
      expect(shown).toMatch(/I have no entry for “.{1,60}”\. `?\/topics/)
    },
  )

  it('asks for a word when there is none, and leaves the question that stands alone', () => {
    const ana = makeWorld().person('ana')
    ana.says('/learn')
    const asked = ana.says('')
    expect(ana.says('/explain')).toMatch(/Say which word/)
    ana.says('/explain lid')
    expect(ana.says('')).toBe(asked)
  })
})

describe('/learn and a topic', () => {
  it.each(['image-size', 'IMAGE SIZE', 'How large an image is', 'large'])('begins it by “%s”', (name) => {
    const ana = makeWorld({ content: layers }).person('ana')
    expect(ana.says(`/learn ${name}`)).toMatch(/The lesson of can-image-size/)
  })

  it('asks which one when the name fits several, and begins nothing', () => {
    const ana = makeWorld({ content: layers }).person('ana')
    const shown = ana.says('/learn layers')
    expect(shown).toMatch(/“layers” could be one of these: The stack of layers, Digests of layers\./)
    expect(ana.phase()).toBeUndefined()
  })

  it('begins the one that is then chosen', () => {
    const ana = makeWorld({ content: layers }).person('ana')
    ana.says('/learn layers')
    expect(ana.presses('Digests of layers')).toMatch(/Digests of layers/)
    expect(ana.phase()?.phase).toBe('teaching')
  })

  it.each(['whales', '…', '?'])('says where all are when there is none like “%s”', (name) => {
    const ana = makeWorld({ content: layers }).person('ana')
    expect(ana.says(`/learn ${name}`)).toMatch(/no topic like .*\/topics/)
    expect(ana.phase()).toBeUndefined()
  })
})

describe('/topics', () => {
  it('shows every topic, and how far it has come', () => {
    const world = makeWorld({ content: stories })
    const ana = world.person('ana')
    const rows = () =>
      new Map(
        ana
          .says('/topics')
          .split('\n')
          .map((line) => [line.trim().split(/ {2}| – /)[0], line]),
      )
    const before = rows()
    for (const title of ['Lids', 'Stacks', 'Labels', 'Knots']) expect(before.get(title)).toMatch(/1 to learn/)
    ana.says('/learn lids')
    ana.says('')
    ana.answers()
    const after = rows()
    expect(after.get('Lids')).not.toMatch(/to learn/)
    for (const title of ['Stacks', 'Labels', 'Knots']) expect(after.get(title)).toBe(before.get(title))
  })
})
