// A request as it came in: its path, its JSON, and the files of a form of several parts.

import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'

export type Upload = { part: string; name: string; mime: string; bytes: Buffer }

/** One request to the server, and how it was answered (0 when the connection was cut). */
export type Call = {
  method: string
  /** Without `/api/v10` and the query. */
  path: string
  /** `METHOD /path/{with}/placeholders`, empty when Discord has no such operation. */
  key: string
  query: URLSearchParams
  body: unknown
  uploads: readonly Upload[]
  at: number
  status?: number
  /** Discord's own code of a refusal. */
  code?: number
  answer?: unknown
}

export async function readBody(request: IncomingMessage): Promise<{ body: unknown; uploads: Upload[] }> {
  const type = request.headers['content-type'] ?? ''
  if (type.startsWith('multipart/form-data')) return readParts(request)
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  const text = Buffer.concat(chunks).toString()
  return { body: text === '' ? undefined : JSON.parse(text), uploads: [] }
}

function readParts(request: IncomingMessage): Promise<{ body: unknown; uploads: Upload[] }> {
  return new Promise((resolve, reject) => {
    const parts = busboy({ headers: request.headers })
    const uploads: Upload[] = []
    let body: unknown
    parts.on('field', (name, text) => {
      try {
        if (name === 'payload_json') body = JSON.parse(text)
        else reject(new Error(`the part ${name} is neither a file nor payload_json`))
      } catch (error) {
        reject(error as Error)
      }
    })
    parts.on('file', (part, stream, { filename, mimeType }) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => {
        uploads.push({ part, name: filename ?? '', mime: mimeType, bytes: Buffer.concat(chunks) })
      })
    })
    parts.on('close', () => resolve({ body, uploads }))
    parts.on('error', reject)
    request.on('aborted', () => reject(new Error('The request was cut off')))
    request.pipe(parts)
  })
}
