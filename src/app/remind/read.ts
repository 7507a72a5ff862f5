// What may be typed after /remind, read: times, days, hours of quiet, and how long to put off.

const minuteLong = 60_000
const days = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday']
const spans = new Map<string, readonly number[]>([
  ['daily', [0, 1, 2, 3, 4, 5, 6]],
  ['weekdays', [0, 1, 2, 3, 4]],
  ['weekends', [5, 6]],
])

/** Minutes since midnight: 18:30, 18.30, 18h30, 8, 8 am, 6:30pm. */
export function readTime(text: string): number | undefined {
  const parts = /^(\d{1,2})(?:[:.h](\d{2}))?\s*(am|pm)?$/i.exec(text.trim())
  if (!parts) return undefined
  const [, hours, minutes = '0', half] = parts
  const [hour, minute] = [Number(hours), Number(minutes)]
  if (minute > 59 || hour > 23) return undefined
  if (!half) return hour * 60 + minute
  if (hour < 1 || hour > 12) return undefined
  return ((hour % 12) + (half.toLowerCase() === 'pm' ? 12 : 0)) * 60 + minute
}

/** Weekdays from 0 (Monday): weekdays, weekends, daily, or names such as mon wed fri. */
export function readDays(text: string): number[] | undefined {
  const named = text
    .toLowerCase()
    .split(/[\s,]+/)
    .filter((word) => word !== '')
    .map((word) => spans.get(word) ?? dayNamed(word))
  if (named.length === 0 || named.some((found) => found.length === 0)) return undefined
  return [...new Set(named.flat())].sort()
}

function dayNamed(word: string): number[] {
  const day = word.length < 3 ? -1 : days.findIndex((name) => name.startsWith(word))
  return day < 0 ? [] : [day]
}

/** 22:00-07:00, or none. */
export function readQuiet(text: string): { from: number; to: number } | undefined {
  if (/^none$/i.test(text)) return { from: 0, to: 0 }
  const [from, to, ...more] = text.split(/\s*[-–—]\s*|\s+to\s+|\s+/).map(readTime)
  if (from === undefined || to === undefined || more.length > 0 || from === to) return undefined
  return { from, to }
}

/** Milliseconds, from ten minutes to a week: 30m, 3h, 3 hours, 2d. */
export function readSnooze(text: string): number | undefined {
  const parts = /^(\d{1,5})\s*(m|min|minutes?|h|hours?|d|days?)$/i.exec(text)
  if (!parts) return undefined
  const unit = { m: 1, h: 60, d: 24 * 60 }[parts[2]![0]!.toLowerCase() as 'm' | 'h' | 'd']
  const minutes = Number(parts[1]) * unit
  return minutes >= 10 && minutes <= 7 * 24 * 60 ? minutes * minuteLong : undefined
}

/** A whole number from 1 to 500. */
export function readLeast(text: string): number | undefined {
  const number = /^\d{1,3}$/.test(text) ? Number(text) : 0
  return number >= 1 && number <= 500 ? number : undefined
}

/** As it is typed: 18:30. */
export function clock(minute: number): string {
  return `${Math.floor(minute / 60)}`.padStart(2, '0') + `:${minute % 60}`.replace(/:(\d)$/, ':0$1')
}

/** As they are typed: daily, weekdays, or mon wed fri. */
export function writeDays(weekdays: readonly number[]): string {
  const [span] = [...spans].find(([, among]) => among.join() === weekdays.join()) ?? []
  return span ?? weekdays.map((day) => days[day]!.slice(0, 3)).join(' ')
}
