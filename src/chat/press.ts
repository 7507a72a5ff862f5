// What a button carries: version:session:turn:verb:choice. At most 64 bytes, no secret and no correctness;
// who may press is decided in the store, and the turn makes an old or doubled tap harmless.

const version = '1'
const mostBytes = 64

/** Everything that a person can do by one key or one button. */
export const verbs = [
  'go',
  'answer',
  'sure',
  'unsure',
  'yes',
  'no',
  'show',
  'pick',
  'drop',
  'done',
  'more',
  'undo',
  'suspend',
  'bury',
  'why',
  'report',
  'stop',
  'run',
  'form',
  'join',
  'pace',
  'panel',
  'reveal',
  'skip',
  'pause',
  'void',
  'take',
  'mine',
  'add',
  'again',
  'file',
  'flag',
  'unflag',
  'clear',
  'submit',
] as const
export type Verb = (typeof verbs)[number]

/** `session` is empty for what belongs to no session. `choice` is what `verb` needs: a letter, a command. */
export type Press = { session: string; turn: number; verb: Verb; choice: string }

/** A session of a group, such as `live-4`, and not of one person. */
export function isLive(session: string): boolean {
  return session.startsWith('live-')
}

/** A challenge, such as `challenge-3`, or one attempt at one, such as `try-34`. */
export function isOfChallenge(session: string): boolean {
  return /^(?:challenge|try)-/.test(session)
}

/** Names the message of a group's session that shows a question (by its number), the lobby, the end, or the host's panel. */
export function liveSlot(session: string, what: number | 'lobby' | 'end' | 'panel'): string {
  return what === 'lobby' ? session : `${session}.${what}`
}

/** The session and the question whose message a slot names. */
export function questionOfSlot(slot: string): { session: string; round: number } | undefined {
  const [, session, round] = /^(live-\d+)\.(\d+)$/.exec(slot) ?? []
  return session === undefined ? undefined : { session, round: Number(round) }
}

/** Throws when it would not fit, which a test rules out for every screen. */
export function encodePress(press: Press): string {
  const text = [version, press.session, press.turn, press.verb, press.choice].join(':')
  if (Buffer.byteLength(text) > mostBytes) throw new RangeError(`A press must fit in 64 bytes: ${text}`)
  return text
}

/** Nothing when it is not one of ours: a refusal, never a guess. */
export function decodePress(text: string): Press | undefined {
  if (Buffer.byteLength(text) > mostBytes) return undefined
  const parts = /^1:([a-z0-9-]*):(\d{1,6}):([a-z]+):(.*)$/s.exec(text)
  const verb = verbs.find((name) => name === parts?.[3])
  if (!parts || !verb) return undefined
  return { session: parts[1]!, turn: Number(parts[2]), verb, choice: parts[4]! }
}
