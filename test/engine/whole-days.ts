// Days around a change of the clocks: each instant lies in exactly one of them.

import { expect } from 'vitest'
import { localDay, startOfDay } from '../../src/engine/day.ts'

export const zones = [
  'UTC',
  'Europe/Berlin',
  'Europe/Dublin',
  'America/New_York',
  'America/Los_Angeles',
  'America/St_Johns',
  'America/Havana',
  'America/Santiago',
  'America/Asuncion',
  'Atlantic/Azores',
  'Africa/Cairo',
  'Africa/Casablanca',
  'Asia/Beirut',
  'Asia/Kathmandu',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Chatham',
  'Antarctica/Troll',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
]
const hour = 3_600_000

/** Around each change in 2026 and 2027, every `step` milliseconds, for days that turn at these hours. */
export function expectWholeDays(zone: string, hours: readonly number[], step: number): void {
  const shown = new Intl.DateTimeFormat('en', { timeZone: zone, timeZoneName: 'longOffset' })
  const offset = (now: number) => shown.formatToParts(now).find(({ type }) => type === 'timeZoneName')?.value
  for (let now = Date.UTC(2026, 0); now < Date.UTC(2028, 0); now += 6 * hour) {
    if (offset(now) === offset(now + 6 * hour)) continue
    for (const turnsAt of hours) {
      const where = { zone, turnsAt }
      for (let near = now - 24 * hour; near < now + 36 * hour; near += step) {
        const day = localDay(near, where)
        const told = `${turnsAt} ${new Date(near).toISOString()}`
        expect(startOfDay(day, where), told).toBeLessThanOrEqual(near)
        expect(startOfDay(day + 1, where), told).toBeGreaterThan(near)
      }
    }
  }
}
