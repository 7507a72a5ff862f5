// The one list of commands: the terminal's help, Telegram's menu and Discord's slash commands are made from it.

import type { WantedFile } from '../chat/adapter.ts'
import type { Option } from '../chat/option.ts'
import { classFile } from './bank/file.ts'
import { challenge, challengeActs } from './challenge/challenge.ts'
import { classActs, classCommand } from './classes/class.ts'
import { classroom } from './classes/classroom.ts'
import { join } from './classes/join.ts'
import { explain } from './explain.ts'
import { explainHere } from './explain-here.ts'
import { exportAll } from './export.ts'
import { forget } from './forget.ts'
import { link } from './link/link.ts'
import { unlink } from './link/unlink.ts'
import { daily } from './live/daily.ts'
import { group } from './live/group.ts'
import { question } from './live/question.ts'
import { quiz } from './live/quiz.ts'
import { dailyOptions, groupOptions, quizOptions, settingOptions } from './options.ts'
import { progress } from './progress.ts'
import { remind } from './remind/remind.ts'
import type { Reply, Scene } from './scene.ts'
import { settings } from './settings.ts'
import { share } from './share.ts'
import { privacy, start, topics } from './start.ts'
import { learn, missed, practice, review } from './study/begin.ts'
import { report, resume } from './study/card.ts'
import { standing } from './study/standing.ts'
import { stop } from './study/stop.ts'
import { undo } from './study/undo.ts'
import { helpScreen } from './views/start.ts'

export type Command = {
  name: string
  /** What it does, in one line. */
  says: string
  /** What may follow it: the name of a message, where something may. */
  takes?: string
  /** The words with which what follows may begin, for a platform that offers them. */
  acts?: readonly string[]
  /** The same thing by thing, for a platform that asks for each by itself. */
  options?: readonly Option[]
  /** For a group, or of use everywhere. What is neither is between one person and us. */
  where?: 'group' | 'anywhere'
  /** In a group it is for those who may manage that alone, or does more for them: then it asks whether they may. */
  managed?: 'only' | 'more'
  /** A file may come with it: in a word what that is, and whether it would be read. */
  file?: { says: string; wanted(scene: Scene, rest: string): WantedFile | undefined }
  run(scene: Scene, rest: string): Reply
}

/** What can be done with somebody's message, where a platform offers that; `rest` is its text. In no other menu. */
export const messageCommands: readonly Command[] = [
  { name: 'explain-here', says: 'command-explain-here', where: 'anywhere', run: explainHere },
]

export const commands: readonly Command[] = [
  {
    name: 'start',
    says: 'command-start',
    where: 'anywhere',
    run: (scene, rest) => start(scene, rest, commands),
  },
  { name: 'learn', says: 'command-learn', takes: 'takes-topic-or-nothing', run: learn },
  { name: 'review', says: 'command-review', run: review },
  { name: 'practice', says: 'command-practice', takes: 'takes-topic', run: practice },
  { name: 'missed', says: 'command-missed', run: missed },
  { name: 'undo', says: 'command-undo', run: undo },
  { name: 'progress', says: 'command-progress', run: progress },
  { name: 'topics', says: 'command-topics', where: 'anywhere', run: topics },
  { name: 'explain', says: 'command-explain', takes: 'takes-word', where: 'anywhere', run: explain },
  {
    name: 'question',
    says: 'command-question',
    takes: 'takes-topic-or-nothing',
    where: 'group',
    run: question,
  },
  {
    name: 'quiz',
    says: 'command-quiz',
    takes: 'takes-quiz',
    options: quizOptions,
    where: 'group',
    managed: 'more',
    run: quiz,
  },
  {
    name: 'daily',
    says: 'command-daily',
    takes: 'takes-daily',
    options: dailyOptions,
    where: 'group',
    managed: 'more',
    run: daily,
  },
  {
    name: 'group',
    says: 'command-group',
    takes: 'takes-group',
    options: groupOptions,
    where: 'group',
    managed: 'more',
    run: group,
  },
  {
    name: 'report',
    says: 'command-report',
    takes: 'takes-note',
    run: (scene, rest) => report(scene, standing(scene), rest),
  },
  { name: 'share', says: 'command-share', run: share },
  { name: 'resume', says: 'command-resume', run: resume },
  { name: 'stop', says: 'command-stop', run: stop },
  {
    name: 'class',
    says: 'command-class',
    takes: 'takes-class',
    acts: classActs,
    file: { says: 'option-file', wanted: classFile },
    run: classCommand,
  },
  { name: 'join', says: 'command-join', takes: 'takes-class-code', run: join },
  {
    name: 'classroom',
    says: 'command-classroom',
    takes: 'takes-classroom',
    where: 'group',
    managed: 'only',
    run: classroom,
  },
  {
    name: 'challenge',
    says: 'command-challenge',
    takes: 'takes-challenge',
    acts: challengeActs,
    run: challenge,
  },
  { name: 'remind', says: 'command-remind', takes: 'takes-remind', run: remind },
  {
    name: 'settings',
    says: 'command-settings',
    takes: 'takes-setting',
    options: settingOptions,
    run: settings,
  },
  { name: 'link', says: 'command-link', takes: 'takes-code', run: link },
  { name: 'unlink', says: 'command-unlink', takes: 'takes-account', run: unlink },
  { name: 'export', says: 'command-export', run: exportAll },
  { name: 'privacy', says: 'command-privacy', where: 'anywhere', run: privacy },
  { name: 'forget', says: 'command-forget', takes: 'takes-forget', run: forget },
  {
    name: 'help',
    says: 'command-help',
    where: 'anywhere',
    run: (scene) => ({ screen: helpScreen(scene, commands) }),
  },
]
