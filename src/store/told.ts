// Numbers what people do in the order in which it was told, over all accounts: the order in which those of one
// learner are put together, whichever of their clocks was set back.

import type Database from 'better-sqlite3'

export function nextTold(db: Database.Database): () => number {
  const count = db.prepare('update told set latest = latest + 1')
  const latest = db.prepare('select latest from told').pluck()
  return () => {
    count.run()
    return latest.get() as number
  }
}
