// A file of text, fetched from a server that does all that a server should not.

import { createServer, type RequestListener, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { fetchText, readText } from '../../src/adapters/common/text-file.ts'

let server: Server | undefined
afterEach(() => {
  server?.closeAllConnections()
  server?.close()
})

async function from(
  serve: RequestListener,
  how: { size?: number; within?: number; stop?: AbortSignal } = {},
) {
  server = createServer(serve)
  await new Promise<void>((resolve) => server!.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const faults: string[] = []
  const { size, within = 60_000, stop } = how
  const address = async () => `http://127.0.0.1:${port}/a-secret`
  const file = await fetchText({ name: 'x', size }, address, { most: 100, within, stop }, (fault) =>
    faults.push(fault),
  )
  expect(faults.join()).not.toContain('secret')
  return { file, faults }
}

describe('a file that is fetched', () => {
  it('is read', async () => {
    const { file } = await from((_, response) => response.end('Which?'))
    expect(file).toEqual({ name: 'x', text: 'Which?' })
  })

  it('that is said to be too long is not asked for', async () => {
    let asked = 0
    const { file } = await from(() => asked++, { size: 101 })
    expect([file, asked]).toEqual([{ name: 'x', fault: 'too-big' }, 0])
  })

  it.each([
    ['says so', { 'content-length': '101' }, ['x'.repeat(101)]],
    ['says nothing', {}, ['x'.repeat(60), 'x'.repeat(60)]],
    ['is small only while it is packed', { 'content-encoding': 'gzip' }, [gzipSync('x'.repeat(50_000))]],
  ])('and is longer than was said is cut off: one that %s', async (_, headers, chunks) => {
    const { file } = await from((__, response) => {
      response.writeHead(200, headers)
      for (const chunk of chunks) response.write(chunk)
      response.end()
    })
    expect(file).toEqual({ name: 'x', fault: 'too-big' })
  })

  it.each<[string, RequestListener]>([
    ['never answers', () => {}],
    ['never ends', (_, response) => response.write('x')],
    ['breaks off', (_, response) => response.write('x', () => response.destroy())],
    ['is not there', (_, response) => response.writeHead(404).end('no')],
    [
      'is said to be elsewhere',
      ({ url }, response) => response.writeHead(url === '/x' ? 200 : 302, { location: '/x' }).end('x'),
    ],
  ])('and %s is given up', async (_, serve) => {
    const { file, faults } = await from(serve, { within: 150 })
    expect(file).toEqual({ name: 'x', fault: 'lost' })
    expect(faults).toHaveLength(1)
  })

  it('is given up when a stop is asked for', async () => {
    const stop = new AbortController()
    const { file } = await from(() => stop.abort(), { stop: stop.signal })
    expect(file).toEqual({ name: 'x', fault: 'lost' })
  })
})

describe('bytes', () => {
  it('are text or not, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 60 }), (bytes) => {
        const read = readText(bytes)
        expect('fault' in read ? read.fault : typeof read.text).toMatch(/^(no-text|string)$/)
      }),
    )
    expect(readText(Buffer.from('\ufeffä'))).toEqual({ text: 'ä' })
    expect(readText(Buffer.from([0xe4]))).toEqual({ fault: 'no-text' })
  })
})
