// A quiz of ten questions and six people, killed at a boundary: after a commit, before a send, or after one. What is
// left at the end is compared with the run that nobody killed.

import { type Group, makeGroup, type Player, things } from './group.ts'

const names = ['ana', 'ben', 'cleo', 'dan', 'eve', 'fay']
const questions = 10

class Kill extends Error {}

export type Left = {
  standings: string
  attempts: unknown[]
  messages: { slot: string; text: string }[]
  posts: string[]
}

/** `at` is the number of the boundary, from 1; nothing for a run without a kill. Gives also how many there were. */
export function quizKilled(at?: number): Left & { boundaries: number } {
  let boundaries = 0
  const boundary = () => {
    boundaries++
    if (boundaries === at) throw new Kill()
  }
  const group = makeGroup({ content: things(12), boundary })
  const players = names.map((name) => group.player(name)) as Player[]
  /** What a person did is redelivered until it was confirmed. */
  const survives = (work: () => void) => {
    try {
      work()
    } catch (error) {
      if (!(error instanceof Kill)) throw error
      // Longer than a question: the clock must have stood still.
      group.startsAgain(25)
    }
  }
  survives(() => players[0]!.says(`/quiz things ${questions} 20s`))
  for (const player of players) survives(() => player.forges(`1:live-1:0:join:`))
  survives(() => players[0]!.forges('1:live-1:0:go:'))
  for (let round = 1; round <= questions; round++) {
    waitFor(group, survives, () => group.live().round === round && group.phase() === 'asking')
    for (const [number, player] of players.entries()) {
      survives(() => group.passes(1))
      const how = (round + number) % 3 === 0 ? 'wrong' : (round * number) % 7 === 5 ? '?' : 'right'
      if (group.live().round === round) survives(() => player.answers(how))
    }
  }
  waitFor(group, survives, () => group.over())
  return { ...leftOf(group), boundaries }
}

function waitFor(group: Group, survives: (work: () => void) => void, done: () => boolean): void {
  for (let tries = 0; tries < 400 && !done(); tries++) survives(() => group.passes(1))
  if (!done()) throw new Error(`It never came to that: ${JSON.stringify(group.live().phase)}`)
}

function leftOf({ messages, db, log }: Group): Left {
  const attempts = db
    .prepare(
      `select account_id, seq, session_id, turn, question_id, response, score, rating, counted, held
       from attempts order by account_id, seq`,
    )
    .all()
  // When something comes depends on how long we were away.
  const timeless = (text: string) => text.replace(/\d\d:\d\d:\d\d/g, 'then')
  return {
    standings: timeless(messages.find(({ slot }) => slot.endsWith('.end'))?.text ?? ''),
    attempts,
    messages: messages.map(({ slot, text }) => ({ slot, text: timeless(text) })),
    posts: messages.map(({ slot }) => slot).filter((slot) => log.some((one) => one.slot === slot)),
  }
}
