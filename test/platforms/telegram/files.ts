// The bytes that the bot uploaded, by file id: photos, which must be pictures, and documents.

import { badRequest, NotBuilt } from './refused.ts'

export type Upload = { part: string; name: string; bytes: Buffer }
export type Kind = 'photo' | 'document'
export type Kept = { id: string; kind: Kind; name: string; bytes: Buffer; width: number; height: number }
/** A file as a person sends it. `says`: how many bytes Telegram tells that it has, where that is not true. */
export type SentFile = { name: string; bytes: Buffer; says?: number | undefined; type?: string | undefined }

const megabyte = 1_000_000
const kindNames: Record<Kind, string> = { photo: 'Photo', document: 'Document' }
const png = Buffer.from('89504e470d0a1a0a', 'hex')

export class Files {
  readonly #kept = new Map<string, Kept>()
  readonly #lost = new Set<string>()
  /** Names of what was downloaded. */
  readonly downloads: string[] = []

  get(id: string): Kept | undefined {
    return this.#kept.get(id)
  }

  atPath(path: string): Kept | undefined {
    return [...this.#kept.values()].find((file) => pathOf(file) === path && !this.#lost.has(file.name))
  }

  /** Until this resolves no file is given. */
  held: Promise<unknown> | undefined

  /** Told of by getFile, and not there. */
  lose(name: string): void {
    this.#lost.add(name)
  }

  /** What a person sent. */
  keep({ name, bytes }: SentFile): Kept {
    const kept: Kept = { id: `document-${this.#kept.size + 1}`, kind: 'document', name, bytes, ...noSize }
    this.#kept.set(kept.id, kept)
    return kept
  }

  /** `named` is what the request says: a part of its own, or the id of a file that Telegram has. */
  take(kind: Kind, named: string, uploads: ReadonlyMap<string, Upload>): Kept {
    if (/^https?:/.test(named)) throw new NotBuilt('fetching a file from the web')
    if (!named.startsWith('attach://')) return this.#known(kind, named)
    const { name, bytes } = uploads.get(named.slice('attach://'.length))!
    const id = `${kind}-${this.#kept.size + 1}`
    const kept = { id, kind, name, bytes, ...(kind === 'photo' ? sizeOfPicture(bytes) : noSize) }
    this.#kept.set(id, kept)
    return kept
  }

  #known(kind: Kind, id: string): Kept {
    const file = this.#kept.get(id)
    if (!file) throw badRequest('wrong file identifier/HTTP URL specified')
    if (file.kind !== kind) {
      throw badRequest(`can't use file of type ${kindNames[file.kind]} as ${kindNames[kind]}`)
    }
    return file
  }
}

const noSize = { width: 0, height: 0 }

export function pathOf({ id, kind, name }: Kept): string {
  return `${kind}s/${id}${/\.\w+$/.exec(name)?.[0] ?? ''}`
}

/** What is wrong with an upload before it is anything: its size. */
export function tooBig(kind: Kind, { bytes }: Upload): boolean {
  return bytes.length > (kind === 'photo' ? 10 : 50) * megabyte
}

export function tooBigToFetch({ bytes }: Kept): boolean {
  return bytes.length > 20 * megabyte
}

/** What Telegram says of a photo that is none. Only PNG is read, which is what the bot draws. */
export function pictureProblem({ bytes }: Upload): string | undefined {
  if (bytes.length < 24 || !bytes.subarray(0, 8).equals(png)) return 'IMAGE_PROCESS_FAILED'
  const { width, height } = sizeOfPicture(bytes)
  const tooLong = Math.max(width, height) > 20 * Math.min(width, height)
  return width + height > 10_000 || tooLong ? 'PHOTO_INVALID_DIMENSIONS' : undefined
}

function sizeOfPicture(bytes: Buffer): { width: number; height: number } {
  return { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
}
