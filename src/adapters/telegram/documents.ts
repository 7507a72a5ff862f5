// A document that somebody sent in private, fetched where Telegram keeps it. The address holds the token: it is made
// here, used once, and told nobody.

import type { Api } from 'grammy'
import type { Message, Update } from 'grammy/types'
import type { Logger } from 'pino'
import type { SentFile } from '../../chat/message.ts'
import { fetchText, type Offered } from '../common/text-file.ts'
import { inWords } from './faults.ts'

export type Document = Offered & { id: string }

export type Documents = {
  api: Api
  log: Logger
  token: string
  /** Another Bot API server than Telegram's own. */
  apiRoot?: string | undefined
  stop: AbortSignal
}

/** The next batch of updates is asked for only when this one is handled. Milliseconds. */
const fetchedWithin = 10_000
const longestName = 200

export function documentOf({ message }: Update): Document | undefined {
  return message?.chat.type === 'private' ? documentIn(message) : undefined
}

function documentIn({ document }: Message): Document | undefined {
  if (!document) return undefined
  const { file_id: id, file_name: name = '', file_size: size } = document
  return { id, name: name.slice(0, longestName), size }
}

/** Rejects only when a stop was asked for: then the document is sent again after the next start. */
export async function fetchDocument(document: Document, most: number, with_: Documents): Promise<SentFile> {
  const { api, log, token, apiRoot = 'https://api.telegram.org', stop } = with_
  const address = async (signal: AbortSignal) => {
    try {
      const { file_path = '' } = await api.getFile(
        document.id,
        signal as unknown as Parameters<Api['getFile']>[1],
      )
      return `${apiRoot}/file/bot${token}/${file_path.split('/').map(encodeURIComponent).join('/')}`
    } catch (error) {
      log.warn({ fault: inWords(error) }, 'a document is not to be had')
      throw error
    }
  }
  const told = (fault: string) => log.warn({ fault }, 'a document was not fetched')
  const file = await fetchText(document, address, { most, within: fetchedWithin, stop }, told)
  if (stop.aborted) throw new Error('A stop was asked for before a document was fetched')
  return file
}
