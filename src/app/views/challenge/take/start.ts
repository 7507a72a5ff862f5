// Before an attempt begins: which one it is, how long it lasts, what becomes of it, and that starting uses it up. Who
// would have less time than there should be is told so before.

import { rich, theirs } from '../../../../chat/rich.ts'
import type { Block, Screen } from '../../../../chat/screen.ts'
import type { Starting } from '../../../../engine/challenge/attempt.ts'
import type { OwnTerms } from '../../../../engine/challenge/terms.ts'
import { numberOf } from '../../../challenge/meant.ts'
import type { Challenge } from '../../../challenge/ports.ts'
import type { Scene } from '../../../scene.ts'
import { heading, note, page, text } from '../../parts.ts'
import { byClass, lasting, pressOn, timed } from './parts.ts'

export type Beginning = {
  own: OwnTerms
  /** Which attempt it would be. */
  number: number
  rehearsal: boolean
  questions: number
  starting: Extract<Starting, { may: 'start' }>
}

export function startScreen(own: Scene, challenge: Challenge, beginning: Beginning): Screen {
  const scene = byClass(own, challenge)
  const { number, rehearsal, questions } = beginning
  const { setup, id } = challenge
  const { words } = scene
  const title = words('challenge-title', { number: numberOf(challenge), title: theirs(setup.title) })
  const start = { label: 'key-challenge-begin', choice: `${rehearsal ? 'r' : ''}${number}` }
  const { attempts = 0, counting } = beginning.own
  return {
    blocks: page(
      [heading(title)],
      [
        rehearsal
          ? text(scene, 'challenge-rehearsal-is')
          : text(scene, 'challenge-start-attempt', { number, of: attempts, counting }),
        ...timeBlocks(scene, beginning),
        text(scene, 'challenge-start-questions', { questions, navigation: setup.navigation }),
      ],
      [
        note(scene, 'challenge-start-quiet', { late: setup.terms.late.late }),
        ...(rehearsal ? [] : [text(scene, 'challenge-start-uses')]),
      ],
    ),
    buttons: [
      [
        pressOn(scene, id, 0, 'go', { key: '', ...start }),
        pressOn(scene, id, 0, 'stop', { label: 'key-challenge-not-now' }),
      ],
    ],
    hint: words('challenge-start-hint', { number: numberOf(challenge) }),
  }
}

function timeBlocks(scene: Scene, { own, starting }: Beginning): Block[] {
  const { until, short } = starting
  if (!Number.isFinite(until)) {
    const length = own.limit === undefined ? 'none' : lasting(scene, own.limit)
    return [{ block: 'text', text: rich(scene.words('challenge-start-length', { length })) }]
  }
  const { limit } = own
  const factor = own.factor > 1 ? `${own.factor}` : 'none'
  if (limit === undefined) return [{ block: 'text', text: timed(scene, 'challenge-start-until', until) }]
  const args = { length: lasting(scene, limit), left: lasting(scene, until - scene.now), factor }
  return [
    {
      block: 'text',
      text: timed(scene, short ? 'challenge-start-short' : 'challenge-start-time', until, args),
    },
  ]
}
