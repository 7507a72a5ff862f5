// Asks to read or to write one line of an id map, which LXC and Incus or LXD order in opposite ways
// (L24, D26, M19).

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, wholeBetween } from '../../random.ts'
import type { Family, Generated } from '../family.ts'
import type { Distractor, Level } from '../question.ts'
import { distinct, led } from './distinct.ts'
import { type IdRange, onHost, startsSwapped } from './id-map.ts'

export type IdmapTool = 'LXC' | 'Incus' | 'LXD'
export type IdmapOrderParams = { tool: IdmapTool; range: IdRange } & (
  | { asks: 'read'; uid: number; typed: boolean }
  | { asks: 'write' }
)

export const idmapOrder: Family<IdmapOrderParams> = {
  id: id('idmap-order'),
  revision: 2,
  draw,
  generate: (params, random) => (params.asks === 'read' ? read(params, random) : write(params, random)),
}

function draw(level: Level, random: Random): IdmapOrderParams {
  const tool: IdmapTool = chance(0.5, random) ? 'LXC' : oneOf(['Incus', 'LXD'], random)
  const inside = oneOf([33, 50, 100, 500, 1000, 5000], random)
  const count = oneOf(level === 1 ? [11, 51, 101, 501] : [10, 11, 20, 51, 100, 500], random)
  // When the two ranges share ids, the wrong order gives a number too.
  const near = chance([0, 0.5, 1][level - 1]!, random)
  const outside = near
    ? inside + oneOf([-7, -4, 3, 5], random)
    : oneOf([20, 60, 700, 1200, 3000, 100000], random)
  const range = { inside, outside: Math.max(outside, 1), count }
  if (chance([0, 0.3, 0.7][level - 1]!, random)) return { tool, range, asks: 'write' }
  const within = inside + wholeBetween(0, count - 1, random)
  const ends = [inside, inside + count - 1, inside + count, inside + count, inside - 1]
  const uid = chance([1, 0.5, 0][level - 1]!, random) ? within : oneOf(ends, random)
  return { tool, range, asks: 'read', uid, typed: level > 1 && chance(0.3, random) }
}

/** The line as it stands in the tool's configuration. */
export function setting(tool: IdmapTool, { inside, outside, count }: IdRange): string {
  if (tool === 'LXC') return `lxc.idmap = u ${inside} ${outside} ${count}`
  return `raw.idmap: uid ${outside}-${outside + count - 1} ${inside}-${inside + count - 1}`
}

const lastId = id<MisconceptionId>('map-length-is-last-id')

type Wrong = { uid: number | undefined; why: Phrase; misconception?: MisconceptionId | undefined }

/** Reads the line in the other tool's order. */
export const inOtherOrder = (range: IdRange, uid: number) => onHost(startsSwapped([range]), uid)
/** Takes the end of the range for one further than it is (LXC's count), or one nearer (the last id of Incus). */
const withWrongEnd = (tool: IdmapTool, range: IdRange, uid: number) =>
  onHost([{ ...range, count: range.count + (tool === 'LXC' ? 1 : -1) }], uid)
/** Adds the uid to the host's start without taking off where the range starts inside. */
const startForgotten = (range: IdRange, uid: number) => range.outside + uid

function misread(tool: IdmapTool, range: IdRange, uid: number, slips: readonly number[]): Wrong[] {
  const key = onHost([range], uid)
  const args = argsOf(range)
  const oneOff = phrase('family-idmap-order-off-by-one', args)
  return [
    {
      uid: inOtherOrder(range, uid),
      ...(tool === 'LXC'
        ? {
            why: phrase('family-idmap-order-like-incus', args),
            misconception: id<MisconceptionId>('idmap-starts-with-host-id'),
          }
        : { why: phrase('family-idmap-order-like-lxc', { ...args, tool }) }),
    },
    {
      uid: withWrongEnd(tool, range, uid),
      ...(tool === 'LXC'
        ? { why: phrase('family-idmap-order-count-as-last', args), misconception: lastId }
        : { why: phrase('family-idmap-order-last-left-out', args) }),
    },
    { uid, why: phrase('family-idmap-order-unchanged', { uid: `${uid}` }) },
    { uid: startForgotten(range, uid), why: phrase('family-idmap-order-start', args) },
    ...(key === undefined ? [] : slips.map((slip) => ({ uid: key + slip, why: oneOff }))),
    ...(key === undefined
      ? [{ uid: range.outside + uid - range.inside, why: phrase('family-idmap-order-past-end', args) }]
      : []),
  ]
}

function read(params: IdmapOrderParams & { asks: 'read' }, random: Random): Generated | undefined {
  const { tool, range, uid } = params
  const key = onHost([range], uid)
  const wrong = misread(tool, range, uid, params.typed ? [-1, 1] : [oneOf([-1, 1], random)])
  const asked = {
    stem: phrase('family-idmap-order-stem-read', { tool, uid: `${uid}` }),
    code: setting(tool, range),
  }
  const args = { ...argsOf(range), uid: `${uid}`, step: `${uid - range.inside}` }
  const explanation = [
    order(tool),
    key === undefined
      ? phrase('family-idmap-order-walk-none', args)
      : phrase('family-idmap-order-walk', { ...args, key: `${key}` }),
  ]
  if (params.typed && key !== undefined) {
    const mistakes = distinct(
      key,
      wrong.flatMap(({ uid: value, ...mistake }) => (value === undefined ? [] : [{ value, ...mistake }])),
    )
    if (mistakes.length < 2) return undefined
    return { spec: { ...asked, kind: 'number', key, tolerance: 0, mistakes }, explanation }
  }
  const options: Distractor[] = wrong.map(({ uid: value, ...mistake }) => ({
    text: uidText(value),
    ...mistake,
  }))
  const distractors = led(uidText(key), options, random)
  return (
    distractors && {
      spec: { ...asked, kind: 'choice', key: { text: uidText(key) }, distractors },
      explanation,
    }
  )
}

function write({ tool, range }: IdmapOrderParams, random: Random): Generated | undefined {
  const args = { ...argsOf(range), tool }
  const key = code(setting(tool, range))
  const distractors = led(
    key,
    tool === 'LXC' ? miswrittenForLxc(range) : miswrittenForIncus(tool, range),
    random,
  )
  return (
    distractors && {
      spec: {
        kind: 'choice',
        stem: phrase('family-idmap-order-stem-write', args),
        key: { text: key },
        distractors,
      },
      explanation: [
        order(tool),
        tool === 'LXC'
          ? phrase('family-idmap-order-walk-lxc', args)
          : phrase('family-idmap-order-walk-incus', args),
      ],
    }
  )
}

function miswrittenForLxc(range: IdRange): Distractor[] {
  const { inside, outside, count } = range
  const args = argsOf(range)
  const swapped = startsSwapped([range])[0]!
  return [
    {
      text: code(setting('LXC', swapped)),
      why: phrase('family-idmap-order-host-first', args),
      misconception: id<MisconceptionId>('idmap-starts-with-host-id'),
    },
    {
      text: code(setting('LXC', { ...range, count: count - 1 })),
      why: phrase('family-idmap-order-one-short', args),
    },
    {
      text: code(`lxc.idmap = u ${inside} ${outside} ${inside + count - 1}`),
      why: phrase('family-idmap-order-last-for-count', args),
      misconception: lastId,
    },
    {
      text: code(`lxc.idmap = u ${inside}-${inside + count - 1} ${outside}-${outside + count - 1}`),
      why: phrase('family-idmap-order-ranges-in-lxc'),
    },
  ]
}

function miswrittenForIncus(tool: IdmapTool, range: IdRange): Distractor[] {
  const { inside, outside, count } = range
  const args = { ...argsOf(range), tool }
  return [
    {
      text: code(setting(tool, startsSwapped([range])[0]!)),
      why: phrase('family-idmap-order-container-first', args),
    },
    {
      text: code(setting(tool, { ...range, count: count + 1 })),
      why: phrase('family-idmap-order-one-long', args),
    },
    {
      text: code(`raw.idmap: uid ${outside} ${inside} ${count}`),
      why: phrase('family-idmap-order-count-in-incus', { tool }),
    },
    {
      text: code(`raw.idmap: uid ${inside} ${outside} ${count}`),
      why: phrase('family-idmap-order-whole-lxc', { tool }),
    },
  ]
}

function order(tool: IdmapTool): Phrase {
  return tool === 'LXC' ? phrase('family-idmap-order-lxc') : phrase('family-idmap-order-incus', { tool })
}

const code = (text: string) => `\`${text}\``

function uidText(uid: number | undefined): Phrase {
  return uid === undefined ? phrase('family-idmap-order-none') : `${uid}`
}

function argsOf({ inside, outside, count }: IdRange) {
  return {
    inside: `${inside}`,
    insideLast: `${inside + count - 1}`,
    outside: `${outside}`,
    outsideLast: `${outside + count - 1}`,
    count: `${count}`,
  }
}
