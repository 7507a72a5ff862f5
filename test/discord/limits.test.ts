// Every screen of the real curriculum within Discord's limits: nothing that matters is lost on the way, and what
// comes out keeps every rule of the stand-in.

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { modalOf } from '../../src/adapters/discord/forms.ts'
import { escaped } from '../../src/adapters/discord/markdown.ts'
import { type Message, renderAll, renderOne, renderWhisper } from '../../src/adapters/discord/render.ts'
import { refusals } from '../../src/app/refusal.ts'
import { whatNow } from '../../src/app/views/what-now.ts'
import { plain } from '../../src/chat/rich.ts'
import type { Screen } from '../../src/chat/screen.ts'
import { markOf } from '../../src/engine/question/grade.ts'
import {
  answeredScreens,
  askedScreen,
  bare,
  lessonsOf,
  otherScreens,
  questionsOf,
  scenesOn,
  squeezed,
  termsOf,
} from '../contract/screens.ts'
import type { Upload } from '../platforms/discord/calls.ts'
import type { MessageBody } from '../platforms/discord/messages.ts'
import { buttonsOf, selectsOf, textOf } from '../platforms/discord/reading.ts'
import { components } from '../platforms/discord/rules/components.ts'
import { files } from '../platforms/discord/rules/files.ts'
import { modals } from '../platforms/discord/rules/modals.ts'
import { checkedMessage } from '../platforms/discord/rules/rule.ts'
import { texts } from '../platforms/discord/rules/texts.ts'
import { readMarkdown } from './markdown.ts'

const refusedByPress = ['already-answered', 'not-yours', 'nothing-standing', 'pick-first', 'stale'] as const
const scenes = scenesOn('discord')
const questions = scenes.flatMap((scene) => questionsOf(scene, 2).map((question) => ({ scene, question })))

/** What a person reads; throws where Discord would refuse. */
function read({ components: parts, picture }: Message): string {
  const name = picture?.name
  const uploads = name
    ? [{ part: 'files[0]', name, mime: 'image/png', bytes: Buffer.alloc(10) } as Upload]
    : []
  const attachments = name ? [{ id: '0', filename: name, description: picture.alt }] : []
  const body = { flags: 1 << 15, components: parts, attachments } as unknown as MessageBody
  const checked = checkedMessage(body, uploads, { way: 'channel' })
  const broken = [...texts, ...components, ...files].flatMap((rule) => rule.problems(checked))
  if (broken.length > 0) throw new Error(JSON.stringify(broken, null, 1))
  const shown = { content: '', embeds: [], components: parts } as never
  for (const { label } of buttonsOf({ components: parts })) {
    expect(label!.length).toBeGreaterThan(0)
    expect(label!.length).toBeLessThanOrEqual(80)
  }
  const text = readMarkdown(textOf(shown))
  expect(text.trim()).not.toBe('')
  return text
}

describe('every question of the curriculum', () => {
  it('fits when it is asked, with its stem and all options whole', () => {
    for (const { scene, question } of questions) {
      const text = squeezed(read(renderOne(askedScreen(scene, question))))
      const { body } = question
      if (body.kind !== 'cloze') expect(text, question.item).toContain(bare(scene.words.say(question.stem)))
      if (body.kind === 'choice' || body.kind === 'several') {
        for (const { text: option } of body.options)
          expect(text, question.item).toContain(bare(scene.words.say(option)))
      }
      if (question.code) expect(text, question.item).toContain(squeezed(question.code))
    }
  })

  it('fits when it is answered, however that came out, with its key, its whys and its source', () => {
    for (const { scene, question } of questions) {
      for (const { response, screen } of answeredScreens(scene, question)) {
        const text = squeezed(read(renderOne(screen)))
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

  it('has a button for each answer, beside its option or below, or a form in which it can be given', () => {
    for (const { scene, question } of questions) {
      const screen = askedScreen(scene, question)
      const { components: parts } = renderOne(screen)
      const carried = [
        ...buttonsOf({ components: parts }).map(({ custom_id }) => `${custom_id}`),
        ...selectsOf({ components: parts }).flatMap(({ options }) => options!.map(({ value }) => value)),
      ]
      const verbs = carried.map((press) => press.split(':')[3])
      const { body } = question
      const wanted = screen.form
        ? { form: 1 }
        : body.kind === 'choice'
          ? { answer: body.options.length + 1 }
          : { 'true-false': { answer: 3 }, order: { pick: 1 }, match: { pick: 1 }, recall: { show: 1 } }[
              body.kind as 'recall'
            ]
      if (!wanted) throw new Error(`Nobody can answer ${question.item}, of kind ${body.kind}`)
      for (const [verb, least] of Object.entries(wanted)) {
        expect(verbs.filter((one) => one === verb).length, question.item).toBeGreaterThanOrEqual(least)
      }
      if (!screen.form) continue
      const modal = modalOf(screen.form)
      expect(modal.custom_id.length).toBeLessThanOrEqual(100)
      expect(
        modals.flatMap((rule) => rule.problems(modal as never)),
        question.item,
      ).toEqual([])
    }
  })
})

it('every lesson and every word fits whole, and every other screen on as many pages as it needs', () => {
  for (const scene of scenes) {
    for (const { lesson, screen } of lessonsOf(scene))
      expect(squeezed(read(renderOne(screen)))).toContain(bare(lesson))
    for (const { means, screen } of termsOf(scene))
      expect(squeezed(renderAll(screen).map(read).join(' '))).toContain(bare(means))
    for (const screen of otherScreens(scene)) expect(renderAll(screen).map(read).length).toBeGreaterThan(0)
    for (const words of refusedByPress) read(renderWhisper(whatNow(scene, refusals[words])))
  }
})

describe('whatever its length', () => {
  const long = { unit: 'grapheme', minLength: 1500, maxLength: 6000, size: 'max' } as const
  const blocks = fc.oneof(
    fc.string(long).map((one) => ({ block: 'text' as const, text: plain(one) })),
    fc.string(long).map((one) => ({ block: 'code' as const, code: one })),
    fc.constant({ block: 'gap' as const }),
    fc
      .array(fc.string({ unit: 'grapheme', maxLength: 1500, size: 'max' }), { minLength: 1, maxLength: 8 })
      .map((all) => ({
        block: 'options' as const,
        options: all.map((one, at) => ({ label: `${at}`, text: plain(one), outcome: 'plain' as const })),
      })),
  )
  const press = { session: '4', turn: 1, verb: 'pick' as const }
  const buttons = fc.array(
    fc.nat(60).map((count) =>
      Array.from({ length: count }, (_, at) => ({
        key: '',
        label: `b${at}`,
        press: { ...press, choice: `${at}` },
      })),
    ),
    { maxLength: 1 },
  )
  const screen = fc.tuple(fc.array(blocks, { minLength: 1, maxLength: 30 }), buttons).map(
    ([parts, rows]): Screen => ({
      blocks: [{ block: 'heading', text: plain('Title') }, ...parts],
      buttons: rows,
    }),
  )

  it('a screen that is edited is one message, and others as many as it takes', () => {
    fc.assert(
      fc.property(screen, (one) => {
        read(renderOne(one))
        for (const message of renderAll(one)) read(message)
      }),
      { numRuns: 25, endOnFailure: true },
    )
  })
})

describe('what somebody wrote', () => {
  const bait = [
    '@everyone',
    '<@123>',
    '<#1>',
    '<t:1:R>',
    'https://evil.com/a_b',
    ':tada:',
    '**x**',
    '_x_',
    '~~x~~',
    '||x||',
    '`x`',
    '```\nx\n```',
    '[a](https://evil.com)',
    '\n# x',
    '\n- x',
    '\n> x',
    '\n-# x',
    '\n1. x',
    '\\',
    ' ',
  ]
  const hostile = fc
    .array(fc.oneof(fc.constantFrom(...bait), fc.string({ unit: 'binary' })), { maxLength: 8 })
    .map((parts) => parts.join(''))

  it('is read as it was written, never as markup, a link or a mention', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const said = plain(text)
          .map((span) => span.text.replaceAll('\u200b', ''))
          .join('')
        expect(readMarkdown(escaped(said))).toBe(said)
      }),
      { numRuns: 500 },
    )
  })

  it('as code stays code, whatever backticks are in it', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const code = text.replaceAll('\u200b', '')
        if (code.trim() === '') return
        const screen: Screen = { blocks: [{ block: 'code', code }], buttons: [] }
        const [{ components: parts }] = renderAll(screen) as [Message]
        expect(readMarkdown(textOf({ content: '', embeds: [], components: parts } as never))).toBe(code)
      }),
      { numRuns: 200 },
    )
  })
})
