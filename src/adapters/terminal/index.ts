// The terminal as a platform: a line is an update, a screen is a page of text. With a real terminal there is
// a prompt, history and colour; with a pipe it reads a line at a time and prints plain text.

import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import type { Core, Pending, Wanted } from '../../chat/adapter.ts'
import type { Incoming, Outgoing } from '../../chat/message.ts'
import { isLive } from '../../chat/press.ts'
import type { Words } from '../../engine/phrase.ts'
import { decode, type Here, isName, place, sender } from './decode.ts'
import { readFile } from './file.ts'
import { type Output, send } from './send.ts'

export type Terminal = {
  core: Core
  words: Words
  /** Who speaks where a line does not say. */
  name: string
  now(): number
  input: NodeJS.ReadStream
  output: NodeJS.WriteStream
  database: string
  /** Notes what went wrong with a line, or throws when nothing can go on after it. */
  failed(error: unknown): void
}

/** Talks until the input ends or the person leaves. Rejects when the store can't go on. */
export function talk({ core, words, name, now, input, output, database, failed }: Terminal): Promise<void> {
  const live = Boolean(input.isTTY && output.isTTY)
  const here: Here = { zone: Intl.DateTimeFormat().resolvedOptions().timeZone }
  const shown: Output = {
    write: (text) => void output.write(text),
    look: {
      width: live ? Math.max(40, Math.min(output.columns || 80, 100)) : undefined,
      colour: live && !process.env.NO_COLOR && process.env.TERM !== 'dumb',
    },
    words: {
      picture: (alt, file) => words('terminal-picture', { alt, file: `content/${file}` }),
      group: words('terminal-group'),
      file: (file) => words('terminal-file', { file }),
      noFile: (file, reason) => words('terminal-no-file', { file, reason }),
    },
    folder: join(dirname(database), 'exports'),
    reader: name,
  }
  const deliver = (pending: readonly Pending[]) => {
    for (const { id, outgoing } of pending) {
      if (outgoing.to.platform === 'terminal') {
        // A count that is brought up to date would be the whole question once more.
        if (!outgoing.calm) send(outgoing, readerOf(outgoing), shown)
        if (!isLive(outgoing.slot ?? '')) core.sent(id)
        else core.shown({ id, outgoing }, { message: outgoing.slot!, kind: 'text' }, now())
      }
    }
  }
  /** A bug costs one line, not the conversation. */
  const guarded = (work: () => void) => {
    try {
      work()
    } catch (error) {
      failed(error)
      shown.write(`${words('terminal-trouble')}\n\n`)
    }
  }
  /** With the file that was named, where one is wanted. */
  const withFile = (incoming: Incoming, wanted: Wanted | undefined): Incoming => {
    const { path, most } = wanted ?? {}
    return path === undefined ? incoming : { ...incoming, file: readFile(path, most!) }
  }
  // What stands is shown once more, and with it whatever was not shown before the last stop.
  guarded(() => core.receive({ from: sender(name, here), place, at: now(), did: { act: 'came' } }))
  const unseen = core.unsent()
  deliver(unseen)
  if (live && unseen.length === 0) deliver(core.receive(decode('/start', name, here, now())!))

  return new Promise((resolve, reject) => {
    const lines = createInterface({ input, output: live ? output : undefined, terminal: live, prompt: '> ' })
    const leave = () => {
      lines.removeAllListeners('line')
      lines.close()
    }
    const failedFor = (error: unknown) => {
      // Before leaving, which says that all went well.
      reject(error)
      leave()
    }
    /** At once, or when a file that is named in it can be read. */
    const hear = (line: string): Promise<void> | undefined => {
      const incoming = decode(line, name, here, now())
      let ready: Promise<void> | undefined
      try {
        if (incoming)
          guarded(() => {
            const wanted = core.wants(incoming)
            if (wanted?.path !== undefined) ready = wanted.ready
            if (!ready) deliver(core.receive(withFile(incoming, wanted)))
          })
        else shown.write(`${words('terminal-bad-name')}\n\n`)
      } catch (error) {
        failedFor(error)
        return undefined
      }
      if (ready) return ready.then(() => hear(line))
      if (live) lines.prompt()
      return undefined
    }
    /** What came while a line waited, so that all are handled in their order. */
    let waiting: Promise<void> | undefined
    lines.on('line', (line) => {
      const heard = waiting ? waiting.then(() => hear(line)) : hear(line)
      if (!heard) return
      const mine = heard.catch(failedFor).then(() => {
        if (waiting === mine) waiting = undefined
      })
      waiting = mine
    })
    core.onRing((pending) => {
      if (!pending.some(({ outgoing }) => outgoing.to.platform === 'terminal')) return
      // What somebody was just typing stands again below it.
      if (live) shown.write('\r\u001b[K')
      deliver(pending)
      if (live) lines.prompt(true)
    })
    lines.on('SIGINT', leave)
    // Whoever read along is gone, as `head` is after its ten lines.
    output.on('error', leave)
    lines.on('close', () => {
      const end = () => {
        if (live) shown.write(`\n${words('terminal-goodbye')}\n`)
        resolve()
      }
      if (waiting) void waiting.then(end)
      else end()
    })
    if (live) lines.prompt()
  })
}

/** For whom a message is: nobody in particular where all read along. */
function readerOf({ account }: Outgoing): string | undefined {
  return account?.replace(/^terminal:/, '')
}

export { isName }
