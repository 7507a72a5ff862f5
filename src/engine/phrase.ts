// Text that a learner will read, before it is known in which language. Authors write text; a family
// of generated items names a message and its arguments, and the catalogue of words says it.

export type MessageArgs = Readonly<Record<string, string | number>>
export type Message = { message: string; args: MessageArgs }
export type Phrase = string | Message

export function phrase(message: string, args: MessageArgs = {}): Message {
  return { message, args }
}

/** The same phrase gives the same text, so that two options can be told apart before any words are known. */
export function phraseKey(text: Phrase): string {
  return typeof text === 'string' ? text : JSON.stringify([text.message, Object.entries(text.args).sort()])
}

/** A catalogue of words in one language. Throws for a message that it does not hold, which is a bug. */
export type Words = {
  (id: string, args?: MessageArgs): string
  say(phrase: Phrase): string
  /** The same words as those read them who tap buttons instead of typing keys. */
  taps: Words
}
