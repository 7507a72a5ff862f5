// Where a class meets, and what we lack there to post anything.

import { theirs } from '../../../chat/rich.ts'
import type { Block } from '../../../chat/screen.ts'
import { type Bound, isReady } from '../../challenge/preflight.ts'
import type { Class } from '../../classes/ports.ts'
import type { Scene } from '../../scene.ts'
import { note, text } from '../parts.ts'

export function placeInWords(scene: Scene, { name: called }: Class, bound: Bound): Block[] {
  const { place, name, missing } = bound
  const where = scene.words('challenge-where', {
    platform: place.platform,
    name: name === undefined ? 'none' : theirs(name),
  })
  if (isReady(bound)) return [note(scene, 'challenge-will-post', { where })]
  return [
    missing === undefined
      ? text(scene, 'challenge-unchecked', { where, class: theirs(called) })
      : text(scene, 'challenge-missing', { where, missing: missing.join(', '), class: theirs(called) }),
  ]
}
