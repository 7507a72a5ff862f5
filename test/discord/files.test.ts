// Files that people give the bot on Discord: with /class, or in the conversation with it; fetched only where they are
// wanted, from where Discord keeps files alone, and answered in time however long that takes.

import { MessageFlags } from 'discord-api-types/v10'
import { afterEach, describe, expect, it } from 'vitest'
import { labelsOf } from '../platforms/discord/reading.ts'
import { startBot, type TestBot, textOf } from './bot.ts'

let bot: TestBot
afterEach(async () => {
  expect(bot.server.violations).toEqual([])
  expect(bot.logged).toEqual([])
  await bot.stop()
  await bot.server.close()
})

const lids = '::lid::Which part closes a box? {=The lid ~The floor#It is below.}\n'
const file = (text: string, name = 'lids.gift') => ({ name, bytes: Buffer.from(text) })

async function teacher() {
  bot = await startBot()
  const mira = bot.server.person('Mira')
  const guild = bot.server.guild('School', { members: [mira] })
  await mira.inDm.slash('class', { what: 'create DevOps 2' })
  await bot.quiet()
  return { mira, guild, dm: mira.inDm, here: mira.in(guild.general) }
}

describe('a file', () => {
  it('given with /class import is read, shown, and imported by a press', async () => {
    const { dm } = await teacher()
    expect(await dm.slash('class', { what: 'import', file: file(lids) })).toMatchObject({ saw: 'message' })
    await bot.quiet()
    expect(textOf(dm.last())).toMatch(/lids.*gift, read as GIFT: one question for DevOps 2/)
    await dm.press('Import one question')
    await bot.quiet()
    expect(textOf(dm.last())).toMatch(/Imported into DevOps 2: 1 new/)
    expect(bot.server.downloads).toEqual(['lids.gift'])
  })

  it('in a channel is shown to the teacher alone', async () => {
    const { here, guild } = await teacher()
    await here.slash('class', { what: 'import', file: file(lids) })
    await bot.quiet()
    expect(here.whispers().map(textOf).join()).toMatch(/one question for DevOps 2/)
    expect(bot.server.messages(guild.general)).toEqual([])
  })

  it('that takes long to fetch is waited for, where the person sees that, in a channel too', async () => {
    const { here } = await teacher()
    let free = () => {}
    bot.server.holdFiles(
      new Promise<void>((resolve) => {
        free = resolve
      }),
    )
    const answered = here.slash('class', { what: 'import', file: file(lids) })
    const thinking = await bot.server.until(() => here.whispers().at(-1))
    expect(Number(thinking.flags) & MessageFlags.Loading).toBeTruthy()
    free()
    expect(await answered).toMatchObject({ saw: 'message', secret: true })
    await bot.quiet()
    expect(here.whispers().map(textOf).join()).toMatch(/one question for DevOps 2/)
    expect(here.whispers()).toHaveLength(1)
    expect(bot.server.calls.filter(({ status }) => Number(status) >= 400)).toEqual([])
  })

  it('may be sent in direct messages, with the command or after it', async () => {
    const { dm } = await teacher()
    dm.sendFile(file(lids), '/class import')
    await bot.server.until(() => /one question for DevOps 2/.test(textOf(dm.last())))
    dm.sendFile(file('What? {~a}'))
    await bot.server.until(() => /mistake/.test(textOf(dm.last())))
    await bot.quiet()
    expect(textOf(dm.last())).toMatch(/Line 1, column/)
    expect(labelsOf(dm.last()!)).toEqual([])
  })

  it('that nobody asked for, or of somebody who may not give one, is not even fetched', async () => {
    const { dm, guild } = await teacher()
    const ben = bot.server.person('Ben')
    guild.join(ben)
    await ben.inDm.slash('class', { what: 'import', file: file(lids) })
    await bot.quiet()
    expect(textOf(ben.inDm.last())).toMatch(/You are in no class/)
    dm.sendFile(file(lids))
    await bot.quiet()
    expect(textOf(dm.last())).toMatch(/can’t tell what this file is for/)
    await dm.slash('class', { what: 'people', file: file(lids) })
    await bot.quiet()
    expect(textOf(dm.last())).toMatch(/One person/)
    expect(bot.server.downloads).toEqual([])
  })

  it('that is too big is not fetched; one that is longer than was said is cut off', async () => {
    const { dm } = await teacher()
    const big = Buffer.alloc(900_001, 'x')
    await dm.slash('class', { what: 'import', file: { name: 'big.gift', bytes: big } })
    await bot.quiet()
    expect(textOf(dm.last())).toMatch(/at most 900 kB/)
    expect(bot.server.downloads).toEqual([])
    await dm.slash('class', { what: 'import', file: { name: 'lies.gift', bytes: big, says: 5 } })
    await bot.quiet()
    expect(textOf(dm.last())).toMatch(/at most 900 kB/)
  })

  it('that is said to lie where Discord keeps none is left there', async () => {
    const { dm } = await teacher()
    const elsewhere = { ...file(lids), host: 'localhost' }
    await dm.slash('class', { what: 'import', file: elsewhere })
    await bot.quiet()
    expect(textOf(dm.last())).toMatch(/could not fetch the file/)
    expect(bot.server.downloads).toEqual([])
  })

  it('is offered with /class, in words', async () => {
    await teacher()
    const [command] = bot.server.commands().filter(({ name }) => name === 'class')
    expect(command!.options).toMatchObject([
      { name: 'what' },
      { name: 'file', type: 11, description: expect.stringMatching(/questions for import/) },
    ])
  })
})
