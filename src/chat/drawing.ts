// A picture that is made for one screen, as data: which drawing, and every word and number in it. Whoever shows
// pictures has it drawn by the same function as the diagrams of the content (src/pictures/drawn.ts).

/** `value` says in words what a bar or a step shows. `share` runs from 0 to 1. */
export type Bar = { label: string; share: number; value: string }

/** How a live quiz ended. */
export type ResultsDrawing = {
  drawing: 'results'
  title: string
  /** The first few, best first. */
  places: readonly { rank: string; name: string; value: string }[]
  /** Who else took part, in a few words. */
  others?: string | undefined
  /** Stands for a name whose script can't be drawn. */
  unnamed: string
  questionsTitle: string
  questions: readonly Bar[]
}

/** How a challenge came out, for those who teach. Where there is nothing to draw, `none` says why. */
export type AnalysisDrawing = {
  drawing: 'analysis'
  title: string
  /** How many got a grade from one tenth to the next. */
  grades: { title: string; counts: readonly number[]; axis: string }
  /** `x` and `y` run from 0 and from −1 to 1. What is `marked` is to be looked at again. */
  items: {
    title: string
    across: string
    up: string
    legend: string
    points: readonly { label: string; x: number; y: number; marked: boolean }[]
    none?: string | undefined
  }
  beliefs: { title: string; bars: readonly Bar[]; none?: string | undefined }
}

export type Drawing = ResultsDrawing | AnalysisDrawing
