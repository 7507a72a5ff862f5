// What Discord answers instead of a result: a status, one of its codes, and for a wrong form the fields at fault.

export class Refused extends Error {
  readonly status: number
  readonly code: number
  readonly problems: readonly Problem[]
  constructor(status: number, code: number, message: string, problems: readonly Problem[] = []) {
    super(message)
    this.status = status
    this.code = code
    this.problems = problems
  }
}

/** One field of a request that breaks a rule; `path` as Discord writes it: `components.0.custom_id`. */
export type Problem = { path: string; code: string; words: string }

/** The tests, or the bot, asked for something that this server does not do: never taken for a success. */
export class NotBuilt extends Error {}

const codes = {
  generalError: [404, 0, '404: Not Found'],
  unauthorized: [401, 0, '401: Unauthorized'],
  unknownApplication: [404, 10002, 'Unknown Application'],
  unknownChannel: [404, 10003, 'Unknown Channel'],
  unknownGuild: [404, 10004, 'Unknown Guild'],
  unknownMember: [404, 10007, 'Unknown Member'],
  unknownMessage: [404, 10008, 'Unknown Message'],
  unknownUser: [404, 10013, 'Unknown User'],
  unknownWebhook: [404, 10015, 'Unknown Webhook'],
  unknownInteraction: [404, 10062, 'Unknown interaction'],
  tooManyFollowups: [400, 40094, 'This interaction has reached the maximum number of follow up messages'],
  tooManyOldEdits: [
    400,
    30046,
    'Maximum number of edits to messages older than 1 hour reached. Try again later.',
  ],
  tooLarge: [413, 40005, 'Request entity too large'],
  alreadyAcknowledged: [400, 40060, 'Interaction has already been acknowledged.'],
  missingAccess: [403, 50001, 'Missing Access'],
  notInDm: [400, 50003, 'Cannot execute action on a DM channel'],
  notYours: [403, 50005, 'Cannot edit a message authored by another user'],
  emptyMessage: [400, 50006, 'Cannot send an empty message'],
  refusesDms: [403, 50007, 'Cannot send messages to this user'],
  missingPermissions: [403, 50013, 'Missing Permissions'],
  invalidRecipient: [400, 50033, 'Invalid Recipient(s)'],
  invalidToken: [401, 50027, 'Invalid Webhook Token'],
  unknownReference: [400, 50035, 'Invalid Form Body: message_reference: Unknown message'],
  archived: [400, 50083, 'Thread is archived'],
} as const satisfies Record<string, readonly [number, number, string]>

export function refused(what: keyof typeof codes): Refused {
  const [status, code, message] = codes[what]
  return new Refused(status, code, message)
}

export function invalidForm(problems: readonly Problem[]): Refused {
  return new Refused(400, 50035, 'Invalid Form Body', problems)
}

/** Discord's body of an error, with the fields at fault nested by their path. */
export function bodyOf({ code, message, problems }: Refused): object {
  if (problems.length === 0) return { message, code }
  const errors: Tree = {}
  for (const { path, code: kind, words } of problems) {
    let at = errors
    for (const part of path.split('.').filter((one) => one !== '')) {
      at[part] = (at[part] as Tree | undefined) ?? {}
      at = at[part]
    }
    at._errors = [...((at._errors as object[] | undefined) ?? []), { code: kind, message: words }]
  }
  return { message, code, errors }
}
type Tree = { [part: string]: Tree | object[] }
