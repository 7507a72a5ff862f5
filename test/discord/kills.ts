// Many people press while the program is killed again and again. Afterwards its database must be, row for row, that
// of a program which nobody killed and which heard the same events.

import Database from 'better-sqlite3'
import { type APIInteraction, GatewayDispatchEvents } from 'discord-api-types/v10'
import { decode } from '../../src/adapters/discord/decode.ts'
import { seeded } from '../../src/engine/random.ts'
import { faultsAfter, life } from '../crash/undisturbed.ts'
import { startDiscord } from '../platforms/discord/server.ts'
import { start } from '../terminal/child.ts'
import { Presser } from './presser.ts'

export type Plan = {
  project: string
  database: string
  people: number
  presses: number
  kills: number
  seed: string
}

export type Outcome = {
  presses: number
  kills: number
  resumes: number
  identifies: number
  events: number
  /** Presses of which Discord told their person that nothing answered. */
  failures: number
  faults: string[]
}

/** A person waits for an answer so long, which is less than Discord gives, for time is short. Milliseconds. */
const answerWithin = 1_500

export async function killed({ project, database, people, presses, kills, seed }: Plan): Promise<Outcome> {
  const server = await startDiscord({ answerWithin })
  const random = seeded(seed)
  const env = { DISCORD_TOKEN: server.token, DISCORD_API_ROOT: server.root, LOG_LEVEL: 'error' }
  const begin = () => start({ database, project, compiled: true, env })
  const progress = { presses: 0, kills: 0 }
  const isOver = () => progress.presses >= presses && progress.kills >= kills
  const members = Array.from({ length: people }, (_, at) => server.person(`P${at}`))
  const { general } = server.guild('Class', { members })
  let running = begin()
  await server.until(() => server.commands().length > 0 && server.gateway.connected > 0)
  const pressers = members.map((person, at) => {
    // Some in the server, where only they see it, the others in the conversation with the bot.
    const here = at % 2 === 0 ? person.in(general) : person.inDm
    return new Presser(here, seeded(`${seed} ${at}`), () => {
      progress.presses++
    })
  })
  const lives = (async () => {
    const callsInLife = Math.ceil((3 * presses) / kills)
    for (; progress.kills < kills; progress.kills++) {
      await life(server, running, callsInLife, random)
      running = begin()
    }
  })()
  await Promise.all([lives, ...pressers.map((one) => one.lives(isOver))])
  const db = new Database(database, { readonly: true })
  const handled = db.prepare('select count(*) from updates').pluck()
  await server.until(() => (handled.get() as number) >= server.interactions().length)
  db.close()
  const told = [...server.gateway.sessions.all.values()].flatMap((session) => session.told)
  running.child.kill('SIGTERM')
  const { code, err } = await running.ended
  const interactions = told.filter(({ t }) => t === GatewayDispatchEvents.InteractionCreate)
  const faults = [
    ...(code === 0 && err === '' ? [] : [`it ended with ${code}: ${err}`]),
    ...server.violations.map((violation) => JSON.stringify(violation)),
    ...faultsAfter(
      database,
      project,
      interactions.map(({ d }) => {
        const incoming = decode(d as APIInteraction)!
        return { id: incoming.update!, heard: () => incoming }
      }),
    ),
  ]
  const { resumes, identifies } = server.gateway
  await server.close()
  return {
    ...progress,
    resumes,
    identifies: identifies.length,
    events: told.length,
    failures: pressers.reduce((sum, one) => sum + one.failures, 0),
    faults,
  }
}
