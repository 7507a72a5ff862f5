// Every single point of the conversation at which the program could die, one kill for each, two at a time.

import { expect, it } from 'vitest'
import { temporaryFolder } from '../terminal/child.ts'
import { compiledProject } from '../terminal/small-project.ts'
import { Lives } from './lives.ts'

const lives = new Lives(compiledProject(temporaryFolder(), 'test/crash'), temporaryFolder())

it('is whole after a kill at every point', async () => {
  const reference = await lives.undisturbed()
  const failed: string[] = []
  let next = 1
  const work = async () => {
    for (let point = next++; point <= reference.points; point = next++) {
      if (point % 25 === 0) process.stderr.write(`killed at ${point} of ${reference.points} points\n`)
      await lives.tell(reference, [{ point }]).catch((error) => failed.push(`at ${point}: ${error.message}`))
    }
  }
  await Promise.all([work(), work()])
  expect(failed).toEqual([])
})
