// When each message goes out that answers nobody's press. A queue per place keeps their order; a screen that a newer
// one replaces is never sent, and what only counts waits till its message has been calm for a while.
//
// Discord's own pace is kept by discord.js's REST, which says how long to wait before it calls: the wait is made
// here, where a newer screen can still take the place of the one that waits.

import type { Clock } from '../common/clock.ts'

export type Job = {
  /** A newer job for the same slot of a place takes the place of an older one that did not start. */
  slot?: string | undefined
  /** May wait until the message of this slot was left alone for a while. */
  calm: boolean
  /** Makes one call. Gives the milliseconds after which it wants to be tried again, or nothing. */
  run(): Promise<number | undefined>
  /** Takes over what the older one still had to do. */
  instead?(older: Job): void
}

/** Between two edits of a message for which nobody waits. Milliseconds. */
const calmness = 3_000
/** Places that nothing waits for are forgotten from this number on. */
const mostPlaces = 5_000

type Place = {
  jobs: Job[]
  running: boolean
  notBefore: number
  /** When each slot was last shown. */
  shownAt: Map<string, number>
  callOff?: (() => void) | undefined
}

export class Queue {
  readonly #clock: Clock
  readonly #idle: () => void
  readonly #places = new Map<string, Place>()
  readonly #runs = new Set<Promise<void>>()
  #notBefore = 0
  #stopped = false

  /** `idle` is called whenever nothing is left to do. */
  constructor(clock: Clock, idle: () => void = () => {}) {
    this.#clock = clock
    this.#idle = idle
  }

  add(name: string, job: Job): void {
    if (this.#stopped) return
    const place = this.#placeOf(name)
    const at = job.slot === undefined ? -1 : place.jobs.findIndex(({ slot }) => slot === job.slot)
    const older = place.jobs[at]
    if (older) {
      job.instead?.(older)
      place.jobs[at] = { ...job, calm: job.calm && older.calm }
    } else place.jobs.push(job)
    if (!place.running) this.#next(place)
  }

  /** Nothing goes out for so many milliseconds. */
  hold(delay: number): void {
    this.#notBefore = Math.max(this.#notBefore, this.#clock.now() + delay)
  }

  /** Starts nothing more, and resolves when what runs has ended. */
  async stop(): Promise<void> {
    this.#stopped = true
    for (const place of this.#places.values()) place.callOff?.()
    await Promise.all(this.#runs)
  }

  #placeOf(name: string): Place {
    const known = this.#places.get(name)
    if (known) return known
    if (this.#places.size >= mostPlaces) this.#forget()
    const place: Place = { jobs: [], running: false, notBefore: 0, shownAt: new Map() }
    this.#places.set(name, place)
    return place
  }

  #forget(): void {
    const now = this.#clock.now()
    for (const [name, { jobs, running, notBefore, shownAt }] of this.#places) {
      const isCalm = [...shownAt.values()].every((at) => at + calmness <= now)
      if (jobs.length === 0 && !running && notBefore <= now && isCalm) this.#places.delete(name)
    }
  }

  /** The first that may go; what waits for calm is overtaken by what is behind it. */
  #next(place: Place): void {
    place.callOff?.()
    place.callOff = undefined
    if (place.jobs.length === 0 || this.#stopped) return
    const now = this.#clock.now()
    const held = Math.max(place.notBefore, this.#notBefore) - now
    const waits = place.jobs.map((job) => Math.max(held, this.#calmWait(place, job, now)))
    const least = Math.min(...waits)
    if (least > 0) place.callOff = this.#clock.after(least, () => this.#next(place))
    else this.#start(place, waits.indexOf(least))
  }

  #calmWait({ shownAt }: Place, { calm, slot = '' }: Job, now: number): number {
    return calm ? (shownAt.get(slot) ?? Number.NEGATIVE_INFINITY) + calmness - now : 0
  }

  #start(place: Place, at: number): void {
    const [job] = place.jobs.splice(at, 1) as [Job]
    place.running = true
    const run = job.run().then((again) => {
      const now = this.#clock.now()
      place.running = false
      this.#runs.delete(run)
      if (job.slot !== undefined) this.#noteShown(place, job.slot, now)
      if (again !== undefined) this.#again(place, job, now + again)
      this.#next(place)
      if (this.#runs.size === 0 && this.#isEmpty()) this.#idle()
    })
    this.#runs.add(run)
  }

  #noteShown({ shownAt }: Place, slot: string, now: number): void {
    for (const [other, at] of shownAt) if (at + calmness <= now) shownAt.delete(other)
    shownAt.set(slot, now)
  }

  #again(place: Place, job: Job, at: number): void {
    const newer = job.slot === undefined ? undefined : place.jobs.find(({ slot }) => slot === job.slot)
    if (newer) newer.instead?.(job)
    else place.jobs.unshift({ ...job, calm: false })
    place.notBefore = Math.max(place.notBefore, at)
  }

  #isEmpty(): boolean {
    for (const { jobs } of this.#places.values()) if (jobs.length > 0) return false
    return true
  }
}
