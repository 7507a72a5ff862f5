// The same quiz with and without a kill, on either platform: what is left must be the same.

import { join } from 'node:path'
import { expect } from 'vitest'
import { temporaryFolder } from '../terminal/child.ts'
import { type Left, leftAfter } from './kills.ts'
import { onDiscord } from './on-discord.ts'
import { onTelegram } from './on-telegram.ts'

type Kill = { platform: 'discord' | 'telegram'; questions: number; killAt?: number | undefined }

/** People whose tap nothing answers give it up soon. Milliseconds. */
const answerWithin = 1_000

export async function quizOn({ platform, questions, killAt }: Kill): Promise<Left> {
  const file = join(temporaryFolder(), 'stevedore.db')
  const how = { file, server: { answerWithin }, ...(killAt === undefined ? {} : { killAt }) }
  const hall = platform === 'discord' ? await onDiscord(how) : await onTelegram(how)
  const command =
    platform === 'discord'
      ? `quiz topic:things questions:${questions} seconds:60`
      : `quiz things ${questions} 60s`
  const left = await leftAfter(hall, command, questions, hall.reaper)
  expect(hall.server.violations).toEqual([])
  await hall.bot().stop()
  await hall.server.close()
  return left
}

export function expectSame(left: Left, whole: Left, killAt: number): void {
  const { standings, attempts, messages } = left
  expect({ standings, attempts, messages }, `killed at boundary ${killAt}`).toEqual({
    standings: whole.standings,
    attempts: whole.attempts,
    messages: whole.messages,
  })
}
