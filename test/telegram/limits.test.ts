// Every screen of the real curriculum within Telegram's limits: nothing that matters is lost on the way, and the
// HTML is such that Telegram takes it.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Message, renderAll, renderOne, renderToast } from '../../src/adapters/telegram/render.ts'
import { accountOf } from '../../src/app/arrive.ts'
import { commands } from '../../src/app/commands.ts'
import { explain } from '../../src/app/explain.ts'
import { type Refusal, refusals } from '../../src/app/refusal.ts'
import { type Scene, sceneOf } from '../../src/app/scene.ts'
import { progressScreen } from '../../src/app/views/progress.ts'
import { helpScreen, privacyScreen, startScreen } from '../../src/app/views/start.ts'
import { studyScreen } from '../../src/app/views/study.ts'
import { topicsScreen } from '../../src/app/views/topics.ts'
import { whatNow } from '../../src/app/views/what-now.ts'
import { bankFormats } from '../../src/bank/late.ts'
import { shortened } from '../../src/chat/limits.ts'
import { plain, plainText, rich } from '../../src/chat/rich.ts'
import type { Screen } from '../../src/chat/screen.ts'
import { type AccountId, id, type SessionId } from '../../src/engine/ids.ts'
import { families } from '../../src/engine/question/families/index.ts'
import { markOf, rightResponse } from '../../src/engine/question/grade.ts'
import { pose } from '../../src/engine/question/pose.ts'
import type { Question, Response } from '../../src/engine/question/question.ts'
import { begin, type Phase } from '../../src/engine/session/solo.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { readLanguages } from '../../src/world.ts'
import { parseHtml } from '../platforms/telegram/html.ts'
import { format } from '../platforms/telegram/text.ts'

const languages = readLanguages()
const store = storeOver(openDatabase(':memory:').db)
const world = { store, families, languages, bank: bankFormats }
const scenes: Scene[] = [...languages.keys()].map((language) => {
  const account = id<AccountId>(`telegram:${language}`)
  const incoming = {
    from: { account, platform: 'telegram' as const, name: 'Ana', language },
    place: { platform: 'telegram' as const, id: '1', private: true },
    at: Date.parse('2026-11-23T08:00:00Z'),
    did: { act: 'press' as const, press: undefined },
  }
  const here = accountOf(world, incoming)
  return sceneOf(world, incoming, here.account, here.learner)
})

/** As the Bot API documents them. */
const telegram = { message: 4096, caption: 1024, toast: 200, press: 64, buttons: 100, buttonsInRow: 8 }

/** What a person reads; throws where Telegram would refuse. */
function read({ html, keyboard, picture }: Message): string {
  const { text } = parseHtml(html)
  expect(text.length).toBeGreaterThan(0)
  expect(text.length).toBeLessThanOrEqual(picture === undefined ? telegram.message : telegram.caption)
  expect(keyboard.flat().length).toBeLessThanOrEqual(telegram.buttons)
  for (const row of keyboard) {
    expect(row.length).toBeGreaterThan(0)
    expect(row.length).toBeLessThanOrEqual(telegram.buttonsInRow)
    for (const key of row) {
      expect(key.text.length).toBeGreaterThan(0)
      if ('url' in key) expect(key.url).toMatch(/^https:\/\/t\.me\/\w+\?start=[\w-]{1,64}$/)
      else expect(Buffer.byteLength(key.callback_data)).toBeLessThanOrEqual(telegram.press)
    }
  }
  return text
}

/** As a person reads what an author wrote. */
const bare = (text: string) => plainText(rich(text)).replace(/\s+/g, ' ').trim()
const squeezed = (text: string) => text.replace(/\s+/g, ' ')

function screenOf(scene: Scene, phase: Phase): Screen {
  const solo = { ...begin('learn'), turn: 1, phase }
  const { account, learner } = scene
  return studyScreen(scene, { id: id<SessionId>('zzzzzz'), learner: learner.id, account: account.id, solo })
}

function asked(scene: Scene, question: Question) {
  const kept = store.questions.keep(question)
  const { objective, item } = question
  return { question: kept, seed: 's', objective, item, why: 'due' as const, counts: true, since: scene.now }
}

/** A response of each sort: right, not sure, and every single wrong option. */
function responses({ body }: Question): Response[] {
  const right = rightResponse(body)
  if (body.kind === 'choice')
    return [{ kind: 'not-sure' }, ...body.options.map((_, option) => ({ kind: 'choice' as const, option }))]
  if (body.kind === 'several')
    return [right, { kind: 'several', options: body.options.flatMap(({ right }, at) => (right ? [] : [at])) }]
  if (body.kind === 'true-false') return [right, { kind: 'true-false', truth: !body.key }]
  return body.kind === 'recall' ? [right, { kind: 'recall', rating: 'again' }] : [right, { kind: 'not-sure' }]
}

const questions = scenes.flatMap((scene) =>
  [...scene.curriculum.items.values()].flatMap((item) =>
    Array.from({ length: item.made === 'generated' ? 6 : 1 }, (_, seed) => ({
      scene,
      question: pose(item, `${seed}`, families),
    })),
  ),
)

describe('every question of the curriculum', () => {
  it('fits when it is asked, with its stem and all options whole', () => {
    for (const { scene, question } of questions) {
      const text = squeezed(
        read(renderOne(screenOf(scene, { phase: 'asking', asked: asked(scene, question) }))),
      )
      const { body } = question
      const stem = scene.words.say(question.stem)
      if (body.kind !== 'cloze') expect(text, question.item).toContain(bare(stem))
      if (body.kind === 'choice' || body.kind === 'several') {
        for (const option of body.options)
          expect(text, question.item).toContain(bare(scene.words.say(option.text)))
      }
    }
  })

  it('fits when it is answered, however that came out, with its key, its whys and its source', () => {
    for (const { scene, question } of questions) {
      for (const response of responses(question)) {
        const shown = asked(scene, question)
        const phase = { phase: 'revealed', asked: shown, response, attempt: 1, rating: 'again' } as const
        const text = squeezed(read(renderOne(screenOf(scene, phase))))
        const { body } = question
        expect(text, question.item).toContain(question.source)
        if (body.kind === 'choice' || body.kind === 'several') {
          for (const { right, text: option } of body.options)
            if (right) expect(text).toContain(bare(scene.words.say(option)))
        }
        for (const why of markOf(response, body).why)
          expect(text, question.item).toContain(bare(scene.words.say(why)))
      }
    }
  })

  it('has a button to send each answer by a tap or says to send it as a message', () => {
    for (const { scene, question } of questions) {
      const message = renderOne(screenOf(scene, { phase: 'asking', asked: asked(scene, question) }))
      const verbs = message.keyboard
        .flat()
        .map((key) => ('url' in key ? '' : key.callback_data.split(':')[3]))
      const byTaps = ['answer', 'pick', 'show'].some(
        (verb) => verbs.filter((one) => one === verb).length > (verb === 'answer' ? 1 : 0),
      )
      expect(byTaps || /as a message/.test(message.html), question.item).toBe(true)
    }
  })
})

it('every lesson fits whole', () => {
  for (const scene of scenes) {
    for (const objective of scene.curriculum.objectives.values()) {
      const text = squeezed(
        read(renderOne(screenOf(scene, { phase: 'teaching', objective: objective.id, why: 'new' }))),
      )
      expect(text).toContain(bare(objective.lesson))
    }
  }
})

it('every other screen fits, on several pages where it must', () => {
  for (const scene of scenes) {
    for (const { term } of scene.curriculum.terms) {
      const reply = explain(scene, term)
      if (!('screen' in reply)) throw new Error(`There is nothing on ${term}`)
      const text = squeezed(renderAll(reply.screen).map(read).join(' '))
      expect(text).toContain(bare(scene.curriculum.terms.find((one) => one.term === term)!.means))
    }
    const screens = [
      startScreen(scene),
      helpScreen(scene, commands),
      privacyScreen(scene),
      topicsScreen(scene),
      progressScreen(scene),
    ]
    for (const screen of screens) expect(renderAll(screen).map(read).length).toBeGreaterThan(0)
  }
})

it('whatever a tap can be refused with fits whole in a toast', () => {
  const byTap: Refusal[] = [
    'already-answered',
    'no-card-here',
    'not-understood',
    'not-yours',
    'nothing-missed',
    'nothing-standing',
    'nothing-to-undo',
    'pick-first',
    'stale',
    'undo-too-far',
    'unknown-press',
  ]
  for (const scene of scenes) {
    for (const refusal of byTap) {
      const said = bare(scene.words(refusals[refusal]))
      expect(squeezed(renderToast(whatNow(scene, refusals[refusal])))).toContain(said)
    }
    expect(squeezed(renderToast(whatNow(scene, 'chat-trouble')))).toContain(bare(scene.words('chat-trouble')))
  }
})

describe('whatever its length', () => {
  const text = fc
    .string({ unit: 'grapheme', minLength: 1500, maxLength: 6000, size: 'max' })
    .map((one) => ({ block: 'text' as const, text: plain(one) }))
  const code = fc
    .string({ unit: 'grapheme', minLength: 1500, maxLength: 6000, size: 'max' })
    .map((one) => ({ block: 'code' as const, code: one }))
  const options = fc
    .array(fc.string({ unit: 'grapheme', maxLength: 1500, size: 'max' }), { minLength: 1, maxLength: 8 })
    .map((texts) => ({
      block: 'options' as const,
      options: texts.map((one, at) => ({ label: `${at}`, text: plain(one), outcome: 'plain' as const })),
    }))
  const screen = fc
    .array(fc.oneof(text, code, options), { minLength: 1, maxLength: 6 })
    .map(
      (blocks): Screen => ({ blocks: [{ block: 'heading', text: plain('Title') }, ...blocks], buttons: [] }),
    )

  it('a screen that is edited is one message, and others as many as it takes', () => {
    fc.assert(
      fc.property(screen, (one) => {
        read(renderOne(one))
        for (const message of renderAll(one)) read(message)
      }),
      { numRuns: 40, endOnFailure: true },
    )
  })

  it('a text is shortened by whole graphemes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.nat(50), (one, most) => {
        const less = shortened(one, most)
        expect(less.length).toBeLessThanOrEqual(most)
        const graphemes = [...new Intl.Segmenter('en').segment(one)].map(({ segment }) => segment)
        const kept = less.replace(/…$/, '')
        const starts = graphemes.map((_, at) => graphemes.slice(0, at).join('').trimEnd())
        expect([one, ...starts, ''].includes(kept) || less === one).toBe(true)
      }),
    )
  })

  it('what somebody wrote is never markup, a link, a mention, a command or a tag', () => {
    const bait = [
      '@durov',
      'https://evil.com/a?b',
      'evil.com',
      'a@b.org',
      '/forget',
      '#tag',
      '<b>x</b>',
      ' ',
      '.',
    ]
    const names = fc.array(fc.oneof(fc.constantFrom(...bait), fc.string({ maxLength: 4 })), { maxLength: 5 })
    fc.assert(
      fc.property(names, (parts) => {
        const name = `<b>${parts.join('')}</b> <a href="x">`
        const { html } = renderOne({ blocks: [{ block: 'text', text: plain(name) }], buttons: [] })
        const { text, entities } = format(html, 'HTML')
        expect(entities).toEqual([])
        expect(text.replaceAll('\u2060', '')).toBe(plainText(plain(name)).trim())
      }),
    )
  })
})
