// Text is data: a run of spans, never a string with markup in it. Each renderer escapes for its platform.

/**
 * `start`: a link into the private chat with us, where `/start` comes with these words; as code it is what is
 * typed where there are no such links. `foreign`: somebody else wrote it, and it must not become a link, a
 * mention or a command. `time`: an instant, which the text says as a clock of the place shows it; a platform that
 * shows instants in its own way may do so.
 */
export type Span = {
  text: string
  style?: 'bold' | 'italic' | 'code' | undefined
  url?: string | undefined
  start?: string | undefined
  foreign?: true | undefined
  time?: number | undefined
}
export type Rich = readonly Span[]

/** Where what somebody else wrote begins and ends in a sentence of ours: signs that nobody can type. */
const [theirsFrom, theirsTo] = ['\ue000', '\ue001']

/** What somebody else wrote, such as a name, for its place in our words: `rich` shows it as it is. */
export function theirs(text: string): string {
  const bare = printable(text).replace(/[\ue000\ue001]/g, '')
  return `${theirsFrom}${bare.replace(/\s+/g, ' ')}${theirsTo}`
}

/**
 * Text of our own (content and the catalogue of words), where `backticks` mark code, and what somebody else wrote
 * stands as `theirs`. Lines as their author broke them are one paragraph; an empty line parts two.
 */
export function rich(text: string): Rich {
  return text.split(/(\ue000[^\ue001]*\ue001)/).flatMap((part): Rich => {
    return part.startsWith(theirsFrom) ? plain(part.slice(1, -1)) : ours(part)
  })
}

function ours(text: string): Rich {
  const parts = text.replace(/(?<!\n)\n(?!\n)/g, ' ').split('`')
  return parts.flatMap((part, at): Span[] => {
    if (part === '') return []
    const isCode = at % 2 === 1 && at < parts.length - 1
    return [isCode ? { text: part, style: 'code' } : { text: at % 2 === 1 ? `\`${part}` : part }]
  })
}

/** Text that somebody else wrote, such as a name: shown as it is. */
export function plain(text: string): Rich {
  return [{ text: printable(text), foreign: true }]
}

/** Without control characters, which steer a terminal, and without those that turn the reading direction. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/g, '')
}

export function link(text: string, url: string): Rich {
  return [{ text, url }]
}

export function plainText(text: Rich): string {
  return text.map((span) => span.text).join('')
}
