// Trying the bot by hand, as somebody does who pipes lines in: what they type is done in order, what people see
// is printed, and nothing is left running.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

it('npm run try:telegram', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/platforms/telegram/try.ts'], {
    cwd: repository,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = [
    '/start',
    'ana: /practice copy-on-write',
    'ana: press not sure',
    'press nothing',
    'press next on #1',
    'ben in study-group: hello',
    'ben: named <b>Ben</b>',
    'ben in study-group: /question',
    'ben in study-group: press not sure',
    'ben in study-group: press reveal',
    'ben: search copy-on-write',
    'ben in study-group: post 1',
    'press practise this',
  ]
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect(code).toBe(0)
  expect(out).toMatch(/^· Say who speaks/)
  expect(out).toMatch(/\nana: \/practice copy-on-write\nStevedore → ana #2\n│ Copy-on-write · practice/)
  expect(out).toMatch(
    /\nana: press not sure\nStevedore → ana #2 · edited\n[^·]*\n│ Not sure: here is what is so/,
  )
  expect(out).toMatch(/\n· There is no button “nothing”\. There are: Next \| Undo \| More …\n/)
  expect(out).toMatch(/\nana: press next on #1\n· Message #1 has no buttons\./)
  expect(out).toMatch(/\nben in study-group: hello\n· The bot does not hear that/)
  expect(out).toMatch(/· a question for everybody, asked by <b>Ben<\W+b>\n/)
  // The receipt for Ben alone lies below the question, and has other buttons.
  expect(out).toMatch(/\nben in study-group: press reveal\n· ben sees for a moment: Revealed/)
  expect(out).toMatch(/\n· 1 copy-on-write \| /)
  expect(out).toMatch(/\n· ben posts: copy-on-write\n/)
  expect(out).toMatch(
    /\n· ben opens https:\/\/t\.me\/\w+\?start=t_copy-on-write\nStevedore → ben #\d+\n│ \[picture, .*\n│ Copy-on-write\n/,
  )
})
