// Polls and quizzes: who voted for what, and when they close.

import type { Poll, PollAnswer, User } from 'grammy/types'
import type { Clock } from '../clock.ts'
import { badRequest } from './refused.ts'

type Kept = { poll: Poll; votes: Map<number, number[]>; callOff: () => void }

export class Polls {
  readonly #clock: Clock
  readonly #changed: (kind: 'poll' | 'poll_answer', content: Poll | PollAnswer) => void
  readonly #kept = new Map<string, Kept>()

  constructor(clock: Clock, changed: (kind: 'poll' | 'poll_answer', content: Poll | PollAnswer) => void) {
    this.#clock = clock
    this.#changed = changed
  }

  get nextId(): string {
    return String(5_000_000_000_000_000 + this.#kept.size)
  }

  /** `closesIn` in milliseconds, if it closes by itself. */
  open(poll: Poll, closesIn: number | undefined): void {
    const kept: Kept = { poll, votes: new Map(), callOff: () => {} }
    this.#kept.set(poll.id, kept)
    if (closesIn !== undefined) kept.callOff = this.#clock.after(closesIn, () => this.#close(kept))
  }

  stop(id: string | undefined): Poll {
    const kept = id === undefined ? undefined : this.#kept.get(id)
    if (!kept) throw badRequest('message with poll to stop not found')
    if (kept.poll.is_closed) throw badRequest('poll has already been closed')
    this.#close(kept)
    return kept.poll
  }

  /** A client offers only what Telegram allows, so a vote that it would not is a mistake of the test. */
  vote(user: User, id: string, options: readonly number[]): void {
    const { poll, votes } = this.#kept.get(id)!
    if (poll.is_closed) throw new Error('The poll is closed')
    if (votes.has(user.id) && !poll.allows_revoting) throw new Error('A vote in this poll is final')
    if (options.length > 1 && !poll.allows_multiple_answers) throw new Error('The poll takes one answer')
    if (options.length > 0) votes.set(user.id, [...options])
    else votes.delete(user.id)
    const all = [...votes.values()].flat()
    for (const [at, option] of poll.options.entries()) {
      option.voter_count = all.filter((chosen) => chosen === at).length
    }
    poll.total_voter_count = votes.size
    if (!poll.is_anonymous) this.#changed('poll_answer', answerOf(user, poll, options))
    this.#changed('poll', poll)
  }

  #close(kept: Kept): void {
    kept.callOff()
    if (kept.poll.is_closed) return
    kept.poll.is_closed = true
    this.#changed('poll', kept.poll)
  }
}

function answerOf(user: User, poll: Poll, options: readonly number[]): PollAnswer {
  return {
    poll_id: poll.id,
    user,
    option_ids: [...options],
    option_persistent_ids: options.map((option) => poll.options[option]!.persistent_id),
  }
}
