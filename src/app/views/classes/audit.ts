// What was done in a class, the latest first, by the clock of the class. Names that were erased are erased here too.

import { plain, rich } from '../../../chat/rich.ts'
import type { Screen } from '../../../chat/screen.ts'
import { dayInWords, localDay, minuteOfDay } from '../../../engine/day.ts'
import type { SeatId } from '../../../engine/ids.ts'
import { nameOf } from '../../classes/current.ts'
import type { ActDone, Class, Seat } from '../../classes/ports.ts'
import { clock } from '../../remind/read.ts'
import type { Scene } from '../../scene.ts'
import { page } from '../parts.ts'

export function auditScreen(
  scene: Scene,
  about: Class,
  acts: readonly ActDone[],
  seatOf: (seat: SeatId) => Seat | undefined,
): Screen {
  const { words, learner } = scene
  const called = (seat: SeatId | undefined) => nameOf(seat === undefined ? undefined : seatOf(seat))
  const rows = acts.map(({ at, by, act, seat, detail }) => {
    const day = dayInWords(localDay(at, { zone: about.zone, turnsAt: 0 }), learner.settings.language)
    return {
      label: `${day}, ${clock(minuteOfDay(at, about.zone))}`,
      value: rich(words(`class-act-${act}`, { by: called(by), name: called(seat), ...detail })),
    }
  })
  return {
    blocks: page([{ block: 'heading', text: plain(about.name) }], [{ block: 'facts', rows }]),
    buttons: [],
  }
}
