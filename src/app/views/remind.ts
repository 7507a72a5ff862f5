// Reminders: how they are set and how to change that, the reminder itself, and that they had to stop.

import { type Rich, rich } from '../../chat/rich.ts'
import type { Block, Button, Screen } from '../../chat/screen.ts'
import { calendarDay, dayInWords, minuteOfDay, weekdayInWords } from '../../engine/day.ts'
import type { Millis } from '../../engine/ids.ts'
import { leftToday } from '../../engine/memory/queue.ts'
import { daysApart, isQuiet, nextRing, type Reminder } from '../../engine/reminder.ts'
import { clock, readDays, writeDays } from '../remind/read.ts'
import type { Scene } from '../scene.ts'
import { queueState } from '../study/queue-state.ts'
import { commandButton, note, page, text } from './parts.ts'

const offeredTimes = [8 * 60, 12 * 60 + 30, 18 * 60 + 30, 21 * 60]
const offeredDays = ['daily', 'weekdays', 'weekends'] as const
const offeredLeast = [1, 5, 10]

export function remindScreen(scene: Scene, reminder: Reminder): Screen {
  return {
    blocks: page(
      [text(scene, reminder.on ? 'remind-on' : 'remind-off')],
      [{ block: 'facts', rows: facts(scene, reminder) }],
      [...slowed(scene, reminder), note(scene, 'remind-how'), note(scene, 'remind-how-more')],
    ),
    buttons: remindButtons(scene, reminder),
  }
}

function facts(scene: Scene, reminder: Reminder): { label: string; value: Rich }[] {
  const { words, now, rule } = scene
  const { minute, least, quiet, snoozedUntil } = reminder
  const next = nextRing(reminder, now, rule)
  const rows: [label: string, value: string][] = [
    [
      words('remind-when'),
      words('remind-when-is', { days: daysInWords(scene, reminder), time: clock(minute) }),
    ],
    [
      words('remind-zone'),
      words('remind-zone-is', { zone: rule.zone, time: clock(minuteOfDay(now, rule.zone)) }),
    ],
    [words('remind-least'), words('remind-least-is', { least })],
    [
      words('remind-quiet'),
      quiet.from === quiet.to
        ? words('remind-quiet-none')
        : words('remind-quiet-is', { from: clock(quiet.from), to: clock(quiet.to) }),
    ],
  ]
  if (next !== undefined) {
    const label = words(snoozedUntil === next ? 'remind-put-off' : 'remind-next')
    rows.push([label, momentInWords(scene, next)])
  }
  return rows.map(([label, value]) => ({ label, value: rich(value) }))
}

/** After reminders that were not answered, why the next one waits. */
function slowed(scene: Scene, reminder: Reminder): Block[] {
  if (!reminder.on || reminder.ignored === 0) return []
  return [note(scene, 'remind-slowed', { ignored: reminder.ignored, days: daysApart(reminder) })]
}

function daysInWords({ words, learner }: Scene, { weekdays }: Reminder): string {
  const days = writeDays(weekdays)
  const names = weekdays.map((day) => weekdayInWords(day, learner.settings.language))
  return words('remind-days', { days, names: names.join(', ') })
}

/** "today at 18:30", "tomorrow at 08:00", "on 27 November at 18:30", by the clock on the wall. */
function momentInWords({ words, now, rule, learner }: Scene, at: Millis): string {
  const day = calendarDay(at, rule.zone)
  return words('remind-moment', {
    days: day - calendarDay(now, rule.zone),
    date: dayInWords(day, learner.settings.language),
    time: clock(minuteOfDay(at, rule.zone)),
  })
}

/** For those who tap; what is set already is not offered. */
function remindButtons(scene: Scene, reminder: Reminder): Button[][] {
  const { words } = scene
  const { on, minute, weekdays, least } = reminder
  const times = offeredTimes.filter((time) => !(on && time === minute) && !isQuiet(reminder, time))
  const days = on ? offeredDays.filter((span) => readDays(span)!.join() !== weekdays.join()) : []
  const counts = on ? offeredLeast.filter((count) => count !== least) : []
  const rows = [
    times.map((time) => choice(clock(time), `remind ${clock(time)}`)),
    days.map((span) => choice(words('remind-days', { days: span, names: '' }), `remind ${span}`)),
    counts.map((count) => choice(words('remind-least-is', { least: count }), `remind least ${count}`)),
    on
      ? [
          commandButton(scene, '', 'key-snooze', 'remind snooze 3h'),
          commandButton(scene, '', 'key-remind-off', 'remind off'),
        ]
      : [],
  ]
  return rows.filter((row) => row.length > 0)
}

function choice(label: string, command: string): Button {
  return { key: '', label, press: { session: '', turn: 0, verb: 'run', choice: command } }
}

/** What somebody is sent at their hour. */
export function reminderScreen(scene: Scene, due: number): Screen {
  return {
    blocks: [text(scene, 'reminder-due', { due }), note(scene, 'reminder-how')],
    buttons: [
      [
        commandButton(scene, '', 'key-review', 'review'),
        commandButton(scene, '', 'key-snooze', 'remind snooze 3h'),
      ],
      [
        commandButton(scene, '', 'key-less-often', 'remind less'),
        commandButton(scene, '', 'key-remind-off', 'remind off'),
      ],
    ],
  }
}

/** The same at once, when reminders are switched on: it shows also that messages arrive. */
export function exampleScreen(scene: Scene, { least }: Reminder): Screen {
  const due = Math.max(least, leftToday(scene.curriculum, queueState(scene)))
  const { blocks, buttons } = reminderScreen(scene, due)
  return { blocks: [note(scene, 'reminder-example'), ...blocks], buttons }
}

export function stoppedScreen(scene: Scene, date: string): Screen {
  return {
    blocks: [text(scene, 'remind-stopped', { date })],
    buttons: [[commandButton(scene, '', 'key-remind-on', 'remind on')]],
  }
}
