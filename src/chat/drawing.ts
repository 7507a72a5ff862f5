// A picture that is made for one screen, as data: which drawing, and every word and number in it. Whoever shows
// pictures has it drawn by the same function as the diagrams of the content (src/pictures/drawn.ts).

/** `value` says in words what a bar or a step shows. `share` runs from 0 to 1. */
export type Drawing = {
  drawing: 'results'
  title: string
  /** The first few, best first. */
  places: readonly { rank: string; name: string; value: string }[]
  /** Who else took part, in a few words. */
  others?: string | undefined
  /** Stands for a name whose script can't be drawn. */
  unnamed: string
  questionsTitle: string
  questions: readonly { label: string; share: number; value: string }[]
}
