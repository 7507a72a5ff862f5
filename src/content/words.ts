// The catalogue of words: what a message says in a language. A word that is missing, or one that can't be
// said with what it was given, is a bug and throws. A message may have an attribute `.taps`: what those read
// instead who tap buttons.

import { FluentBundle, FluentResource } from '@fluent/bundle'
import type { MessageArgs, Phrase, Words } from '../engine/phrase.ts'
import type { SourceFile } from './page.ts'
import { type Diagnostic, mistake, startOf } from './spot.ts'

/** What a phrase says: an author's text as it is, a message by the catalogue. */
export type Say = Words['say']

/** `ftl` is Fluent text (projectfluent.org); `language` a BCP 47 tag such as en or pt-BR. */
export function loadWords(ftl: string, language: string): Words {
  const bundle = new FluentBundle(language, { useIsolating: false })
  const resource = new FluentResource(ftl)
  const problems = [...unread(ftl, resource), ...bundle.addResource(resource).map(({ message }) => message)]
  if (problems.length > 0) throw new Error(`The words in ${language} are faulty: ${problems.join('; ')}.`)

  const said = (id: string, args: MessageArgs, tapped: boolean): string => {
    const message = bundle.getMessage(id)
    const pattern = (tapped && message?.attributes.taps) || message?.value
    if (!pattern) throw new Error(`There are no words in ${language} for ${id}.`)
    const errors: Error[] = []
    const text = bundle.formatPattern(pattern, args, errors)
    if (errors.length > 0) throw new Error(`${id} in ${language}: ${errors.map(String).join('; ')}.`)
    return text
  }
  const speaker = (tapped: boolean) => {
    const words = (id: string, args: MessageArgs = {}) => said(id, args, tapped)
    const say = (phrase: Phrase) => (typeof phrase === 'string' ? phrase : words(phrase.message, phrase.args))
    return Object.assign(words, { say })
  }
  const tapped = speaker(true)
  const taps: Words = Object.assign(tapped, { taps: tapped as Words })
  return Object.assign(speaker(false), { taps })
}

/** Every id that the text defines. */
export function messageIds(ftl: string): string[] {
  return [...ftl.matchAll(/^(-?[a-zA-Z][\w-]*) *=/gm)].map(([, id]) => id!)
}

/** Fluent's reader leaves out, without a word, what it can't read. */
function unread(ftl: string, resource: FluentResource): string[] {
  const read = new Set(resource.body.map(({ id }) => id))
  return messageIds(ftl).flatMap((id) => (read.has(id) ? [] : [`${id} can’t be read`]))
}

/** The words of a language among the files of content, or what is wrong with them. */
export function readWords(
  files: readonly SourceFile[],
  language = 'en',
): { words?: Words; diagnostics: Diagnostic[] } {
  try {
    return { words: loadWords(ftlOf(files, language), language), diagnostics: [] }
  } catch (error) {
    const spot = startOf(`words/${language}.ftl`)
    return { diagnostics: [mistake(spot, (error as Error).message, 'Fluent text that can be read')] }
  }
}

/** The Fluent text of a language among the files of content. */
export function ftlOf(files: readonly SourceFile[], language: string): string {
  return files.find(({ file }) => file === `words/${language}.ftl`)?.text ?? ''
}
