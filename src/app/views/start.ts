// What this is and the first step; what can be typed; what is stored and who sees it.

import { rich } from '../../chat/rich.ts'
import type { Block, Screen } from '../../chat/screen.ts'
import { leftToday } from '../../engine/memory/queue.ts'
import type { Command } from '../commands.ts'
import type { Scene } from '../scene.ts'
import { queueState } from '../study/queue-state.ts'
import { linkedBlocks } from './link.ts'
import { nextStep } from './next-step.ts'
import { commandButton, goOnButton, note, page, type Spoken, text } from './parts.ts'

export function startScreen(scene: Scene): Screen {
  const { curriculum, store, learner } = scene
  const objectives = curriculum.objectives.size
  const met = [...store.cards.all(learner.id).keys()].filter((one) => curriculum.objectives.has(one)).length
  const state = queueState(scene)
  const blocks =
    met > 0
      ? [
          text(scene, 'start-back', { due: leftToday(curriculum, state), met, objectives }),
          nextStep(scene, state),
        ]
      : [
          text(scene, 'start-how', { objectives, topics: curriculum.topics.size }),
          text(scene, 'start-memory'),
          text(scene, 'start-honest'),
          text(scene, 'start-first'),
        ]
  return {
    blocks: [
      text(scene, 'start-what'),
      ...blocks,
      ...(isAmongOthers(scene) ? [note(scene, 'start-among')] : []),
    ],
    buttons: [
      [commandButton(scene, '', 'key-learn', 'learn'), commandButton(scene, '', 'key-topics', 'topics')],
    ],
  }
}

/** What a group reads: what it can do with us, and the way to a place of one's own. */
export function helloScreen(scene: Spoken): Screen {
  return {
    blocks: [text(scene, 'start-what'), text(scene, 'hello-group'), note(scene, 'hello-private')],
    buttons: [
      [
        { ...commandButton(scene, '', 'key-in-private', 'start'), start: 'start' },
        commandButton(scene, '', 'key-topics', 'topics'),
      ],
    ],
  }
}

/** They are told it aside from others, in a place where we are too. */
function isAmongOthers({ incoming: { place, aside, site } }: Scene): boolean {
  return place.private && aside !== undefined && site?.server !== undefined
}

/** What can be done where they are. */
export function helpScreen(scene: Scene, commands: readonly Command[]): Screen {
  const { words } = scene
  const isPrivate = scene.incoming.place.private
  const listed = (wanted: (command: Command) => boolean): Block => ({
    block: 'facts',
    rows: commands.filter(wanted).map(({ name, says, takes }) => ({
      label: takes ? `/${name} ${words(takes)}` : `/${name}`,
      value: rich(words(says)),
    })),
  })
  const isGroups = ({ where }: Command) => where === 'group'
  const here = listed(({ where }) => where === 'anywhere' || (where === 'group') !== isPrivate)
  if (!isPrivate) {
    const privately = { ...commandButton(scene, '', 'key-in-private', 'help'), start: 'help' }
    return {
      blocks: page([text(scene, 'help-group')], [here], [note(scene, 'hello-private')]),
      buttons: [[privately]],
    }
  }
  return {
    blocks: page(
      ...(isAmongOthers(scene)
        ? [[text(scene, 'help-group')], [listed(isGroups)], [text(scene, 'help-own')]]
        : []),
      [text(scene, 'help-go-on')],
      [here],
      [note(scene, 'help-answers'), note(scene, 'help-keys'), note(scene, 'help-leave')],
    ),
    buttons: [[goOnButton(scene)]],
  }
}

export function privacyScreen(scene: Scene): Screen {
  const { store, learner, incoming } = scene
  // Which accounts are one person's is nobody else's business.
  const accounts = incoming.place.private ? store.learners.accountsOf(learner.id) : []
  return {
    blocks: page(
      [
        text(scene, 'privacy-what'),
        text(scene, 'privacy-where'),
        text(scene, 'privacy-who'),
        text(scene, 'privacy-rights'),
      ],
      linkedBlocks(scene, accounts),
    ),
    buttons: [
      [commandButton(scene, '', 'key-export', 'export'), commandButton(scene, '', 'key-forget', 'forget')],
    ],
  }
}
