// A file of text from wherever a platform keeps it: fetched no further than it may be long and no longer than it may
// take, and read as UTF-8, or as UTF-16 where it says that it is. An address may hold a secret: it is told nobody.

import type { FileFault, SentFile } from '../../chat/message.ts'

/** What a platform says of a file before anybody fetches it. `size` in bytes, if it is said. */
export type Offered = { name: string; size?: number | undefined }

type Read = { text: string } | { fault: FileFault }

/** `most` bytes; `within` milliseconds. `stop` ends it early. */
export type Bounds = { most: number; within: number; stop?: AbortSignal | undefined }

/** Never rejects. `log` hears in a word or two what went wrong on the way. */
export async function fetchText(
  { name, size }: Offered,
  address: (signal: AbortSignal) => Promise<string>,
  { most, within, stop }: Bounds,
  log: (fault: string) => void,
): Promise<SentFile> {
  if (size !== undefined && size > most) return { name, fault: 'too-big' }
  const over = AbortSignal.timeout(within)
  const signal = stop ? AbortSignal.any([over, stop]) : over
  try {
    const bytes = await untilOver(signal, fetchBytes(address, most, signal))
    return { name, ...(bytes === 'too-big' ? { fault: bytes } : readText(bytes)) }
  } catch (error) {
    log(error instanceof Error ? error.name : typeof error)
    return { name, fault: 'lost' }
  }
}

async function fetchBytes(
  address: (signal: AbortSignal) => Promise<string>,
  most: number,
  signal: AbortSignal,
): Promise<Uint8Array | 'too-big'> {
  // Elsewhere than where it was said to be, it is not looked for.
  const response = await fetch(await address(signal), { signal, redirect: 'error' })
  if (!response.ok) throw new Error('refused')
  if (Number(response.headers.get('content-length')) > most) {
    await response.body?.cancel()
    return 'too-big'
  }
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of response.body ?? []) {
    length += chunk.length
    // Leaving ends the stream, whatever was said of its length.
    if (length > most) return 'too-big'
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** An answer that never comes is given up too. */
function untilOver<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const over = () => reject(signal.reason)
    if (signal.aborted) over()
    signal.addEventListener('abort', over, { once: true })
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', over))
  })
}

/** By its byte order mark UTF-16, else UTF-8. */
export function readText(bytes: Uint8Array): Read {
  const [first, second] = bytes
  const encoding =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : 'utf-8'
  try {
    return { text: new TextDecoder(encoding, { fatal: true }).decode(bytes) }
  } catch {
    return { fault: 'no-text' }
  }
}
