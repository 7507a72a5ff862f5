// One question for a group: sealed until the reveal, which teaches; and what each takes home from it.

import { describe, expect, it } from 'vitest'
import { encodePress } from '../../src/chat/press.ts'
import type { LearnerId, ObjectiveId } from '../../src/engine/ids.ts'
import { rightly } from './answers.ts'
import { type Group, makeGroup, type Player, things } from './group.ts'

const only = {
  ...things(1),
  'curriculum.yaml':
    'units:\n  - unit: boxes\n    title: Boxes\n    summary: B.\n    topics: [lids, stacks, labels, knots, things]\n',
}

function asked(group: Group, topic = 'things'): { ana: Player; ben: Player; cleo: Player } {
  const [ana, ben, cleo] = ['ana', 'ben', 'cleo'].map((name) => group.player(name)) as [
    Player,
    Player,
    Player,
  ]
  ana.says(`/question ${topic}`)
  return { ana, ben, cleo }
}

const learnerOf = (player: Player) => player.account as unknown as LearnerId

describe('an answer that can’t be read', () => {
  it.each([
    ['match', 'a b', /Give each number a letter of its own/],
    ['number', 'lots of them', /A number is asked for/],
  ] as const)('to a question of %s is told what it asks for, and counts for nothing', (kind, given, told) => {
    const group = makeGroup()
    const ana = group.player('ana')
    for (let at = 0; at < 60; at++) {
      ana.says(`/question ${['stacks', 'labels', 'knots', 'lids'][at % 4]}`)
      if (group.body().kind === kind) break
      group.passes(1200)
    }
    expect(group.body().kind).toBe(kind)
    const { held } = group.question()
    const said = ana.forges(
      encodePress({ session: held.id, turn: held.live.round, verb: 'answer', choice: given }),
    )
    expect(said).toMatch(told)
    expect(said).toMatch(/Nothing was changed/)
    expect(group.store.live.countResponses(held.id, held.live.round, 1)).toBe(0)
  })
})

describe('a question for a group', () => {
  it('is one message: its count goes up, and the reveal takes its place', () => {
    const group = makeGroup()
    const { ana, ben, cleo } = asked(group)
    expect(group.lastMessage().text).toMatch(
      /Things · a question for everybody, asked by ana[\s\S]*Only you see/,
    )
    expect(group.lastMessage().text).toContain('Answered: 0')
    ana.answers('right')
    ben.answers('wrong')
    cleo.answers('?')
    expect(group.lastMessage().text).toContain('Answered: 3')
    ana.taps('reveal')
    expect(group.phase()).toBe('closing')
    group.passes(2)
    expect(group.messages.length).toBe(1)
    expect(group.lastMessage().text).toMatch(
      /1 of 3 answers are right[\s\S]*One chose it\.[\s\S]*One was not sure\.[\s\S]*Source: https/,
    )
    expect(group.lastMessage().text).toMatch(/It is another one\.|There is one\./)
  })

  it('seals what is answered: a receipt for one alone, that says until when it can be changed', () => {
    const group = makeGroup()
    const { ben } = asked(group)
    const [first, other] = ['A', 'B']
    expect(ben.taps(first)).toMatch(/^Locked: A\. You can change it until 09:10:00\./)
    const before = group.log.length
    expect(ben.taps(other)).toMatch(/^Changed to B\./)
    expect(ben.taps(other)).toMatch(/^Locked: B\./)
    // A change, and the same again, tell the group nothing.
    expect(group.log.length).toBe(before)
    expect(ben.taps('guessing')).toMatch(/Locked: B[\s\S]*You are guessing/)
    expect(group.lastMessage().text).toContain('Answered: 1')
  })

  it('is revealed by who asked, by others who answered after a minute, or by itself after ten', () => {
    const group = makeGroup()
    const { ben, cleo } = asked(group)
    expect(ben.taps('reveal')).toContain('Answer first')
    ben.answers('right')
    expect(ben.taps('reveal')).toContain('You can from one minute after')
    group.passes(61)
    expect(cleo.taps('reveal')).toContain('Answer first')
    expect(ben.taps('reveal')).toContain('Revealed in a moment')
    group.until('ended')
    const alone = makeGroup()
    asked(alone)
    alone.passes(599)
    expect(alone.phase()).toBe('asking')
    alone.passes(3)
    expect(alone.lastMessage().text).toContain('Nobody answered. Here is what is so.')
  })

  it('takes nothing after the close, and says by how much it was late', () => {
    const group = makeGroup()
    const { ana, ben } = asked(group)
    ben.answers('right')
    ana.taps('reveal')
    group.passes(5)
    expect(ana.answers('right')).toMatch(/It closed 5 seconds before your answer came/)
    expect(ben.answers('wrong')).toMatch(/What you answered before counts/)
    expect(group.store.live.countResponses(group.question().held.id, 1, 1)).toBe(1)
    expect(group.store.attempts.standing(learnerOf(ana), 0)).toEqual([])
  })

  it('becomes an attempt that cannot be taken back, and no card by itself', () => {
    const group = makeGroup()
    const { ana, ben } = asked(group)
    ben.answers('wrong')
    ana.taps('reveal')
    group.until('ended')
    const [attempt] = group.store.attempts.standing(learnerOf(ben), 0)
    expect(attempt).toMatchObject({ mode: 'live', counted: false, score: 0, rating: 'again' })
    expect(ben.saysAlone('/undo')).toMatch(/can be taken back|no answer to take back/)
    expect(group.store.cards.all(learnerOf(ben)).size).toBe(0)
  })

  it('adds exactly what was missed, once, however often it is pressed', () => {
    const group = makeGroup()
    const { ana, ben } = asked(group)
    ana.answers('right')
    ben.answers('wrong')
    ana.taps('reveal')
    group.until('ended')
    expect(ben.taps('my result')).toMatch(/Not quite: you answered/)
    expect(ben.taps('add my misses to my reviews')).toContain('Added')
    expect(ben.taps('add my misses to my reviews')).toContain('already')
    const cards = [...group.store.cards.all(learnerOf(ben)).values()]
    expect(cards).toMatchObject([{ reviews: 1, state: 'learning' }])
    expect(cards.map(({ objective }) => objective)).toEqual([
      group.store.live.rounds(group.question().held.id)[0]!.objective,
    ])
    expect(ana.taps('my result')).toMatch(/^Right: /)
    expect(group.store.cards.all(learnerOf(ana)).size).toBe(0)
  })

  it('adds what was missed by itself for who set it so', () => {
    const group = makeGroup()
    const { ana, ben } = asked(group)
    ben.saysAlone('/settings misses always')
    ana.answers('wrong')
    ben.answers('wrong')
    ana.taps('reveal')
    group.until('ended')
    expect(group.store.cards.all(learnerOf(ben)).size).toBe(1)
    expect(group.store.cards.all(learnerOf(ana)).size).toBe(0)
    expect(ben.taps('my result')).toContain('It comes back')
  })

  it('reviews the card of who has one, but not twice on a day', () => {
    const group = makeGroup({ content: only })
    const { ana, ben } = asked(group)
    ben.answers('wrong')
    ana.taps('reveal')
    group.until('ended')
    ben.taps('my result')
    ben.taps('add my misses to my reviews')
    const objective = 'thing-1' as ObjectiveId
    const card = () => group.store.cards.get(learnerOf(ben), objective)!
    expect(card().reviews).toBe(1)
    group.passes(2 * 86_400)
    for (let time = 0; time < 2; time++) {
      ana.says('/question things')
      ben.answers('right')
      ana.taps('reveal')
      group.until('ended')
    }
    expect(card().reviews).toBe(2)
    const counted = group.store.attempts.standing(learnerOf(ben), 0).map((attempt) => attempt.counted)
    expect(counted).toEqual([false, true, false])
    expect(ben.taps('my result')).toContain('You reviewed this today already')
  })

  it('asks nothing twice before all was asked', () => {
    const group = makeGroup({ content: things(5) })
    const ana = group.player('ana')
    const items = new Set<string>()
    for (let number = 1; number <= 5; number++) {
      ana.says('/question things')
      items.add(group.store.live.rounds(group.question().held.id)[0]!.item)
      ana.taps('reveal')
      group.until('ended')
    }
    expect(items.size).toBe(5)
  })

  it('stands alone in its place, which the second one is told', () => {
    const group = makeGroup()
    const { ben } = asked(group)
    expect(ben.says('/question')).toMatch(/stands here already[\s\S]*ana began it/)
    expect(ben.says('/quiz')).toMatch(/stands here already/)
    expect(group.messages.length).toBe(1)
  })

  it('goes on when who asked it is forgotten, and keeps nothing of theirs', () => {
    const group = makeGroup()
    const { ana, ben } = asked(group)
    ana.answers('right')
    ben.answers('right')
    ana.saysAlone('/forget everything')
    group.passes(61)
    ben.taps('reveal')
    group.until('ended')
    expect(group.lastMessage().text).toContain('1 of 1 answer is right')
    const rows = JSON.stringify([
      group.db.prepare('select * from lives').all(),
      group.db.prepare('select * from live_players').all(),
      group.db.prepare('select * from live_responses').all(),
    ])
    expect(rows).not.toContain('ana')
  })

  it('keeps the answers of who is forgotten afterwards under a name that says nothing', () => {
    const group = makeGroup()
    const { ana, ben } = asked(group)
    ben.answers('wrong')
    ana.taps('reveal')
    group.until('ended')
    ben.saysAlone('/forget everything')
    const [row] = group.db.prepare('select account_id, score from live_responses').all() as {
      account_id: string
      score: number
    }[]
    expect(row).toMatchObject({ score: 0, account_id: expect.stringMatching(/^gone:[0-9A-F]{16}$/) })
    expect(group.store.live.record(group.place)).toMatchObject([{ answers: 1, success: 0 }])
  })

  it('takes what is put together tap by tap, aside from the others', () => {
    const group = makeGroup()
    const { ana, ben } = asked(group, 'stacks')
    for (let tries = 0; tries < 30 && group.body().kind !== 'order'; tries++) {
      ana.taps('reveal')
      group.until('ended')
      ana.says('/question stacks')
    }
    const body = group.body()
    const letters = rightly(body).split(' ')
    ben.taps('choose …')
    for (const letter of letters) ben.taps(letter)
    expect(ben.taps('done')).toContain(`Locked: ${letters.join(' ')}`)
    expect(group.lastMessage().text).toContain('Answered: 1')
  })

  it('says what is missing before it posts anything', () => {
    const group = makeGroup()
    const incoming = { act: 'command', name: 'question', rest: '' } as const
    const from = { account: group.player('ana').account, platform: 'discord', name: 'ana' } as const
    const missing = ['Embed Links']
    const [said] = group.core().receive({ from, place: group.place, missing, at: group.now(), did: incoming })
    expect(JSON.stringify(said!.outgoing.screen)).toContain('I am not permitted Embed Links')
    expect(group.store.live.latestAt(group.place)).toBeUndefined()
  })

  it('refuses what nobody can press: forged, foreign and old buttons change nothing', () => {
    const group = makeGroup()
    const { ana, ben } = asked(group)
    const rows = () => group.db.prepare('select count(*) from live_responses').pluck().get()
    const { id } = group.question().held
    for (const press of [
      `1:${id}:7:answer:A`,
      '1:live-99:1:answer:A',
      `1:${id}:1:answer:Z`,
      `1:${id}:1:undo:`,
      `1:${id}:1:void:`,
    ]) {
      expect(ben.forges(press), press).not.toContain('Locked')
    }
    expect(rows()).toBe(0)
    ana.taps('reveal')
    group.until('ended')
    for (const press of [`1:${id}:1:answer:A`, `1:${id}:1:sure:`, `1:${id}:1:reveal:`]) ben.forges(press)
    expect(rows()).toBe(0)
  })
})
