// Where others read along, a button that works only in private leads there: on platforms that have such links
// it opens the private chat, where the same thing comes.

import { encodeLink } from '../chat/deep-link.ts'
import type { Button, Screen } from '../chat/screen.ts'
import { commands } from './commands.ts'

export function withWays(screen: Screen): Screen {
  return { ...screen, buttons: screen.buttons.map((row) => row.map(withWay)) }
}

function withWay(button: Button): Button {
  const start = button.start ?? wayOf(button)
  return start === undefined ? button : { ...button, start }
}

function wayOf({ press: { session, verb, choice } }: Button): string | undefined {
  if (session !== '') return undefined
  if (verb === 'go') return encodeLink({ to: 'command', name: 'review' })
  const [name, topic] = choice.split(' ')
  const command = verb === 'run' ? commands.find((one) => one.name === name) : undefined
  if (!command || command.where !== undefined) return undefined
  const isOfTopic = topic !== undefined && (name === 'learn' || name === 'practice')
  return encodeLink(isOfTopic ? { to: 'topic', topic } : { to: 'command', name: command.name })
}
