// What is typed when the bot is tried by hand: "ana: /review", "ana in study-group: press B". A line that names
// nobody is the last person's, in the place where they were.

/** `place` is a group or channel by name; without one it is the private chat with the bot. */
export type Speaker = { name: string; place?: string | undefined }
/** `act` is the first word, where it is one of those that mean more than talking. */
export type Typed = { who: Speaker; act: string; rest: string }

const named = /^(\p{L}[\p{L}\d_-]*)(?:\s+in\s+#?([\p{L}\d_-]+))?\s*:(?:\s+|$)(.*)$/su

/** Nothing for an empty line, and for talk before anybody was named. */
export function readLine(
  line: string,
  last: Speaker | undefined,
  acts: readonly string[],
): Typed | undefined {
  const [, name, place, said] = named.exec(line.trim()) ?? []
  const who = name === undefined ? last : { name: name.toLowerCase(), place: place?.toLowerCase() }
  const text = said ?? line.trim()
  if (!who || text === '') return undefined
  const [, first = '', rest = ''] = /^(\S+)\s*(.*)$/s.exec(text) ?? []
  const act = acts.find((one) => one === first.toLowerCase())
  return act === undefined ? { who, act: 'say', rest: text } : { who, act, rest }
}

export function nameOf({ name, place }: Speaker): string {
  return place === undefined ? name : `${name} in ${place}`
}

/** The button that somebody means by what they typed: its label, without signs and capitals, or how it begins. */
export function buttonMeant(labels: readonly string[], typed: string): number | undefined {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}+?-]+/gu, '')
  const wanted = plain(typed)
  const tests = [
    (label: string) => label === typed,
    (label: string) => plain(label) === wanted,
    (label: string) => wanted.length > 1 && plain(label).startsWith(wanted),
  ]
  for (const test of tests) {
    const found = labels.findIndex(test)
    if (found >= 0) return found
  }
  return undefined
}

/** The newest message, of those given from the oldest on, that has the button which somebody means by `typed`. */
export function newestWith<T>(
  messages: readonly T[],
  labelsOf: (message: T) => readonly string[],
  typed: string,
): T | undefined {
  return messages.findLast((message) => buttonMeant(labelsOf(message), typed) !== undefined)
}
