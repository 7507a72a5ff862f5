// /challenge publish: the questions are chosen for good, sealed, and announced when it opens. It is refused while
// something is missing, which is then named. /challenge withdraw takes one back; /challenge post announces it anew.

import { theirs } from '../../chat/rich.ts'
import { noteAct } from '../classes/current.ts'
import { answered } from '../classes/tell.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { draftScreen } from '../views/challenge/draft.ts'
import { noteScreen } from '../views/note.ts'
import { text } from '../views/parts.ts'
import { clearAlarms, setAlarms } from './alarms.ts'
import { planned } from './draft.ts'
import { meant, numberOf } from './meant.ts'
import { posts } from './open.ts'
import { sealed } from './seal.ts'
import { keepAlive } from './take/outage.ts'

export function publish(scene: Scene, rest: string): Reply {
  const found = meant(scene, rest, 'set-challenges', ['draft'])
  if ('refused' in found) return found
  const { held, challenge } = found
  const { store, now } = scene
  const ready = planned(scene, held, challenge)
  const screen = draftScreen(scene, held, challenge, ready)
  if (ready.lacking.length > 0)
    return { screen: { ...screen, blocks: [text(scene, 'challenge-not-yet'), ...screen.blocks] } }
  const number = numberOf(challenge)
  store.challenges.publish(challenge.id, ready.plan, now)
  const published = store.challenges.get(challenge.id)!
  sealed(scene.world, held.class, published)
  setAlarms(store, published, now)
  keepAlive(store, now)
  noteAct(scene, held, 'challenge-published', undefined, { challenge: number, questions: ready.plan.length })
  const shown = draftScreen(scene, held, published, ready)
  const said = text(scene, 'challenge-published', { number, title: theirs(published.setup.title) })
  return { screen: { ...shown, blocks: [said, ...shown.blocks] } }
}

/** For good: nobody can begin it or go on any more, and nothing of it counts. */
export function withdraw(scene: Scene, rest: string): Reply {
  const found = meant(scene, rest, 'set-challenges', ['published'])
  if ('refused' in found) return found
  const { held, challenge } = found
  const { store } = scene
  const number = numberOf(challenge)
  if (found.rest.toLowerCase() !== 'now') {
    const begun = new Set(store.challenges.tries(challenge.id).map(({ seat }) => seat)).size
    return refuse('challenge-withdraw-how', { number, title: theirs(challenge.setup.title), begun })
  }
  store.challenges.withdraw(challenge.id)
  store.challenges.seal(challenge.id, new Map())
  clearAlarms(store, challenge)
  noteAct(scene, held, 'challenge-withdrawn', undefined, { challenge: number })
  return { screen: noteScreen(scene, 'challenge-withdrawn', { number }) }
}

/** Where its post was deleted, or the class meets since. */
export function post(scene: Scene, rest: string): Reply {
  const found = meant(scene, rest, 'set-challenges', ['published'])
  if ('refused' in found) return found
  const { world, store, now } = scene
  const { challenge } = found
  const { opens, closes } = challenge.setup.terms.window
  if (now < opens || now >= closes) return refuse('challenge-not-open', { number: numberOf(challenge) })
  const all = posts(world, challenge)
  for (const { to } of all)
    store.challenges.tell(challenge.id, undefined, `opened ${to.platform} ${to.id}`, now)
  const screen = noteScreen(scene, 'challenge-posted', { places: all.length })
  return { told: [...all, answered(scene, screen)] }
}
