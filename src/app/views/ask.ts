// A question as it stands: why it is asked, what it asks, and what can be pressed or typed.

import type { Block, Button, Screen } from '../../chat/screen.ts'
import { leftToday } from '../../engine/memory/queue.ts'
import { defaultWeights, previews } from '../../engine/memory/schedule.ts'
import type { Body, Rating } from '../../engine/question/question.ts'
import type { Asked, Phase, Reason } from '../../engine/session/solo.ts'
import type { HeldSession } from '../ports.ts'
import type { Scene } from '../scene.ts'
import { queueState } from '../study/queue-state.ts'
import { answerRows, pickedBlocks } from './answering.ts'
import { formOf } from './form.ts'
import {
  aside,
  button,
  moreButton,
  note,
  offeredRatings,
  page,
  text,
  whenInShort,
  whenInWords,
} from './parts.ts'
import { planBlocks } from './plan.ts'
import { howToAnswer, keyInWords, questionParts } from './question.ts'

const reasons: Record<Reason, string> = {
  due: 'reason-due',
  early: 'reason-early',
  new: 'reason-new',
  repair: 'reason-repair',
  contrast: 'reason-contrast',
  'second-chance': 'reason-second-chance',
  practice: 'reason-practice',
  missed: 'reason-missed',
}

export function askScreen(
  scene: Scene,
  held: HeldSession,
  phase: Extract<Phase, { phase: 'asking' }>,
): Screen {
  const question = scene.store.questions.get(phase.asked.question)!
  const { near, turned } = phase
  const keyed = (verb: 'yes' | 'no', key: string, label: string) => button(scene, held, verb, key, label)
  const first = held.solo.mode === 'review' && held.solo.turn === 1
  const parts: Block[][] = [
    first ? planBlocks(scene, queueState(scene)) : [],
    ...questionParts(scene, question, [reasonNote(scene, held, phase.asked)]),
  ]
  if (near) {
    return {
      blocks: page(...parts, [text(scene, 'did-you-mean', { meant: near.meant })]),
      buttons: [[keyed('yes', 'y', 'key-yes'), keyed('no', 'n', 'key-no')]],
      hint: scene.words('hint-near'),
    }
  }
  if (question.body.kind === 'recall' && turned) return turnedScreen(scene, held, phase.asked, parts)
  const sureness = [
    ...(phase.sure === true ? [note(scene, 'said-sure')] : []),
    ...(phase.sure === false ? [note(scene, 'said-unsure')] : []),
  ]
  const { body } = question
  return {
    blocks: page(...parts, pickedBlocks(scene, phase, body), sureness),
    buttons: [
      ...answerRows(scene, held, phase, body),
      surenessButtons(scene, held, body),
      aside([
        button(scene, held, 'why', '', 'key-why'),
        button(scene, held, 'report', '', 'key-report'),
        button(scene, held, 'stop', '', 'key-stop'),
      ]),
    ],
    hint: howToAnswer(scene, question, phase.picked),
    form: formOf(scene, held, body),
    more: moreButton(scene, held),
  }
}

function reasonNote(scene: Scene, held: HeldSession, asked: Asked): Block {
  const { solo } = held
  const left =
    solo.mode === 'review' ? leftToday(scene.curriculum, queueState(scene)) : solo.waiting.length + 1
  const objective = scene.curriculum.objectives.get(asked.objective)
  const topic = objective && scene.curriculum.topics.get(objective.topic)
  return note(scene, reasons[asked.why], {
    topic: topic?.title ?? '',
    left,
    counts: asked.counts ? 'yes' : 'no',
  })
}

function surenessButtons(scene: Scene, held: HeldSession, { kind }: Body): Button[] {
  const notSure = button(scene, held, 'answer', '?', 'key-not-sure', '?')
  if (kind === 'recall') return []
  return [
    notSure,
    button(scene, held, 'sure', '+', 'key-sure'),
    button(scene, held, 'unsure', '-', 'key-unsure'),
  ]
}

/** A flashcard's other side, and the ratings with when each would bring it back. */
function turnedScreen(scene: Scene, held: HeldSession, asked: Asked, parts: Block[][]): Screen {
  const { store, learner, now, day, rule, words } = scene
  const question = store.questions.get(asked.question)!
  const card = store.cards.get(learner.id, asked.objective)
  const settings = { retention: learner.settings.retention, weights: defaultWeights }
  const due = previews({ card, objective: asked.objective, at: now, day, settings, rule })
  const labels: Record<Rating, string> = {
    again: words('rate-again'),
    hard: words('rate-hard'),
    good: words('rate-good'),
    easy: words('rate-easy'),
  }
  const row = offeredRatings(learner.settings.ratingButtons).map((rating, at) => ({
    ...button(scene, held, 'answer', `${at + 1}`, 'rate-good', rating),
    label: asked.counts ? `${labels[rating]} · ${whenInWords(scene, due[rating])}` : labels[rating],
    short: asked.counts ? `${labels[rating]} · ${whenInShort(scene, due[rating])}` : undefined,
  }))
  return {
    blocks: page(...parts, [text(scene, 'other-side', { back: keyInWords(scene, question.body)! })]),
    buttons: [row],
    hint: words('hint-rate'),
  }
}
