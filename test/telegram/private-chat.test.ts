// A private chat from the first word on: what a person sees, taps and types.

import { afterEach, describe, expect, it } from 'vitest'
import { rightResponse, writeResponse } from '../../src/engine/question/grade.ts'
import { type Kind, kinds } from '../../src/engine/question/question.ts'
import { stories } from '../story/curriculum.ts'
import { startBot, type TestBot, type TestPerson, textOf } from './bot.ts'

let bot: TestBot
afterEach(async () => {
  await bot.stop()
  expect(bot.server.violations).toEqual([])
  expect(bot.logged).toEqual([])
  await bot.server.close()
})

/** Asks for questions about a topic until one of this kind stands. */
async function askedFor(person: TestPerson, kind: Kind): Promise<void> {
  const topics: Partial<Record<Kind, string>> = { choice: 'knots', 'true-false': 'knots' }
  const others = ['short', 'recall', 'several'].includes(kind) ? 'labels' : 'stacks'
  for (let at = 0; at < 40; at++) {
    await person.says(`/practice ${topics[kind] ?? others}`)
    if (bot.question(person)?.body.kind === kind) return
    bot.wait(1)
  }
  throw new Error(`No ${kind} was asked`)
}

const right = (person: TestPerson) => {
  const { body } = bot.question(person)!
  return writeResponse(rightResponse(body), body)
}

describe('the first minutes', () => {
  it('say what this is in words for those who tap, teach before they ask, and show why', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    const start = await ana.says('/start')
    expect(start).toMatch(/Stevedore teaches containers/)
    expect(start).not.toMatch(/Enter|empty line/)
    expect(ana.labels()).toEqual(['Learn something new', 'Topics'])
    expect(await ana.presses('Learn something new')).toBe('')
    expect(ana.text()).toMatch(/A lid lies on a box\. It closes it\./)
    await ana.presses('Ask me')
    expect(ana.text()).toMatch(/Lids · new/)
    await ana.presses('Not sure')
    expect(ana.text()).toMatch(/Not sure: here is what is so/)
    expect(ana.text()).toMatch(/Source: https:\/\/docs\.docker\.com\/made-up\//)
    expect(ana.text()).toMatch(/It comes back in 1 minute/)
    expect(ana.labels()).toEqual(['Next', 'Undo', 'More …'])
  })

  it('list the commands in the menu, once', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    await ana.says('/start')
    await bot.server.until(() => bot.server.callsOf('getMyCommands').length === 3)
    const names = bot.server.menu(ana.user, ana.chat).map(({ command }) => command)
    expect(names).toEqual(expect.arrayContaining(['start', 'learn', 'review', 'export', 'forget', 'help']))
    expect(names).not.toContain('question')
  })

  it('greet each person by their own state, and take any spelling of a command', async () => {
    bot = await startBot()
    const [ana, ben] = [bot.person(1, 'Ana'), bot.person(2, 'Ben', { language: 'en-GB' })]
    await ana.says('/learn')
    expect(await ben.says('/Topics@stevedore_bot')).toMatch(/Lids/)
    expect(await ben.says('/quizz')).toMatch(/There is no command \/quizz/)
    expect(await ben.says('<b>hello</b> & bye')).toMatch(/No question is open now/)
    expect(ben.labels()).toEqual(['Go on'])
    await ben.presses('Go on')
    expect(ben.text()).toMatch(/A lid lies on a box/)
  })
})

describe('a question', () => {
  it.each(kinds.filter((kind) => kind !== 'recall'))('%s is answered by typing', async (kind) => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    await askedFor(ana, kind)
    const asked = ana.last()
    expect(await ana.says(right(ana))).toMatch(/^Right/)
    expect(ana.last().message_id).not.toBe(asked.message_id)
    // The old message is no longer one to be tapped.
    await bot.server.until(() => {
      const now = bot.server.messages(ana.chat).find(({ message_id }) => message_id === asked.message_id)
      return now?.reply_markup === undefined
    })
  })

  it.each(['choice', 'true-false'] as const)(
    '%s is answered by one tap, in the same message',
    async (kind) => {
      bot = await startBot()
      const ana = bot.person(1, 'Ana')
      await askedFor(ana, kind)
      const asked = ana.last()
      const letter = right(ana)
      await ana.presses({ T: 'True', F: 'False' }[letter] ?? letter)
      expect(ana.last().message_id).toBe(asked.message_id)
      expect(ana.text()).toMatch(/Right: /)
      // What was asked stays to be read.
      expect(ana.text()).toContain(bot.store.questions.get(bot.answersOf(ana.account)[0]!.question)!.stem)
    },
  )

  it('several is ticked option by option, and a doubled tap changes nothing', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    await askedFor(ana, 'several')
    const letters = right(ana).split(' ')
    expect(ana.labels()).not.toContain('Done')
    for (const letter of letters) {
      const before = ana.last()
      await Promise.all([ana.presses(letter, before), ana.presses(letter, before)])
      expect(ana.labels()).toContain(`✓ ${letter}`)
    }
    await ana.presses(`✓ ${letters[0]}`)
    expect(ana.labels()).toContain(letters[0])
    await ana.presses(letters[0]!)
    expect(ana.text()).toContain(`So far: ${letters.join(', ')}`)
    await ana.presses('Done')
    expect(ana.text()).toMatch(/Right: /)
  })

  it.each(['order', 'match'] as const)(
    '%s is built tap by tap, and the last tap can be taken back',
    async (kind) => {
      bot = await startBot()
      const ana = bot.person(1, 'Ana')
      await askedFor(ana, kind)
      const letters = right(ana).replace(/\d/g, '').split(' ')
      const first = ana.last()
      await ana.presses(letters[1]!)
      expect(ana.labels()).not.toContain(letters[1])
      // The same tap again, from a screen that was not redrawn yet.
      await ana.presses(letters[1]!, first)
      expect(ana.labels()).toContain('Take the last back')
      await ana.presses('Take the last back')
      for (const letter of letters) {
        expect(ana.labels()).not.toContain('Done')
        await ana.presses(letter)
      }
      await ana.presses('Done')
      expect(ana.text()).toMatch(/Right: /)
      expect(bot.answersOf(ana.account)).toHaveLength(1)
    },
  )

  it('recall is turned over, and rated with when it comes back on the buttons', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    for (let day = 0; day < 30 && bot.question(ana)?.body.kind !== 'recall'; day++) {
      await ana.says('/learn labels')
      if (ana.labels().includes('Ask me')) await ana.presses('Ask me')
      else await ana.says('/review')
      if (bot.question(ana) && bot.question(ana)!.body.kind !== 'recall') await ana.says(right(ana))
      bot.wait(24 * 60)
    }
    const asked = ana.last()
    await ana.presses('Show the answer')
    expect(ana.text()).toMatch(/Paper\./)
    expect(ana.labels()).toEqual([
      expect.stringMatching(/^Again · \d+ (min|d)$/),
      expect.stringMatching(/^Good · \d+ d$/),
    ])
    expect(await ana.presses('Show the answer', asked)).toBe('')
    await ana.presses(ana.labels()[1]!)
    expect(ana.text()).toMatch(/You recalled it/)
  })

  it('is asked about first when what was typed is one slip away', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    await askedFor(ana, 'short')
    expect(await ana.says('labek')).toMatch(/Did you mean “label”\?/)
    await ana.presses('Yes')
    expect(ana.text()).toMatch(/Right: label/)
  })

  it('takes sureness by a tap, and shows more buttons when they are asked for', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    await askedFor(ana, 'choice')
    await ana.presses('Sure')
    expect(ana.text()).toMatch(/You are sure/)
    await ana.presses('More …')
    expect(ana.labels()).toContain('Report a mistake')
    await ana.presses(right(ana))
    expect(bot.answersOf(ana.account)[0]).toMatchObject({ sure: true, score: 1 })
    await ana.presses('More …')
    expect(ana.labels()).toEqual(expect.arrayContaining(['Suspend', 'Put off till tomorrow', 'Stop here']))
  })
})

describe('a link', () => {
  it('to share is given for the question that stands, as an address that opens it', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    await askedFor(ana, 'choice')
    const item = bot.question(ana)!.item
    expect(await ana.says('/share')).toContain(`t.me/stevedore_bot?start=q_${item}`)
    const [link] = ana.last().entities!.filter(({ type }) => type === 'text_link')
    expect(link).toMatchObject({ url: `https://t.me/stevedore_bot?start=q_${item}` })
    const ben = bot.person(2, 'Ben')
    bot.server.follow(ben.user, `https://t.me/stevedore_bot?start=q_${item}`)
    await bot.quiet()
    expect(bot.question(ben)!.item).toBe(item)
    // What came by a link is answered like any other.
    await ben.presses('Not sure')
    expect(ben.text()).toMatch(/Not sure: here is what is so/)
  })
})

describe('a tap', () => {
  it('that is old, doubled or foreign is told so and changes nothing', async () => {
    bot = await startBot()
    const [ana, ben] = [bot.person(1, 'Ana'), bot.person(2, 'Ben')]
    await askedFor(ana, 'choice')
    const asked = ana.last()
    const [first, again] = await Promise.all([ana.presses('Not sure', asked), ana.presses('Not sure', asked)])
    expect(first).toBe('')
    expect(again).toMatch(/already answered, and your first answer counts/)
    await ana.presses('Next')
    expect(await ana.presses('Not sure', asked)).toMatch(/That question is closed/)
    await ben.says('/learn')
    const data = asked
      .reply_markup!.inline_keyboard.flat()
      .map((button) => 'callback_data' in button && button.callback_data)
    expect(await ben.forges(`${data[0]}`)).toMatch(/someone else’s session/)
    expect(bot.answersOf(ana.account)).toHaveLength(1)
    expect(bot.answersOf(ben.account)).toEqual([])
  })

  it('that was forged is refused in words', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    await ana.says('/start')
    for (const data of [
      'x',
      '9:a:1:go:',
      '1:zz:1:answer:A',
      "1:' or 1=1 --:0:go:",
      '1:1:1:fly:',
      '1::0:run:nosuch',
    ]) {
      expect(await ana.forges(data)).toMatch(/don’t know that button|is closed/)
    }
  })

  it('on [Undo], doubled, takes back one answer and not two', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    for (let at = 0; at < 2; at++) {
      await askedFor(ana, 'choice')
      await ana.presses(right(ana))
    }
    const answered = ana.last()
    await ana.presses('Undo', answered)
    await ana.presses('Undo', answered)
    expect(bot.answersOf(ana.account)).toHaveLength(1)
  })

  it('on [Learn], doubled, begins one round and shows it once', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    await ana.says('/start')
    const start = ana.last()
    await Promise.all([ana.presses('Learn something new', start), ana.presses('Learn something new', start)])
    const lessons = bot.server.messages(ana.chat).filter((one) => /A lid lies on a box/.test(textOf(one)))
    expect(lessons).toHaveLength(1)
  })

  it('on a message far above the one that changes shows the change below', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    await ana.says('hello')
    const hello = ana.last()
    await ana.says('/learn')
    const lesson = ana.last()
    await ana.says('/topics')
    bot.clock.set(bot.clock.now() + 60_000)
    await ana.presses('Go on', hello)
    expect(ana.last().message_id).toBeGreaterThan(lesson.message_id + 1)
    expect(ana.text()).toMatch(/Lids · new/)
  })
})

describe('pictures and files', () => {
  it('shows a diagram as a photo that tells in words what is on it, and uploads it once', async () => {
    bot = await startBot()
    const [ana, ben] = [bot.person(1, 'Ana'), bot.person(2, 'Ben')]
    await ana.says('/learn')
    await ben.says('/learn')
    expect(ana.last().photo).toBeDefined()
    expect(ana.text()).toMatch(/A lid lies on a box[\s\S]*A square box seen from the side/)
    expect(ana.text()).not.toMatch(/\n\n\n/)
    const uploads = bot.server.callsOf('sendPhoto').map(({ uploads }) => uploads.size)
    expect(uploads).toEqual([1, 0])
    await ana.presses('Ask me')
    expect(ana.last().photo).toBeUndefined()
  })

  it('puts a diagram into the message that stands there; only words after it need a new one', async () => {
    const labels = stories['boxes/labels.yaml']!.replace(/^lesson:/m, 'picture: box\nlesson:')
    bot = await startBot({ content: { ...stories, 'boxes/labels.yaml': labels } })
    const ana = bot.person(1, 'Ana')
    await ana.says('/learn')
    await ana.presses('Ask me')
    await ana.presses('Not sure')
    await ana.presses('Next')
    expect(ana.text()).toMatch(/Count from below/)
    await ana.presses('Ask me')
    await ana.presses('Not sure')
    const answered = ana.last()
    expect(answered.photo).toBeUndefined()
    await ana.presses('Next')
    const lesson = ana.last()
    expect(lesson.message_id).toBe(answered.message_id)
    expect(lesson.photo).toBeDefined()
    expect(ana.labels()).toEqual(['Ask me', 'Stop here'])
    await ana.presses('Ask me')
    expect(ana.last().message_id).toBeGreaterThan(lesson.message_id)
    expect(ana.labels()).toContain('Not sure')
    // The picture stays to be looked at, without its buttons.
    const before = bot.server.messages(ana.chat).find(({ message_id }) => message_id === lesson.message_id)!
    expect([before.photo !== undefined, before.reply_markup]).toEqual([true, undefined])
  })

  it('exports everything as documents, and forgets all of it', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    await askedFor(ana, 'choice')
    await ana.presses('Not sure')
    await ana.says('/export')
    const files = bot.server.documents(ana.chat)
    expect(files.map(({ name }) => name)).toEqual(['stevedore-everything.json', 'stevedore-answers.csv'])
    expect(JSON.parse(files[0]!.bytes.toString()).attempts).toHaveLength(1)
    expect(await ana.says('/forget everything')).toMatch(/Everything about you was deleted/)
    for (const table of ['learners', 'accounts', 'attempts', 'anchors', 'sessions', 'outbox', 'tries']) {
      expect(bot.db.prepare(`select count(*) from ${table}`).pluck().get(), table).toBe(0)
    }
  })

  it('says so when somebody sends what can’t be read', async () => {
    bot = await startBot()
    const ana = bot.person(1, 'Ana')
    await ana.says('/learn')
    expect(await ana.says('x'.repeat(4000))).toMatch(/too long/)
  })
})
