// A reminder in the terminal: printed while the program runs and nobody types, and after a start when it came due
// meanwhile. The clock is set before the program, and goes on from there.

import { expect, it } from 'vitest'
import { newDatabase, say, start, temporaryFolder } from './child.ts'
import { copyProject } from './small-project.ts'

const project = copyProject(temporaryFolder())
const folder = temporaryFolder()

/** Loaded before the program: its clock starts at this time in Berlin, and goes on. */
const clockAt = (time: string) =>
  `data:text/javascript,const real=Date.now,begun=real();Date.now=()=>${Date.parse(`2026-11-23T${time}+01:00`)}+real()-begun`

const study = ['/learn', '', '?', '/remind 18:30']

it('is printed at its hour, though nobody types', async () => {
  const how = { database: newDatabase(folder), project }
  const set = await say(study, { ...how, preload: clockAt('09:00:00') })
  expect(set.out).toMatch(/Next +today at 18:30[\s\S]*This is how a reminder looks:/)
  const running = start({ ...how, preload: clockAt('18:29:58') })
  await running.until((shown) => shown.includes('One review is due.'))
  running.child.stdin.end()
  const { out, code, err } = await running.ended
  expect(out.match(/One review is due\./g)).toHaveLength(1)
  expect({ code, err }).toEqual({ code: 0, err: '' })
  const again = await say([''], { ...how, preload: clockAt('18:40:00') })
  expect(again.out).not.toMatch(/is due\./)
})

it('that came due while the program did not run is printed at the start, though not in the night', async () => {
  const how = { database: newDatabase(folder), project }
  await say(study, { ...how, preload: clockAt('09:00:00') })
  const night = await say([], { ...how, preload: clockAt('22:15:00') })
  expect(night.out).not.toMatch(/is due\./)
  const other = { database: newDatabase(folder), project }
  await say(study, { ...other, preload: clockAt('09:00:00') })
  const evening = await say([], { ...other, preload: clockAt('20:00:00') })
  expect(evening.out).toMatch(/^One review is due\./)
})
