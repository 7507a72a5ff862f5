// From here on the stories of a test file are told on Telegram, one world after the other.

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
