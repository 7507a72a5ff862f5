// Every point of the conversation at which the program could die and leave something else behind than a moment before,
// one kill for each, two at a time.

import { expect, it } from 'vitest'
import { temporaryFolder } from '../terminal/child.ts'
import { compiledProject } from '../terminal/small-project.ts'
import { Lives } from './lives.ts'

const lives = new Lives(compiledProject(temporaryFolder(), 'test/crash'), temporaryFolder())

it('is whole after a kill at every point', async () => {
  const reference = await lives.undisturbed()
  const failed: string[] = []
  // Before each write, and amid or after it: who dies at a read leaves what they would leave at the write that follows.
  const points = [...new Set(reference.writes.flatMap((write) => [write, write + 1]))]
  let next = 0
  const work = async () => {
    for (let at = next++; at < points.length; at = next++) {
      const point = points[at]!
      if (at % 25 === 0) process.stderr.write(`killed at ${at} of ${points.length} points\n`)
      await lives.tell(reference, [{ point }]).catch((error) => failed.push(`at ${point}: ${error.message}`))
    }
  }
  await Promise.all([work(), work()])
  expect(failed).toEqual([])
})
