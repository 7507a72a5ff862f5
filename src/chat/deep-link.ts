// What a link into the private chat carries: `/start` comes with it. Telegram hands over 1 to 64 letters, digits,
// underscores and hyphens, and nothing else; elsewhere people type it.

/** A command by its name, a topic, a question, a seat in a class, a challenge, or what stands in a group's live quiz. */
export type DeepLink =
  | { to: 'command'; name: string }
  | { to: 'topic'; topic: string }
  | { to: 'question'; item: string }
  | { to: 'live'; session: string }
  | { to: 'class'; code: string }
  | { to: 'challenge'; number: string }

const allowed = /^[A-Za-z0-9_-]{1,64}$/

/** Throws when it would not fit, which a test rules out for all that is taught. */
export function encodeLink(link: DeepLink): string {
  const payload = written(link)
  if (!allowed.test(payload)) throw new RangeError(`No link can carry this: ${payload}`)
  return payload
}

/** Nothing when it can be none of ours. Whether what it names is still there is for others to see. */
export function decodeLink(payload: string): DeepLink | undefined {
  if (!allowed.test(payload)) return undefined
  const [, kind, rest] = /^([tqljc])_(.+)$/.exec(payload) ?? []
  switch (kind) {
    case 't':
      return { to: 'topic', topic: rest! }
    case 'q':
      return { to: 'question', item: rest! }
    case 'l':
      return { to: 'live', session: rest! }
    case 'j':
      return { to: 'class', code: rest! }
    case 'c':
      return { to: 'challenge', number: rest! }
    default:
      return { to: 'command', name: payload.toLowerCase() }
  }
}

function written(link: DeepLink): string {
  switch (link.to) {
    case 'command':
      return link.name
    case 'topic':
      return `t_${link.topic}`
    case 'question':
      return `q_${link.item}`
    case 'live':
      return `l_${link.session}`
    case 'class':
      return `j_${link.code}`
    case 'challenge':
      return `c_${link.number}`
  }
}
