// Trying the bot by hand, the same for every platform: lines come in and are done one after the other, and what
// people see is printed as it comes. A platform brings what a person can do there.

import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { nameOf, readLine, type Speaker } from './lines.ts'
import { aside, page, type Shown } from './page.ts'
import { type Program, startProgram } from './program.ts'

/** Gives a sentence for whoever tries it out, where there is something to say. */
type Act = (who: Speaker, rest: string) => string | undefined | Promise<string | undefined>

export type Stage = {
  /** What the bot needs to know to come here, by environment. */
  env: Readonly<Record<string, string>>
  /** By their first word; `say` is for lines that begin with none of these. */
  acts: Readonly<Record<'say' | 'press', Act>> & Readonly<Record<string, Act>>
  /** Resolves once the bot has done all that it was asked to. */
  quiet(): Promise<void>
  close(): Promise<void>
}

export type Screen = { shows(shown: Shown): void; says(sentence: string): void; colour: boolean }

/** `examples` are lines of the help, `[line, what it does]`; `open` starts the platform's stand-in. */
export async function tryOut(
  platform: string,
  examples: readonly (readonly [line: string, does: string])[],
  open: (screen: Screen) => Promise<Stage>,
): Promise<void> {
  const live = Boolean(process.stdin.isTTY && process.stdout.isTTY)
  const colour = live && !process.env.NO_COLOR
  const input = createInterface({ input: process.stdin, output: live ? process.stdout : undefined })
  // At once, so that lines which come while all starts are not missed.
  const lines = input[Symbol.asyncIterator]()
  const prompt = () => live && input.prompt(true)
  const print = (text: string) => {
    if (live) process.stdout.write('\r\u001b[K')
    process.stdout.write(`${text}\n`)
    prompt()
  }
  const screen: Screen = {
    shows: (shown) => print(page(shown, colour)),
    says: (sentence) => print(aside(sentence, colour)),
    colour,
  }
  const help = () => print(helpOf(examples))

  const stage = await open(screen)
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-try-'))
  const database = process.env.DATABASE || join(folder, 'stevedore.db')
  const program = startProgram({ ...stage.env, DATABASE: database }, (line) => screen.says(`log: ${line}`))
  if (live) {
    print(
      `Stevedore runs on a ${platform} of your own: nothing leaves this machine, and nobody else is here.`,
    )
    help()
  }
  await listen(program, stage, screen, help)
  input.close()
  await program.stop()
  await stage.close()
  rmSync(folder, { recursive: true, force: true })

  async function listen({ ended }: Program, { acts, quiet }: Stage, { says }: Screen, help: () => void) {
    let last: Speaker | undefined
    const does = async (line: string) => {
      if (/^\s*(help|\?)\s*$/i.test(line)) return help()
      const typed = readLine(line, last, Object.keys(acts))
      if (!typed) {
        if (line.trim() !== '') says('Say who speaks, as in “ana: /start”. “help” shows what else there is.')
        return
      }
      last = typed.who
      input.setPrompt(`${nameOf(last)}> `)
      if (!live) print(`${nameOf(last)}: ${typed.act === 'say' ? '' : `${typed.act} `}${typed.rest}`)
      const answer = await acts[typed.act]!(typed.who, typed.rest)
      if (answer) says(answer)
      await quiet()
    }
    input.setPrompt('> ')
    prompt()
    const over = ended.then((how) => {
      says(how)
      process.exitCode = 1
      return 'over'
    })
    for (;;) {
      const next = await Promise.race([lines.next(), over])
      if (next === 'over' || typeof next === 'string' || next.done || /^\s*(quit|exit)\s*$/i.test(next.value))
        return
      const done = does(next.value).catch((error: Error) => says(error.message))
      if ((await Promise.race([done, over])) === 'over') return
      prompt()
    }
  }
}

function helpOf(examples: readonly (readonly [line: string, does: string])[]): string {
  const all = [
    ...examples,
    ['/topics', 'whoever spoke last, where they were'],
    ['help', 'this'],
    ['quit', 'or Ctrl-D: the end'],
  ] as const
  const width = Math.max(...all.map(([line]) => line.length))
  return all.map(([line, does]) => `  ${line.padEnd(width)}   ${does}`).join('\n')
}
