// Plain measures of a text: its words, its sentences, and what is left when code is taken out.

/** Without what stands between backticks; `instead` takes its place. */
export function withoutCode(text: string, instead = ''): string {
  return text.replace(/`[^`]*`/g, instead)
}

/** As one reads them: split at spaces, each with a letter or digit. */
export function wordsOf(text: string): string[] {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word))
}

/** Split after a full stop, question or exclamation mark (or colon) that ends a word and a new one begins. */
export function sentencesOf(text: string): string[] {
  return text
    .replace(/\b(e\.g|i\.e|etc|vs)\./g, '$1')
    .split(/(?<=[.!?]["”’)`]*)\s+(?=["“‘(`]*[\p{L}\p{N}])/u)
    .filter((sentence) => /[\p{L}\p{N}]/u.test(sentence))
}

/** Lower-case words and numbers without punctuation, for comparing texts. */
export function plainWords(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+(?:['’.:/_-][\p{L}\p{N}]+)*/gu) ?? []
}
