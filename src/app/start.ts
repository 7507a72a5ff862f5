// The screens that tell what this is: start, topics, privacy. A link into the private chat comes as a start too,
// with what it leads to.

import { type DeepLink, decodeLink } from '../chat/deep-link.ts'
import { type ItemId, id, type TopicId } from '../engine/ids.ts'
import { challenge } from './challenge/challenge.ts'
import { join } from './classes/join.ts'
import type { Command } from './commands.ts'
import { followLive } from './live/private.ts'
import { run } from './run.ts'
import type { Reply, Scene } from './scene.ts'
import { practiseItem } from './study/one.ts'
import { note, page } from './views/parts.ts'
import { helloScreen, privacyScreen, startScreen } from './views/start.ts'
import { topicScreen } from './views/topic.ts'
import { topicsScreen } from './views/topics.ts'

export function start(scene: Scene, payload: string, commands: readonly Command[]): Reply {
  if (!scene.incoming.place.private) return { screen: helloScreen(scene) }
  const link = payload === '' ? undefined : decodeLink(payload)
  const found = link && follow(scene, link, commands)
  if (found) return found
  const screen = startScreen(scene)
  if (payload === '') return { screen }
  return { screen: { ...screen, blocks: page([note(scene, 'start-outdated')], screen.blocks) } }
}

/** Where a link leads; nothing when that is no longer there. */
function follow(scene: Scene, link: DeepLink, commands: readonly Command[]): Reply | undefined {
  const { curriculum } = scene
  switch (link.to) {
    case 'topic': {
      const topic = curriculum.topics.get(id<TopicId>(link.topic))
      return topic && { screen: topicScreen(scene, topic) }
    }
    case 'question': {
      const item = curriculum.items.get(id<ItemId>(link.item))
      return item && practiseItem(scene, item)
    }
    case 'command': {
      const command = commands.find(({ name }) => name === link.name && name !== 'start')
      return command && run(scene, command, '')
    }
    case 'live':
      return followLive(scene, link.session)
    case 'class':
      return join(scene, link.code)
    case 'challenge':
      return challenge(scene, `#${link.number}`)
  }
}

export function topics(scene: Scene): Reply {
  return { screen: topicsScreen(scene) }
}

export function privacy(scene: Scene): Reply {
  return { screen: privacyScreen(scene) }
}
