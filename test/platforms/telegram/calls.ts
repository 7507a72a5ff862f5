// A request as it came in: JSON, a form, the query, or several parts with files, brought to one shape.

import type { IncomingMessage } from 'node:http'
import busboy from 'busboy'
import type { Upload } from './files.ts'
import type { Params, Spec } from './spec.ts'
import type { MethodName } from './tables.ts'

/** One request to the server, and how it was answered (0 when the connection was cut). */
export type Call = {
  method: string
  params: Params
  uploads: ReadonlyMap<string, Upload>
  at: number
  status?: number
  description?: string
}
type Content = { params: Params; uploads: Map<string, Upload> }

export async function readContent(
  request: IncomingMessage,
  spec: Spec,
  method: MethodName | undefined,
): Promise<Content> {
  const content: Content = { params: {}, uploads: new Map() }
  const field = (name: string, text: string) => {
    content.params[name] = method ? spec.fromText(method, name, text) : text
  }
  const type = request.headers['content-type'] ?? ''
  for (const [name, text] of new URL(request.url!, 'http://telegram').searchParams) field(name, text)
  if (type.startsWith('multipart/')) await readParts(request, content, field)
  else {
    const text = await readText(request)
    if (text !== '' && type.includes('json')) Object.assign(content.params, JSON.parse(text))
    else for (const [name, value] of new URLSearchParams(text)) field(name, value)
  }
  return content
}

async function readText(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = []
  for await (const chunk of request) chunks.push(chunk as Buffer)
  return Buffer.concat(chunks).toString()
}

function readParts(
  request: IncomingMessage,
  { params, uploads }: Content,
  field: (name: string, text: string) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const parts = busboy({ headers: request.headers })
    parts.on('field', field)
    parts.on('file', (part, stream, { filename }) => {
      const chunks: Buffer[] = []
      stream.on('data', (chunk: Buffer) => chunks.push(chunk))
      stream.on('end', () => uploads.set(part, { part, name: filename ?? '', bytes: Buffer.concat(chunks) }))
    })
    parts.on('close', () => {
      // A file may also come in the parameter's own part, with no attach:// to point at it.
      const named = JSON.stringify(params)
      for (const part of uploads.keys()) {
        if (!named.includes(`attach://${part}`) && !(part in params)) params[part] = `attach://${part}`
      }
      resolve()
    })
    parts.on('error', reject)
    request.on('aborted', () => reject(new Error('The request was cut off')))
    request.pipe(parts)
  })
}
