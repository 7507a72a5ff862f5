// What is said to nobody in particular: a hello where we were added, and why somebody whom the platform does not
// name can't take part. Nobody is written down for it.

import type { Screen } from '../chat/screen.ts'
import { languageOf } from './arrive.ts'
import type { Incoming, Outgoing } from './ports.ts'
import type { World } from './scene.ts'
import { type Spoken, text } from './views/parts.ts'
import { helloScreen } from './views/start.ts'

/** Nothing for what somebody did by their own name. */
export function noticeOf(world: World, incoming: Incoming): Outgoing | undefined {
  const { did, from, place: to, reply: replyTo } = incoming
  const { words } = world.languages.get(languageOf(world, from.language))!
  const spoken = { words: words.taps }
  switch (did.act) {
    case 'added':
      return { to, how: 'post', screen: helloScreen(spoken) }
    case 'unnamed':
      return { to, how: 'whisper', screen: whyNot(spoken, did.as), replyTo }
    default:
      return undefined
  }
}

function whyNot(spoken: Spoken, as: 'group' | 'channel'): Screen {
  const words = { group: 'unnamed-group', channel: 'unnamed-channel' }
  return { blocks: [text(spoken, words[as])], buttons: [] }
}
