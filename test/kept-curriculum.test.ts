// What a start reads in place of the content is what the content says, or is not read at all.

import { mkdtempSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { readContent } from '../src/content/read.ts'
import { families } from '../src/engine/question/families/index.ts'
import { pose } from '../src/engine/question/pose.ts'
import { decode, encode, keptCurricula } from '../src/kept-curriculum.ts'
import { languagesAtStart } from '../src/languages.ts'
import { readCurricula } from '../src/world.ts'

const files = readContent()
const curricula = readCurricula(files)
const temporary = mkdtempSync(join(tmpdir(), 'stevedore-kept-'))
afterAll(() => rmSync(temporary, { recursive: true, force: true }))
let folders = 0
const newFolder = () => join(temporary, `${++folders}`)

const only = (folder: string) => join(folder, readdirSync(folder)[0]!)

it('every item of the curriculum is posed to the letter as it is without', () => {
  const [read, kept] = [curricula, decode(encode(curricula))].map((one) => one.get('en')!)
  expect(kept).toEqual(read)
  const posed = (one: typeof read) =>
    [...one!.items.values()].map((item) => JSON.stringify(pose(item, 'seed/1', families)))
  expect(posed(kept)).toEqual(posed(read))
  expect([...kept!.objectives.keys()]).toEqual([...read!.objectives.keys()])
})

describe('what is kept', () => {
  it('is read again as long as nothing changed', () => {
    const folder = newFolder()
    expect(keptCurricula(files, folder).get()).toBeUndefined()
    keptCurricula(files, folder).put(curricula)
    expect(keptCurricula(files, folder).get()).toEqual(curricula)
  })

  it('is not, after any change of any file: its text, its name, one more or one less', () => {
    const folder = newFolder()
    keptCurricula(files, folder).put(curricula)
    const [first, ...rest] = files
    const changed = [
      [{ ...first!, text: `${first!.text} ` }, ...rest],
      [{ ...first!, file: `${first!.file}x` }, ...rest],
      [...files, { file: 'one-more.yaml', text: '' }],
      rest,
    ]
    for (const other of changed) expect(keptCurricula(other, folder).get()).toBeUndefined()
  })

  it('is not, when it is damaged or was written by halves', () => {
    const folder = newFolder()
    const kept = keptCurricula(files, folder)
    for (const harm of [
      (path: string) => writeFileSync(path, readFileSync(path, 'utf8').replace('container', 'contaimer')),
      (path: string) => truncateSync(path, 1000),
      (path: string) => writeFileSync(path, ''),
    ]) {
      kept.put(curricula)
      expect(kept.get()).toBeDefined()
      harm(only(folder))
      expect(kept.get()).toBeUndefined()
    }
  })

  it('is no more than a few, and leaves nothing half done', () => {
    const folder = newFolder()
    for (let at = 0; at < 7; at++)
      keptCurricula([...files, { file: `${at}.yaml`, text: '' }], folder).put(curricula)
    expect(readdirSync(folder).length).toBeLessThanOrEqual(4)
    expect(readdirSync(folder).filter((name) => !name.endsWith('.json'))).toEqual([])
  })
})

describe('a start', () => {
  it('says the same whether it finds something kept or not, and where nothing can be kept', async () => {
    const folder = newFolder()
    const blocked = newFolder()
    writeFileSync(blocked, 'a file stands where the folder would be')
    const first = await languagesAtStart(folder)
    const second = await languagesAtStart(folder)
    const third = await languagesAtStart(blocked)
    for (const found of [first, second, third]) {
      expect(found.get('en')!.curriculum).toEqual(curricula.get('en'))
      expect(found.get('en')!.words('key-yes')).toBe('yes')
    }
    expect(readdirSync(folder)).toHaveLength(1)
  })
})
