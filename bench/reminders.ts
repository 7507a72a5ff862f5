// Ten thousand reminders that fall due in the same minute: how long it takes until the last one is out, at the
// pace that Telegram permits. Virtual time, which passes while nothing is to be done; real calls.

import { type AccountId, id, type LearnerId } from '../src/engine/ids.ts'
import { usual } from '../src/engine/reminder.ts'
import { openDatabase } from '../src/store/open.ts'
import { storeOver } from '../src/store/store.ts'
import { load } from '../test/content/made-up.ts'
import { startTelegram } from '../test/platforms/telegram/server.ts'
import { stories } from '../test/story/curriculum.ts'
import { HurryingClock, startBot } from '../test/telegram/bot.ts'
import { fill } from './people.ts'
import { type Row, row } from './row.ts'

const people = 10_000
const permitted = 30
const start = Date.parse('2026-11-23T18:30:00Z')

export async function remindedRows(file: string): Promise<Row[]> {
  console.error(`  filling a database with ${people} people`)
  prepare(file)
  const clock = new HurryingClock(start)
  const server = await startTelegram({
    clock: { now: () => clock.now(), after: () => () => {} },
    flood: true,
  })
  for (let at = 1; at <= people; at++) {
    const user = server.user(at, `P${at}`)
    server.say(user, server.privateChat(user), 'before')
  }
  // They spoke to the bot once, long ago.
  await fetch(`${server.root}/bot${server.token}/deleteWebhook?drop_pending_updates=true`)
  const bot = await startBot({
    after: { server, clock, file, now: () => start, users: new Map() },
    content: stories,
  })
  console.error('  reminding them')
  const begun = clock.now()
  while ((bot.core.nextAlarm() ?? Number.POSITIVE_INFINITY) <= start) bot.core.ring(start)
  await bot.quiet()
  const seconds = (clock.now() - begun) / 1000
  const refused = server.calls.filter(({ status }) => status === 429).length
  const reminded = server.callsOf('sendMessage').filter(({ status }) => status === 200).length
  await bot.stop()
  await server.close()
  if (refused > 0 || reminded !== people)
    throw new Error(`${refused} were told to wait, ${reminded} reminded`)
  return [
    row(
      'telegram',
      `${people} reminders without a 429, virtual`,
      's',
      seconds,
      people / permitted,
      '30 a second',
    ),
  ]
}

function prepare(file: string): void {
  const { db, close } = openDatabase(file)
  fill(db, load(stories).curriculum, { people, attemptsEach: 0, cardsEach: 2, now: start })
  db.prepare(`update accounts set platform = 'telegram'`).run()
  db.prepare(`update cards set due_at = @due, memory = json_set(memory, '$.due', @due)`).run({
    due: start - 1,
  })
  const store = storeOver(db)
  store.atomically(() => {
    for (let at = 0; at < people; at++) {
      const account = id<AccountId>(`terminal:p${at}`)
      const learner = id<LearnerId>(account)
      store.reminders.put(learner, { account, place: `${at + 1}`, reminder: { ...usual, on: true } })
      store.alarms.set({ kind: 'reminder', subject: learner, purpose: 'ring', at: start })
    }
  })
  close()
}
