// /unlink: one account is a learner by itself again, with what its own answers give. Nothing is lost, and linking
// again brings it back together.

import { type Reply, refuse, type Scene } from '../scene.ts'
import { partedScreen } from '../views/link.ts'
import { accountCalled } from './accounts.ts'
import { again } from './differing.ts'
import { part } from './join.ts'
import { namesOf } from './link.ts'

export function unlink(scene: Scene, rest: string): Reply {
  const { store, learner, account, now } = scene
  const accounts = store.learners.accountsOf(learner.id)
  if (accounts.length < 2) return refuse('not-linked')
  const leaving = rest === '' ? account : accountCalled(accounts, rest)
  if (!leaving) return refuse('which-account', { names: namesOf(accounts) })
  part(store, learner, leaving.id, now)
  const after = again(scene)
  const here = store.learners.accountsOf(after.learner.id)
  const others = accounts.filter(({ id }) => !here.some((one) => one.id === id))
  return { screen: partedScreen(after, { accounts, here, others }) }
}
