// The program is killed with SIGKILL before writes drawn by a seed, and from outside at any moment. No answer is half
// kept, none is lost or counted twice, and every screen is seen. kill.long.ts takes every single point.

import { beforeAll, describe, expect, it } from 'vitest'
import { seeded } from '../../src/engine/random.ts'
import { temporaryFolder } from '../terminal/child.ts'
import { compiledProject } from '../terminal/small-project.ts'
import { Lives, type Reference, script } from './lives.ts'

const lives = new Lives(compiledProject(temporaryFolder(), 'test/crash'), temporaryFolder())
const random = seeded('killed')
/** One in each tenth of all writes. */
const kills = Array.from({ length: 10 }, (_, tenth) => (tenth + random()) / 10)
let reference: Reference

beforeAll(async () => {
  reference = await lives.undisturbed()
})

describe('a conversation', () => {
  it('does in this script all that can be interrupted', () => {
    const last = reference.notes.at(-1)!.state
    for (const kind of ['attempt', 'undone', 'suspended', 'resumed'])
      expect(last).toContain(`"kind":"${kind}"`)
    const all = reference.notes.map(({ state }) => state).join('\n')
    for (const trace of [
      '"kind":"buried"',
      '"note":"not so"',
      '"mode":"practice"',
      '"mode":"missed"',
      '"helped":1',
      '"sure":1',
    ])
      expect(all).toContain(trace)
    expect(last).not.toContain('ben')
    expect(reference.points).toBeGreaterThan(500)
  })

  it.for(kills)('is whole after a kill before a write, %f of the way through', async (share) => {
    const { writes } = reference
    await lives.tell(reference, [{ point: writes[Math.floor(share * writes.length)]! }])
  })

  it.for(['s', 'u', '?'])('shows what %s did, though killed between keeping and showing it', async (line) => {
    const { writes } = reference.notes[script.indexOf(line) + 1]!
    await lives.tell(reference, [{ point: writes.at(-1)! }])
  })

  it.for([1, 2, 20])(
    'is whole after a kill while its tables are made, and another one (%i)',
    async (point) => {
      await lives.tell(reference, [{ point }, { point: point + 13 }])
    },
  )

  it('is whole after a kill, another one while it starts again, and a third', async () => {
    await lives.tell(reference, [{ point: 300 }, { point: 20 }, { point: 60 }])
  })

  it('is whole after a kill from outside, whatever it is doing', async () => {
    const all = reference.shown.join('').length
    await lives.tell(reference, [{ shown: all / 4 }, { shown: all / 5 }])
  })
})
