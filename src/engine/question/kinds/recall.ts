// A flashcard: think, turn it over, say yourself how well you knew it.

import { ratings } from '../question.ts'
import { fullMark, type KindRules } from './kind.ts'

export const recall: KindRules<'recall'> = {
  pose: ({ back }) => ({ kind: 'recall', back }),
  read(text) {
    const given = text.trim().toLowerCase()
    const rating = ratings.find((name, at) => given === name || given === `${at + 1}`)
    return rating && { kind: 'recall', rating }
  },
  write: (response) => response.rating,
  right: () => ({ kind: 'recall', rating: 'good' }),
  mark: (response) => (response.rating === 'again' ? { score: 0, why: [], held: [] } : fullMark),
}
