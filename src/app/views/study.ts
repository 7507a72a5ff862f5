// A session as it stands: a lesson, a question, its answer, a break, or the end.

import { rich } from '../../chat/rich.ts'
import type { Block, Button, Screen } from '../../chat/screen.ts'
import { dueCards } from '../../engine/memory/queue.ts'
import { defaultWeights, previews } from '../../engine/memory/schedule.ts'
import { letterOf } from '../../engine/question/kinds/kind.ts'
import type { Kind, Rating } from '../../engine/question/question.ts'
import type { Asked, Phase, Reason } from '../../engine/session/solo.ts'
import type { HeldSession } from '../ports.ts'
import type { Scene } from '../scene.ts'
import { queueState } from '../study/queue-state.ts'
import { endScreen } from './end.ts'
import { button, heading, note, text, whenInWords } from './parts.ts'
import { howToAnswer, keyInWords, pictureBlocks, questionBlocks } from './question.ts'
import { revealScreen } from './reveal.ts'

export function studyScreen(scene: Scene, held: HeldSession): Screen {
  const { phase } = held.solo
  switch (phase.phase) {
    case 'teaching':
      return lessonScreen(scene, held, phase)
    case 'asking':
      return askScreen(scene, held, phase)
    case 'revealed':
      return revealScreen(scene, held, phase)
    case 'resting':
      return restScreen(scene, held)
    case 'ended':
      return endScreen(scene, held)
  }
}

function lessonScreen(scene: Scene, held: HeldSession, phase: Extract<Phase, { phase: 'teaching' }>): Screen {
  const { curriculum, words } = scene
  const objective = curriculum.objectives.get(phase.objective)!
  const topic = curriculum.topics.get(objective.topic)!
  const picture = objective.picture ?? (topic.objectives[0] === objective.id ? topic.picture : undefined)
  return {
    blocks: [
      heading(topic.title),
      ...(phase.why === 'repair' ? [note(scene, 'lesson-repair')] : []),
      { block: 'text', text: rich(objective.lesson) },
      ...pictureBlocks(scene, picture),
    ],
    buttons: [[button(scene, held, 'go', 'n', 'key-ask-me'), button(scene, held, 'stop', 'q', 'key-stop')]],
    hint: words('hint-lesson'),
  }
}

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

function askScreen(scene: Scene, held: HeldSession, phase: Extract<Phase, { phase: 'asking' }>): Screen {
  const question = scene.store.questions.get(phase.asked.question)!
  const { near, turned } = phase
  const keyed = (verb: 'yes' | 'no', key: string, label: string) => button(scene, held, verb, key, label)
  const blocks: Block[] = [reasonNote(scene, held, phase.asked), ...questionBlocks(scene, question)]
  if (near) {
    return {
      blocks: [...blocks, text(scene, 'did-you-mean', { meant: near.meant })],
      buttons: [[keyed('yes', 'y', 'key-yes'), keyed('no', 'n', 'key-no')]],
      hint: scene.words('hint-near'),
    }
  }
  if (question.body.kind === 'recall' && turned) return turnedScreen(scene, held, phase.asked, blocks)
  const sureness = [
    ...(phase.sure === true ? [note(scene, 'said-sure')] : []),
    ...(phase.sure === false ? [note(scene, 'said-unsure')] : []),
  ]
  return {
    blocks: [...blocks, ...sureness],
    buttons: [
      answerButtons(scene, held, question.body.kind),
      surenessButtons(scene, held, question.body.kind),
    ],
    hint: howToAnswer(scene, question),
  }
}

function reasonNote(scene: Scene, held: HeldSession, asked: Asked): Block {
  const { solo } = held
  const left =
    solo.mode === 'review' ? dueCards(scene.curriculum, queueState(scene)).length : solo.waiting.length + 1
  const topic = scene.curriculum.topics.get(scene.curriculum.objectives.get(asked.objective)?.topic as never)
  return note(scene, reasons[asked.why], {
    topic: topic?.title ?? '',
    left,
    counts: asked.counts ? 'yes' : 'no',
  })
}

function answerButtons(scene: Scene, held: HeldSession, kind: Kind): Button[] {
  if (kind === 'recall') return [button(scene, held, 'show', 'n', 'key-show')]
  const question =
    held.solo.phase.phase === 'asking' && scene.store.questions.get(held.solo.phase.asked.question)
  if (!question || !('options' in question.body) || kind !== 'choice') return []
  return question.body.options.map((_, at) => ({
    key: letterOf(at),
    label: letterOf(at),
    press: { session: held.id, turn: held.solo.turn, verb: 'answer', choice: letterOf(at) },
  }))
}

function surenessButtons(scene: Scene, held: HeldSession, kind: Kind): Button[] {
  const notSure = button(scene, held, 'answer', '?', 'key-not-sure', '?')
  if (kind === 'recall') return []
  return [
    notSure,
    button(scene, held, 'sure', '+', 'key-sure'),
    button(scene, held, 'unsure', '-', 'key-unsure'),
  ]
}

/** A flashcard's other side, and the ratings with when each would bring it back. */
function turnedScreen(scene: Scene, held: HeldSession, asked: Asked, blocks: Block[]): Screen {
  const { store, learner, now, day, rule, words } = scene
  const question = store.questions.get(asked.question)!
  const card = store.cards.get(learner.id, asked.objective)
  const settings = { retention: learner.settings.retention, weights: defaultWeights }
  const due = previews({ card, objective: asked.objective, at: now, day, settings, rule })
  const offered: Rating[] =
    learner.settings.ratingButtons === 4 ? ['again', 'hard', 'good', 'easy'] : ['again', 'good']
  const keys: Record<Rating, string> = { again: '1', hard: '2', good: '3', easy: '4' }
  const labels: Record<Rating, string> = {
    again: words('rate-again'),
    hard: words('rate-hard'),
    good: words('rate-good'),
    easy: words('rate-easy'),
  }
  const row = offered.map((rating) => ({
    ...button(scene, held, 'answer', keys[rating], 'rate-good', rating),
    label: asked.counts ? `${labels[rating]} · ${whenInWords(scene, due[rating])}` : labels[rating],
  }))
  return {
    blocks: [...blocks, text(scene, 'other-side', { back: keyInWords(scene, question.body)! })],
    buttons: [row],
    hint: words('hint-rate'),
  }
}

function restScreen(scene: Scene, held: HeldSession): Screen {
  const left = dueCards(scene.curriculum, queueState(scene)).length
  return {
    blocks: [text(scene, 'rest', { answered: held.solo.answered, left })],
    buttons: [[button(scene, held, 'go', 'n', 'key-go-on'), button(scene, held, 'stop', 'q', 'key-stop')]],
  }
}
