// The shape of what answers a Bot API method: its checked parameters in, its result out.

import type { ApiMethods, Opts } from '@grammyjs/types'
import type { Call } from '../calls.ts'
import type { Platform } from '../platform.ts'

export type Asked = { platform: Platform; call: Call; gone: AbortSignal }
/** A file is by now `attach://` and the name of its part, or the id of a file that Telegram has. */
export type ParamsOf<M extends keyof ApiMethods<string>> = Opts<string>[M]
export type Methods = {
  [M in keyof ApiMethods<string>]?: (params: ParamsOf<M>, asked: Asked) => unknown
}
