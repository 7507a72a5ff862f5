// Are the texts plain enough? The school grade that Flesch and Kincaid's formula asks for, from the length of
// sentences and words. Code and names are left out: nobody can write them shorter.

import type { ItemId } from '../../engine/ids.ts'
import { sentencesOf, withoutCode, wordsOf } from '../text.ts'
import type { Gate } from './anti-tell.ts'
import { mean } from './bank.ts'

const highestGrade = 10

export type Reading = { item: ItemId; stem: string; explanation: string }

/** One gate for stems, one for explanations: the mean grade over all items. */
export function readability(readings: readonly Reading[]): Gate[] {
  return (['stem', 'explanation'] as const).map((part) => {
    const grades = readings.map((reading) => ({ item: reading.item, grade: gradeOf(reading[part]) }))
    const score = mean(grades.map(({ grade }) => grade))
    const offenders = grades.sort((one, other) => other.grade - one.grade).map(({ item }) => item)
    return {
      name: `school grade of ${part}s`,
      score,
      most: highestGrade,
      passed: score <= highestGrade,
      offenders,
    }
  })
}

/** 0 for a text that holds nothing but code and names. */
export function gradeOf(text: string): number {
  const sentences = sentencesOf(withoutCode(text, 'X'))
  const words = sentences.flatMap((sentence) => wordsOf(sentence).filter((word, at) => !isName(word, at)))
  if (words.length === 0) return 0
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0)
  return Math.max(0, 0.39 * (words.length / sentences.length) + 11.8 * (syllables / words.length) - 15.59)
}

/** A capital inside a sentence, or a capital, digit or path sign inside the word (OverlayFS, LXC, 2 GB, /etc). */
function isName(word: string, at: number): boolean {
  const bare = word.replace(/^[^\p{L}\p{N}/]+|[^\p{L}\p{N}]+$/gu, '')
  return (
    (at > 0 && /^\p{Lu}/u.test(bare)) || /^.+\p{Lu}|[\d/_=@.:]/u.test(bare) || names.has(bare) || bare === 'X'
  )
}

/** Names that may begin a sentence, or are written in lower case. */
const names = new Set(
  'Docker Linux Windows Incus Kubernetes Dockerfile Microsoft Podman Debian Ubuntu Alpine Hyper-V containerd runc cgroup'.split(
    ' ',
  ),
)

/** The ends in which an e is not spoken: lines, files; used; image, file. (But: boxes, tables; mounted; table.) */
const silent = /(?<=[^aeiouyscxzghl]|[aeiouy]l)es$|(?<=[^td])ed$|(?<=[^l]|[aeiouy]l)e$/

/** Groups of vowels, without a silent e: right for most English words. */
export function syllablesOf(word: string): number {
  const parts = word.toLowerCase().match(/[a-z]+/g) ?? []
  return parts.reduce((sum, part) => {
    const spoken = part.replace(silent, '').replace(/^y/, '')
    return sum + Math.max(1, spoken.match(/[aeiouy]{1,2}/g)?.length ?? 0)
  }, 0)
}
