// What somebody is shown at a challenge of fifty real questions, of every kind, within what Discord and Telegram take:
// every question, the list with most of them empty, the receipt, the rehearsal's result and the live card.

import { describe, expect, it } from 'vitest'
import { type Message as OnDiscord, renderAll as onDiscord } from '../../src/adapters/discord/render.ts'
import { renderAll as onTelegram } from '../../src/adapters/telegram/render.ts'
import { pressChallenge } from '../../src/app/challenge/take/press.ts'
import type { Reply, Scene } from '../../src/app/scene.ts'
import { encodePress, type Press } from '../../src/chat/press.ts'
import type { Screen } from '../../src/chat/screen.ts'
import { rightResponse, writeResponse } from '../../src/engine/question/grade.ts'
import { pose } from '../../src/engine/question/pose.ts'
import { scenesOn } from '../contract/screens.ts'
import type { MessageBody } from '../platforms/discord/messages.ts'
import { components } from '../platforms/discord/rules/components.ts'
import { checkedMessage } from '../platforms/discord/rules/rule.ts'
import { texts } from '../platforms/discord/rules/texts.ts'
import { parseHtml } from '../platforms/telegram/html.ts'
import { setupOf } from './taken.ts'

const most = 50

/** Of each kind about as many, as the teacher rehearses it and, from another seat, as a student takes it. */
function screensOf(scene: Scene): Screen[] {
  const { store, world, account, curriculum, now } = scene
  const { class: of, seat } = store.classes.create(
    { name: 'DevOps 2', zone: 'Europe/Berlin', languages: ['en'], created: now },
    { account: account.id, name: 'Mira', place: scene.incoming.place.id },
  )
  const byKind = new Map<string, (typeof all)[number][]>()
  const all = [...curriculum.items.values()]
  for (const item of all) {
    const { kind } = pose(item, 's', world.families).body
    if (kind !== 'recall') byKind.set(kind, [...(byKind.get(kind) ?? []), item])
  }
  const each = Math.ceil(most / byKind.size)
  const items = [...byKind.values()].flatMap((some) => some.slice(0, each)).slice(0, most)
  const setup = {
    ...setupOf(now - 60_000),
    title: 'Week 4: what is in an image, and what keeps it apart from us',
  }
  const { id } = store.challenges.create(of.id, setup, seat.id, now)
  store.challenges.publish(
    id,
    items.map((item) => ({ items: [item.id] })),
    now,
  )
  store.alarms.set({ kind: 'challenge', subject: id, purpose: 'ends', at: now + 3_600_000 })
  const names = Array.from({ length: 40 }, (_, at) => ({ name: `Maximiliane Featherstonehaugh ${at}` }))
  store.classes.add(of.id, names, now)
  const shown: Screen[] = []
  const presses = (press: Press): void => {
    encodePress(press)
    shown.push(...screensIn(pressChallenge(scene, press)))
  }
  const take = (choice: string) => {
    presses({ session: id, turn: 0, verb: 'go', choice: '' })
    presses({ session: id, turn: 0, verb: 'go', choice })
    const open = store.challenges.openTries().find((one) => one.challenge === id)!
    const on = (turn: number, verb: Press['verb'], choice = '') =>
      presses({ session: open.id, turn, verb, choice })
    on(1, 'go', `${items.length + 1}`)
    for (const { slot, question } of store.challenges.answers(open.id)) {
      const { body } = store.questions.get(question)!
      on(slot, 'go', `${slot}`)
      on(slot, 'flag')
      on(slot, 'form')
      on(slot, 'answer', writeResponse(rightResponse(body), body).slice(0, 30))
    }
    on(items.length + 1, 'go', `${items.length + 1}`)
    on(items.length + 1, 'submit')
    on(3, 'answer', 'A')
  }
  take('r1')
  presses({ session: id, turn: 0, verb: 'panel', choice: '' })
  store.classes.setRole(seat.id, 'learner')
  take('1')
  presses({ session: id, turn: 0, verb: 'mine', choice: '' })
  return shown
}

function screensIn(reply: Reply): Screen[] {
  if ('told' in reply) return reply.told.map(({ screen }) => screen)
  return 'screen' in reply ? [reply.screen] : []
}

function takenByDiscord({ components: parts, picture }: OnDiscord): void {
  if (picture) return
  const body = { flags: 1 << 15, components: parts, attachments: [] } as unknown as MessageBody
  const checked = checkedMessage(body, [], { way: 'channel' })
  expect([...texts, ...components].flatMap((rule) => rule.problems(checked))).toEqual([])
}

describe('every screen of an attempt', () => {
  it('is taken by Discord', () => {
    const screens = screensOf(scenesOn('discord')[0]!)
    expect(screens.length).toBeGreaterThan(6 * most)
    for (const message of screens.flatMap((screen) => onDiscord(screen))) takenByDiscord(message)
  })

  it('is taken by Telegram', () => {
    const screens = screensOf(scenesOn('telegram')[0]!)
    expect(screens.length).toBeGreaterThan(6 * most)
    for (const { html, keyboard, picture } of screens.flatMap((screen) =>
      onTelegram(screen, 'stevedore_bot'),
    )) {
      const { text } = parseHtml(html)
      expect(text.length).toBeGreaterThan(0)
      expect(text.length).toBeLessThanOrEqual(picture === undefined ? 4096 : 1024)
      for (const key of keyboard.flat()) {
        expect(key.text.length).toBeGreaterThan(0)
        if ('callback_data' in key) expect(Buffer.byteLength(key.callback_data)).toBeLessThanOrEqual(64)
      }
    }
  })
})
