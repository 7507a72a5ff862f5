// What ends the adapter, in a sentence for whoever runs the program.

import { PlatformTrouble } from '../../chat/adapter.ts'
import { faultOf } from './faults.ts'

export class DiscordTrouble extends PlatformTrouble {
  override name = 'DiscordTrouble'
}

const unknownToken =
  'Discord does not know the token in DISCORD_TOKEN. Copy it again from the page “Bot” of your application at https://discord.com/developers/applications, with “Reset Token”.'

/** By what @discordjs/ws says when the gateway closes for good. */
const ends: Readonly<Record<string, string>> = {
  'Authentication failed': unknownToken,
  'Used disallowed intents':
    'Discord refuses the events that this program asks for. It needs no privileged ones: look whether the token in DISCORD_TOKEN is this bot’s.',
  'Used invalid intents': 'Discord does not know the events that this program asks for. Update the program.',
  'Used an invalid API version':
    'Discord has given up the version of its interface that this program speaks. Update the program.',
  'Invalid shard': 'Discord refuses the number of shards. Set DISCORD_SHARDS to auto.',
  'Sharding is required': 'The bot is in too many servers for so few shards. Set DISCORD_SHARDS to auto.',
}

export const noAnswer =
  'Discord does not answer. Look whether this machine reaches https://discord.com, and start again.'

/** The error as trouble with Discord, or as it was when it is something else. */
export function asDiscordTrouble(error: unknown): unknown {
  if (faultOf(error) === 'no-token') return new DiscordTrouble(unknownToken)
  const said = error instanceof Error ? error.message : ''
  if (ends[said] !== undefined) return new DiscordTrouble(ends[said])
  if (/^Not enough sessions remaining/.test(said)) {
    const when = /resets at (\S+)/.exec(said)?.[1] ?? 'tomorrow'
    return new DiscordTrouble(`Discord allows the bot no more starts for now. Start it again after ${when}.`)
  }
  return error
}
