// On what terms a challenge is taken, in words, thing by thing.

import type { Setup } from '../../../engine/challenge/setup.ts'
import type { Scene } from '../../scene.ts'
import { percent } from '../parts.ts'

const minute = 60_000
const hour = 60 * minute

/** `label` names words. */
export function termsInWords(
  { words }: Scene,
  { terms, pass, outage }: Setup,
): { label: string; value: string }[] {
  const { limit, attempts, counting, late } = terms
  const minutes = limit === undefined ? 0 : Math.round(limit / minute)
  const grace = late.late === 'grace' ? Math.round(late.millis / minute) : 0
  return [
    { label: 'challenge-fact-minutes', value: words('challenge-minutes', { minutes }) },
    {
      label: 'challenge-fact-attempts',
      value: words('challenge-attempts', { attempts: attempts ?? 0, counting }),
    },
    { label: 'challenge-fact-late', value: words('challenge-late', { late: late.late, minutes: grace }) },
    ...(pass === undefined ? [] : [{ label: 'challenge-fact-pass', value: percent(pass) }]),
    {
      label: 'challenge-fact-outage',
      value: words('challenge-outage', { hours: Math.round(outage / hour) }),
    },
  ]
}
