// From here on the stories of a test file are told on Discord, one world after the other.

import { afterAll, afterEach, expect } from 'vitest'
import { startThread, worldOn } from '../story/thread.ts'
import { tellOn } from '../story/world.ts'

const thread = startThread(new URL('./story-worker.ts', import.meta.url))
const { tell, endWorld, close } = worldOn(thread.order)
tellOn(tell)
afterEach(() => expect(endWorld()).toEqual([]))
afterAll(async () => {
  close()
  await thread.close()
})
