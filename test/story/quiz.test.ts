// A quiz in a group, from lobby to standings, and everything that gets in its way.

import { describe, expect, it } from 'vitest'
import { rightly } from './answers.ts'
import { type Beginning, type Group, makeGroup, type Player, things } from './group.ts'

type Class = { group: Group; host: Player; ana: Player; ben: Player; cleo: Player }

function lobby(setup = 'things 3 20s', how: Beginning = {}): Class {
  const group = makeGroup(how)
  const [host, ana, ben, cleo] = ['mia', 'ana', 'ben', 'cleo'].map((name) => group.player(name)) as [
    Player,
    Player,
    Player,
    Player,
  ]
  host.says(`/quiz ${setup}`)
  return { group, host, ana, ben, cleo }
}

function begun(setup?: string, how?: Beginning): Class {
  const all = lobby(setup, how)
  // On Telegram a command can't be answered aside.
  if (how?.platform === 'telegram') all.host.taps('host’s controls')
  all.host.taps('start now')
  return all
}

/** Answers what stands, and waits until it is revealed. */
function played({ group }: Class, answers: readonly [Player, 'right' | 'wrong' | '?'][]): void {
  for (const [player, how] of answers) player.answers(how)
  group.until('revealed')
}

describe('a quiz', () => {
  it('is as many messages as questions, and two more', () => {
    const all = lobby()
    const { group, ana, ben } = all
    expect(group.lastMessage().text).toMatch(
      /Things[\s\S]*3 questions, 20 seconds each, hosted by mia[\s\S]*In so far: 0/,
    )
    expect(ana.taps('I’m in')).toContain('You are in.')
    expect(ana.taps('I’m in')).toContain('You are in already')
    expect(group.lastMessage().text).toContain('In so far: 1')
    group.until('asking')
    for (let round = 1; round <= 3; round++) {
      expect(group.lastMessage().text).toContain(`${round}/3 · Things`)
      played(all, [
        [ana, 'right'],
        [ben, round === 2 ? 'right' : 'wrong'],
      ])
      if (round < 3) group.until('asking')
    }
    group.until('ended')
    expect(group.messages.map(({ slot }) => slot.replace(/live-\d+/, 'live'))).toEqual([
      'live',
      'live.1',
      'live.2',
      'live.3',
      'live.end',
    ])
    expect(group.lastMessage().text).toMatch(/1\. {2}ana · 3 of 3 right\n {2}2\. {2}ben · 1 of 3 right/)
    expect(group.lastMessage().text).toMatch(
      /2 people played, 67 % right\.\nHardest: question 1 \(50 % right\)/,
    )
  })

  it('is called off when nobody joins, without another message', () => {
    const { group } = lobby()
    group.until('ended')
    expect(group.messages.length).toBe(1)
    expect(group.lastMessage().text).toContain('Nobody joined, so it was called off.')
  })

  it('shows its controls to the host alone, and does for nobody else what they do', () => {
    const { group, ana, host } = lobby()
    for (const label of ['start now', 'end the quiz']) {
      expect(group.lastMessage().text, label).not.toContain(label)
    }
    expect(ana.says('/quiz end')).toContain('Only mia, or who manages this place')
    expect(ana.taps('host’s controls')).toContain('Only mia')
    expect(ana.forges(`1:${group.store.live.latestAt(group.place)!.id}:0:go:`)).toContain('Only mia')
    expect(group.phase()).toBe('lobby')
    expect(host.says('/quiz panel')).toContain('Your controls')
    const dean = group.player('dean', true)
    dean.says('/quiz start')
    expect(group.phase()).toBe('asking')
  })

  it('refuses a second one in its place, which the database decides', () => {
    const { group, ana } = begun()
    expect(ana.says('/quiz')).toMatch(/A quiz is running here already \(1 of 3\)[\s\S]*mia began it/)
    expect(group.db.prepare('select count(*) from lives').pluck().get()).toBe(1)
    const { live, place } = group.question().held
    expect(group.store.live.open(place, 'live', ana.account, live, 0)).toBeUndefined()
  })

  it('does what a button says once: from an earlier question it steers nothing', () => {
    const all = begun()
    const { group, host, ana } = all
    const id = group.question().held.id
    played(all, [[ana, 'right']])
    host.forges(`1:${id}:1:go:`)
    expect(group.live().round).toBe(2)
    expect(host.forges(`1:${id}:1:skip:`)).toContain('The quiz has moved on since')
    expect(group.live().round).toBe(2)
  })

  it('offers the host what comes next as soon as a question closes', () => {
    const { group, host, ana } = begun()
    ana.answers('right')
    host.taps('reveal')
    const [panel] = group.whispers.slice(-1)
    expect(panel!.text).toContain('Question 1 of 3 closes')
    expect(panel!.screen.buttons.flat().map(({ label }) => label)).toContain('next question')
    group.until('revealed')
    host.taps('next question')
    expect(group.live().round).toBe(2)
  })

  it.each([
    ['discord', true],
    ['telegram', false],
  ] as const)('leads nobody away who takes home what they missed: %s', (platform, aside) => {
    const all = begun('things 1 20s', { platform })
    played(all, [[all.ana, 'wrong']])
    expect(all.ana.taps('my result')).toContain('add my misses to my reviews')
    expect(all.ana.taps('add my misses to my reviews')).toContain(
      'Added: what you missed comes in your reviews',
    )
    const labels = all.group.whispers
      .at(-1)!
      .screen.buttons.flat()
      .map(({ label }) => label)
    expect(labels).toEqual(aside ? ['review'] : [])
  })

  it('closes early once all have answered, and lets the last one change their mind', () => {
    const { group, ana, ben } = begun()
    ana.answers('right')
    expect(group.live().phase).toMatchObject({ phase: 'asking' })
    ana.answers('wrong')
    const { until } = group.live().phase as { until: number }
    expect(until - group.now()).toBe(3000)
    ben.answers('wrong')
    expect(group.live().phase).toMatchObject({ until })
    group.passes(5)
    expect(group.phase()).toBe('revealed')
    expect(group.lastMessage().text).toContain('0 of 2 answers are right')
  })

  it('ranks who comes late by what was asked since, below who kept it up for longer', () => {
    const all = begun()
    const { group, ana, ben } = all
    played(all, [[ana, 'right']])
    group.until('asking')
    played(all, [
      [ana, 'right'],
      [ben, 'right'],
    ])
    group.until('asking')
    played(all, [
      [ana, 'right'],
      [ben, 'right'],
    ])
    group.until('ended')
    expect(group.lastMessage().text).toMatch(
      /1\. {2}ana · 3 of 3 right\n {2}2\. {2}ben · 2 of 2 right \(joined at question 2\)/,
    )
  })

  it('waits when nobody answers two in a row; anybody may go on; else it ends and keeps what was', () => {
    const { group, ana } = begun('things 6 10s')
    ana.answers('right')
    group.until('revealed')
    group.until('paused')
    expect(group.lastMessage().text).toContain('Still there?')
    expect(group.live().round).toBe(3)
    ana.taps('continue')
    expect(group.live()).toMatchObject({ round: 4, phase: { phase: 'asking' } })
    group.until('paused')
    group.passes(301)
    expect(group.over()).toBe(true)
    expect(group.lastMessage().text).toMatch(/nobody answered any more[\s\S]*ana · 1 of 5 right/)
  })

  it('lets others take over when the host is away for two questions', () => {
    const all = begun('things 6 10s')
    const { group, ana, ben, host } = all
    for (let round = 1; round <= 3; round++) {
      if (round > 1) group.until('asking')
      played(all, [[ana, 'right']])
    }
    expect(ben.taps('take over')).toContain('Whoever plays may take over')
    expect(ana.taps('take over')).toContain('You host it now')
    ana.says('/quiz pause')
    expect(group.phase()).toBe('paused')
    expect(host.says('/quiz continue')).toContain('Only ana')
    const late = `1:${group.question().held.id}:3:take:`
    expect(ben.forges(late)).toContain('ana hosts it and was here a moment ago')
  })

  it('stops the clock while it is paused, and gives back what was left', () => {
    const { group, host, ana } = begun()
    ana.answers('right')
    group.passes(1)
    host.taps('pause')
    expect(group.lastMessage().text).toContain('Paused. What you answered is safe.')
    group.passes(600)
    host.taps('continue')
    expect(group.live().phase).toMatchObject({ phase: 'asking', until: group.now() + 2000 })
    group.until('revealed')
    expect(group.lastMessage().text).toContain('1 of 1 answer is right')
  })

  it('leaves out what is skipped, and takes out what is found wrong, cards and all', () => {
    const all = begun()
    const { group, host, ana } = all
    ana.answers('wrong')
    host.taps('skip')
    expect(group.messages.find(({ slot }) => slot.endsWith('.1'))!.text).toContain('counts for nobody')
    played(all, [[ana, 'wrong']])
    ana.taps('my result')
    ana.taps('add my misses to my reviews')
    expect(group.store.cards.all(ana.account as never).size).toBe(1)
    host.says('/quiz panel')
    host.taps('void this question')
    expect(group.store.cards.all(ana.account as never).size).toBe(0)
    expect(group.lastMessage().text).toContain('was found wrong and counts for nobody')
    group.until('asking')
    played(all, [[ana, 'right']])
    group.until('ended')
    expect(group.lastMessage().text).toContain('ana · 1 of 1 right')
  })

  it('gives each their misses to take home, and the host the table', () => {
    const all = begun('things 2 20s')
    const { group, host, ana, ben } = all
    played(all, [
      [ana, 'wrong'],
      [ben, 'right'],
    ])
    group.until('asking')
    played(all, [
      [ana, 'wrong'],
      [ben, 'right'],
    ])
    group.until('ended')
    expect(ana.taps('my results')).toMatch(
      /You got 0 of 2 right: place 2[\s\S]*What you missed:[\s\S]*To tell thing/,
    )
    ana.taps('add my misses to my reviews')
    ana.taps('add my misses to my reviews')
    const missed = group.store.live.rounds(group.question().held.id).map(({ objective }) => objective)
    expect([...group.store.cards.all(ana.account as never).keys()].sort()).toEqual([...missed].sort())
    expect(ben.taps('results file (host)')).toContain('is for who hosts it')
    host.taps('results file (host)')
    const [file] = group.whispers.at(-1)!.files
    expect(file!.text.trim().split('\r\n').length).toBe(1 + 4)
    // A button of one's own making opens no quiz where nobody else is.
    const { id } = group.question().held
    expect(ben.forgesAlone(`1:${id}:2:again:g`)).toContain('That is for a group: write `/quiz`')
    expect(group.store.live.allOpen()).toEqual([])
    expect(ben.taps('play the hardest again')).toContain('Your controls')
    expect(group.lastMessage().text).toMatch(/The hardest once more\n2 questions/)
  })
})

describe('what each mode is about', () => {
  it('discuss: two votes with the key hidden between, and what talking brought', () => {
    const { group, ana, ben } = begun('things 1 20s discuss')
    ana.answers('right')
    ben.answers('wrong')
    group.passes(22)
    expect(group.phase()).toBe('talking')
    expect(group.lastMessage().text).toContain('The first vote is in; the key stays hidden')
    expect(group.lastMessage().text).not.toContain('✓')
    expect(ana.answers('wrong')).toContain('Talk first')
    group.until('asking')
    expect(group.lastMessage().text).toContain('Second vote: has somebody convinced you?')
    expect(ben.answers('right')).toContain('Locked')
    group.until('revealed')
    expect(group.lastMessage().text).toMatch(
      /2 of 2 answers are right[\s\S]*First vote 50 % right, after talking 100 %[\s\S]*One came round/,
    )
    expect(group.store.attempts.standing(ben.account as never, 0).map(({ score }) => score)).toEqual([1])
    expect(group.store.attempts.standing(ana.account as never, 0).map(({ score }) => score)).toEqual([1])
    group.until('ended')
    expect(group.messages.length).toBe(3)
  })

  it('teams: everybody is in one, of nearly the same size, and late ones join the smaller', () => {
    const all = lobby('things 2 20s teams 2')
    const { group, host, ana, ben, cleo } = all
    for (const player of [ana, ben, cleo]) player.taps('I’m in')
    host.taps('start now')
    const sizes = () => {
      const teams = group.store.live.players(group.question().held.id).map(({ team }) => team)
      return [0, 1].map((team) => teams.filter((one) => one === team).length).sort()
    }
    expect(sizes()).toEqual([1, 2])
    played(all, [
      [ana, 'right'],
      [host, 'right'],
    ])
    expect(sizes()).toEqual([2, 2])
    group.until('ended')
    expect(group.lastMessage().text).toMatch(/Team [12]: \d+ %/)
  })

  it('together: a goal that nobody reaches alone', () => {
    const all = begun('things 6 20s coop')
    const { group, ana, ben } = all
    const goal = group.live().objectives!.length
    expect(goal).toBe(4)
    played(all, [[ana, 'right']])
    for (let round = 2; round <= goal; round++) {
      group.until('asking')
      played(all, [
        [ana, 'right'],
        [ben, 'right'],
      ])
    }
    group.until('asking')
    // The one that only one of them knew comes again.
    expect(group.store.live.rounds(group.question().held.id).at(-1)!.objective).toBe(
      group.store.live.rounds(group.question().held.id)[0]!.objective,
    )
    played(all, [[ben, 'right']])
    group.until('ended')
    expect(group.lastMessage().text).toContain('You reached the goal together: 4 of 4')
    expect(group.live().round).toBe(5)
  })

  it('speed: a bonus that fades, which pace does not take away', () => {
    const { group, ana, ben } = begun('things 1 20s speed')
    ana.answers('right')
    group.passes(1)
    group.until('revealed')
    expect(ben.answers('right')).toContain('closed')
    group.until('ended')
    expect(group.lastMessage().text).toContain('ana · 1 of 1 right (1.5 points)')
  })

  it('a pace of one’s own stretches everybody’s time, and is told to nobody', () => {
    const { group, ana, ben, host } = lobby()
    expect(ana.taps('my pace …')).toContain('nobody is told whose it is')
    expect(ana.taps('×2')).toContain('Set: questions stand 2 times as long')
    ben.taps('I’m in')
    host.taps('start now')
    expect(group.live().phase).toMatchObject({ until: group.now() + 40_000 })
    expect(JSON.stringify(group.log)).not.toContain('×2')
  })

  it('what this group gets wrong: only that is asked again', () => {
    const all = begun('things 3 20s')
    const { group, ana, host } = all
    for (const how of ['right', 'wrong', 'right'] as const) {
      group.until('asking')
      played(all, [[ana, how]])
    }
    group.until('ended')
    const missed = group.store.live.rounds(group.question().held.id)[1]!.objective
    host.says('/quiz wrong 1')
    host.taps('start now')
    expect(group.store.live.rounds(group.question().held.id)[0]!.objective).toBe(missed)
  })
})

describe('what gets in the way', () => {
  it('an outage stops the clock: the question goes on with what was left, and says so', () => {
    const { group, ana, ben } = begun()
    ben.says('/quiz')
    ana.answers('right')
    group.passes(1)
    const { until } = group.live().phase as { until: number }
    const left = until - group.now()
    group.startsAgain(40)
    expect(group.lastMessage().text).toMatch(/I was away for 4[0-5] seconds\. The clock stood still/)
    const after = group.live().phase as { until: number }
    expect(after.until - group.now()).toBeGreaterThanOrEqual(left)
    expect(after.until - group.now()).toBeLessThanOrEqual(left + 15_000)
    expect(ben.answers('wrong')).toContain('Locked')
    group.until('revealed')
    expect(group.lastMessage().text).toContain('1 of 2 answers are right')
  })

  it('after more than ten minutes away it ends with what there is, and the open question counts for nobody', () => {
    const all = begun()
    const { group, ana } = all
    played(all, [[ana, 'right']])
    group.until('asking')
    ana.answers('wrong')
    group.startsAgain(700)
    expect(group.over()).toBe(true)
    expect(group.lastMessage().text).toMatch(/I was away for too long to go on[\s\S]*ana · 1 of 1 right/)
  })

  it('after that long away nothing begins or goes on at an hour when everybody has left', () => {
    const waiting = lobby()
    waiting.ana.taps('I’m in')
    waiting.group.startsAgain(700)
    expect(waiting.group.over()).toBe(true)
    expect(waiting.group.lastMessage().text).toContain('It was called off')
    const all = begun()
    played(all, [[all.ana, 'right']])
    all.group.startsAgain(700)
    expect(all.group.over()).toBe(true)
    expect(all.group.live().round).toBe(1)
    expect(all.group.lastMessage().text).toMatch(/I was away for too long to go on[\s\S]*ana · 1 of 1 right/)
  })

  it('ended in the moment between the close and the reveal, it counts what was answered', () => {
    const { group, host, ana } = begun()
    ana.answers('right')
    host.taps('reveal')
    expect(group.phase()).toBe('closing')
    host.taps('end the quiz')
    expect(group.messages.find(({ slot }) => slot.endsWith('.1'))!.text).toContain('1 of 1 answer is right')
    expect(group.lastMessage().text).toContain('ana · 1 of 1 right')
  })

  it('after nearly an hour of pause what stands is shown anew, where people look now', () => {
    const { group, host, ana } = begun()
    ana.answers('right')
    host.taps('pause')
    group.passes(58 * 60)
    const before = group.log.length
    host.taps('continue')
    expect(group.log.slice(before).map(({ how }) => how)).toEqual(['again'])
    expect(group.phase()).toBe('asking')
  })

  it('the platform’s time decides: given in time it counts though it came after the reveal', () => {
    const all = begun()
    const { group, ana, ben } = all
    const deadline = (group.live().phase as { until: number }).until
    ana.answers('wrong')
    const early = group.now() + 1000
    group.until('revealed')
    expect(deadline).toBeGreaterThan(early)
    expect(ben.answers('right', early)).toContain('came in time and only took long to arrive')
    expect(ben.answers('wrong', early)).toContain('What you answered before counts')
    group.until('ended')
    expect(group.messages.find(({ slot }) => slot.endsWith('.end'))!.text).toMatch(
      /ben · 1 of 3 right[\s\S]*One answer came in time but took long to arrive/,
    )
  })

  it.each([
    ['telegram', 1900, 'Locked'],
    ['telegram', 2100, 'closed'],
    ['discord', 100, 'closed'],
    ['discord', -1, 'Locked'],
  ] as const)('on %s a tap that is dated %i ms after the deadline is %s', (platform, after, said) => {
    const { group, ana, ben } = begun('things 3 20s', { platform })
    ben.taps('I’m in')
    const { until } = group.live().phase as { until: number }
    group.passes(20 + Math.max(0, after) / 1000)
    expect(ana.answers('right', until + after)).toContain(said)
    group.until('revealed')
    expect(group.lastMessage().text).toContain(
      said === 'Locked' ? '1 of 1 answer is right' : 'Nobody answered',
    )
  })

  it('a message that is deleted is posted again once; then its question is left out', () => {
    const { group, ana } = begun()
    const slot = group.lastMessage().slot
    ana.answers('right')
    const { until } = group.live().phase as { until: number }
    group.core().lost(group.place, slot, group.now())
    expect(group.log.at(-1)).toMatchObject({
      slot,
      how: 'again',
      text: expect.stringContaining('posted again'),
    })
    expect(group.live().phase).toMatchObject({ until })
    group.core().lost(group.place, slot, group.now())
    expect(group.live().round).toBe(2)
    expect(group.store.live.rounds(group.question().held.id)[0]!.state).toBe('unscored')
    ana.answers('right')
    group.until('revealed')
    group.core().lost(group.place, group.lastMessage().slot, group.now())
    expect(group.log.at(-1)).toMatchObject({
      how: 'again',
      text: expect.stringContaining('1 of 1 answer is right'),
    })
  })

  it('a place that is gone ends it, keeps what was answered, and tells the host at their next word', () => {
    const all = begun()
    const { group, host, ana } = all
    played(all, [[ana, 'right']])
    const sent = group.log.length
    group.core().gone(group.place, group.now())
    expect(group.over()).toBe(true)
    expect(group.log.length).toBe(sent)
    expect(group.store.live.record(group.place)).toMatchObject([{ answers: 1 }])
    expect(host.saysAlone('/help')).toContain('The quiz that you hosted ended at question 1 of 3')
    expect(host.saysAlone('/help')).not.toContain('The quiz that you hosted')
  })

  it('a permission that is taken away makes it wait, and the host is told which', () => {
    const { group, host, ana } = begun()
    group.core().hindered(group.place, ['Send Messages'], group.now())
    expect(group.live().phase).toMatchObject({ phase: 'paused', why: 'hindered' })
    expect(host.saysAlone('/help')).toContain('I would need: Send Messages')
    ana.answers('right')
    expect(group.phase()).toBe('asking')
    const other = lobby()
    other.group.core().hindered(other.group.place, ['Embed Links'], other.group.now())
    expect(other.host.saysAlone('/help')).toContain('I would need: Embed Links')
  })

  it('goes on in a group that has another id', () => {
    const { group, ana } = begun('things 3 20s', { platform: 'telegram' })
    ana.answers('right')
    const id = group.question().held.id
    group.core().moved('telegram', 'classroom', 'supergroup', group.now())
    expect(group.store.live.openAt({ platform: 'telegram', id: 'supergroup' }, 'live')?.id).toBe(id)
    expect(group.store.live.openAt(group.place, 'live')).toBeUndefined()
  })

  it('on Telegram asks what takes typing only when nearly all have opened the private chat', () => {
    const { group, host, ana } = lobby('stacks 5 60s', { platform: 'telegram' })
    const start = () =>
      group
        .lastMessage()
        .screen.buttons.flat()
        .find(({ label }) => label === 'answer privately too')!.start!
    ana.taps('I’m in')
    expect(host.taps('host’s controls')).toContain('0 of 1 have opened our private chat')
    expect(ana.saysAlone(`/start ${start().replace(/.$/, 'x')}`)).not.toContain('You are in')
    expect(ana.saysAlone(`/start ${start()}`)).toContain('You are in')
    host.taps('start now')
    while (/choice|true-false/.test(group.body().kind)) {
      ana.answers('right')
      group.until('revealed')
      group.until('asking')
    }
    const link = group
      .lastMessage()
      .screen.buttons.flat()
      .find(({ label }) => label === 'choose …')!.start!
    expect(ana.saysAlone(`/start ${link}`)).toContain('Stacks')
    expect(ana.saysAlone(rightly(group.body()))).toContain('Locked: ')
    expect(group.lastMessage().text).toContain('Answered: 1')
    ana.saysAlone('/learn')
    expect(ana.saysAlone(rightly(group.body()))).not.toContain('Locked: ')
  })

  it('begins nothing in quiet hours, nor for those who may not', () => {
    const group = makeGroup()
    const dean = group.player('dean', true)
    const ana = group.player('ana')
    expect(ana.says('/group start managers')).toContain('Only those who manage this place')
    dean.says('/group start managers')
    expect(ana.says('/quiz')).toContain('only those who manage it start')
    dean.says('/group quiet 8:00-10:00')
    dean.says('/group zone Europe/Berlin')
    expect(dean.says('/quiz')).toContain('quiet hours from 08:00 to 10:00')
    expect(group.messages.length).toBe(0)
  })

  it('whoever plays and is forgotten leaves their answers, and no name', () => {
    const all = begun('things 2 20s')
    const { group, ana, ben } = all
    played(all, [
      [ana, 'right'],
      [ben, 'wrong'],
    ])
    ana.saysAlone('/forget everything')
    group.until('asking')
    played(all, [[ben, 'right']])
    group.until('ended')
    const end = group.lastMessage().text
    expect(end).toContain('somebody who left')
    expect(end).not.toContain('ana')
  })
})

it('edits no message more often than its answers, and never after the next one came', () => {
  const all = begun('things 3 20s', { content: things(12) })
  const { group, ana, ben, cleo } = all
  for (let round = 1; round <= 3; round++) {
    if (round > 1) group.until('asking')
    played(all, [
      [ana, 'right'],
      [ben, 'wrong'],
      [cleo, '?'],
    ])
  }
  group.until('ended')
  for (const { slot, edits } of group.messages) {
    // When it was seen, three answers, and the reveal.
    expect(edits, slot).toBeLessThanOrEqual(slot.endsWith('.end') ? 0 : 5)
  }
})
