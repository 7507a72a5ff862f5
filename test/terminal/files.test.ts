// Files of the machine at which somebody sits, by their paths: the real program reads them.

import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { newDatabase, say, temporaryFolder } from './child.ts'

const folder = temporaryFolder()
const path = (name: string, text: string | Buffer) => {
  writeFileSync(join(folder, name), text)
  return join(folder, name)
}

it('are imported by their path, and what can’t be read is told', async () => {
  const lids = path('my lids.gift', '::lid::Which part closes a box? {=The lid ~The floor#It is below.}\n')
  const names = path('names.csv', 'name,email\n"Lee, Kim",kim@example.org\n')
  const big = path('big.gift', 'x'.repeat(900_001))
  const binary = path('binary.gift', Buffer.from([0xff, 0xd8, 0xff]))
  mkdirSync(join(folder, 'a-folder'))
  const lines = [
    '/class create Boxes',
    '/class import',
    `/class import ${lids}`,
    '/class import yes',
    `/class import "${lids}"`,
    `/class import ${big}`,
    `/class import ${binary}`,
    '/class import /dev/zero',
    `/class import ${join(folder, 'a-folder')}`,
    `/class import ${join(folder, 'not-there')}`,
    `/class roster ${names}`,
    '/class people',
    `@eve /class import ${lids}`,
  ]
  const { out, err, code } = await say(lines, { database: newDatabase(folder) })
  expect({ err, code }).toEqual({ err: '', code: 0 })
  expect(out.replace(/\s+/g, ' ')).toMatch(
    new RegExp(
      [
        /type the path of the file/,
        /my lids\.gift, read as GIFT: one question for Boxes/,
        /`\/class import yes` imports them/,
        /Imported into Boxes: 1 new/,
        /one is there already just so/,
        /too big: I read at most 900 kB/,
        /no text that I can read/,
        /There is no such file here/,
        /There is no such file here/,
        /There is no such file here/,
        /One person was added to Boxes/,
        /Lee, Kim/,
        /@eve You are in no class/,
      ]
        .map(({ source }) => source)
        .join('.*'),
    ),
  )
})
