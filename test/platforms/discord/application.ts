// The app as it is told to itself.

import type { Platform } from './platform.ts'

export function applicationOf({ bot, applicationId: id, world }: Platform) {
  return {
    id,
    name: bot.username,
    icon: null,
    description: '',
    type: null,
    flags: 0,
    flags_new: '0',
    verify_key: '0'.repeat(64),
    redirect_uris: [],
    interactions_endpoint_url: null,
    role_connections_verification_url: null,
    owner: { ...bot, bot: false },
    approximate_guild_count: world.guilds.size,
    approximate_user_install_count: 0,
    approximate_user_authorization_count: 0,
    explicit_content_filter: 0,
    team: null,
    eligible_oauth2_scopes: ['bot', 'applications.commands'],
  }
}
