// Pieces that the screens of a group's session share.

import { encodeLink } from '../../../chat/deep-link.ts'
import type { Verb } from '../../../chat/press.ts'
import { type Rich, rich, theirs } from '../../../chat/rich.ts'
import type { Button } from '../../../chat/screen.ts'
import { clockTime } from '../../../engine/day.ts'
import type { Millis } from '../../../engine/ids.ts'
import type { MessageArgs } from '../../../engine/phrase.ts'
import type { Room } from '../../live/room.ts'
import { button, type Turn } from '../parts.ts'

/** A button of a session that stands at this question. */
export function turnOf({ id }: Room, number: number): Turn {
  return { id, solo: { turn: number } }
}

export function liveButton(
  room: Room,
  number: number,
  verb: Verb,
  key: string,
  label: string,
  choice = '',
): Button {
  return button(room, turnOf(room, number), verb, key, label, choice)
}

/** A sentence with an instant in it, which its words call `time`. */
export function withTime({ words, live }: Room, id: string, at: Millis, args: MessageArgs = {}): Rich {
  const time = clockTime(at, live.zone)
  const text = words(id, { ...args, time })
  const start = text.indexOf(time)
  if (start < 0) return rich(text)
  return [...rich(text.slice(0, start)), { text: time, time: at }, ...rich(text.slice(start + time.length))]
}

/** Who hosts, as the group knows them. */
export function hostName({ store, host }: Room): string | undefined {
  const name = host && store.learners.account(host)?.name
  return name === undefined ? undefined : theirs(name)
}

/** What it is about: a unit, a topic, or nothing in particular. */
export function topicTitle({ curriculum, live }: Room): string | undefined {
  const unit = curriculum.units.find(({ topics }) => topics.join() === live.topics.join())
  const titles = live.topics.flatMap((topic) => curriculum.topics.get(topic)?.title ?? [])
  return unit?.title ?? (titles.length > 0 ? titles.join(', ') : undefined)
}

/** Into the private chat, where platforms have such links: what takes more than a tap is answered there. */
export function wayOf({ id, key }: Room): string {
  return encodeLink({ to: 'live', session: `${id.replace('live-', '')}-${key}` })
}
