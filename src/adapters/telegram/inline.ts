// Inline mode: what somebody types after our name, in whatever chat, finds words to post there and questions to
// lead to. Nobody is written down for it, and no answer has a key in it.

import type { Api } from 'grammy'
import type { InlineQuery, InlineQueryResultArticle } from 'grammy/types'
import type { Core, Found } from '../../chat/adapter.ts'
import { limits, shortened } from '../../chat/limits.ts'
import { rich } from '../../chat/rich.ts'
import type { Block } from '../../chat/screen.ts'
import { startLink } from './html.ts'
import { capital } from './keyboard.ts'
import { renderOne } from './render.ts'

/** Telegram's own, and how many of them are words; questions fill the rest. */
const { results: mostResults, title: longestTitle, summary: longestSummary } = limits.telegram.inline
const mostTerms = 30
/** What is taught changes with a new start only; whose language it is in differs. Seconds. */
const cached = 300
const longestQuery = 100

/** What leads to us: to what was found, where nothing was, and from wherever they are. */
export type InlineWords = { practise: string; nothing: string; open: string }

export type InlineAnswer = Parameters<Api['raw']['answerInlineQuery']>[0]

export function answerInline(
  core: Pick<Core, 'look'>,
  { id, query, from }: InlineQuery,
  bot: string,
  words: InlineWords,
): InlineAnswer {
  const text = query.slice(0, longestQuery)
  const look = (what: 'terms' | 'topics' | 'questions', most: number) =>
    core.look({ what, text, language: from.language_code, most })
  const isEmpty = text.trim() === ''
  const told = isEmpty ? look('topics', mostResults) : look('terms', mostTerms)
  const asked = isEmpty ? [] : look('questions', mostResults - told.length)
  const results = [
    ...told.map((found) =>
      article(isEmpty ? 't' : 'w', found, isEmpty ? inShort(found, bot) : inFull(found, bot), bot, words),
    ),
    ...asked.map((found) => article('q', found, inShort(found, bot), bot, words)),
  ]
  const button = { text: results.length > 0 ? words.open : words.nothing, start_parameter: 'topics' }
  return { inline_query_id: id, results: distinct(results), cache_time: cached, is_personal: true, button }
}

function article(
  kind: string,
  { id, title, summary, start }: Found,
  message_text: string,
  bot: string,
  words: InlineWords,
): InlineQueryResultArticle {
  return {
    type: 'article',
    id: `${kind}-${id}`.slice(0, 64),
    title: shortened(title, longestTitle),
    description: shortened(summary, longestSummary),
    input_message_content: {
      message_text,
      parse_mode: 'HTML',
      link_preview_options: { is_disabled: true },
    },
    reply_markup: { inline_keyboard: [[{ text: capital(words.practise), url: startLink(bot, start) }]] },
  }
}

/** A word with all that is said of it. */
function inFull(found: Found, bot: string): string {
  const { screen } = found
  return screen ? renderOne({ blocks: screen.blocks, buttons: [] }, bot).html : inShort(found, bot)
}

/** A topic, or what a question asks: the rest comes to whoever follows the link. */
function inShort({ title, summary }: Found, bot: string): string {
  const blocks: Block[] = [
    { block: 'heading', text: rich(title) },
    { block: 'text', text: rich(summary) },
  ]
  return renderOne({ blocks, buttons: [] }, bot).html
}

function distinct(results: readonly InlineQueryResultArticle[]): InlineQueryResultArticle[] {
  return [...new Map(results.map((one) => [one.id, one])).values()]
}
