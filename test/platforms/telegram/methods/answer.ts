// Answers to what people did: to taps with a toast, to inline queries with an offer.

import type { Methods } from './method.ts'

export const answering: Methods = {
  answerCallbackQuery({ callback_query_id, text = '', show_alert = false, url }, { platform }) {
    platform.presses.answer(callback_query_id, { text, alert: show_alert, ...(url && { url }) })
    return true
  },
  answerInlineQuery({ inline_query_id, results, next_offset = '', button }, { platform }) {
    platform.inline.answer(inline_query_id, { results, nextOffset: next_offset, button })
    return true
  },
}
