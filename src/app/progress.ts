// What a learner knows, what is to come, how faithfully they come, and which mistakes they held and mended.

import type { Reply, Scene } from './scene.ts'
import { progressScreen } from './views/progress.ts'

export function progress(scene: Scene): Reply {
  return { screen: progressScreen(scene) }
}
