// npm run rebuild: makes every learner's cards, paces and day counts anew from the append-only history, and says
// how many differed.

import { rebuild } from '../app/rebuild.ts'
import { loadEnvFile, readConfig } from '../config.ts'
import type { LearnerId } from '../engine/ids.ts'
import { openDatabase } from '../store/open.ts'
import { storeOver } from '../store/store.ts'

loadEnvFile()
try {
  const { db, close } = openDatabase(readConfig(process.env).database)
  const store = storeOver(db)
  const learners = db.prepare('select id from learners order by id').pluck().all() as LearnerId[]
  const total = { cards: 0, paces: 0, days: 0, mended: 0 }
  for (const learner of learners) {
    const rebuilt = store.atomically(() => rebuild(store, learner))
    for (const part of ['cards', 'paces', 'days', 'mended'] as const) total[part] += rebuilt[part]
  }
  close()
  const { cards, paces, days, mended } = total
  console.log(
    `${cards} cards, ${paces} paces and ${days} days of ${learners.length} learners replayed; ${mended} differed and were put right.`,
  )
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
