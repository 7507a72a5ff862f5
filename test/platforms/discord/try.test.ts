// Trying the bot by hand on Discord, as somebody does who pipes lines in: commands, buttons, what only one person
// sees, and nothing is left running.

import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { expect, it } from 'vitest'

const repository = fileURLToPath(new URL('../../../', import.meta.url))

it('npm run try:discord', async () => {
  const child = spawn(process.execPath, ['--import', 'tsx', 'test/platforms/discord/try.ts'], {
    cwd: repository,
    stdio: ['pipe', 'pipe', 'inherit'],
  })
  const lines = [
    '/start',
    'ana: /practice copy-on-write',
    'ana: press not sure',
    'press nothing',
    'ana: type /practice copy',
    'ana in general: /help',
    'ben in general: hello',
    'ben: anybody here?',
    'ben: submit x',
  ]
  child.stdin.end(lines.map((line) => `${line}\n`).join(''))
  let out = ''
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text
  })
  const code = await new Promise((resolve) => child.on('close', resolve))
  expect(code).toBe(0)
  expect(out).toMatch(/^· Say who speaks/)
  expect(out).toMatch(/\nana: \/practice copy-on-write\nStevedore → ana #1\n│ -# Copy-on-write · practice/)
  expect(out).toMatch(
    /\nana: press not sure\nStevedore → ana #1 · edited\n[^·]*\n│ .*Not sure: here is what is so/,
  )
  expect(out).toMatch(/\n· There is no button “nothing”\. There are: Next \| Undo \| More …\n/)
  expect(out).toMatch(/\n· Discord suggests: [^\n]*Copy-on-write/)
  expect(out).toMatch(/\nana in general: \/help\nStevedore → general #2 · only ana sees it\n/)
  expect(out).toMatch(/\nben in general: hello\n· The bot does not read that/)
  expect(out).toMatch(/\nben: anybody here\?\nStevedore → ben #\d+\n│ No question is open now/)
  expect(out).toMatch(/\nben: submit x\n· No form is open there/)
  expect(out).not.toMatch(/No correct bot/)
})
