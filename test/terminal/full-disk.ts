// A disk with no room left for the database: SQLite itself refuses every page more than the file has
// when the program first looks for a person. It takes no number below what is there, so 1 means "no more".

import Database from 'better-sqlite3'

const prepare = Database.prototype.prepare
const full = new WeakSet<Database.Database>()

Database.prototype.prepare = function (this: Database.Database, sql: string) {
  if (!full.has(this) && this.name.endsWith('.db') && sql.startsWith('select id, learner_id')) {
    full.add(this)
    this.pragma('max_page_count = 1')
  }
  return prepare.call(this, sql)
} as typeof prepare
