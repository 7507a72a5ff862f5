// What a full disk or a power cut may cost: never half an answer, and only what was not yet safe.

import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Store } from '../../src/app/ports.ts'
import { StoreTrouble } from '../../src/store/trouble.ts'
import { accountOf, addLearner, allRows, answer, answersIn, temporaryFolder, within } from './made-up.ts'

const folder = temporaryFolder()

describe('a full disk', () => {
  it('refuses answers whole, in words, and takes them again once there is room', () => {
    const file = join(folder, 'full.db')
    within(file, (store, db) => {
      addLearner(store, 'ana')
      answer(store, 'ana')
      const pages = db.pragma('page_count', { simple: true }) as number
      db.pragma(`max_page_count = ${pages + 3}`)
      const refused: unknown[] = []
      for (let turn = 0; turn < 200; turn++) {
        const before = allRows(db)
        try {
          answer(store, 'ana')
        } catch (error) {
          refused.push(error)
          expect(allRows(db)).toEqual(before)
        }
      }
      expect(refused.length).toBeGreaterThan(1)
      for (const error of refused) {
        expect(error).toBeInstanceOf(StoreTrouble)
        expect((error as Error).message).toBe(
          `The disk that holds ${file} is full. Free some space and start again.`,
        )
      }
      const kept = answersIn(store, db, 'ana')
      expect(kept).toBe(1 + 200 - refused.length)
      db.pragma('max_page_count = 100000')
      for (let turn = 0; turn < 20; turn++) answer(store, 'ana')
      expect(answersIn(store, db, 'ana')).toBe(kept + 20)
    })
    expect(within(file, (store, db) => answersIn(store, db, 'ana'))).toBeGreaterThan(20)
  })
})

describe('a power cut', () => {
  /** The files as a power cut leaves them: nothing was written back from the log yet. */
  function written(name: string, answers: number): { file: string; sizes: number[] } {
    const file = join(folder, `${name}.db`)
    const live = join(folder, `${name}-live.db`)
    const sizes: number[] = []
    within(live, (store: Store, db) => {
      db.pragma('wal_autocheckpoint = 0')
      addLearner(store, 'ana')
      db.pragma('wal_checkpoint(truncate)')
      for (let turn = 0; turn < answers; turn++) {
        answer(store, 'ana')
        sizes.push(readFileSync(`${live}-wal`).length)
      }
      copyFileSync(live, file)
      copyFileSync(`${live}-wal`, `${file}-wal`)
    })
    return { file, sizes }
  }

  const opened = (file: string, change: (log: string) => void, name: string) => {
    const copy = `${file}.${name}`
    copyFileSync(file, copy)
    copyFileSync(`${file}-wal`, `${copy}-wal`)
    change(`${copy}-wal`)
    return within(copy, (store, db) => {
      const answers = answersIn(store, db, 'ana')
      // And it can go on from there.
      answer(store, 'ana')
      expect(answersIn(store, db, 'ana')).toBe(answers + 1)
      return answers
    })
  }

  it('that cuts the log anywhere keeps every answer that was whole before the cut', () => {
    const { file, sizes } = written('cut', 12)
    const end = sizes.at(-1)!
    const cuts = [0, 1, 31, 32, 33, 32 + 24, ...sizes.flatMap((size) => [size - 1, size, size + 1]), end]
    for (let at = 0; at < end; at += Math.ceil(end / 40)) cuts.push(at)
    for (const cut of new Set(cuts.filter((one) => one <= end))) {
      const whole = sizes.filter((size) => size <= cut).length
      expect({ cut, answers: opened(file, (log) => truncateSync(log, cut), `at-${cut}`) }).toEqual({
        cut,
        answers: whole,
      })
    }
  })

  it('that garbles the log loses that answer and those after it, and no other', () => {
    const { file, sizes } = written('garbled', 10)
    for (const turn of [1, 5, 9]) {
      const garble = (log: string) => {
        const bytes = readFileSync(log)
        bytes[sizes[turn]! - 100]! ^= 0xff
        writeFileSync(log, bytes)
      }
      expect(opened(file, garble, `turn-${turn}`)).toBe(turn)
    }
  })

  it('whose log is gone altogether leaves the learner as they were at the last checkpoint', () => {
    const { file } = written('gone', 4)
    expect(opened(file, (log) => truncateSync(log, 0), 'all')).toBe(0)
    expect(within(file, (store) => store.learners.account(accountOf('ana'))?.name)).toBe('ana')
  })
})
