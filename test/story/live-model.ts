// Whatever a group, its host, the platform and the power supply do, in whatever order: no answer is lost, none is
// counted twice, and every phase comes to an end by itself.

import fc from 'fast-check'
import { expect } from 'vitest'
import { readResponse } from '../../src/engine/question/grade.ts'
import { voteOf } from '../../src/engine/session/live.ts'
import { rightly, wrongly } from './answers.ts'
import { type Group, makeGroup, type Player, things } from './group.ts'

const names = ['ana', 'ben', 'cleo']
const content = things(6)
const steering = ['go', 'pause', 'reveal', 'skip', 'void', 'stop', 'take', 'panel'] as const

/** What was accepted last, by round, vote and person: what must be found in the store. */
type Model = { accepted: Map<string, string> }
type Real = { group: Group; host: Player; players: Player[] }

type Step =
  | { do: 'answer'; who: number; how: 'right' | 'wrong' | '?'; early: number }
  | { do: 'steer'; verb: (typeof steering)[number]; behind: number }
  | { do: 'wait'; seconds: number }
  | { do: 'kill'; seconds: number }
  | { do: 'lose' | 'hinder' }
  | { do: 'forget'; who: number }
  | { do: 'take home'; who: number }
  | { do: 'forge'; who: number; press: string }

const who = fc.nat(names.length - 1)
const anyStep: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      who,
      how: fc.constantFrom('right' as const, 'wrong' as const, '?' as const),
      early: fc.constantFrom(0, 0, 0, 5),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('steer' as const),
      verb: fc.constantFrom(...steering, 'go' as const, 'go' as const),
      behind: fc.constantFrom(0, 0, 0, 1),
    }),
  },
  {
    weight: 5,
    arbitrary: fc.record({
      do: fc.constant('wait' as const),
      seconds: fc.constantFrom(1, 3, 10, 16, 95, 400),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constant('kill' as const), seconds: fc.constantFrom(0, 3, 45, 900) }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('lose' as const, 'hinder' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('forget' as const), who }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('take home' as const), who }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('forge' as const),
      who,
      press: fc.constantFrom(
        '1:live-1:1:answer:A',
        '1:live-1:2:answer:B',
        '1:live-1:9:sure:',
        '1:live-1:0:join:',
        '1:live-2:1:answer:A',
      ),
    }),
  },
)

export const scripts = fc.record({
  mode: fc.constantFrom('accuracy', 'discuss', 'teams 2', 'coop', 'untimed', 'speed'),
  begun: fc.constantFrom(true, true, true, false),
  steps: fc.array(anyStep, { minLength: 5, maxLength: 40 }),
})

export function runs({ mode, begun, steps }: { mode: string; begun: boolean; steps: readonly Step[] }): void {
  const group = makeGroup({ content })
  const real: Real = { group, host: group.player('mia'), players: names.map((name) => group.player(name)) }
  const model: Model = { accepted: new Map() }
  real.host.says(`/quiz things 4 20s ${mode}`)
  if (begun) real.host.says('/quiz start')
  for (const step of steps) {
    take(step, real, model)
    holds(real, model)
  }
  group.passes(3 * 86_400)
  expect(group.phase(), 'it comes to an end by itself').toBe('ended')
  holds(real, model)
}

function take(step: Step, { group, host, players }: Real, { accepted }: Model): void {
  const live = group.store.live.latestAt(group.place)!
  const { round } = live.live
  switch (step.do) {
    case 'answer': {
      if (round === 0) return
      const player = players[step.who]!
      const vote = voteOf(live.live)
      const body = group.body()
      const typed = step.how === '?' ? '?' : step.how === 'right' ? rightly(body) : wrongly(body)
      const said = player.answers(step.how, group.now() - 1000 * step.early)
      const name = `${round}/${vote}/${player.account}`
      // Of two that overtook each other the later one stands, so an early one tells nothing.
      if (/^(Locked|Changed)/m.test(said) && step.early === 0) {
        accepted.set(name, JSON.stringify(readResponse(typed, body)))
      } else if (step.early > 0) {
        const row = group.store.live.response(live.id, round, vote, player.account)
        if (row) accepted.set(name, JSON.stringify(row.response))
      }
      return
    }
    case 'steer':
      host.forges(`1:${live.id}:${Math.max(0, round - step.behind)}:${step.verb}:`)
      return
    case 'wait':
      group.passes(step.seconds)
      return
    case 'kill':
      group.startsAgain(step.seconds)
      return
    case 'lose':
      group.core().lost(group.place, `${live.id}.${round}`, group.now())
      return
    case 'hinder':
      group.core().hindered(group.place, ['Send Messages'], group.now())
      return
    case 'forget': {
      const { account } = players[step.who]!
      players[step.who]!.saysAlone('/forget everything')
      for (const name of accepted.keys()) if (name.endsWith(account)) accepted.delete(name)
      return
    }
    case 'take home':
      players[step.who]!.forges(`1:${live.id}:${round}:add:`)
      return
    case 'forge': {
      // Forged or not, it is what that person sends: it may answer, and then stands in place of what they gave.
      const { account } = players[step.who]!
      for (const vote of [1, 2]) accepted.delete(`${round}/${vote}/${account}`)
      players[step.who]!.forges(step.press)
    }
  }
}

function holds({ group, players }: Real, { accepted }: Model): void {
  const { store, db } = group
  const { id, live } = store.live.latestAt(group.place)!
  for (const [name, given] of accepted) {
    const [round, vote, account] = name.split('/') as [string, string, Player['account']]
    const kept = store.live.response(id, Number(round), Number(vote) as 1 | 2, account)
    expect(JSON.stringify(kept?.response), name).toBe(given)
  }
  const rounds = new Map(store.live.rounds(id).map((round) => [round.round, round]))
  for (const { account } of players) {
    const attempts = db
      .prepare('select turn, count(*) as times from attempts where account_id = ? group by turn')
      .all(account) as { turn: number; times: number }[]
    const answered = store.live
      .answersOf(id, account)
      .filter(({ round }) => /closed|void/.test(rounds.get(round)!.state))
    // Of each question that closed, what they gave is one attempt; of others none.
    expect(attempts).toEqual(answered.map(({ round }) => ({ turn: round, times: 1 })))
    expect(
      db
        .prepare(
          'select count(*) from memory_events where account_id = ? group by attempt, kind having count(*) > 1',
        )
        .all(account),
    ).toEqual([])
  }
  const alarm = store.alarms.get('session', id, 'wake')
  expect(alarm).toBe(live.phase.phase === 'ended' ? undefined : live.phase.until)
}
