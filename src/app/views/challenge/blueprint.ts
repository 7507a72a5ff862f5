// What is asked, in words: the parts, the aims, and what of them could not be had.

import { theirs } from '../../../chat/rich.ts'
import type { Unmet } from '../../../engine/challenge/choose.ts'
import { type Aim, aims, type Part } from '../../../engine/challenge/setup.ts'
import { curriculumOf } from '../../challenge/pool.ts'
import type { Class } from '../../classes/ports.ts'
import type { Scene } from '../../scene.ts'

/** "4 about Layers" */
export function partInWords(scene: Scene, of: Class, part: Part): string {
  return scene.words('challenge-part', { questions: part.questions, about: aboutOf(scene, of, part) })
}

function aboutOf({ world, words }: Scene, of: Class, part: Part): string {
  const { units, topics, objectives } = curriculumOf(world, of)
  switch (part.from) {
    case 'unit':
      return units.find(({ id }) => id === part.unit)?.title ?? part.unit
    case 'topic':
      return topics.get(part.topic)?.title ?? part.topic
    case 'objectives':
      return part.objectives.map((one) => `“${objectives.get(one)?.can ?? one}”`).join(', ')
    case 'bank':
      return part.category === undefined
        ? words('challenge-from-bank')
        : words('challenge-from-category', { category: theirs(part.category) })
  }
}

export function aimsInWords({ words }: Scene, shares: Readonly<Record<Aim, number>>): string {
  const there = aims.filter((aim) => shares[aim] > 0)
  return there.map((aim) => `${shares[aim]} % ${words('challenge-aim', { aim })}`).join(', ')
}

export function unmetInWords(scene: Scene, of: Class, parts: readonly Part[], one: Unmet): string {
  const { words } = scene
  switch (one.unmet) {
    case 'few':
      return words('challenge-unmet-few', {
        about: aboutOf(scene, of, parts[one.part]!),
        wanted: one.wanted,
        got: one.got,
      })
    case 'aim':
      return words('challenge-unmet-aim', { aim: one.aim, wanted: one.wanted, got: one.got })
    case 'again':
      return words('challenge-unmet-again', { questions: one.questions })
  }
}
