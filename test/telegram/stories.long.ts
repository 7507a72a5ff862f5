// More stories of test/story told on Telegram: they take longer.

import { afterAll, afterEach, expect } from 'vitest'
import { tellOn } from '../story/world.ts'
import { startThread, worldOn } from './story-world.ts'

const thread = startThread()
const { tell, endWorld, close } = worldOn(thread.order)
tellOn(tell)
afterEach(() => expect(endWorld()).toEqual([]))
afterAll(async () => {
  close()
  await thread.close()
})

await import('../story/second-chance.test.ts')
await import('../story/spellings.test.ts')
await import('../story/sureness.test.ts')
