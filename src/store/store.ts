// The store, put together over one database.

import type Database from 'better-sqlite3'
import type { Store } from '../app/ports.ts'
import { anchors } from './anchors.ts'
import { attempts } from './attempts.ts'
import { awaited, bank } from './bank.ts'
import { cards, days, paces } from './cards.ts'
import { challenges } from './challenges.ts'
import { classes } from './classes.ts'
import { everything } from './everything.ts'
import { files } from './files.ts'
import { gateways, unseen } from './gateways.ts'
import { learners } from './learners.ts'
import { links } from './links.ts'
import { live } from './live.ts'
import { memory } from './memory.ts'
import { outbox } from './outbox.ts'
import { places } from './places.ts'
import { questions, reports } from './questions.ts'
import { quickly } from './quickly.ts'
import { alarms, reminders } from './reminders.ts'
import { sessions } from './sessions.ts'
import { asTrouble } from './trouble.ts'
import { updates } from './updates.ts'

export function storeOver(db: Database.Database): Store {
  const transaction = db.transaction((work: () => unknown) => work())
  const atomically = <T>(work: () => T): T => {
    try {
      return transaction.immediate(work) as T
    } catch (error) {
      throw asTrouble(error, db.name)
    }
  }
  return {
    atomically,
    lightly: (work) => quickly(db, () => atomically(work)),
    updates: updates(db),
    learners: learners(db),
    cards: cards(db),
    attempts: attempts(db),
    memory: memory(db),
    paces: paces(db),
    days: days(db),
    questions: questions(db),
    sessions: sessions(db),
    reports: reports(db),
    outbox: outbox(db),
    anchors: anchors(db),
    files: files(db),
    reminders: reminders(db),
    alarms: alarms(db),
    gateways: gateways(db),
    unseen: unseen(db),
    links: links(db),
    live: live(db),
    places: places(db),
    classes: classes(db),
    challenges: challenges(db),
    bank: bank(db),
    awaited: awaited(db),
    everything: everything(db),
  }
}
