// Two accounts of one person: linked by a code, studied on by turns, and parted again.

import { describe, expect, it } from 'vitest'
import { encodePress } from '../../src/chat/press.ts'
import { content as deepContent } from './random-lives.ts'
import { studies, untilAsked } from './studies.ts'
import { makeWorld, monday, type Person, type StoryWorld } from './world.ts'

const hour = 3_600_000

const codeIn = (shown: string) => /\/link ([0-9A-Z]{4}-[0-9A-Z]{4})/.exec(shown)![1]!

/** `one` asks for a code, `other` sends it; returns what both are shown. */
function link(one: Person, other: Person): string {
  return other.says(`/link ${codeIn(one.says('/link'))}`)
}

function meets(world: StoryWorld, person: Person, topic: string) {
  person.says(`/learn ${topic}`)
  person.says('')
  person.answers()
  world.wait(1)
}

function anaAndBen() {
  const world = makeWorld()
  const [ana, ben] = [world.person('ana'), world.person('ben')] as const
  meets(world, ana, 'lids')
  meets(world, ben, 'labels')
  return { world, ana, ben }
}

const known = (shown: string) => Number(/(\d+) of \d+ things met/.exec(shown)?.[1] ?? 0)

describe('/link', () => {
  it('makes both accounts one learner, tells both, and counts what both answered', () => {
    const { world, ana, ben } = anaAndBen()
    const shown = link(ana, ben)
    expect(shown).toMatch(/linked with ben, where your code was sent[\s\S]*You did not do that\? `\/unlink`/)
    expect(shown).toMatch(/Linked\. Together you have given 2 answers and met 2 objectives/)
    expect([known(ana.says('/start')), known(ben.says('/start'))]).toEqual([2, 2])
    expect(world.store.days.all(ana.learner)).toMatchObject([{ answers: 2, right: 2, met: 2 }])
    expect(ana.says('/privacy')).toMatch(/one learner:[\s\S]*ana \(this one\)[\s\S]*ben/)
    expect(ben.says('/settings')).toMatch(/one learner:[\s\S]*ana\n[\s\S]*ben \(this one\)/)
  })

  it('works once, within ten minutes, however it is typed, and not on the account that asked', () => {
    const { world, ana, ben } = anaAndBen()
    const code = codeIn(ana.says('/link'))
    expect(ana.says(`/link ${code}`)).toMatch(/the code of this very account/)
    world.wait(10)
    expect(ben.says(`/link ${code}`)).toMatch(/That code is not good/)
    const next = codeIn(ana.says('/link'))
    expect(next).not.toBe(code)
    const eve = world.person('eve')
    world.wait(9)
    expect(ben.says(`/link ${next.toLowerCase().replace('-', ' ')}`)).toMatch(/Linked\./)
    expect(eve.says(`/link ${next}`)).toMatch(/That code is not good/)
    expect(known(ana.says('/start'))).toBe(2)
  })

  it('gives a new code in place of the one before', () => {
    const { ana, ben } = anaAndBen()
    const [first, second] = [codeIn(ana.says('/link')), codeIn(ana.says('/link'))]
    expect(ben.says(`/link ${first}`)).toMatch(/That code is not good/)
    expect(ben.says(`/link ${second}`)).toMatch(/Linked\./)
  })

  it('bears five wrong codes in an hour, and says when the next try is', () => {
    const { world, ana, ben } = anaAndBen()
    for (const left of [4, 3, 2]) expect(ben.says('/link BBBB-BBBB')).toContain(`${left} more tries`)
    world.wait(20)
    expect(ben.says('/link BBBB-BBBB')).toContain('One more try')
    expect(ben.says('/link BBBB-BBBB')).toContain('No further try')
    const code = codeIn(ana.says('/link'))
    expect(ben.says(`/link ${code}`)).toMatch(/too many wrong codes\. Try again in 40 minutes/)
    expect(ana.says('/link BBBB-BBBB')).toMatch(/4 more tries/)
    world.wait(41)
    expect(ben.says(`/link ${codeIn(ana.says('/link'))}`)).toMatch(/Linked\./)
  })

  it('keeps no code that could be read in the database', () => {
    const { world, ana } = anaAndBen()
    const code = codeIn(ana.says('/link'))
    const rows = JSON.stringify(world.database.prepare('select * from link_codes').all())
    expect(rows).toContain('terminal:ana')
    expect(rows).not.toContain(code)
    expect(rows).not.toContain(code.replace('-', ''))
  })

  it('said twice is once', () => {
    const { world, ana, ben } = anaAndBen()
    link(ana, ben)
    const before = JSON.stringify(world.store.everything(ana.learner).accounts)
    expect(link(ben, ana)).toMatch(/These accounts are one already/)
    expect(JSON.stringify(world.store.everything(ana.learner).accounts)).toBe(before)
  })

  it('joins a third account from any of the two', () => {
    const { world, ana, ben } = anaAndBen()
    const eve = world.person('eve')
    meets(world, eve, 'stacks')
    link(ana, ben)
    link(eve, ben)
    expect([ana, ben, eve].map((one) => known(one.says('/start')))).toEqual([3, 3, 3])
  })

  it('is refused while both sit in one live quiz, and the code stays good', () => {
    const { world, ana, ben } = anaAndBen()
    const code = codeIn(ana.says('/link'))
    const place = { platform: 'terminal', id: 'room', private: false } as const
    const state = { version: 1 } as never
    const live = world.store.live.open(place, 'live', 'terminal:eve' as never, state, world.now())!
    for (const account of ['terminal:ana', 'terminal:ben'] as never[]) {
      world.store.live.join(live.id, account, 1, world.now())
    }
    expect(ben.says(`/link ${code}`)).toMatch(/sit in one live quiz now/)
    world.database.prepare('update lives set open = 0').run()
    expect(ben.says(`/link ${code}`)).toMatch(/Linked\./)
  })
})

it('/link is refused while both hold seats in one class', () => {
  const { world, ana, ben } = anaAndBen()
  const code = codeIn(ana.says('/link'))
  const { classes } = world.store
  const made = { name: 'DevOps 2', zone: 'UTC', languages: ['en'], created: world.now() }
  const first = { account: 'terminal:ana' as never, name: 'Ana', place: 'here' }
  const held = classes.create(made, first)
  const [seat] = classes.add(held.class.id, [{ name: 'Ben' } as never], world.now())
  classes.code(seat!.id)
  expect(classes.claim(seat!.id, 'terminal:ben' as never, 'here', world.now())).toBe(true)
  expect(ben.says(`/link ${code}`)).toMatch(/hold a seat in the class DevOps 2, as two people/)
  classes.vacate(seat!.id, 'left')
  expect(ben.says(`/link ${code}`)).toMatch(/Linked\./)
})

describe('settings that differ', () => {
  it('are asked for one at a time, or all at once, and the choice is every account’s', () => {
    const { world, ana, ben } = anaAndBen()
    ana.says('/settings new 3')
    ben.says('/settings zone America/New_York')
    ben.says('/settings cap 20')
    const shown = link(ana, ben)
    expect(shown).toMatch(/new +ana: 3 \(holds\); ben: 8/)
    expect(shown).toMatch(/zone +ana: Europe\/Berlin \(holds\); ben: America\/New_York/)
    expect(shown).not.toMatch(/retention/)
    expect(shown).toContain('/link keep ben zone')
    expect(ben.presses('zone: America/New_York')).toMatch(/Kept from ben\. 2 are left to choose/)
    expect(ben.says('/link keep nobody')).toMatch(/Say which account: ana, ben/)
    expect(ben.says('/link keep ben zone')).toMatch(/You can still choose for: new, cap/)
    expect(ana.says('/link keep ana')).toMatch(/Now all settings are the same/)
    expect(ana.says('/link keep ana')).toMatch(/Nothing is left to choose/)
    ana.says('/unlink')
    for (const { learner } of [ana, ben]) {
      const { settings } = world.store.learners.learner(learner)!
      expect(settings).toMatchObject({ newPerDay: 3, zone: 'America/New_York', reviewCap: 60 })
    }
  })

  it('that nobody chose come back when the accounts are parted; one set meanwhile stays on both', () => {
    const { world, ana, ben } = anaAndBen()
    ben.says('/settings cap 20')
    link(ana, ben)
    ben.says('/settings new 2')
    ben.says('/unlink')
    const settings = [ana, ben].map(({ learner }) => world.store.learners.learner(learner)!.settings)
    expect(settings.map(({ reviewCap, newPerDay }) => [reviewCap, newPerDay])).toEqual([
      [60, 2],
      [20, 2],
    ])
  })
})

describe('reminders of linked accounts', () => {
  it('become one, on the account that answered last; never two on a day', () => {
    const { world, ana, ben } = anaAndBen()
    ana.says('/remind 18:30')
    ben.says('/remind 19:00')
    expect(link(ana, ben)).toMatch(/One reminder remains, and comes to ben/)
    world.sleep(3)
    const rung = world.passesTo(world.now() + 5 * 24 * hour)
    expect(new Set(rung.map(({ name }) => name))).toEqual(new Set(['ben']))
    const days = rung.map(({ at }) => Math.floor((at - monday) / (24 * hour)))
    expect(new Set(days).size).toBe(days.length)
  })

  it('do not come twice on the day of the link, when both had theirs still to come or one had come', () => {
    const { world, ana, ben } = anaAndBen()
    ana.says('/remind 18:30')
    ben.says('/remind 19:00')
    world.sleep(1)
    const first = world.passesTo(monday + 24 * hour + 9.75 * hour)
    expect(first.map(({ name }) => name)).toEqual(['ana'])
    link(ana, ben)
    expect(world.passesTo(monday + 24 * hour + 14 * hour)).toEqual([])
  })

  it('come to the account that the person chooses, at its own hour', () => {
    const { world, ana, ben } = anaAndBen()
    ana.says('/remind 18:30')
    ben.says('/remind 19:00')
    const shown = link(ana, ben)
    expect(shown).toMatch(/reminder +ana: 18:30 daily; ben: 19:00 daily \(holds\)/)
    expect(ben.says('/link keep ana reminder')).toMatch(/Now all settings are the same/)
    const rung = world.passesTo(monday + 24 * hour)
    expect(rung.map(({ name, at }) => [name, at])).toEqual([['ana', monday + 9.5 * hour]])
  })

  it('that rest keep their hours, and stay off when the accounts are parted', () => {
    const { world, ana, ben } = anaAndBen()
    ana.says('/remind 18:30 weekends')
    ben.says('/remind 19:00')
    link(ana, ben)
    ana.says('/unlink')
    expect(ana.says('/remind')).toMatch(/Reminders are off/)
    expect(world.passesTo(monday + 24 * hour).map(({ name }) => name)).toEqual(['ben'])
    expect(ana.says('/remind on')).toMatch(/Reminders are on\.[\s\S]*at weekends at 18:30/)
  })

  it('that one account had are the learner’s, and go with it when it is parted', () => {
    const { world, ana, ben } = anaAndBen()
    ben.says('/remind 19:00')
    link(ana, ben)
    expect(ana.says('/remind')).toMatch(/Reminders are on\.[\s\S]*every day at 19:00/)
    expect(ana.says('/unlink')).toMatch(/No reminder comes here/)
    expect(ana.says('/remind')).toMatch(/Reminders are off/)
    expect(ben.says('/remind')).toMatch(/Reminders are on\.[\s\S]*every day at 19:00/)
    expect(world.passesTo(monday + 24 * hour).map(({ name }) => name)).toEqual(['ben'])
  })
})

describe('one review on two accounts', () => {
  function reviewing() {
    const { world, ana, ben } = anaAndBen()
    for (const topic of ['knots', 'stacks']) meets(world, ana, topic)
    studies(world, ana)
    link(ana, ben)
    world.sleep(30)
    ana.says('/review')
    return { world, ana, ben }
  }

  it('goes on at the very question that stands open, and the older view says so', () => {
    const { ana, ben } = reviewing()
    const asked = ana.question()
    const older = ana.screen()
    ben.says('/review')
    expect(ben.question()).toEqual(asked)
    const letter = older.buttons.flat().find(({ press }) => press.verb === 'answer' || press.verb === 'show')
    expect(ana.forges(encodePress(letter!.press))).toMatch(/You went on with this/)
    expect(ana.says('A')).toMatch(/You went on with this/)
    expect(ana.presses('continue here')).not.toMatch(/went on/)
    expect(ana.question()).toEqual(asked)
    expect(ben.says('A')).toMatch(/You went on with this/)
  })

  it('shows no card twice: half answered here, the rest there', () => {
    const { world, ana, ben } = reviewing()
    const seen: string[] = []
    const half = world.store.cards.dueBetween(ana.learner, 0, world.now() + 1).length / 2
    const answersHere = (person: Person, most: number) => {
      for (let given = 0; given < most && person.phase()?.phase === 'asking'; given++) {
        seen.push(person.question().objective)
        person.answers()
        world.wait(1)
        person.says('')
      }
    }
    answersHere(ana, Math.floor(half))
    ben.says('/review')
    answersHere(ben, 100)
    expect(seen.length).toBeGreaterThan(3)
    expect(new Set(seen).size).toBe(seen.length)
    expect(ana.says('/review')).toMatch(/Nothing is due now/)
  })

  it('counts an answer once, though the same question stood on both', () => {
    const { world, ana, ben } = anaAndBen()
    link(ana, ben)
    ana.says('/learn stacks')
    ana.says('')
    ana.misses()
    world.wait(2)
    ana.says('/review')
    // A lesson asks for the same card, whose step is due.
    ben.says('/learn')
    const { objective } = ben.question()
    expect(ana.question().objective).toBe(objective)
    const reviews = () => world.store.cards.get(ana.learner, objective)!.reviews
    expect(reviews()).toBe(1)
    expect(ben.answers()).toMatch(/Right/)
    expect(ana.answers()).toMatch(/You answered that one elsewhere/)
    expect(reviews()).toBe(2)
    expect(world.store.days.all(ana.learner)).toMatchObject([{ answers: 4, right: 3 }])
  })

  it('takes back the latest answer, on whichever account it was given, and asks it again here', () => {
    const { world, ana, ben } = reviewing()
    const asked = ana.question()
    const before = world.store.cards.get(ana.learner, asked.objective)
    ana.misses()
    expect(world.store.cards.get(ana.learner, asked.objective)).not.toEqual(before)
    expect(ben.says('/undo')).toMatch(/Taken back/)
    expect(ben.question()).toEqual(asked)
    expect(world.store.cards.get(ana.learner, asked.objective)).toEqual(before)
    ben.answers()
    expect(ana.says('/undo')).toMatch(/Taken back/)
    expect(world.store.cards.get(ana.learner, asked.objective)).toEqual(before)
  })
})

describe('a second chance on two accounts', () => {
  it('asked on one and taken on the other softens the miss, while they are one', () => {
    const world = makeWorld({ content: deepContent })
    const [ana, ben] = [world.person('ana'), world.person('ben')] as const
    meets(world, ana, 'labels')
    meets(world, ben, 'lids')
    link(ana, ben)
    const card = () => world.store.cards.get(ana.learner, 'name-a-label' as never)!
    for (let step = 0; ; step++) {
      const { demand } = untilAsked(world, ana, /name-a-label/)
      if (demand === 'recall' && card().stability >= 7 && card().state === 'review') break
      ana.answers()
      world.wait(10)
      expect(step).toBeLessThan(50)
    }
    const before = card()
    ana.misses()
    ana.says('')
    ben.says('/review')
    expect(ben.question().objective).toBe('name-a-label')
    expect(ben.answers()).toMatch(/comes back in \d+ days/)
    expect(card()).toMatchObject({ state: 'review', lapses: before.lapses, reviews: before.reviews + 1 })
    const softened = card()
    expect(ben.says('/undo')).toMatch(/Taken back/)
    expect(card()).toMatchObject({ state: 'relearning', lapses: before.lapses + 1 })
    ben.answers()
    expect(card()).toMatchObject({ state: 'review', stability: softened.stability })
    ana.says('/unlink')
    expect(card()).toMatchObject({ state: 'relearning', lapses: before.lapses + 1 })
    expect(world.store.cards.get(ben.learner, 'name-a-label' as never)).toMatchObject({ reviews: 1 })
  })
})

describe('/unlink', () => {
  it('gives each account what its own answers lead to', () => {
    const { world, ana, ben } = anaAndBen()
    link(ana, ben)
    meets(world, ben, 'stacks')
    expect(ana.says('/unlink')).toMatch(/Unlinked from ben\.\n.*own 1 answer and 1 objective met/)
    expect([known(ana.says('/start')), known(ben.says('/start'))]).toEqual([1, 2])
    expect(ana.says('/unlink')).toMatch(/linked to no other/)
    link(ben, ana)
    expect(known(ana.says('/start'))).toBe(3)
  })

  it('parts one of three by its name; the others stay together', () => {
    const { world, ana, ben } = anaAndBen()
    const eve = world.person('eve')
    meets(world, eve, 'stacks')
    link(ana, ben)
    link(ana, eve)
    expect(ben.says('/unlink nobody')).toMatch(/Say which account: ana, ben, eve/)
    expect(ben.says('/unlink ana')).toMatch(/Unlinked from ana[\s\S]*one learner:[\s\S]*eve/)
    expect([ana, ben, eve].map((one) => known(one.says('/start')))).toEqual([1, 2, 2])
  })

  it('leaves each account the question that stands before it', () => {
    const { world, ana, ben } = anaAndBen()
    link(ana, ben)
    world.sleep(30)
    ana.says('/review')
    const asked = ana.question()
    ben.says('/unlink')
    expect(ana.question()).toEqual(asked)
    expect(ana.answers()).toMatch(/Right/)
    expect(ben.says('/undo')).toMatch(/Taken back/)
  })
})

it('/export holds the rows of all linked accounts, and /forget deletes them after saying so', () => {
  const { world, ana, ben } = anaAndBen()
  link(ana, ben)
  const exported = world.store.everything(ana.learner)
  expect(exported.attempts?.map((row) => row.account_id).sort()).toEqual(['terminal:ana', 'terminal:ben'])
  expect(exported.accounts).toHaveLength(2)
  expect(exported.learners).toHaveLength(2)
  expect(ben.says('/forget')).toMatch(/2 answers[\s\S]*deleted for all of them \(ana, ben\)/)
  ben.says('/forget everything')
  for (const table of ['learners', 'accounts', 'attempts', 'memory_events', 'cards', 'days', 'sessions']) {
    expect(world.database.prepare(`select count(*) from ${table}`).pluck().get(), table).toBe(0)
  }
  expect(known(ana.says('/start'))).toBe(0)
})
