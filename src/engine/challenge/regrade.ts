// What a teacher decides about an item after it was answered. The answers stay as they were given; what they are
// worth is computed anew from the decisions, in their order.

import type { Response } from '../question/question.ts'

/**
 * `accept`: this answer counts as right too (an option by its text, or a spelling). `void`: it counts for nobody.
 * `full`: whoever was asked it gets all of it. `back`: the decision of that number is taken back.
 */
export type RegradeChange =
  | { change: 'accept'; text: string; neverLower: boolean }
  | { change: 'void'; neverLower: boolean }
  | { change: 'full' }
  | { change: 'back'; seq: number }

/** One answer as it stands: given, and marked when its attempt ended. */
export type Marked = { response: Response | undefined; score: number }
