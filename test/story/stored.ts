// What is stored about somebody, and somebody before a question: for stories of what must not be lost or done twice.

import type { Person, StoryWorld } from './world.ts'

/** Every row of every table about the person, but for what is to be shown. */
export function stored(world: StoryWorld, person: Person) {
  const { outbox: _, ...tables } = world.store.everything(person.learner)
  return tables
}

export function asked(world: StoryWorld): Person {
  const ana = world.person('ana')
  ana.says('/learn')
  ana.says('')
  return ana
}
