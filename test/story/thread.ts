// A world in which the stories of this folder are told on a platform: the same people, the same questions, each line
// sent as a message, each key pressed as a button. Bot and stand-in live in a thread of their own, so that a story
// told line by line can wait for each line to be handled.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  MessageChannel,
  type MessagePort,
  receiveMessageOnPort,
  Worker,
  workerData,
} from 'node:worker_threads'
import Database from 'better-sqlite3'
import { encodePress } from '../../src/chat/press.ts'
import type { Screen } from '../../src/chat/screen.ts'
import { type AccountId, id, type LearnerId } from '../../src/engine/ids.ts'
import { storeOver } from '../../src/store/store.ts'
import { rightly, wrongly } from './answers.ts'
import { stories } from './curriculum.ts'
import { type Beginning, monday, type Person, type Rung, type StoryWorld } from './world.ts'

const minute = 60_000
/** Longer than any line takes. Milliseconds. */
const patience = 55_000

export type Begun = { file: string; start: number; content: Record<string, string | undefined> }
/** What a person has before them after they did something; `message` names the one that they would press. */
export type Seen = { text: string; screen: Screen; message: unknown }
/** What was shown unasked, and to whom. */
export type Unasked = Seen & { account: string }
/** What a platform's thread does when it is asked to. */
export type Orders = {
  begin(how: Begun): void
  /** Somebody new; how they and the private place where they talk are called there. */
  meet(name: string, where?: 'group'): { account: string; place: string }
  setNow(at: number): void
  say(account: string, text: string, where?: 'group'): Seen
  press(account: string, message: unknown, data: string): Seen
  restart(): void
  /** What no correct bot would have sent, and what was logged. */
  end(): string[]
  /** Keeps what a person did last, as what is to be delivered again under this name. */
  keep(update: string): void
  /** What was kept comes a second time: what is shown for it then, and nothing else. */
  again(account: string, update: string): Seen
  /** Alarms ring in the bot itself; with `unseen` it ends before anything of it is sent. */
  ring(unseen?: 'unseen'): Unasked[]
  /** It starts once more, and what rang before it and on the way is sent. */
  startsAgain(): Unasked[]
  block(account: string): void
  takeFaults(): string[]
}
type Doing = { [Name in keyof Orders]: (...given: Parameters<Orders[Name]>) => unknown }

/** In the thread: does what it is asked to, one thing after the other. */
export function obey(orders: Doing): void {
  const { port, signal } = workerData as { port: MessagePort; signal: SharedArrayBuffer }
  const flag = new Int32Array(signal)
  port.on('message', async ([name, ...args]: [keyof Orders, ...unknown[]]) => {
    let answer: { done: unknown } | { error: string }
    try {
      const does = orders[name] as (...given: unknown[]) => unknown
      answer = { done: await does(...args) }
    } catch (error) {
      answer = { error: (error as Error).stack ?? `${error}` }
    }
    port.postMessage(answer)
    Atomics.store(flag, 0, 1)
    Atomics.notify(flag, 0)
  })
}

/** The thread that holds bot and stand-in; each order is waited for. */
export function startThread(script: URL) {
  const signal = new SharedArrayBuffer(4)
  const flag = new Int32Array(signal)
  const { port1, port2 } = new MessageChannel()
  // The loader of TypeScript has to be asked for from within.
  const start = `import('tsx/esm/api').then(({ register }) => { register(); return import(${JSON.stringify(script.href)}) })`
  const worker = new Worker(start, { eval: true, workerData: { port: port2, signal }, transferList: [port2] })
  worker.unref()
  const order = <Name extends keyof Orders>(
    name: Name,
    ...args: Parameters<Orders[Name]>
  ): ReturnType<Orders[Name]> => {
    Atomics.store(flag, 0, 0)
    port1.postMessage([name, ...args])
    Atomics.wait(flag, 0, 0, patience)
    const answer = receiveMessageOnPort(port1)?.message as
      | { done: ReturnType<Orders[Name]> }
      | { error: string }
      | undefined
    if (!answer) throw new Error(`${name} was not done in time`)
    if ('error' in answer) throw new Error(answer.error)
    return answer.done
  }
  return { order, close: () => worker.terminate() }
}

export function worldOn(order: ReturnType<typeof startThread>['order']) {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-story-'))
  let worlds = 0
  let db: Database.Database | undefined

  /** Ends the world before, and says what was wrong in it. */
  const endWorld = (): string[] => {
    if (!db) return []
    db.close()
    db = undefined
    return order('end')
  }

  const tell = ({ start = monday, content = stories }: Beginning): StoryWorld => {
    const wrong = endWorld()
    if (wrong.length > 0) throw new Error(wrong.join('\n'))
    const file = join(folder, `${++worlds}.db`)
    order('begin', { file, start, content })
    const opened = new Database(file)
    db = opened
    const store = storeOver(opened)
    let clock = start
    const setClock = (at: number) => {
      clock = at
      order('setNow', at)
    }

    const unasked = new WeakMap<Screen, unknown>()
    const names = new Map<string, string>()
    const delivered = new Set<string>()
    const rung = (all: readonly Unasked[]): Rung[] =>
      all.map(({ account, text, screen, message }) => {
        unasked.set(screen, message)
        return { name: names.get(account) ?? '', at: clock, text, screen }
      })
    const ring = (unseen?: 'unseen'): Rung[] => {
      const all: Rung[] = []
      do all.push(...rung(order('ring', unseen)))
      while (!unseen && (store.alarms.earliest() ?? Number.POSITIVE_INFINITY) <= clock)
      return all
    }

    function person(name: string, where?: 'group'): Person {
      const { account, place } = order('meet', name, where)
      names.set(account, name)
      const learner = id<LearnerId>(account)
      const messages = new WeakMap<Screen, unknown>()
      let last: Screen = { blocks: [], buttons: [] }
      const read = ({ text, screen, message }: Seen): string => {
        last = screen
        if (message !== undefined) messages.set(screen, message)
        return text
      }
      const forges = (press: string, on = last) =>
        read(order('press', account, messages.get(on) ?? unasked.get(on), press))
      const session = () => {
        const focus = store.sessions.focus(id<AccountId>(learner), place)
        return focus && store.sessions.get(focus)!
      }
      const phase = () => session()?.solo.phase
      const question = () => {
        const now = phase()
        if (now?.phase !== 'asking') throw new Error(`No question stands, but ${now?.phase}.`)
        return store.questions.get(now.asked.question)!
      }
      /** An empty line is the button that goes on; where a question stands that button is not there. */
      const goesOn = () => {
        const onward = last.buttons.flat().find(({ press }) => press.verb === 'go' || press.verb === 'show')
        return forges(onward ? encodePress(onward.press) : '1::0:go:')
      }
      const says = (line: string) =>
        line.trim() === '' ? goesOn() : read(order('say', account, line, where))
      const answersWith = (text: string) => {
        if (question().body.kind === 'recall') says('')
        return says(text)
      }
      return {
        learner,
        says,
        forges,
        screen: () => last,
        presses(label, on = last) {
          const button = on.buttons.flat().find((one) => one.label === label)
          if (!button) throw new Error(`No button ${label}`)
          return forges(encodePress(button.press), on)
        },
        phase,
        question,
        sends(line, update) {
          if (delivered.has(update)) return read(order('again', account, update))
          const text = says(line)
          order('keep', update)
          delivered.add(update)
          return text
        },
        answers: () => answersWith(rightly(question().body)),
        misses: () => answersWith(wrongly(question().body)),
      }
    }

    return {
      store,
      database: opened,
      now: () => clock,
      wait: (minutes) => setClock(clock + minutes * minute),
      sleep: (days) => setClock(clock + days * 24 * 60 * minute),
      setClock,
      person,
      ring,
      passesTo(at) {
        const all: Rung[] = []
        for (
          let next = store.alarms.earliest();
          next !== undefined && next <= at;
          next = store.alarms.earliest()
        ) {
          setClock(Math.max(clock, next))
          all.push(...ring())
        }
        setClock(Math.max(clock, at))
        return all
      },
      startsAgain: () => rung(order('startsAgain')),
      blockedBy: ({ learner }) => order('block', learner),
      takeFaults: () => order('takeFaults'),
      restart: () => order('restart'),
    }
  }
  const close = () => {
    const wrong = endWorld()
    rmSync(folder, { recursive: true })
    return wrong
  }
  return { tell, endWorld, close }
}
