// Prints what has changed anywhere, whenever something has: to everybody, or to the one person who sees it.

import type { APIMessage } from 'discord-api-types/v10'
import { MessageFlags } from 'discord-api-types/v10'
import type { Screen } from '../try/talk.ts'
import type { Person, Place } from './people.ts'
import type { DiscordServer } from './server.ts'
import { shownOf } from './shown.ts'

/** Messages get small numbers, for nobody types Discord's. */
export type Numbers = { of(id: string): number }
type Seen = { place: string; onlyFor?: string | undefined; body: string; buttons: string }

export function watch(
  server: DiscordServer,
  screen: Screen,
  people: ReadonlyMap<string, Person>,
  channels: ReadonlyMap<string, Place>,
): Numbers {
  const numbers = new Map<string, number>()
  const seen = new Map<string, Seen>()
  let noted = 0
  const numberOf = (id: string): number => {
    const number = numbers.get(id) ?? numbers.size + 1
    numbers.set(id, number)
    return number
  }
  const nameOf = (id: string) => [...people].find(([, person]) => person.id === id)?.[0] ?? 'somebody'

  const note = (place: string, message: APIMessage, onlyFor?: string) => {
    const number = String(numberOf(message.id))
    if (message.author.id !== server.bot.id) return
    const shown = shownOf(message, screen.colour, nameOf)
    const now = { place, onlyFor, body: shown.text + shown.files, buttons: String(shown.buttons) }
    const before = seen.get(message.id)
    if (before?.body === now.body && before.buttons === now.buttons) return
    seen.set(message.id, now)
    const isStripped = before?.body === now.body && shown.buttons.length === 0
    const what = isStripped ? 'stripped' : before ? 'edited' : 'new'
    screen.shows({ ...shown, place, number, onlyFor, what })
  }
  const look = () => {
    const there = new Set<string>()
    const visit = (place: string, messages: readonly APIMessage[], onlyFor?: string) => {
      for (const message of messages) {
        there.add(message.id)
        note(place, message, onlyFor)
      }
    }
    for (const [name, person] of people) visit(name, person.inDm.sees())
    for (const [place, channel] of channels) {
      visit(place, server.messages(channel))
      for (const [name, person] of people) {
        const whispers = person.in(channel).sees().filter(isWhisper)
        visit(place, whispers, name)
      }
    }
    for (const [id, { place, onlyFor }] of seen) {
      if (there.has(id)) continue
      seen.delete(id)
      screen.shows({ place, onlyFor, number: String(numberOf(id)), what: 'deleted' })
    }
    for (; noted < server.violations.length; noted++) {
      const { request, problem } = server.violations[noted]!
      screen.says(`No correct bot sends this: ${request}: ${problem}`)
    }
  }
  server
    .until(() => {
      look()
      return false
    })
    .catch(() => {})
  return { of: numberOf }
}

function isWhisper({ flags }: APIMessage): boolean {
  return (Number(flags) & MessageFlags.Ephemeral) !== 0
}
