// The session that stands before a person, and how it is saved and shown.

import { begin, type Solo } from '../../engine/session/solo.ts'
import type { HeldSession } from '../ports.ts'
import type { Reply, Scene } from '../scene.ts'
import { note, page } from '../views/parts.ts'
import { studyScreen } from '../views/study.ts'

/** The session that typed text goes to, if there is one. */
export function standing(scene: Scene): HeldSession | undefined {
  const session = scene.store.sessions.focus(scene.account.id, scene.incoming.place.id)
  return session && scene.store.sessions.get(session)
}

/** Opens a session and puts it in focus. */
export function open(scene: Scene, ...how: Parameters<typeof begin>): HeldSession {
  const solo = begin(...how)
  const session = scene.store.sessions.open(scene.learner.id, scene.account.id, solo, scene.now)
  scene.store.sessions.setFocus(scene.account.id, scene.incoming.place.id, session)
  return { id: session, learner: scene.learner.id, account: scene.account.id, solo }
}

/** Saves the session as it now is, and shows it. */
export function settle(scene: Scene, held: HeldSession, solo: Solo): Reply {
  scene.store.sessions.save(held.id, solo, scene.now)
  return show(scene, { ...held, solo })
}

/** The same screen with the buttons that are tucked away. */
export function more(scene: Scene, held: HeldSession): Reply {
  return { screen: { ...studyScreen(scene, held), unfolded: true }, session: held.id }
}

export function show(scene: Scene, held: HeldSession): Reply {
  return { screen: studyScreen(scene, held), session: held.id }
}

/** The reply with a sentence above it that says what was just done. */
export function saying(scene: Scene, done: string, reply: Reply): Reply {
  if (!('screen' in reply)) return reply
  const { screen } = reply
  return { ...reply, screen: { ...screen, blocks: page([note(scene, done)], screen.blocks) } }
}
