// Files that people send: for which command one is, whether it would be read, and why one can't be.

import type { WantedFile } from '../chat/adapter.ts'
import { accountOf } from './arrive.ts'
import { commands } from './commands.ts'
import type { Incoming } from './ports.ts'
import { run } from './run.ts'
import { type Reply, refuse, type Scene, sceneOf, type World } from './scene.ts'

const hour = 3_600_000

/** Asked before a file is fetched. Reads only; nothing for whom it would not help. */
export function wantedFile(world: World, incoming: Incoming): WantedFile | undefined {
  const { store } = world
  const known = store.learners.account(incoming.from.account)
  if (!known) return undefined
  const { account, learner } = accountOf(world, incoming)
  const scene = sceneOf(world, incoming, account, learner)
  const meant = meantBy(scene)
  return meant && commands.find(({ name }) => name === meant.name)?.file?.wanted(scene, meant.rest)
}

/** A file by itself is for the command that asked for one. */
export function fileAlone(scene: Scene): Reply {
  const meant = meantBy(scene)
  const command = meant && commands.find(({ name }) => name === meant.name)
  return command ? run(scene, command, meant.rest) : refuse('file-what-for')
}

function meantBy({ incoming: { did }, store, account, now }: Scene) {
  if (did.act === 'command') return did
  const awaited = did.act === 'other' ? store.awaited.get(account.id) : undefined
  if (!awaited || awaited.at + hour <= now) return undefined
  const [name = '', ...rest] = awaited.command.split(' ')
  return { name, rest: rest.join(' ') }
}
