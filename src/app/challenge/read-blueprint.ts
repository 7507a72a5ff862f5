// What is to be asked, as teachers type it: "4 layers, 3 isolation; 30 % recall, 50 % use, 20 % compare". A number and
// a unit, a topic or an objective of what is taught, or `bank` with one of its categories; then shares of the aims.

import { theirs } from '../../chat/rich.ts'
import { type Aim, aims, type Blueprint, type Part } from '../../engine/challenge/setup.ts'
import { sameName } from '../../engine/class/roster.ts'
import type { Curriculum } from '../../engine/curriculum.ts'
import { type ClassId, id, type ObjectiveId } from '../../engine/ids.ts'
import { bare, findTopic } from '../find.ts'
import { type Refused, refuse, type Scene } from '../scene.ts'

export const mostQuestions = 50
const usual = 5

const aimNamed = new Map<string, Aim>([
  ...aims.map((aim) => [aim, aim] as const),
  ['apply', 'use'],
  ['recognise', 'recall'],
])

/** Shares that are not typed stay as they were. */
export function readBlueprint(
  scene: Pick<Scene, 'store'>,
  curriculum: Curriculum,
  of: ClassId,
  text: string,
  before: Blueprint,
): Blueprint | Refused {
  const pieces = text
    .split(/[;,\n]|\band\s+(?=\d)/i)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
  const shares: Partial<Record<Aim, number>> = {}
  const parts: Part[] = []
  for (const piece of pieces) {
    const [, percent, word] = /^(\d{1,3})\s*%\s*([a-z]+)$/i.exec(piece) ?? []
    if (percent !== undefined) {
      const aim = aimNamed.get(word!.toLowerCase())
      if (!aim) return refuse('challenge-bad-aims')
      shares[aim] = (shares[aim] ?? 0) + Number(percent)
      continue
    }
    const part = readPart(scene, curriculum, of, piece)
    if ('refused' in part) return part
    parts.push(part)
  }
  const chosen = parts.length > 0 ? parts : before.parts
  const questions = chosen.reduce((sum, part) => sum + part.questions, 0)
  if (pieces.length === 0 || questions === 0) return refuse('challenge-bad-topics')
  if (questions > mostQuestions)
    return refuse('challenge-too-many-questions', { most: mostQuestions, questions })
  const sum = aims.reduce((whole, aim) => whole + (shares[aim] ?? 0), 0)
  if (Object.keys(shares).length === 0) return { parts: chosen, aims: before.aims }
  if (sum !== 100) return refuse('challenge-bad-aims')
  return { parts: chosen, aims: { recall: 0, use: 0, compare: 0, ...shares } }
}

function readPart(
  scene: Pick<Scene, 'store'>,
  curriculum: Curriculum,
  of: ClassId,
  piece: string,
): Part | Refused {
  const [, count, name = ''] =
    /^(?:(\d{1,3})\s*(?:[x×]\s*)?)?(?:questions?\s+)?(?:(?:of|on|about|from)\s+)?(.*)$/is.exec(piece)!
  const questions = count === undefined ? usual : Number(count)
  if (questions < 1 || bare(name) === '') return refuse('challenge-bad-topics')
  const bank = /^(?:the\s+)?(?:own\s+)?bank\b[\s:]*(.*)$/is.exec(name)
  if (bank) return bankPart(scene, of, questions, bank[1]!)
  const { units, objectives } = curriculum
  const wanted = bare(name)
  const titles = units.map((unit) => ({ unit, named: [bare(unit.id), bare(unit.title)] }))
  const exact = titles.find(({ named }) => named.includes(wanted))
  if (exact) return { from: 'unit', unit: exact.unit.id, questions }
  const objective = id<ObjectiveId>(name.toLowerCase())
  if (objectives.has(objective)) return { from: 'objectives', objectives: [objective], questions }
  const found = findTopic({ curriculum }, name)
  if ('topic' in found) return { from: 'topic', topic: found.topic.id, questions }
  const within = titles.filter(({ named }) => named.some((one) => one.includes(wanted)))
  if (within.length === 1) return { from: 'unit', unit: within[0]!.unit.id, questions }
  return found
}

function bankPart(
  { store }: Pick<Scene, 'store'>,
  of: ClassId,
  questions: number,
  name: string,
): Part | Refused {
  if (name.trim() === '') return { from: 'bank', questions }
  const categories = [...new Set(store.bank.all(of).flatMap(({ item }) => item.category ?? []))]
  const category = categories.find((one) => sameName(one) === sameName(name))
  if (category !== undefined) return { from: 'bank', category, questions }
  return refuse('challenge-no-category', {
    name: theirs(name.slice(0, 40)),
    categories: categories.slice(0, 8).map(theirs).join(', '),
    count: categories.length,
  })
}
