// The stories of test/story again, with the same expectations, told on Telegram.

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

await import('../story/first-minutes.test.ts')
await import('../story/studying.test.ts')
await import('../story/repair.test.ts')
await import('../story/contrast.test.ts')
await import('../story/misconceptions.test.ts')
