// What a group set for itself, and how to change each.

import { rich } from '../../../chat/rich.ts'
import type { Screen } from '../../../chat/screen.ts'
import type { GroupSettings } from '../../live/ports.ts'
import { clock } from '../../remind/read.ts'
import { note, page, type Spoken } from '../parts.ts'

export function groupScreen(scene: Spoken, settings: GroupSettings): Screen {
  const { words } = scene
  const { start, language, zone, quiet } = settings
  const hours = quiet ? `${clock(quiet.from)}-${clock(quiet.to)}` : 'none'
  const rows = [
    { label: `start ${start}`, value: words('group-start') },
    { label: `language ${language}`, value: words('group-language') },
    { label: `zone ${zone}`, value: words('group-zone') },
    { label: `quiet ${hours}`, value: words('group-quiet') },
  ].map(({ label, value }) => ({ label, value: rich(value) }))
  return { blocks: page([{ block: 'facts', rows }], [note(scene, 'group-how')]), buttons: [] }
}
