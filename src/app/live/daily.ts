// The question of the day: at the group's own hour, sealed until the next one comes, which tells how it went. When
// nobody answers for a week it keeps quiet.

import type { Outgoing } from '../../chat/message.ts'
import { atMinute, calendarDay } from '../../engine/day.ts'
import type { TopicId } from '../../engine/ids.ts'
import { id, type LiveId, type Millis } from '../../engine/ids.ts'
import { isQuiet } from '../../engine/reminder.ts'
import { isOver, type Live } from '../../engine/session/live.ts'
import type { Alarm, Pending, Place } from '../ports.ts'
import { clock, readTime } from '../remind/read.ts'
import { type Reply, refuse, type Scene, type World } from '../scene.ts'
import { roundScreen } from '../views/live/round.ts'
import { noteScreen } from '../views/note.ts'
import { advance } from './advance.ts'
import { inPlaceOrAnew } from './aged.ts'
import { canAsk } from './ask.ts'
import { groupOf, shownTimes } from './group.ts'
import type { GroupSettings } from './ports.ts'
import { mayPost } from './preflight.ts'
import { publicly, type Room, roomOf } from './room.ts'
import { topicsNamed } from './setup.ts'

/** Days in a row without an answer. */
const mostSilent = 7
/** It closes so long before the next one comes. Milliseconds. */
const before = 5000

/** `/daily 9:00 [topic]`, `/daily off`, `/daily`. */
export function daily(scene: Scene, rest: string): Reply {
  const settings = groupOf(scene)
  if (rest === '') return said(scene, settings.daily?.on ? 'daily-on' : 'daily-off', settings)
  if (scene.incoming.manages === false) return refuse('live-managers-set')
  if (rest.toLowerCase() === 'off') return switchOff(scene, settings)
  const [time = '', ...words] = rest.split(/\s+/)
  const minute = readTime(time)
  if (minute === undefined) return refuse('bad-daily-time')
  if (settings.quiet && isQuiet({ quiet: settings.quiet }, minute))
    return refuse('live-quiet', shownTimes(settings.quiet))
  const named = topicsNamed(scene, words.join(' '))
  if ('refused' in named) return named
  const refused = mayPost(scene)
  if (refused) return refused
  return switchOn(scene, { ...settings, daily: { on: true, minute, streak: 0, silent: 0 } }, named.topics)
}

function switchOn(scene: Scene, settings: GroupSettings, topics: readonly TopicId[]): Reply {
  const { store, incoming, world, now } = scene
  const running = store.live.openAt(incoming.place, 'daily')
  if (running) {
    // Its hour has changed; what stands stays sealed till then.
    store.live.setGroup(incoming.place, settings)
    nextFrom(roomOf(world, running, now), settings, now)
    return said(scene, 'daily-on', settings)
  }
  const asked = askOfDay(world, incoming.place, settings, topics, undefined, now)
  if (!asked) return refuse('live-nothing-to-ask')
  store.live.setGroup(incoming.place, settings)
  const reply = said(scene, 'daily-on', settings)
  return { told: [...asked, ...('told' in reply ? reply.told : [])] }
}

function switchOff(scene: Scene, settings: GroupSettings): Reply {
  const { store, incoming, world, now } = scene
  if (settings.daily) {
    store.live.setGroup(incoming.place, { ...settings, daily: { ...settings.daily, on: false } })
  }
  const held = store.live.openAt(incoming.place, 'daily')
  const reply = said(scene, 'daily-off', settings)
  if (!held) return reply
  store.alarms.clear('session', held.id, 'daily')
  const room = closed(roomOf(world, held, now))
  const revealed = publicly(room, inPlaceOrAnew(held.opened, now), 1, roundScreen(room, 1))
  return { told: [revealed, ...('told' in reply ? reply.told : [])] }
}

function said(scene: Scene, words: string, { daily, zone }: GroupSettings): Reply {
  const { place: to, from, reply: replyTo } = scene.incoming
  const screen = noteScreen(scene, words, {
    time: clock(daily?.minute ?? 0),
    zone,
    streak: daily?.streak ?? 0,
  })
  return { told: [{ to, account: from.account, how: 'whisper', replyTo, screen }] }
}

/** The hour has come: what stood closes, and the next one tells how it went. */
export function ringDaily(world: World, alarm: Alarm, now: Millis): Pending[] {
  const { store } = world
  store.alarms.clear('session', alarm.subject, 'daily')
  const held = store.live.get(id<LiveId>(alarm.subject))
  const settings = held && store.live.group(held.place)
  if (!held || !settings?.daily?.on) return []
  const room = closed(roomOf(world, held, now))
  const answered = store.live.countResponses(held.id, 1, 1) > 0
  const { streak, silent } = settings.daily
  const after = { ...settings.daily, streak: answered ? streak + 1 : 0, silent: answered ? 0 : silent + 1 }
  const on = after.silent < mostSilent
  const next: GroupSettings = { ...settings, daily: { ...after, on } }
  store.live.setGroup(held.place, next)
  if (!on) return []
  const told = askOfDay(world, held.place, next, held.live.topics, room, now) ?? []
  return told.map((one) => store.outbox.put(one, now))
}

/** Nothing when there is nothing to ask. */
function askOfDay(
  world: World,
  place: Place,
  settings: GroupSettings,
  topics: readonly TopicId[],
  yesterday: Room | undefined,
  now: Millis,
): Outgoing[] | undefined {
  const { language, zone } = settings
  const live: Live = {
    version: 1,
    kind: 'daily',
    mode: 'accuracy',
    language,
    zone,
    topics,
    questions: 1,
    seconds: 86_400,
    previous: yesterday?.id,
    round: 0,
    silent: 0,
    hosted: 0,
    phase: { phase: 'lobby', until: now },
  }
  const held = world.store.live.open(place, 'daily', undefined, live, now)
  if (!held) return undefined
  const room = roomOf(world, held, now)
  const begun = canAsk(room) ? advance(room, { event: 'start' }) : undefined
  if (!begun) {
    advance(room, { event: 'end', how: 'no-more' })
    return undefined
  }
  return [...begun.told, ...nextFrom(begun.room, settings, now)]
}

/** It stands until shortly before the next one, from now on and however late it is seen. */
function nextFrom(room: Room, settings: GroupSettings, now: Millis): Outgoing[] {
  const at = nextAt(settings, now)
  const { store, id: session } = room
  store.alarms.set({ kind: 'session', subject: session, purpose: 'daily', at })
  const { phase } = room.live
  if (phase.phase !== 'asking') return []
  const live: Live = { ...room.live, phase: { ...phase, since: phase.since ?? now, until: at - before } }
  store.live.save(session, live, now)
  store.alarms.set({ kind: 'session', subject: session, purpose: 'wake', at: at - before })
  return []
}

function nextAt({ daily, zone }: GroupSettings, now: Millis): Millis {
  const today = calendarDay(now, zone)
  const days = [today, today + 1, today + 2].map((day) => atMinute(day, daily!.minute, zone))
  return days.find((at) => at > now + before)!
}

/** Closed by now, whatever it waited for. */
function closed(room: Room): Room {
  let now = room
  for (let steps = 0; steps < 3 && !isOver(now.live); steps++) {
    const event =
      now.live.phase.phase === 'asking' ? ({ event: 'reveal' } as const) : ({ event: 'woken' } as const)
    const at = now.live.phase.phase === 'closing' ? { ...now, now: now.live.phase.until } : now
    now = advance(at, event)?.room ?? now
  }
  return { ...now, now: room.now }
}
