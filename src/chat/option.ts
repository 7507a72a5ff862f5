// What a command takes, thing by thing, for platforms that ask for each by itself. What was given is written as it
// would be typed, so that one text is read, however it came.

type Choice = {
  value: string
  /** Words; it is called by its value when left out. */
  says?: string | undefined
}

type Kind =
  | { kind: 'topic' | 'text' }
  | { kind: 'number'; least: number; most: number }
  | { kind: 'choice'; choices: readonly Choice[] }

export type Option = Kind & {
  name: string
  /** Words, of one line. */
  says: string
  /** How it is typed, with `%` for what was given; as it is when left out. */
  typed?: string | undefined
}

export type Given = { name: string; value: string | number | boolean }

/** In the order of the options, whatever the order in which they were given. */
export function writeGiven(options: readonly Option[], given: readonly Given[]): string {
  const written = options.flatMap((option) => {
    const one = given.find(({ name }) => name === option.name)
    return one ? [writeOne(option, `${one.value}`)] : []
  })
  const others = given.filter(({ name }) => !options.some((option) => option.name === name))
  return [...written, ...others.map(({ value }) => `${value}`)].join(' ')
}

/** Between quotes nothing in a title is taken for anything else. */
function writeOne({ kind, typed = '%' }: Option, value: string): string {
  const text = kind === 'topic' ? `"${value.replace(quotes, '')}"` : value
  return typed.replace('%', () => text)
}

const quotes = /["“”„]/g
const quoted = /["“”„]([^"“”„]*)["“”„]/g

/** What stood between quotes, and what is left without it. */
export function unquoted(text: string): { names: string[]; rest: string } {
  const names = [...text.matchAll(quoted)].map(([, name = '']) => name.trim()).filter(Boolean)
  return { names, rest: text.replace(quoted, ' ').trim() }
}
