// The screens that tell what this is: start, topics, privacy.

import type { Reply, Scene } from './scene.ts'
import { privacyScreen, startScreen } from './views/start.ts'
import { topicsScreen } from './views/topics.ts'

export function start(scene: Scene): Reply {
  return { screen: startScreen(scene) }
}

export function topics(scene: Scene): Reply {
  return { screen: topicsScreen(scene) }
}

export function privacy(scene: Scene): Reply {
  return { screen: privacyScreen(scene) }
}
