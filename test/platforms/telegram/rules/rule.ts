// A rule of Telegram's that no table can say, and the shapes that rules look at. A rule gives what is wrong, in
// Telegram's words where those are known; what depends on the moment is not here but in methods/.

import type { MessageEntity } from 'grammy/types'
import type { Upload } from '../files.ts'
import type { Platform } from '../platform.ts'
import type { Params } from '../spec.ts'
import type { MethodName } from '../tables.ts'

export type Checked = {
  method: MethodName
  params: Params
  uploads: ReadonlyMap<string, Upload>
  platform: Platform
}
export type Rule = (checked: Checked) => string[]

export type ButtonShape = Params & { text: string; url?: string; web_app?: unknown; login_url?: unknown }
export type TextShape = {
  name: string
  source: string
  mode: string | undefined
  entities: MessageEntity[] | undefined
}

export function buttonsOf({ params }: Checked): ButtonShape[][] {
  const keyboards = [params, ...resultsOf(params)].map(
    (one) => (one.reply_markup as { inline_keyboard?: ButtonShape[][] } | undefined)?.inline_keyboard,
  )
  return keyboards.flatMap((keyboard) => keyboard ?? [])
}

export function resultsOf(params: Params): Params[] {
  return (params.results as Params[] | undefined) ?? []
}
