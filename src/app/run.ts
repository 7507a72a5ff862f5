// Runs a command, where it may be run: what is between one person and us is for private places, what is for a
// group is for groups.

import type { Command } from './commands.ts'
import { type Reply, refuse, type Scene } from './scene.ts'

export function run(scene: Scene, command: Command, rest: string): Reply {
  const { name, where } = command
  const isPrivate = scene.incoming.place.private
  if (!isPrivate && where === undefined) return refuse('in-private', { name })
  if (isPrivate && where === 'group') return refuse('in-a-group', { name })
  return command.run(scene, rest)
}
