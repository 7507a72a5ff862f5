// The app's commands, as they are registered: for everybody, replaced all at once.

import type { APIApplicationCommand, APIApplicationCommandOption } from 'discord-api-types/v10'
import { ApplicationCommandType, InteractionContextType } from 'discord-api-types/v10'

export type AskedCommand = {
  id?: string | null
  type?: ApplicationCommandType | null
  name: string
  name_localizations?: Record<string, string> | null
  description?: string | null
  description_localizations?: Record<string, string> | null
  options?: APIApplicationCommandOption[] | null
  default_member_permissions?: string | number | null
  contexts?: number[] | null
  integration_types?: number[] | null
  nsfw?: boolean | null
}

export class Commands {
  #all: APIApplicationCommand[] = []
  readonly #applicationId: string
  readonly #newId: () => string

  constructor(applicationId: string, newId: () => string) {
    this.#applicationId = applicationId
    this.#newId = newId
  }

  get all(): readonly APIApplicationCommand[] {
    return this.#all
  }

  named(name: string, type: ApplicationCommandType): APIApplicationCommand | undefined {
    return this.#all.find((command) => command.type === type && command.name === name)
  }

  /** A command that keeps its name keeps its id; one that stays the same keeps its version too. */
  replace(asked: readonly AskedCommand[]): readonly APIApplicationCommand[] {
    this.#all = asked.map((command) => {
      const type = command.type ?? ApplicationCommandType.ChatInput
      const old = this.named(command.name, type)
      const made = this.#shaped(command, type)
      const same = old && JSON.stringify({ ...old, id: 0, version: 0 }) === JSON.stringify(made)
      return {
        ...made,
        id: old?.id ?? this.#newId(),
        version: same ? old.version : this.#newId(),
      } as APIApplicationCommand
    })
    return this.#all
  }

  #shaped(command: AskedCommand, type: ApplicationCommandType) {
    const permissions = command.default_member_permissions
    return {
      id: 0,
      application_id: this.#applicationId,
      version: 0,
      default_member_permissions:
        permissions === null || permissions === undefined ? null : String(permissions),
      type,
      name: command.name,
      name_localizations: command.name_localizations ?? null,
      description: command.description ?? '',
      description_localizations: command.description_localizations ?? null,
      dm_permission: command.contexts?.includes(InteractionContextType.BotDM) ?? true,
      contexts: command.contexts ?? null,
      integration_types: command.integration_types ?? [0],
      nsfw: command.nsfw ?? false,
      ...(command.options?.length ? { options: command.options } : {}),
    }
  }
}
