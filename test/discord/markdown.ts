// Discord's Markdown as its client reads it, as far as this bot writes it: what a person sees of it. Strict: what
// is markup here and was meant as a character, or the other way round, shows in what is read.

const apart = '\u200b'

/** The text without its markup. */
export function readMarkdown(markdown: string): string {
  return readBlocks(markdown).replaceAll(apart, '')
}

function readBlocks(markdown: string): string {
  let read = ''
  let rest = markdown
  while (rest !== '') {
    const fence = /(^|\n)```\n(.*?)\n```(?=\n|$)/s.exec(rest)
    const before = fence ? rest.slice(0, fence.index + fence[1]!.length) : rest
    read += readLines(before)
    if (!fence) break
    read += fence[2]
    rest = rest.slice(fence.index + fence[0].length)
  }
  return read
}

function readLines(text: string): string {
  return text
    .split('\n')
    .map((line) => readLine(line.replace(/^(#{1,3} |-# |> )/, '')))
    .join('\n')
}

const inline: readonly [RegExp, (match: RegExpExecArray) => string][] = [
  [/^\\([^0-9A-Za-z\s])/, ([, sign]) => sign!],
  [
    /^(`+)([^`]|[^`].*?[^`])\1(?!`)/,
    ([, , code]) => (/^ `|` $/.test(code!) ? code!.replace(/^ (?=`)|(?<=`) $/g, '') : code!),
  ],
  [/^\*\*((?:\\.|[^\\])+?)\*\*(?!\*)/, ([, bold]) => readLine(bold!)],
  [/^\*(?=\S)((?:\\.|[^\\*])+?)\*(?!\*)/, ([, italic]) => readLine(italic!)],
  [/^~~((?:\\.|[^\\])+?)~~/, ([, struck]) => `(struck: ${struck})`],
  [/^\|\|((?:\\.|[^\\])+?)\|\|/, ([, hidden]) => `(hidden: ${hidden})`],
  [/^__?((?:\\.|[^\\_])+?)__?(?![\w])/, ([, other]) => `(italic: ${other})`],
  [/^\[((?:\\.|[^\\\]])+)\]\(<(https?:[^>]+)>\)/, ([, words]) => readLine(words!)],
  [/^<(https?:[^>\s]+)>/, ([, address]) => address!],
  [/^<t:(\d+):T> \(<t:\d+:R>\)/, ([, seconds]) => `(clock: ${seconds})`],
  [/^<(@[!&]?|#)\d+>/, ([mention]) => `(mention: ${mention})`],
  [/^@(everyone|here)/, ([mention]) => `(mention: ${mention})`],
  [/^https?:\/\/[^\s<]+/, ([address]) => `(link: ${address})`],
  [/^:[\w~+-]+:/, ([emoji]) => `(emoji: ${emoji})`],
]

function readLine(line: string): string {
  let read = ''
  let rest = line
  while (rest !== '') {
    const [match, made] =
      inline.map(([pattern, make]) => [pattern.exec(rest), make] as const).find(([found]) => found) ?? []
    read += match ? made!(match) : rest[0]
    rest = rest.slice(match ? match[0].length : 1)
  }
  return read
}
