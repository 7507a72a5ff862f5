// Files that people send the bot on Telegram: with a command below them or by themselves, fetched only where they are
// wanted, and no further than they may be long. The address of a file holds the token, and nobody is told it.

import { join } from 'node:path'
import { afterEach, describe, expect, it } from 'vitest'
import { temporaryFolder } from '../store/made-up.ts'
import { startBot, type TestBot } from './bot.ts'

const folder = temporaryFolder()

let bot: TestBot
afterEach(async () => {
  const { token, violations } = bot.server
  const log = bot.logged.join('\n')
  expect(violations).toEqual([])
  expect(log).not.toContain(token.split(':')[1])
  // Nor had it to be taken out.
  expect(log).not.toContain('[secret]')
  await bot.stop()
  await bot.server.close()
})

const lids = '::lid::Which part closes a box? {=The lid ~The floor#It is below.}\n'
const file = (text: string | Buffer, name = 'lids.gift') => ({ name, bytes: Buffer.from(text) })

async function teacher(how: Parameters<typeof startBot>[0] = {}) {
  bot = await startBot(how)
  const mira = bot.person(1, 'Mira')
  await mira.says('/class create DevOps 2')
  return mira
}

describe('a document', () => {
  it('with /class import below it is read, shown, and imported by a tap', async () => {
    const mira = await teacher()
    expect(await mira.sends(file(lids), '/class import')).toMatch(/lids\.\W?gift, read as GIFT: one question/)
    await mira.presses('Import one question')
    expect(mira.text()).toMatch(/Imported into DevOps 2: 1 new/)
    expect(bot.server.downloads).toEqual(['lids.gift'])
  })

  it('with /class roster below it adds people, and gives links that take their seats', async () => {
    const mira = await teacher()
    await mira.sends(file('name\nKim Lee\n', 'names.csv'), '/class roster')
    const codes = bot.server.documents(mira.chat).find(({ name }) => name === 'class-1-codes.csv')
    const [, link] = /Kim Lee,.*,(https:\/\/\S+)/.exec(codes!.bytes.toString())!
    const kim = bot.person(2, 'kim_1999')
    bot.server.follow(kim.user, link!)
    await bot.quiet()
    expect(kim.text()).toMatch(/You are Kim Lee in DevOps 2/)
  })

  it('may follow by itself once the command was typed', async () => {
    const mira = await teacher()
    expect(await mira.says('/class import')).toMatch(/send me the file now/)
    expect(await mira.sends(file(lids))).toMatch(/one question for DevOps 2/)
  })

  it('by itself waits for the one before it, whose command it is for too', async () => {
    const mira = await teacher()
    bot.server.sendFile(mira.user, file('What? {~a}', 'first.gift'), '/class import')
    bot.server.sendFile(mira.user, file(lids, 'second.gift'))
    bot.server.say(mira.user, mira.chat, '/class import yes')
    await bot.quiet()
    expect(mira.text()).toMatch(/Imported into DevOps 2/)
    expect(bot.server.downloads).toEqual(['first.gift', 'second.gift'])
  })

  it('that nobody asked for, or of somebody who may not send one, is not even fetched', async () => {
    const mira = await teacher()
    const [ben, kim] = [bot.person(2, 'Ben'), bot.person(3, 'Kim')]
    expect(await mira.sends(file(lids))).toMatch(/can’t tell what this file is for/)
    await mira.says('/class roster Kim Lee')
    const sheet = bot.server.documents(mira.chat).find(({ name }) => name === 'class-1-codes.csv')
    await kim.says(`/join ${/[2-9A-Z]{4}-[2-9A-Z]{4}/.exec(sheet!.bytes.toString())![0]}`)
    expect(await kim.sends(file(lids), '/class import')).toMatch(/In DevOps 2 only those who teach/)
    expect(await ben.sends(file(lids), '/class import')).toMatch(/You are in no class/)
    expect(await ben.sends(file(lids), 'look at this')).toMatch(/can’t tell what this file is for/)
    expect(bot.server.callsOf('getFile')).toEqual([])
    expect(bot.server.downloads).toEqual([])
  })

  it('of another command goes with it unread', async () => {
    const mira = await teacher()
    expect(await mira.sends(file(lids), '/topics')).toMatch(/Boxes|Lids/)
    expect(bot.server.downloads).toEqual([])
  })

  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${lids}`)],
    ['UTF-16, little end first', Buffer.from(`\ufeff${lids}`, 'utf16le')],
    ['UTF-16, big end first', Buffer.from(`\ufeff${lids}`, 'utf16le').swap16()],
  ])('may be in %s', async (_, bytes) => {
    const mira = await teacher()
    expect(await mira.sends({ name: 'lids.gift', bytes }, '/class import')).toMatch(/one question for/)
  })

  it('that is no text gets a sentence', async () => {
    const mira = await teacher()
    const bytes = Buffer.from([0x50, 0x4b, 3, 4, 0xff, 0xfe, 0xd8])
    expect(await mira.sends({ name: 'lids.gift', bytes }, '/class import')).toMatch(/no text that I can read/)
  })

  it('that is too big is not fetched; one that is longer than was said is cut off', async () => {
    const mira = await teacher()
    const big = Buffer.alloc(900_001, 'x')
    expect(await mira.sends({ name: 'big.gift', bytes: big }, '/class import')).toMatch(/at most 900 kB/)
    expect(bot.server.callsOf('getFile')).toEqual([])
    expect(await mira.sends({ name: 'lies.gift', bytes: big, says: 10 }, '/class import')).toMatch(
      /at most 900 kB/,
    )
    expect(await mira.sends(file(lids), '/class import')).toMatch(/one question for/)
  })

  it.each([
    ['Telegram refuses', { on: 'getFile' as const, refuse: { status: 502 } }],
    ['the connection breaks', { on: 'getFile' as const, drop: 'before' as const }],
  ])('that can’t be fetched, as %s, gets a sentence, and may be sent again', async (_, fault) => {
    const mira = await teacher({ level: 'warn' })
    bot.server.fault(fault)
    expect(await mira.sends(file(lids), '/class import')).toMatch(/could not fetch the file.*send it again/)
    expect(bot.logged.join('\n')).toMatch(/a document is not to be had/)
    expect(await mira.sends(file(lids), '/class import')).toMatch(/one question for/)
  })

  it('that was not there yet when the program stopped is read after the next start', async () => {
    const mira = await teacher({ file: join(folder, 'stopped.db') })
    let free = () => {}
    bot.server.holdFiles(
      new Promise<void>((resolve) => {
        free = resolve
      }),
    )
    bot.server.sendFile(mira.user, file(lids), '/class import')
    await bot.server.until(() => bot.server.downloads.length > 0)
    await bot.stop()
    free()
    expect(bot.server.pending()).toHaveLength(1)
    bot = await startBot({ after: bot })
    await bot.quiet()
    expect(bot.person(1, 'Mira').text()).toMatch(/one question for DevOps 2/)
  })

  it('that is not where Telegram said gets the same, and no log tells where that was', async () => {
    const mira = await teacher({ level: 'trace' })
    bot.server.loseFile('lids.gift')
    expect(await mira.sends(file(lids), '/class import')).toMatch(/could not fetch the file/)
    expect(bot.logged.join('\n')).toMatch(/a document was not fetched/)
  })
})
