// Uploaded files, at addresses of their own on this machine.

import type { Upload } from './calls.ts'

export class Files {
  root = ''
  readonly #files = new Map<string, Upload>()

  /** The address at which it can be fetched. */
  keep(path: string, upload: Upload): string {
    const file = `/cdn/attachments/${path.split('/').map(encodeURIComponent).join('/')}`
    this.#files.set(file, upload)
    // Discord's are signed too; a program that cuts this off, or keeps it for ever, is wrong.
    return `${this.root}${file}?ex=1&is=1&hm=1`
  }

  at(url: string): Upload | undefined {
    const { pathname } = new URL(url, 'http://discord')
    return this.#files.get(pathname)
  }

  /** What was downloaded, by name. */
  readonly downloads: string[] = []
  /** Until this resolves no file is given. */
  held: Promise<unknown> | undefined

  async download(url: string): Promise<Upload | undefined> {
    const file = this.at(url)
    if (!file) return undefined
    this.downloads.push(file.name)
    await this.held
    return file
  }
}
