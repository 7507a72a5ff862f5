// What the commands that take several things take, one by one: a platform that asks for each by itself makes its menu
// of this. What is given is read as if it had been typed.

import type { Option } from '../chat/option.ts'
import { liveModes } from '../engine/session/live.ts'
import { steering } from './live/host.ts'
import { setupLimits } from './live/setup.ts'
import { allSettings } from './settings.ts'

const topic: Option = { name: 'topic', says: 'option-topic', kind: 'topic' }

export const quizOptions: readonly Option[] = [
  topic,
  { name: 'questions', says: 'option-questions', kind: 'number', least: 1, most: setupLimits.questions },
  {
    name: 'seconds',
    says: 'option-seconds',
    kind: 'number',
    least: 0,
    most: setupLimits.seconds,
    typed: '%s',
  },
  {
    name: 'mode',
    says: 'option-mode',
    kind: 'choice',
    choices: [
      ...liveModes.map((mode) => ({ value: mode, says: `option-mode-${mode}` })),
      { value: 'teams pick', says: 'option-mode-pick' },
    ],
  },
  {
    name: 'teams',
    says: 'option-teams',
    kind: 'number',
    least: 2,
    most: setupLimits.teams,
    typed: 'teams %',
  },
  {
    name: 'about',
    says: 'option-about',
    kind: 'choice',
    choices: [{ value: 'wrong', says: 'option-about-wrong' }],
  },
  {
    name: 'steer',
    says: 'option-steer',
    kind: 'choice',
    choices: Object.keys(steering)
      .filter((word) => word !== 'stop')
      .map((word) => ({ value: word, says: `option-steer-${word}` })),
  },
]

export const dailyOptions: readonly Option[] = [
  { name: 'time', says: 'option-daily-time', kind: 'text' },
  topic,
]

export const groupOptions: readonly Option[] = [
  {
    name: 'start',
    says: 'group-start',
    kind: 'choice',
    choices: [{ value: 'anyone' }, { value: 'managers' }],
    typed: 'start %',
  },
  { name: 'language', says: 'group-language', kind: 'text', typed: 'language %' },
  { name: 'zone', says: 'group-zone', kind: 'text', typed: 'zone %' },
  { name: 'quiet', says: 'group-quiet', kind: 'text', typed: 'quiet %' },
]

export const settingOptions: readonly Option[] = [
  {
    name: 'setting',
    says: 'option-setting',
    kind: 'choice',
    choices: allSettings.map(({ name }) => ({ value: name })),
  },
  { name: 'value', says: 'option-value', kind: 'text' },
]
