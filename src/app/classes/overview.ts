// How a class stands, for whoever asks.

import type { Reply, Scene } from '../scene.ts'
import { overviewScreen } from '../views/classes/overview.ts'
import { classesOf, type Held } from './current.ts'

export function overview(scene: Scene, held: Held): Reply {
  const { store } = scene
  const { id } = held.class
  return {
    screen: overviewScreen(scene, held, store.classes.seats(id), store.classes.places(id), classesOf(scene)),
  }
}
