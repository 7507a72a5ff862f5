// A refusal, and what can be typed or pressed now.

import { rich } from '../../chat/rich.ts'
import type { Block, Button, Screen } from '../../chat/screen.ts'
import type { MessageArgs } from '../../engine/phrase.ts'
import type { HeldSession } from '../ports.ts'
import { refusals } from '../refusal.ts'
import type { Scene, Way } from '../scene.ts'
import { standing } from '../study/standing.ts'
import { commandButton, goOnButton, namedButton, note, text } from './parts.ts'
import { studyScreen } from './study.ts'

/** A button leads to the private chat, where that very command comes. */
function elsewhere(scene: Scene, words: string, args: MessageArgs): Screen {
  const button = {
    ...commandButton(scene, '', 'key-in-private', `${args.name}`),
    start: `${args.start ?? args.name}`,
  }
  return { blocks: [text(scene, words, args)], buttons: [[button]] }
}

/** What was answered here went on in another view. */
const older = [refusals['went-on'], refusals['older-view']] as const

export function whatNow(
  scene: Scene,
  words: string,
  args: MessageArgs = {},
  ways: readonly Way[] = [],
): Screen {
  if (words === refusals['in-private']) return elsewhere(scene, words, args)
  if (older.some((one) => one === words)) {
    return {
      blocks: [text(scene, words, args)],
      buttons: [[{ ...goOnButton(scene), label: scene.words('key-here') }]],
    }
  }
  if (!scene.incoming.place.private) return { blocks: [text(scene, words, args)], buttons: [] }
  const held = standing(scene)
  const open = held && held.solo.phase.phase !== 'ended'
  if (!open) {
    if (ways.length > 0) return { blocks: [text(scene, words, args)], buttons: meant(ways) }
    const blocks = [text(scene, words, args), text(scene, 'now-nothing')]
    return { blocks, buttons: [[goOnButton(scene)]] }
  }
  const { hint, buttons, form } = studyScreen(scene, held)
  const blocks = [text(scene, words, args)]
  const again = form && words === refusals['not-understood'] ? formAgain(scene, held) : undefined
  if (again) blocks.push(again)
  else if (hint && ways.length === 0) blocks.push({ block: 'note', text: rich(hint) })
  return { blocks, buttons: [...meant(ways), ...buttons] }
}

function meant(ways: readonly Way[]): Button[][] {
  return ways.map(({ called, command }) => [namedButton(called, command)])
}

/** What a form asks for, where one came back that can't be read: nothing need be typed as a message there. */
function formAgain(scene: Scene, { solo: { phase } }: HeldSession): Block | undefined {
  const { did } = scene.incoming
  if (did.act !== 'press' || did.press?.verb !== 'answer' || phase.phase !== 'asking') return undefined
  return note(scene, 'form-again', { kind: scene.store.questions.get(phase.asked.question)!.body.kind })
}
