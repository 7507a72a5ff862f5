// Runs a command, where it may be run: what is between one person and us is for private places, what is for a
// group is for groups.

import { encodeLink } from '../chat/deep-link.ts'
import type { Command } from './commands.ts'
import { findTopic } from './find.ts'
import { type Reply, refuse, type Scene } from './scene.ts'

export function run(scene: Scene, command: Command, rest: string): Reply {
  const { name, where } = command
  const isPrivate = scene.incoming.place.private
  if (!isPrivate && where === undefined)
    return refuse('in-private', { name, start: wayTo(scene, name, rest) })
  if (isPrivate && where === 'group') return refuse('in-a-group', { name })
  return command.run(scene, rest)
}

/** The link that leads to the same in private, to the very topic where one was named. */
function wayTo(scene: Scene, name: string, rest: string): string {
  const found = (name === 'learn' || name === 'practice') && rest !== '' && findTopic(scene, rest)
  return found && 'topic' in found
    ? encodeLink({ to: 'topic', topic: found.topic.id })
    : encodeLink({ to: 'command', name })
}
