// Pieces that the screens after a challenge share: shares and findings in words, and what was given as it reads.

import { theirs } from '../../../../chat/rich.ts'
import type { Button } from '../../../../chat/screen.ts'
import type { Finding } from '../../../../engine/item-analysis/finding.ts'
import type { Phrase } from '../../../../engine/phrase.ts'
import type { Body, Response } from '../../../../engine/question/question.ts'
import { numberOf } from '../../../challenge/meant.ts'
import type { Challenge } from '../../../challenge/ports.ts'
import type { Spoken } from '../../parts.ts'
import { givenInWords } from '../../reveal.ts'

/** With one digit behind the point, as a grade is said: "66.7 %". */
export function shareInWords(share: number): string {
  return `${(Math.round(share * 1000) / 10).toFixed(1).replace(/\.0$/, '')} %`
}

/** "0.21", "−0.08". */
export function numberInWords(value: number): string {
  return value.toFixed(2).replace('-', '−')
}

/** A value with where it likely lies, or why there is none. */
export function findingInWords({ words }: Spoken, found: Finding, say = numberInWords): string {
  if ('none' in found) return words('finding-none', { why: found.none, n: found.n })
  const { value, interval } = found
  if (!interval) return say(value)
  return words('finding-between', { value: say(value), low: say(interval.low), high: say(interval.high) })
}

/** What somebody answered, by its text and not by a letter: letters differ from person to person. */
export function responseInWords(scene: Spoken, body: Body, response: Response | undefined): string {
  const { words } = scene
  const said = (phrase: Phrase | undefined) => (phrase === undefined ? '' : words.say(phrase))
  if (!response) return words('challenge-no-answer')
  if (response.kind === 'not-sure') return words('challenge-not-sure')
  if (response.kind === 'choice' && body.kind === 'choice') return said(body.options[response.option]?.text)
  if (response.kind === 'several' && body.kind === 'several')
    return response.options.map((at) => said(body.options[at]?.text)).join('; ')
  if (response.kind === 'order' && body.kind === 'order')
    return response.order.map((step) => said(body.steps[step])).join(' → ')
  if (response.kind === 'match' && body.kind === 'match')
    return response.rights
      .map((right, left) => `${said(body.lefts[left])} – ${said(body.rights[right])}`)
      .join('; ')
  return theirs(givenInWords(scene, body, response))
}

/** Short enough for a line among others. */
export function inShort(text: string, most = 80): string {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1).trimEnd()}…`
}

/** A command about one challenge as a button, under a label of its own. */
export function about(challenge: Pick<Challenge, 'id'>, label: string, command: string, rest = ''): Button {
  const choice = `challenge ${command} #${numberOf(challenge)} ${rest}`.trim()
  return { key: '', label, press: { session: '', turn: 0, verb: 'run', choice } }
}
