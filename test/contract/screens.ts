// Every screen of the real curriculum that a platform has to show: each question in every language as it is asked,
// and as it is answered in each way; lessons; and whatever else there is.

import { accountOf } from '../../src/app/arrive.ts'
import { commands } from '../../src/app/commands.ts'
import { explain } from '../../src/app/explain.ts'
import { type Scene, sceneOf } from '../../src/app/scene.ts'
import { progressScreen } from '../../src/app/views/progress.ts'
import { helpScreen, privacyScreen, startScreen } from '../../src/app/views/start.ts'
import { studyScreen } from '../../src/app/views/study.ts'
import { topicsScreen } from '../../src/app/views/topics.ts'
import { bankFormats } from '../../src/bank/late.ts'
import type { PlatformName } from '../../src/chat/message.ts'
import { plainText, rich } from '../../src/chat/rich.ts'
import type { Screen } from '../../src/chat/screen.ts'
import { type AccountId, id, type SessionId } from '../../src/engine/ids.ts'
import { families } from '../../src/engine/question/families/index.ts'
import { rightResponse } from '../../src/engine/question/grade.ts'
import { pose } from '../../src/engine/question/pose.ts'
import type { Question, Response } from '../../src/engine/question/question.ts'
import { begin, type Phase } from '../../src/engine/session/solo.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { readLanguages } from '../../src/world.ts'

/** As a person reads what an author wrote. */
export const bare = (text: string) => squeezed(plainText(rich(text))).trim()
export const squeezed = (text: string) => text.replace(/\s+/g, ' ')

/** One person for each language, who has answered nothing yet. */
export function scenesOn(platform: PlatformName): Scene[] {
  const languages = readLanguages()
  const world = { store: storeOver(openDatabase(':memory:').db), families, languages, bank: bankFormats }
  return [...languages.keys()].map((language) => {
    const incoming = {
      from: { account: id<AccountId>(`${platform}:${language}`), platform, name: 'Ana', language },
      place: { platform, id: '1', private: true },
      at: Date.parse('2026-11-23T08:00:00Z'),
      did: { act: 'press' as const, press: undefined },
    }
    const { account, learner } = accountOf(world, incoming)
    return sceneOf(world, incoming, account, learner)
  })
}

/** Generated items are drawn so often. */
export function questionsOf({ curriculum }: Scene, draws = 6): Question[] {
  return [...curriculum.items.values()].flatMap((item) =>
    Array.from({ length: item.made === 'generated' ? draws : 1 }, (_, seed) =>
      pose(item, `${seed}`, families),
    ),
  )
}

export function askedScreen(scene: Scene, question: Question): Screen {
  return screenOf(scene, { phase: 'asking', asked: asked(scene, question) })
}

/** The question after each sort of answer: right, not sure, and every single wrong option. */
export function answeredScreens(scene: Scene, question: Question): { response: Response; screen: Screen }[] {
  return responses(question).map((response) => {
    const phase = { asked: asked(scene, question), response, attempt: 1, rating: 'again' } as const
    return { response, screen: screenOf(scene, { phase: 'revealed', ...phase }) }
  })
}

export function lessonsOf(scene: Scene): { lesson: string; screen: Screen }[] {
  return [...scene.curriculum.objectives.values()].map(({ id: objective, lesson }) => ({
    lesson,
    screen: screenOf(scene, { phase: 'teaching', objective, why: 'new' }),
  }))
}

export function termsOf(scene: Scene): { means: string; screen: Screen }[] {
  return scene.curriculum.terms.map(({ term, means }) => {
    const reply = explain(scene, term)
    if (!('screen' in reply)) throw new Error(`There is nothing on ${term}`)
    return { means, screen: reply.screen }
  })
}

export function otherScreens(scene: Scene): Screen[] {
  const made = [startScreen, privacyScreen, topicsScreen, progressScreen]
  return [helpScreen(scene, commands), ...made.map((make) => make(scene))]
}

function screenOf(scene: Scene, phase: Phase): Screen {
  const solo = { ...begin('learn'), turn: 1, phase }
  const { account, learner } = scene
  return studyScreen(scene, { id: id<SessionId>('zzzzzz'), learner: learner.id, account: account.id, solo })
}

function asked({ store, now }: Scene, question: Question) {
  const { objective, item } = question
  const kept = store.questions.keep(question)
  return { question: kept, seed: 's', objective, item, why: 'due' as const, counts: true, since: now }
}

function responses({ body }: Question): Response[] {
  const right = rightResponse(body)
  if (body.kind === 'choice')
    return [{ kind: 'not-sure' }, ...body.options.map((_, option) => ({ kind: 'choice' as const, option }))]
  if (body.kind === 'several')
    return [right, { kind: 'several', options: body.options.flatMap(({ right }, at) => (right ? [] : [at])) }]
  if (body.kind === 'true-false') return [right, { kind: 'true-false', truth: !body.key }]
  return body.kind === 'recall' ? [right, { kind: 'recall', rating: 'again' }] : [right, { kind: 'not-sure' }]
}
