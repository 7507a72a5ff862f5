// All hand rules. Each has a test in rules.test.ts that sends what it forbids.

import { buttonCount, labels, oneAction, webAppsInPrivate } from './keyboards.ts'
import {
  commandNames,
  files,
  inlineResults,
  languageCodes,
  oneTarget,
  uploads,
  webhookAddress,
} from './others.ts'
import { oneEnd, quizAnswers, quizOnly } from './polls.ts'
import type { Checked, Rule } from './rule.ts'
import { deepLinks, oneMarkup, richMessages, texts } from './texts.ts'
import { groupsOnly, noLeak, noLogin, replacing, replies } from './whispers.ts'

const rules: readonly Rule[] = [
  texts,
  oneMarkup,
  richMessages,
  deepLinks,
  oneAction,
  labels,
  buttonCount,
  webAppsInPrivate,
  quizAnswers,
  quizOnly,
  oneEnd,
  groupsOnly,
  noLeak,
  noLogin,
  replies,
  replacing,
  commandNames,
  languageCodes,
  webhookAddress,
  uploads,
  files,
  inlineResults,
  oneTarget,
]

/** What is wrong with a request: the tables first, and what they say is enough. */
export function problemsOf(checked: Checked): string[] {
  const { method, params, platform } = checked
  const tabled = platform.spec.problemsOfCall(method, params)
  return tabled.length > 0 ? tabled.map(inTelegramsWords) : rules.flatMap((rule) => rule(checked))
}

/** Bots look for some of these; for the rest, the table's own words say more than Telegram does. */
function inTelegramsWords(problem: string): string {
  if (/callback_data .*bytes/.test(problem)) return `BUTTON_DATA_INVALID (${problem})`
  if (/required property 'chat_id'/.test(problem)) return `chat_id is empty (${problem})`
  if (/required property 'text'/.test(problem)) return `message text is empty (${problem})`
  if (/^\/(\w+_)?parse_mode /.test(problem)) return `unsupported parse_mode (${problem})`
  return problem
}
