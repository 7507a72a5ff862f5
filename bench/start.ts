// From the command to the first words, and how much memory the program then holds, beside a program that
// only prints a word.

import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { residentMegabytes } from './resident.ts'
import { percentile, type Row, row } from './row.ts'

const root = fileURLToPath(new URL('../', import.meta.url))
const starts = 5

export async function startRows(): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), 'stevedore-bench-'))
  try {
    const word = join(folder, 'word.ts')
    writeFileSync(word, "console.log('hello'); process.stdin.resume()\n")
    const times = { ours: [] as number[], bare: [] as number[] }
    const memory = { ours: [] as number[], bare: [] as number[] }
    for (let at = 0; at < starts; at++) {
      const ours = await firstWords(join(root, 'src/main.ts'), join(folder, 'start.db'))
      const bare = await firstWords(word, join(folder, 'start.db'))
      times.ours.push(ours.took)
      times.bare.push(bare.took)
      memory.ours.push(ours.megabytes)
      memory.bare.push(bare.megabytes)
    }
    const what = 'the same runtime printing a word'
    return [
      row(
        'startup',
        'to the first words, median of 5',
        'ms',
        percentile(times.ours, 0.5),
        percentile(times.bare, 0.5),
        what,
      ),
      row(
        'memory',
        'resident at the first words',
        'MB',
        percentile(memory.ours, 0.5),
        percentile(memory.bare, 0.5),
        what,
      ),
    ]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

async function firstWords(program: string, database: string): Promise<{ took: number; megabytes: number }> {
  const start = performance.now()
  const child: ChildProcess = spawn(process.execPath, ['--import', 'tsx', program], {
    cwd: root,
    env: { ...process.env, DATABASE: database },
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  child.stdin!.write('/start\n')
  await once(child.stdout!, 'data')
  const took = performance.now() - start
  const megabytes = residentMegabytes(child.pid!)
  const gone = once(child, 'exit')
  child.stdin!.end()
  child.kill()
  await gone
  return { took, megabytes }
}
