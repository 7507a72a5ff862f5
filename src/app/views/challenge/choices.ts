// What is one of a few, as buttons: for each thing those that it is not.

import type { Button } from '../../../chat/screen.ts'
import { drawings, feedbacks, navigations } from '../../../engine/challenge/setup.ts'
import { countings } from '../../../engine/challenge/terms.ts'
import { numberOf } from '../../challenge/meant.ts'
import type { Challenge } from '../../challenge/ports.ts'
import type { Scene } from '../../scene.ts'
import { commandButton } from '../parts.ts'

export function choices(scene: Scene, challenge: Challenge): Button[][] {
  const { drawing, navigation, feedback, terms } = challenge.setup
  const others = <T extends string>(
    what: string,
    all: readonly T[],
    now: string,
    typed = (one: T): string => one,
  ) =>
    all
      .filter((one) => one !== now)
      .map((one) =>
        commandButton(
          scene,
          '',
          `key-challenge-${one}`,
          `challenge set #${numberOf(challenge)} ${what} ${typed(one)}`,
        ),
      )
  const lates = ['submit', 'grace', 'drop'] as const
  const counts = terms.attempts === 1 ? [] : others('counts', countings, terms.counting)
  return [
    [...others('drawing', drawings, drawing), ...others('navigation', navigations, navigation)],
    others('feedback', feedbacks, feedback),
    counts,
    others('late', lates, terms.late.late, (one) => (one === 'grace' ? 'grace 10' : one)),
  ].filter((row) => row.length > 0)
}
