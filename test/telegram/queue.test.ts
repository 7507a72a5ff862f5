// The pace at which messages go out, and their order, by a clock that a test moves.

import { describe, expect, it } from 'vitest'
import { type Job, Queue } from '../../src/adapters/telegram/queue.ts'
import { ManualClock } from '../platforms/clock.ts'

type Going = { clock: ManualClock; queue: Queue; gone: { at: number; what: string }[]; begun: number }

function going(): Going {
  const clock = new ManualClock()
  return { clock, queue: new Queue(clock), gone: [], begun: clock.now() }
}

function job({ clock, gone, begun }: Going, what: string, more: Partial<Job> = {}): Job {
  const run = async () => {
    gone.push({ at: clock.now() - begun, what })
    return undefined
  }
  return { bulk: false, kind: () => 'send', run, ...more }
}

/** Time goes by, in steps short enough for whatever happens on the way. */
async function pass({ clock }: Going, milliseconds: number): Promise<void> {
  const settled = async () => {
    for (let turn = 0; turn < 5; turn++) await Promise.resolve()
  }
  await settled()
  for (let at = 0; at < milliseconds; at += 50) {
    clock.advance(50)
    await settled()
  }
}

/** The most that went out within any such span. */
function most(gone: Going['gone'], per: number): number {
  return Math.max(...gone.map(({ at }) => gone.filter((one) => one.at >= at && one.at < at + per).length))
}

describe('the queue', () => {
  it('sends thirty a second over all, and never more', async () => {
    const all = going()
    for (let at = 0; at < 300; at++) all.queue.add(`${at}`, job(all, `${at}`, { bulk: true }))
    await pass(all, 12_000)
    expect(all.gone).toHaveLength(300)
    expect(most(all.gone, 1000)).toBe(30)
  })

  it('lets a chat have a short burst, then about one a second', async () => {
    const all = going()
    for (let at = 0; at < 30; at++) all.queue.add('1', job(all, `${at}`))
    await pass(all, 0 + 50)
    expect(all.gone.length).toBeLessThanOrEqual(5)
    await pass(all, 40_000)
    expect(all.gone.map(({ what }) => what)).toEqual(Array.from({ length: 30 }, (_, at) => `${at}`))
    expect(most(all.gone, 5_000)).toBe(5)
  })

  it('sends a group no more than twenty a minute', async () => {
    const all = going()
    for (let at = 0; at < 50; at++) all.queue.add('-100', job(all, `${at}`))
    await pass(all, 180_000)
    expect(all.gone).toHaveLength(50)
    expect(most(all.gone, 60_000)).toBe(20)
  })

  it('lets those who wait pass by those who do not', async () => {
    const all = going()
    for (let at = 0; at < 200; at++) all.queue.add(`${at}`, job(all, 'reminder', { bulk: true }))
    await pass(all, 2_000)
    all.queue.add('999', job(all, 'answer'))
    await pass(all, 1_500)
    const answered = all.gone.findIndex(({ what }) => what === 'answer')
    expect(answered).toBeGreaterThan(0)
    expect(answered).toBeLessThan(130)
  })

  it('never sends a screen that a newer one has replaced, and keeps the place of it', async () => {
    const all = going()
    for (let at = 0; at < 5; at++) all.queue.add('1', job(all, `before ${at}`))
    all.queue.add('1', job(all, 'old', { slot: 's' }))
    all.queue.add('1', job(all, 'other'))
    all.queue.add('1', job(all, 'new', { slot: 's' }))
    await pass(all, 20_000)
    expect(all.gone.map(({ what }) => what).slice(5)).toEqual(['new', 'other'])
  })

  it('tries again after exactly the time that was asked for, others meanwhile going on', async () => {
    const all = going()
    let tries = 0
    const again: Job = {
      bulk: false,
      kind: () => 'send',
      async run() {
        all.gone.push({ at: all.clock.now() - all.begun, what: 'try' })
        return ++tries === 1 ? 7_000 : undefined
      },
    }
    all.queue.add('1', again)
    all.queue.add('2', job(all, 'other'))
    await pass(all, 10_000)
    expect(all.gone).toEqual([
      { at: 0, what: 'try' },
      { at: 0, what: 'other' },
      { at: 7_000, what: 'try' },
    ])
  })

  it('holds everything when all are asked to wait', async () => {
    const all = going()
    all.queue.hold(3_000)
    all.queue.add('1', job(all, 'held'))
    await pass(all, 5_000)
    expect(all.gone).toEqual([{ at: 3_000, what: 'held' }])
  })

  it('lets what only counts wait behind all that says more, ten seconds between two, the newest alone', async () => {
    const all = going()
    const edit = { kind: () => 'edit' as const }
    const count = (what: string) =>
      all.queue.add('-100', job(all, what, { ...edit, slot: 'question', calm: true }))
    all.queue.add('-100', job(all, 'question', { slot: 'question' }))
    await pass(all, 100)
    for (let at = 1; at <= 35; at++) {
      count(`count ${at}`)
      if (at === 20) all.queue.add('-100', job(all, 'help'))
      await pass(all, 500)
    }
    all.queue.add('-100', job(all, 'reveal', { ...edit, slot: 'question' }))
    await pass(all, 20_000)
    const counts = all.gone.filter(({ what }) => what.startsWith('count'))
    expect(counts.length).toBe(2)
    for (const [at, one] of counts.entries()) {
      if (at > 0) expect(one.at - counts[at - 1]!.at).toBeGreaterThanOrEqual(10_000)
    }
    const help = all.gone.find(({ what }) => what === 'help')!
    expect(help.at).toBeLessThan(10_200)
    // The last count is overtaken by what shows all of it.
    expect(all.gone.at(-1)!.what).toBe('reveal')
    expect(all.gone.at(-1)!.at).toBeLessThan(17_800)
  })

  it('does not put off a message that was not sent yet for a count that belongs into it', async () => {
    const all = going()
    all.queue.add('-100', job(all, 'count', { slot: 'other', calm: true, kind: () => 'edit' }))
    await pass(all, 100)
    all.queue.hold(1_000)
    all.queue.add('-100', job(all, 'question', { slot: 'question' }))
    all.queue.add('-100', job(all, 'question, one answered', { slot: 'question', calm: true }))
    await pass(all, 2_000)
    expect(all.gone.map(({ what }) => what)).toEqual(['count', 'question, one answered'])
  })

  it('says again what a toast said only where there is room, and not too late', async () => {
    const all = going()
    const until = all.clock.now() + 12_000
    for (let at = 0; at < 40; at++) all.queue.add('-100', job(all, `aside ${at}`, { spare: { until } }))
    for (let at = 0; at < 8; at++) all.queue.add('-100', job(all, `post ${at}`))
    await pass(all, 120_000)
    const asides = all.gone.filter(({ what }) => what.startsWith('aside'))
    expect(all.gone.filter(({ what }) => what.startsWith('post'))).toHaveLength(8)
    expect(asides.length).toBeGreaterThan(0)
    expect(all.gone.length).toBeLessThanOrEqual(20)
    for (const { at } of asides) expect(at).toBeLessThan(12_000)
  })

  it('takes what waits along when a group becomes another chat', async () => {
    const all = going()
    all.queue.hold(1_000)
    all.queue.add('-1', job(all, 'first', { slot: 's' }))
    all.queue.add('-1', job(all, 'second'))
    all.queue.move('-1', '-100')
    all.queue.add('-100', job(all, 'newer', { slot: 's' }))
    await pass(all, 3_000)
    expect(all.gone.map(({ what }) => what)).toEqual(['newer', 'second'])
  })

  it('starts nothing more once it is stopped', async () => {
    const all = going()
    for (let at = 0; at < 10; at++) all.queue.add('1', job(all, `${at}`))
    await all.queue.stop()
    const sent = all.gone.length
    await pass(all, 60_000)
    expect(all.gone).toHaveLength(sent)
  })
})
