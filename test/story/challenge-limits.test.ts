// What comes after a challenge, with forty real questions and a class of twenty, within what Discord and Telegram take:
// nothing is refused, every page has something on it, and every button carries what it must.

import { describe, expect, it } from 'vitest'
import { type Message as OnDiscord, renderAll as onDiscord } from '../../src/adapters/discord/render.ts'
import { renderAll as onTelegram } from '../../src/adapters/telegram/render.ts'
import { after } from '../../src/app/challenge/after/commands.ts'
import { ringChallenge } from '../../src/app/challenge/ring.ts'
import type { Scene } from '../../src/app/scene.ts'
import type { Screen } from '../../src/chat/screen.ts'
import { markOf, rightResponse } from '../../src/engine/question/grade.ts'
import { pose } from '../../src/engine/question/pose.ts'
import type { Item, Question } from '../../src/engine/question/question.ts'
import { scenesOn } from '../contract/screens.ts'
import type { Upload } from '../platforms/discord/calls.ts'
import type { MessageBody } from '../platforms/discord/messages.ts'
import { components } from '../platforms/discord/rules/components.ts'
import { files } from '../platforms/discord/rules/files.ts'
import { checkedMessage } from '../platforms/discord/rules/rule.ts'
import { texts } from '../platforms/discord/rules/texts.ts'
import { parseHtml } from '../platforms/telegram/html.ts'
import { setupOf } from './taken.ts'

const minute = 60_000
const title = 'Week 4: what is in an image, and what keeps it apart from us'

/** A class whose teacher took it too, so that one scene sees both sides. */
function taken(scene: Scene): void {
  const { store, world, account, curriculum, now } = scene
  const made = { name: 'DevOps 2', zone: 'Europe/Berlin', languages: ['en'], created: now }
  const teacher = { account: account.id, name: 'Mira', place: scene.incoming.place.id }
  const { class: of, seat } = store.classes.create(made, teacher)
  store.classes.bind(of.id, { platform: scene.incoming.place.platform, id: 'week', private: false }, now)
  const people = Array.from({ length: 20 }, (_, at) => ({
    name: `Maximiliane Featherstonehaugh ${'abcdefghijklmnopqrst'[at]}`,
  }))
  const seats = [seat, ...store.classes.add(of.id, people, now)]
  const all = [...curriculum.items.values()].filter(
    (item) => pose(item, 's', world.families).body.kind !== 'recall',
  )
  const items = all.filter((_, at) => at % Math.floor(all.length / 40) === 0).slice(0, 40)
  const setup = { ...setupOf(now - 120 * minute), title }
  const challenge = store.challenges.create(of.id, setup, seat.id, now)
  store.challenges.publish(
    challenge.id,
    items.map(({ id }) => ({ items: [id] })),
    now,
  )
  for (const [at, one] of seats.entries()) {
    const questions = items.map((item) => pose(item, `${at}`, world.families))
    const asked = questions.map((question, slot) => ({
      ...askedOf(items[slot]!),
      question: store.questions.keep(question),
      seed: `${at}`,
    }))
    const begun = store.challenges.begin(challenge.id, one.id, false, asked, now)!
    const marks = questions.map((question, slot) =>
      answered(scene, begun.id, question, slot + 1, (at * 7 + slot) % 3 > 0),
    )
    store.challenges.end(begun.id, 'submitted', now, 'AB12', marks)
    store.challenges.appeal(challenge.id, {
      item: items[0]!.id,
      seat: one.id,
      at: now,
      note: 'It is not so. '.repeat(20),
    })
  }
}

const askedOf = ({ id: item, objective }: Item) => ({ item, objective })

function answered(
  { store }: Scene,
  one: Parameters<typeof store.challenges.respond>[0],
  { body }: Question,
  slot: number,
  isRight: boolean,
) {
  const wrong = body.kind === 'choice' ? body.options.findIndex(({ right }) => !right) : -1
  const response = isRight
    ? rightResponse(body)
    : wrong >= 0
      ? ({ kind: 'choice', option: wrong } as const)
      : ({ kind: 'not-sure' } as const)
  store.challenges.respond(one, slot, response, 1)
  return { slot, ...markOf(response, body) }
}

/** All that anybody may be shown. */
function screensOf(scene: Scene): Screen[] {
  const { world, now, store } = scene
  const [challenge] = store.challenges.published()
  const rung = ringChallenge(
    world,
    { kind: 'challenge', subject: challenge!.id, purpose: 'ends', at: now },
    now,
  )
  const slots = Array.from({ length: 13 }, (_, at) => 3 * at + 1)
  const said = [
    ...[
      'result',
      'results',
      'items',
      'appeals',
      'plots',
      'report',
      'reteach 1',
      'regrade 1 void',
      'gradebook',
      'gradebook canvas',
    ],
    ...['responses', 'register', 'regrade 2 apply full', 'keep 1', 'followup', 'misses'],
    ...slots.flatMap((slot) => [`result ${slot}`, `item ${slot}`, `regrade ${slot}`]),
  ]
  const screens = said.flatMap((line): Screen[] => {
    const [, word = '', rest = ''] = /^(\S+) ?(.*)$/.exec(line)!
    const reply = after[word]!(scene, rest)
    if ('refused' in reply) throw new Error(`${line}: ${reply.refused}`)
    return 'told' in reply ? reply.told.map((one) => one.screen) : [reply.screen]
  })
  return [...rung.map(({ outgoing }) => outgoing.screen), ...screens]
}

function takenByDiscord({ components: parts, picture }: OnDiscord): void {
  const name = picture?.name
  const uploads = name
    ? [{ part: 'files[0]', name, mime: 'image/png', bytes: Buffer.alloc(10) } as Upload]
    : []
  const attachments = name ? [{ id: '0', filename: name, description: picture.alt }] : []
  const body = { flags: 1 << 15, components: parts, attachments } as unknown as MessageBody
  const checked = checkedMessage(body, uploads, { way: 'channel' })
  expect([...texts, ...components, ...files].flatMap((rule) => rule.problems(checked))).toEqual([])
}

describe('every screen after a challenge', () => {
  it('is taken by Discord', () => {
    const scene = scenesOn('discord')[0]!
    taken(scene)
    const messages = screensOf(scene).flatMap((screen) => onDiscord(screen))
    expect(messages.length).toBeGreaterThan(50)
    for (const message of messages) takenByDiscord(message)
  })

  it('is taken by Telegram', () => {
    const scene = scenesOn('telegram')[0]!
    taken(scene)
    const messages = screensOf(scene).flatMap((screen) => onTelegram(screen, 'stevedore_bot'))
    expect(messages.length).toBeGreaterThan(50)
    for (const { html, keyboard, picture } of messages) {
      const { text } = parseHtml(html)
      expect(text.length).toBeGreaterThan(0)
      expect(text.length).toBeLessThanOrEqual(picture === undefined ? 4096 : 1024)
      expect(keyboard.flat().length).toBeLessThanOrEqual(100)
      for (const key of keyboard.flat()) {
        expect(key.text.length).toBeGreaterThan(0)
        if ('callback_data' in key) expect(Buffer.byteLength(key.callback_data)).toBeLessThanOrEqual(64)
      }
    }
  })
})
