import { describe, expect, it } from 'vitest'
import { checkContent } from '../../src/content/check.ts'
import { loadContent } from '../../src/content/load.ts'
import { id, type MisconceptionId } from '../../src/engine/ids.ts'
import type { Family } from '../../src/engine/question/family.ts'
import { check, familiesOf, files, load, madeUp, replaced, told } from './made-up.ts'

type Change = Record<string, string | undefined>
const lids = (piece: string, by: string) => replaced('boxes/lids.yaml', piece, by)
const stacks = (piece: string, by: string) => replaced('boxes/stacks.yaml', piece, by)

/** What is changed, and what must be said about it: the file, where it begins, and words of the diagnostic. */
const mistakes: [string, Change, RegExp][] = [
  // The shape of a file
  ['broken YAML', lids('title: Lids', 'title: "Lids'), /^boxes\/lids.yaml:\d+ .*, a well-formed YAML file$/],
  [
    'a missing field',
    lids('    can: tell what a lid does\n', ''),
    /^boxes\/lids.yaml:15 can is missing, a text/,
  ],
  ['an unknown field', lids('title: Lids', 'title: Lids\ncolour: red'), /lids.yaml:1 unknown field "colour"/],
  ['an empty text', lids('A lid lies on the edge.', '""'), /lids.yaml:39 why is "", must not be empty/],
  [
    'a text that is too long',
    lids('title: Lids', `title: ${'L'.repeat(61)}`),
    /lids.yaml:2 title is .*61 characters.*at most 60/,
  ],
  [
    'an unknown kind',
    lids('kind: choice', 'kind: chioce'),
    /lids.yaml:21 kind is "chioce", one of choice, several/,
  ],
  ['a bad difficulty', lids('difficulty: 2', 'difficulty: 9'), /lids.yaml:22 difficulty is 9, at most 5/],
  [
    'a bad option',
    lids('- text: The floor\n            why: The floor is below.', '- The floor'),
    /lids.yaml:26 distractors 1 is "The floor", a mapping/,
  ],
  [
    'a key of no known form',
    lids('key: The lid', 'key: [The lid]'),
    /lids.yaml:24 key is a list of 1, .*text.* or a mapping/,
  ],
  [
    'an answer that YAML takes for a number',
    lids('key: The lid', 'key: 7'),
    /lids.yaml:24 key is 7, a text .*quotes/,
  ],
  [
    'a bad address',
    lids(`misconceptions: [lids-float]`, 'misconceptions: [Lids Float]'),
    /lids.yaml:13 misconceptions 1 is "Lids Float"/,
  ],
  // Files and ids
  ['no curriculum', { 'curriculum.yaml': undefined }, /^curriculum.yaml:1 curriculum.yaml is missing/],
  [
    'a topic without a file',
    { 'boxes/stacks.yaml': undefined },
    /^curriculum.yaml:5 there is no file boxes\/stacks.yaml/,
  ],
  [
    'a file that is not listed',
    { 'boxes/bags.yaml': madeUp['boxes/lids.yaml']!.replace('topic: lids', 'topic: bags') },
    /^boxes\/bags.yaml:1 curriculum.yaml does not list bags/,
  ],
  [
    'a file in another folder',
    { 'boxes/stacks.yaml': undefined, 'bags/stacks.yaml': madeUp['boxes/stacks.yaml'] },
    /^bags\/stacks.yaml:1 stacks is a topic of boxes/,
  ],
  [
    'a topic of another name',
    stacks('topic: stacks', 'topic: piles'),
    /stacks.yaml:1 the topic is piles, its file stacks.yaml/,
  ],
  [
    'a topic listed twice',
    replaced('curriculum.yaml', 'stacks]', 'stacks, lids]'),
    /^curriculum.yaml:5 topic lids is listed twice/,
  ],
  [
    'an item id used twice',
    lids('id: lid-floats', 'id: lid-choice'),
    /lids.yaml:34 item id lid-choice is used twice, another id than at boxes\/lids.yaml:20/,
  ],
  [
    'an objective id used twice',
    stacks('id: count-boxes', 'id: what-a-lid-does'),
    /stacks.yaml:8 objective id what-a-lid-does is used twice/,
  ],
  [
    'an id that is gone',
    lids('id: lid-floats', 'id: old-box'),
    /lids.yaml:34 the id old-box is in retired.yaml/,
  ],
  [
    'an item named as a family',
    lids('id: lid-floats', 'id: counting'),
    /lids.yaml:34 counting is the name of a family/,
  ],
  [
    'a term explained twice',
    stacks(
      'objectives:',
      'terms:\n  - { term: Cover, means: A lid., source: https://docs.docker.com/ }\nobjectives:',
    ),
    /stacks.yaml:8 the term "Cover" is explained twice, it once; it is also at boxes\/lids.yaml:9/,
  ],
  // What one place says about another
  [
    'an unknown misconception',
    lids('            misconception: lids-float', '            misconception: lids-flaot'),
    /lids.yaml:30 there is no misconception lids-flaot, .*near it: lids-float/,
  ],
  ['an unknown picture', lids('picture: box', 'picture: crate'), /lids.yaml:5 there is no picture crate/],
  [
    'an unknown objective',
    lids('facts: [BOX-01, BOX-02]', 'facts: [BOX-01]\n        contrasts: [what-a-lid-does, nothing]'),
    /there is no objective nothing/,
  ],
  [
    'an unknown fact',
    lids('facts: [BOX-01, BOX-02]', 'facts: [BOX-01, BOX-09]'),
    /lids.yaml:43 there is no fact BOX-09/,
  ],
  [
    'an item that rests on no graded fact',
    lids('facts: [BOX-01, BOX-02]', 'facts: [BOX-02]'),
    /lids.yaml:43 no mark may rest on BOX-02, a fact with graded: true/,
  ],
  [
    'an unknown family',
    stacks('family: counting', 'family: cuonting'),
    /stacks.yaml:15 there is no family cuonting, one of counting/,
  ],
  [
    'an unknown topic to know first',
    stacks('requires: [lids]', 'requires: [bags]'),
    /stacks.yaml:6 there is no topic bags/,
  ],
  [
    'an unknown objective to know first',
    stacks('requires: [what-a-lid-does]', 'requires: [nothing]'),
    /stacks.yaml:11 there is no objective nothing/,
  ],
  [
    'a circle',
    lids('    facts: [BOX-01]\n    items:', '    facts: [BOX-01]\n    requires: [count-boxes]\n    items:'),
    /goes round in a circle/,
  ],
  [
    'a source that is not trusted',
    lids('source: https://docs.docker.com/made-up/\nrequires', 'source: https://example.com/\nrequires'),
    /lids.yaml:6 example.com is not a trusted host/,
  ],
  // Lessons and variety
  [
    'a long lesson',
    stacks('Boxes can stand on each other.', 'box '.repeat(121)),
    /stacks.yaml:4 the lesson of stacks has 121 words, at most 120/,
  ],
  [
    'a lesson of many sentences',
    stacks('Leave none out.', 'Leave none out. One. Two. Three.'),
    /stacks.yaml:10 the lesson of count-boxes has 5 sentences/,
  ],
  [
    'items of one kind',
    lids(madeUp['boxes/lids.yaml']!.slice(madeUp['boxes/lids.yaml']!.indexOf('      - id: lid-floats')), ''),
    /what-a-lid-does has only items of the kind choice/,
  ],
  // Inside an item
  [
    'a key among the distractors',
    lids('text: The floor', 'text: The lid'),
    /lids.yaml:26 "The lid" is there twice/,
  ],
  [
    'a repeated step',
    stacks('Put the middle box on it,', 'Put down the big box,'),
    /stacks.yaml:24 "Put down the big box" is there twice/,
  ],
  [
    'an unknown step',
    stacks('first: Put the small box on top', 'first: Put the small box'),
    /stacks.yaml:26 "Put the small box" is not there, one of: Put down/,
  ],
  [
    'a right order among the mistakes',
    stacks('then: Put down the big box', 'then: Put the small box on top'),
    /is the right order, two steps the wrong way round/,
  ],
  [
    'an unknown side',
    stacks('left: big, right: on top', 'left: huge, right: on top'),
    /stacks.yaml:40 "huge" is not there, one of: big \| middle \| small/,
  ],
  [
    'a right pair among the mistakes',
    stacks('left: big, right: on top', 'left: small, right: on top'),
    /stacks.yaml:40 this pair is right/,
  ],
  [
    'a repeated right side',
    stacks('right: between', 'right: on top'),
    /stacks.yaml:39 "on top" is there twice/,
  ],
  [
    'a gap that is not in the text',
    stacks('The {1} box', 'The big box'),
    /stacks.yaml:48 \{1\} is not in the stem/,
  ],
  ['a gap too many in the text', stacks('The {1} box', 'The {1} {2} box'), /stacks.yaml:47 \{2\} has no gap/],
  [
    'a right answer among the mistakes',
    stacks('answers: [tiny]', 'answers: [Large]'),
    /stacks.yaml:48 "Large" is a right answer too/,
  ],
  [
    'an answer twice',
    stacks('accept: [large]', 'accept: [large, LARGE]'),
    /stacks.yaml:48 "LARGE" is there twice/,
  ],
  [
    'a right number among the mistakes',
    stacks('value: 2', 'value: 4'),
    /stacks.yaml:57 4 is a right answer too/,
  ],
  [
    'a young version without its date',
    lids('The lid lies on top', 'On Docker Engine 29, the lid lies on top'),
    /lids.yaml:20 "Engine 29" can go stale/,
  ],
  [
    'a slip of spelling',
    lids('The lid lies on top', 'The lid of linux lies on top'),
    /lids.yaml:31 "linux" in explanation, Linux/,
  ],
  [
    'a doubled word',
    lids('The lid lies on top', 'The the lid lies on top'),
    /lids.yaml:31 "The the" in explanation, the word once/,
  ],
  [
    'the same stem',
    stacks('Which box stands where in a stack of three?', 'Build a stack of three boxes.'),
    /stacks.yaml:35 stack-match has the same stem as stack-order \(boxes\/stacks.yaml:20\)/,
  ],
  [
    'nearly the same stem',
    stacks(
      'Which box stands where in a stack of three?',
      'A box stands in the rain. What keeps its inside dry for the whole night?',
    ),
    /stack-match has nearly the stem \(\d\d %\) of lid-choice/,
  ],
  // Misconceptions, pictures, claims
  [
    'a misconception that is hardly reached',
    lids('            misconception: lids-float\n', ''),
    /^misconceptions\/boxes.yaml:1 only one wrong answer leads to lids-float, at least 2/,
  ],
  [
    'a picture without a drawing',
    { 'pictures/box.svg': undefined },
    /^pictures.yaml:1 there is no pictures\/box.svg/,
  ],
  [
    'a drawing without a description',
    { 'pictures/bag.svg': madeUp['pictures/box.svg'] },
    /^pictures\/bag.svg:1 pictures\/bag.svg has no entry/,
  ],
  [
    'a picture that nothing shows',
    lids('picture: box\n', ''),
    /^pictures.yaml:1 nothing shows the picture box/,
  ],
  [
    'a short description',
    { 'pictures.yaml': '- id: box\n  alt: A box.\n' },
    /^pictures.yaml:2 the alt of box has 6 characters/,
  ],
  [
    'a drawing with a script',
    replaced('pictures/box.svg', '<rect', '<script>1</script><rect'),
    /box.svg:1 it holds a script/,
  ],
  [
    'a drawing that fetches',
    replaced('pictures/box.svg', '<rect', '<image href="https://x.org/a.png"/><rect'),
    /box.svg:1 it points outside itself/,
  ],
  [
    'a drawing that is not whole',
    replaced('pictures/box.svg', '</svg>', '</g></svg>'),
    /box.svg:1 <\/g> closes what is not open/,
  ],
  [
    'a drawing that is never closed',
    replaced('pictures/box.svg', '</svg>', ''),
    /box.svg:1 <svg> is never closed/,
  ],
  [
    'a list of claims that is not whole',
    {
      'claims.yaml':
        '- { id: docker-S01, claim: Boxes sing., verdict: wrong, objectives: [what-a-lid-does] }\n',
    },
    /^claims.yaml:1 claims are missing: docker-S02, /,
  ],
  [
    'a claim about nothing',
    { 'claims.yaml': '- { id: docker-S01, claim: Boxes sing., verdict: wrong, objectives: [singing] }\n' },
    /^claims.yaml:1 there is no objective singing/,
  ],
]

describe('the checks', () => {
  it('find nothing wrong with a good folder', () => {
    expect(check()).toEqual([])
  })

  it.each(mistakes)('report %s', (_, change, words) => {
    expect(check(change).map(told)).toContainEqual(expect.stringMatching(words))
  })

  it('report every mistake at once, in the order of their places', () => {
    const text = madeUp['boxes/lids.yaml']!.replace('key: The lid', 'key: 7')
      .replace('why: A lid lies on the edge.\n', '\n')
      .replace('title: Lids\n', '')
    const found = check({ 'boxes/lids.yaml': text }).filter(({ file }) => file === 'boxes/lids.yaml')
    expect(found.map(({ problem }) => problem)).toEqual(['title is missing', 'key is 7', 'why is missing'])
  })

  it('count the wrong answers of families that lead to a misconception', () => {
    const family: Family<number> = {
      id: id('counting'),
      revision: 1,
      draw: (_, random) => Math.floor(random() * 5),
      generate: (number) => ({
        spec: {
          kind: 'choice',
          stem: 'How many?',
          key: { text: '9' },
          distractors: [{ text: `${number}`, why: 'No.', misconception: id<MisconceptionId>('lids-float') }],
        },
        explanation: ['Nine.'],
      }),
    }
    const text = madeUp['boxes/lids.yaml']!.replaceAll(/ +misconception: lids-float\n/g, '')
    const families = familiesOf(family)
    const content = loadContent(files({ 'boxes/lids.yaml': text }), { families })
    expect(checkContent(content, { families })).toEqual([])
  })
})

describe('posing every item', () => {
  const posedBy = (generate: Family<number>['generate']) => {
    const families = familiesOf({ id: id('counting'), revision: 1, draw: () => 1, generate })
    return checkContent(loadContent(files(), { families }), { families }).map(told)
  }
  const why = 'No.'

  it.each([
    ['an option twice', ['2', '2'], ['Two.'], /"2" is offered twice/],
    ['the key among the wrong options', ['1', '2'], ['One.'], /"1" is offered twice/],
    ['an empty text', ['', '2'], ['One.'], /a text is empty/],
    ['no explanation', ['2', '3'], [], /it has no explanation/],
  ])('reports %s', (_, wrong, explanation, words) => {
    const distractors = wrong.map((text) => ({ text, why }))
    const said = posedBy(() => ({
      spec: { kind: 'choice', stem: 'One?', key: { text: '1' }, distractors },
      explanation,
    }))
    expect(said).toContainEqual(expect.stringMatching(words))
    expect(said[0]).toMatch(
      /^boxes\/stacks.yaml:14 count-them \(family counting, level 1\) posed with seed check\/0/,
    )
  })

  it('reports a family that makes nothing', () => {
    expect(posedBy(() => undefined)).toContainEqual(expect.stringContaining('made no question at level 1'))
  })

  it('reports words that are missing', () => {
    const content = load()
    const say = () => {
      throw new Error('There are no words in en for box-stem.')
    }
    expect(checkContent(content, { say, families: familiesOf() })[0]?.problem).toContain('There are no words')
  })
})
