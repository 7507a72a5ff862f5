// npm run rebuild: makes every learner's cards anew from the append-only history, and says which differed.

import { isDeepStrictEqual } from 'node:util'
import { loadEnvFile, readConfig } from '../config.ts'
import type { LearnerId } from '../engine/ids.ts'
import { replay } from '../engine/memory/history.ts'
import { openDatabase } from '../store/open.ts'
import { storeOver } from '../store/store.ts'

loadEnvFile()
try {
  const { db, close } = openDatabase(readConfig(process.env).database)
  const store = storeOver(db)
  const learners = db.prepare('select id from learners order by id').pluck().all() as LearnerId[]
  let [cards, mended] = [0, 0]
  for (const learner of learners) {
    store.atomically(() => {
      const kept = store.cards.all(learner)
      const rebuilt = replay(store.memory.all(learner))
      for (const [objective, card] of rebuilt) {
        cards++
        if (isDeepStrictEqual(kept.get(objective), card)) continue
        mended++
        store.cards.put(learner, card)
      }
      for (const objective of kept.keys()) {
        if (rebuilt.has(objective)) continue
        mended++
        store.cards.remove(learner, objective)
      }
    })
  }
  close()
  console.log(
    `${cards} cards of ${learners.length} learners replayed; ${mended} differed and were put right.`,
  )
} catch (error) {
  console.error((error as Error).message)
  process.exitCode = 1
}
