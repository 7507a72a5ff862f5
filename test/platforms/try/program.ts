// The real program as a child, told to talk to a platform's stand-in. Its logs are shown; that it ended is, too.

import { spawn } from 'node:child_process'
import { createInterface } from 'node:readline'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../../../', import.meta.url))

export type Program = {
  /** Resolves with a sentence when it ended without having been asked to. */
  ended: Promise<string>
  stop(): Promise<void>
}

/** `env` says which platform; what a .env file of this folder may say of others is left out. */
export function startProgram(env: Readonly<Record<string, string>>, logged: (line: string) => void): Program {
  const elsewhere = ['TELEGRAM_TOKEN', 'TELEGRAM_WEBHOOK_URL', 'TELEGRAM_WEBHOOK_SECRET', 'DISCORD_TOKEN']
  const nowhere = Object.fromEntries(elsewhere.map((name) => [name, '']))
  const child = spawn(process.execPath, ['--import', 'tsx', 'src/main.ts'], {
    cwd: root,
    env: { ...process.env, ...nowhere, ...env },
    stdio: ['ignore', 'inherit', 'pipe'],
    // Ctrl-C is for us: we stop it in order.
    detached: true,
  })
  createInterface({ input: child.stderr }).on('line', logged)
  let stopping = false
  const closed = new Promise<string>((resolve) => {
    child.on('error', (error) => resolve(`The bot did not start: ${error.message}`))
    child.on('close', (code, signal) => resolve(`The bot ended (${signal ?? `code ${code}`}).`))
  })
  process.on('exit', () => child.kill('SIGKILL'))
  return {
    ended: closed.then((how) => (stopping ? new Promise<string>(() => {}) : how)),
    async stop() {
      stopping = true
      child.kill('SIGTERM')
      await closed
    },
  }
}
