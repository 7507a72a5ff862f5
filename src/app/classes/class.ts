// /class: what stands under it, by its first word. With nothing, or the name of a class, how that stands.

import { may } from '../../engine/class/role.ts'
import { sameName } from '../../engine/class/roster.ts'
import { bank } from '../bank/bank.ts'
import { gift } from '../bank/gift.ts'
import { importBank } from '../bank/import.ts'
import { type Reply, refuse, type Scene } from '../scene.ts'
import { auditScreen } from '../views/classes/audit.ts'
import { peopleScreen } from '../views/classes/people.ts'
import { create } from './create.ts'
import { classesOf, current, entitled, type Held } from './current.ts'
import { alias, leave, notMe, top } from './mine.ts'
import { overview } from './overview.ts'
import { free, remove, role } from './people.ts'
import { codes, roster } from './roster.ts'

const under: Readonly<Record<string, (scene: Scene, rest: string) => Reply>> = {
  create,
  roster,
  codes,
  people,
  role,
  remove,
  free,
  audit,
  import: importBank,
  bank,
  gift,
  alias,
  leave,
  notme: notMe,
  top,
}

export const classActs = Object.keys(under)

/** How many acts are shown. */
const shownActs = 20

export function classCommand(scene: Scene, rest: string): Reply {
  const [, word = '', more = ''] = /^(\S*)\s*(.*)$/s.exec(rest)!
  const act = Object.hasOwn(under, word.toLowerCase()) ? under[word.toLowerCase()] : undefined
  if (act) return act(scene, more)
  const held = rest === '' ? current(scene) : named(scene, rest)
  if (!held) return refuse(rest === '' ? 'class-none' : 'class-unknown')
  scene.store.classes.setFocus(scene.account.id, held.class.id)
  return overview(scene, held)
}

function named(scene: Scene, name: string): Held | undefined {
  const all = classesOf(scene)
  const wanted = sameName(name)
  return (
    all.find((held) => sameName(held.class.name) === wanted) ??
    all.find((held) => sameName(held.class.name).startsWith(wanted))
  )
}

/** Names are for those who teach; the others see the aliases. */
function people(scene: Scene): Reply {
  const held = current(scene)
  if (!held) return refuse('class-none')
  return {
    screen: peopleScreen(
      scene,
      held,
      scene.store.classes.seats(held.class.id),
      may(held.seat.role, 'see-names'),
    ),
  }
}

function audit(scene: Scene): Reply {
  const held = entitled(scene, 'see-audit')
  if ('refused' in held) return held
  const { classes } = scene.store
  return {
    screen: auditScreen(scene, held.class, classes.acts(held.class.id, shownActs), (seat) =>
      classes.seat(seat),
    ),
  }
}
