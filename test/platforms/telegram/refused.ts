// What the Bot API answers instead of a result: a code, a description, and sometimes what to do about it.

export type Parameters = { migrate_to_chat_id?: number; retry_after?: number }

export class Refused extends Error {
  readonly code: number
  readonly parameters: Parameters | undefined
  constructor(code: number, description: string, parameters?: Parameters) {
    super(description)
    this.code = code
    this.parameters = parameters
  }
}

/** The tests asked for something that this server does not do: never taken for a success. */
export class NotBuilt extends Error {}

export function badRequest(description: string, parameters?: Parameters): Refused {
  return new Refused(400, `Bad Request: ${description}`, parameters)
}

export function forbidden(description: string): Refused {
  return new Refused(403, `Forbidden: ${description}`)
}

export function conflict(description: string): Refused {
  return new Refused(409, `Conflict: ${description}`)
}

export function tooManyRequests(retryAfter: number): Refused {
  return new Refused(429, `Too Many Requests: retry after ${retryAfter}`, { retry_after: retryAfter })
}
