// What /class gift gives of our own curriculum is read again, topic by topic, without a mistake.

import { expect, it } from 'vitest'
import { questionsOf } from '../../src/app/bank/gift.ts'
import { readFile } from '../../src/bank/formats.ts'
import { writeGift } from '../../src/bank/gift/write.ts'
import { readLanguages } from '../../src/world.ts'

it('every topic goes out with its sources, and comes in as it was', () => {
  const { curriculum } = readLanguages().get('en')!
  let questions = 0
  for (const topic of curriculum.topics.values()) {
    const { items } = questionsOf(curriculum, topic.id, () => false)
    const read = readFile({ name: 'x.gift', text: writeGift(items) })
    expect(read.problems.filter(({ weight }) => weight === 'error')).toEqual([])
    expect(read.items).toEqual(items)
    for (const { explanation } of read.items) expect(explanation).toMatch(/\n\nhttps?:\/\/\S+$/)
    questions += read.items.length
  }
  expect(questions).toBeGreaterThan(700)
})
