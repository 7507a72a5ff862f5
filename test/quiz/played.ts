// A scripted quiz, played by six people on either platform: one joins late, one changes their mind, one is not sure.

import { type Hall, type Name, names } from './hall.ts'

export type Plan = {
  questions: number
  /** How each answers each question, from 1; `?` for not sure. */
  answers: (round: number, person: number) => 'right' | 'wrong' | '?'
  /** The command as the platform takes it. */
  command: string
}

/** Comes with the third question, or with the last one. */
const lateAt = 3

export const usualAnswers: Plan['answers'] = (round, person) =>
  (round + person) % 3 === 0 ? 'wrong' : (round * person) % 7 === 5 ? '?' : 'right'

export async function plays(hall: Hall, { questions, answers, command }: Plan): Promise<void> {
  /** A program that was killed may never answer. */
  const does = async (act: Promise<unknown>) => {
    act.catch(() => {})
    await hall.settle()
  }
  await does(hall.says('Ana', command))
  await hall.passes(1)
  for (const name of names.slice(0, 5)) {
    await does(hall.taps(name, 'I’m in'))
    await hall.passes(1)
  }
  await does(hall.taps('Ana', 'Host’s controls'))
  if (hall.phase() === 'lobby') await does(hall.taps('Ana', 'Start now'))
  for (let round = 1; round <= questions; round++) {
    await hall.until(() => hall.round() === round && hall.phase() === 'asking')
    const playing = names.filter((name) => name !== 'Fay' || round >= Math.min(lateAt, questions))
    for (const name of playing) {
      await hall.passes(1)
      const how = answers(round, names.indexOf(name))
      // Ben thinks again.
      if (name === 'Ben' && round === 2) {
        await does(hall.taps(name, hall.labelOf(how === 'right' ? 'wrong' : 'right')))
      }
      if (hall.round() === round) await does(hall.taps(name, hall.labelOf(how)))
    }
    await hall.until(() => hall.round() !== round || !['asking', 'closing'].includes(hall.phase()))
  }
  await hall.until(() => hall.phase() === 'ended')
  await hall.passes(15)
}

/** Everything that all could read up to the reveal of this question, in its order and at its time. */
export function beforeReveal(hall: Hall, round: number): string[] {
  const isReveal = ({ text }: { text: string }) => new RegExp(`^${round}/[\\s\\S]*Source:`).test(text)
  const at = hall.changes.findIndex(isReveal)
  if (at < 0) throw new Error(`Question ${round} was not revealed`)
  return hall.changes.slice(0, at).map(({ at, made, payload }) => `${at} ${made} ${payload}`)
}

/** Edits that came sooner after the one before them than that, where neither is the question's own. Seconds. */
export function hurried(hall: Hall, seconds: number): string[] {
  const isCount = ({ text, made }: { text: string; made: string }) =>
    made === 'edited' && /Answered: |In so far: /.test(text)
  const edits = hall.changes.filter(isCount)
  return edits.flatMap((edit, at) => {
    const before = edits.slice(0, at).findLast(({ id }) => id === edit.id)
    const apart = before === undefined ? Infinity : (edit.at - before.at) / 1000
    return apart < seconds ? [`${apart} s: ${before!.text} → ${edit.text}`] : []
  })
}

export function oldEdits(hall: Hall): string[] {
  const posted = new Map(hall.changes.filter(({ made }) => made === 'posted').map(({ id, at }) => [id, at]))
  return hall.changes
    .filter(({ id, made, at }) => made === 'edited' && at - posted.get(id)! > 55 * 60_000)
    .map(({ text }) => text)
}

/** Where all read: names beside what was chosen would tell. Hosts and standings may be named. */
export function namedBeforeTheEnd(hall: Hall): string[] {
  const others: readonly Name[] = names.filter((name) => name !== 'Ana')
  return hall.changes
    .filter(({ text }) => !text.startsWith('The results') && others.some((name) => text.includes(name)))
    .map(({ text }) => text)
}
