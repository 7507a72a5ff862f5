// Every reason that we say no. The compiler asks for words for each, and the words say what to do instead.

export const refusals = {
  'not-understood': 'refusal-not-understood',
  'too-long': 'refusal-too-long',
  'unknown-command': 'refusal-unknown-command',
  'already-answered': 'refusal-already-answered',
  stale: 'refusal-stale',
  'not-yours': 'refusal-not-yours',
  'unknown-press': 'refusal-unknown-press',
  'nothing-standing': 'refusal-nothing-standing',
  'answer-first': 'refusal-answer-first',
  'unknown-topic': 'refusal-unknown-topic',
  'which-topic': 'refusal-which-topic',
  'name-a-topic': 'refusal-name-a-topic',
  'name-a-word': 'refusal-name-a-word',
  'unknown-word': 'refusal-unknown-word',
  'nothing-to-undo': 'refusal-nothing-to-undo',
  'undo-too-far': 'refusal-undo-too-far',
  'nothing-missed': 'refusal-nothing-missed',
  'no-card-here': 'refusal-no-card-here',
  'unknown-setting': 'refusal-unknown-setting',
  'bad-language': 'refusal-bad-language',
  'bad-zone': 'refusal-bad-zone',
  'bad-hour': 'refusal-bad-hour',
  'bad-new-per-day': 'refusal-bad-new-per-day',
  'bad-review-cap': 'refusal-bad-review-cap',
  'bad-retention': 'refusal-bad-retention',
  'bad-buttons': 'refusal-bad-buttons',
  'bad-weekdays': 'refusal-bad-weekdays',
  'forget-not-typed': 'refusal-forget-not-typed',
} as const

export type Refusal = keyof typeof refusals
