// Asks which uid a process has on the host, or a host's file in the container, given lines of lxc.idmap
// (K22 to K26, L24, M06, M07, M19).

import { id, type MisconceptionId } from '../../ids.ts'
import { type Phrase, phrase } from '../../phrase.ts'
import { chance, oneOf, type Random, wholeBetween } from '../../random.ts'
import type { Family, Generated } from '../family.ts'
import type { Distractor, Level } from '../question.ts'
import { differing } from './differing.ts'
import { distinct } from './distinct.ts'
import {
  type IdRange,
  inContainer,
  onHost,
  overflowUid,
  rangeInside,
  rangeOutside,
  startsSwapped,
} from './id-map.ts'

export type UidMapParams = {
  map: readonly IdRange[]
  /** Where the groups start on the host, when the map shows a line for them too. */
  groupsOutside: number | undefined
  /** A process of the container, seen from the host; or a file of the host, seen from the container. */
  asks: 'process' | 'file'
  uid: number
  typed: boolean
}

type Wrong = { uid: number | undefined; why: Phrase; misconception?: MisconceptionId | undefined }

const hostStarts = [100000, 165536, 200000, 1000000]

export const uidMap: Family<UidMapParams> = { id: id('uid-map'), revision: 2, draw, generate }

function draw(level: Level, random: Random): UidMapParams {
  const map =
    level === 1 || (level === 2 && chance(0.5, random)) ? oneRange(level, random) : severalRanges(random)
  const asks = level === 1 || chance(0.4, random) ? 'process' : 'file'
  const lies = chance([0, 0.7, 0.4][level - 1]!, random) ? 'outside' : 'inside'
  const uid = asks === 'process' ? processUid(map, lies, random) : fileUid(map, lies, random)
  const groupsOutside = level > 1 && chance(0.3, random) ? map[0]!.outside + 1000000 : undefined
  return { map, groupsOutside, asks, uid, typed: chance([0, 0.2, 0.4][level - 1]!, random) }
}

function oneRange(level: Level, random: Random): IdRange[] {
  const count = level === 1 ? oneOf([65536, 65536, 10000], random) : oneOf([1000, 10000, 65536], random)
  return [{ inside: 0, outside: oneOf(hostStarts, random), count }]
}

/** Two ranges end to end inside, or one with a hole punched for a uid that is the same on both sides. */
function severalRanges(random: Random): IdRange[] {
  const outside = oneOf(hostStarts, random)
  const hole = oneOf([500, 1000, 1001, 1500], random)
  if (chance(0.35, random)) {
    const second = { inside: hole, outside: outside * 2 + 70000, count: oneOf([1000, 10000], random) }
    return [{ inside: 0, outside, count: hole }, second]
  }
  const rest = { inside: hole + 1, outside: outside + hole + 1, count: 65536 - hole - 1 }
  return [{ inside: 0, outside, count: hole }, { inside: hole, outside: hole, count: 1 }, rest]
}

function processUid(map: readonly IdRange[], lies: 'inside' | 'outside', random: Random): number {
  const last = map.at(-1)!
  const end = last.inside + last.count
  if (lies === 'outside') return end + oneOf([0, 0, 1, 500], random)
  const range = oneOf(map, random)
  const near = [range.inside, range.inside + range.count - 1, range.inside + wholeBetween(1, 120, random)]
  const usual = [0, 33, 65, 101, 999, 1000, 1001]
  return oneOf(
    [...near, ...usual].filter((uid) => uid < end),
    random,
  )
}

function fileUid(map: readonly IdRange[], lies: 'inside' | 'outside', random: Random): number {
  if (lies === 'outside') {
    const last = map.at(-1)!
    const holes = map.slice(1).map(({ inside }) => map[0]!.outside + inside)
    return oneOf([0, 33, 1000, 1002, last.outside + last.count, ...holes, ...holes], random)
  }
  const range = oneOf(map, random)
  const within = [0, 33, 101, wholeBetween(1, 999, random), range.count - 1].filter(
    (step) => step < range.count,
  )
  return range.outside + oneOf(within, random)
}

/** Believes that ids are the same on both sides. */
const unchanged = (uid: number) => uid
/** Adds the third number as if it were the distance between the sides. */
const countAsDistance = (range: IdRange) => range.outside + range.count
/** Goes on past the end of the first line, and so overlooks the later ones. */
const firstLineForAll = (map: readonly IdRange[], uid: number) => map[0]!.outside + uid - map[0]!.inside
/** Adds the uid to the host's start without taking off where the range starts inside. */
const startInsideForgotten = (range: IdRange, uid: number) => range.outside + uid

function oneOff(range: IdRange): Phrase {
  return range.count === 1
    ? phrase('family-uid-map-off-by-one-alone', line(range))
    : phrase('family-uid-map-off-by-one', line(range))
}

function wrongForProcess({ map, groupsOutside, uid }: UidMapParams, slips: readonly number[]): Wrong[] {
  const range = rangeInside(map, uid)
  const key = onHost(map, uid)
  const first = map[0]!
  const root = uid === 0 ? id<MisconceptionId>('container-root-is-always-host-root') : undefined
  const wrong: Wrong[] = [
    { uid: unchanged(uid), why: phrase('family-uid-map-unchanged', { uid: `${uid}` }), misconception: root },
    {
      uid: onHost(startsSwapped(map), uid),
      why: phrase('family-uid-map-swapped', line(range ?? first)),
      misconception: id<MisconceptionId>('idmap-starts-with-host-id'),
    },
    { uid: firstLineForAll(map, uid), why: phrase('family-uid-map-first-line', line(first)) },
    { uid: overflowUid, why: phrase('family-uid-map-overflow-outside') },
  ]
  if (range) {
    wrong.push({ uid: countAsDistance(range), why: phrase('family-uid-map-count', line(range)) })
    wrong.push({ uid: startInsideForgotten(range, uid), why: phrase('family-uid-map-start', line(range)) })
    for (const slip of slips) wrong.push({ uid: key! + slip, why: oneOff(range) })
  } else {
    const last = map.at(-1)!
    wrong.push({ uid: last.outside + last.count - 1, why: phrase('family-uid-map-last', line(last)) })
  }
  if (groupsOutside !== undefined)
    wrong.push({ uid: groupsOutside + uid, why: phrase('family-uid-map-groups') })
  return wrong
}

function wrongForFile({ map, groupsOutside, uid }: UidMapParams, slips: readonly number[]): Wrong[] {
  const range = rangeOutside(map, uid)
  const first = map[0]!
  const wrong: Wrong[] = [
    { uid: unchanged(uid), why: phrase('family-uid-map-unchanged', { uid: `${uid}` }) },
    {
      uid: inContainer(startsSwapped(map), uid),
      why: phrase('family-uid-map-swapped', line(range ?? first)),
      misconception: id<MisconceptionId>('idmap-starts-with-host-id'),
    },
    { uid: firstLineForAll(map, uid), why: phrase('family-uid-map-wrong-way') },
  ]
  if (range) {
    for (const slip of slips.filter((slip) => uid + slip >= range.outside))
      wrong.push({ uid: inContainer(map, uid) + slip, why: oneOff(range) })
    if (range.inside > 0)
      wrong.push({ uid: uid - range.outside, why: phrase('family-uid-map-start-inside', line(range)) })
  } else {
    const unmapped = id<MisconceptionId>('unmapped-owner-is-root')
    wrong.push({ uid: 0, why: phrase('family-uid-map-root', { uid: `${uid}` }), misconception: unmapped })
    wrong.push({ uid: 65536, why: phrase('family-uid-map-65536'), misconception: unmapped })
    const beyond = uid - first.outside + first.inside
    if (beyond > 0) wrong.push({ uid: beyond, why: phrase('family-uid-map-first-line', line(first)) })
  }
  if (groupsOutside !== undefined && uid >= groupsOutside)
    wrong.push({ uid: uid - groupsOutside, why: phrase('family-uid-map-groups') })
  return wrong
}

function generate(params: UidMapParams, random: Random): Generated | undefined {
  const { map, asks, uid, typed } = params
  const key = asks === 'process' ? onHost(map, uid) : inContainer(map, uid)
  const slips = typed ? [-1, 1] : [oneOf([-1, 1], random)]
  const wrong = asks === 'process' ? wrongForProcess(params, slips) : wrongForFile(params, slips)
  const stem =
    asks === 'process'
      ? phrase('family-uid-map-stem-process', { uid: `${uid}` })
      : phrase('family-uid-map-stem-file', { uid: `${uid}` })
  const asked = { stem, code: settings(params) }
  const explanation = [phrase('family-uid-map-reads'), walk(params)]
  if (typed && key !== undefined) {
    const mistakes = distinct(
      key,
      wrong.flatMap(({ uid: value, ...mistake }) => (value === undefined ? [] : [{ value, ...mistake }])),
    )
    return mistakes.length < 2
      ? undefined
      : { spec: { ...asked, kind: 'number', key, tolerance: 0, mistakes }, explanation }
  }
  const options: Distractor[] = wrong.map(({ uid: value, ...mistake }) => ({
    text: uidText(value),
    ...mistake,
  }))
  const distractors = differing(uidText(key), options, random)
  return (
    distractors && {
      spec: { ...asked, kind: 'choice', key: { text: uidText(key) }, distractors },
      explanation,
    }
  )
}

function uidText(uid: number | undefined): Phrase {
  return uid === undefined ? phrase('family-uid-map-none') : `${uid}`
}

function settings({ map, groupsOutside }: UidMapParams): string {
  const count = map.at(-1)!.inside + map.at(-1)!.count
  const users = map.map(({ inside, outside, count }) => `lxc.idmap = u ${inside} ${outside} ${count}`)
  const groups = groupsOutside === undefined ? [] : [`lxc.idmap = g 0 ${groupsOutside} ${count}`]
  return [...users, ...groups].join('\n')
}

function line({ inside, outside, count }: IdRange) {
  return {
    line: `u ${inside} ${outside} ${count}`,
    inside: `${inside}`,
    outside: `${outside}`,
    count: `${count}`,
  }
}

function walk({ map, asks, uid }: UidMapParams): Phrase {
  const side = asks === 'process' ? 'inside' : 'outside'
  const range = asks === 'process' ? rangeInside(map, uid) : rangeOutside(map, uid)
  if (!range) {
    const ranges = map.map((range) => ids(range[side], range.count)).join(', ')
    return asks === 'process'
      ? phrase('family-uid-map-walk-no-process', { uid: `${uid}`, ranges })
      : phrase('family-uid-map-walk-no-file', { uid: `${uid}`, ranges })
  }
  if (range.count === 1) return phrase('family-uid-map-walk-one', line(range))
  const step = uid - range[side]
  const last = range[side] + range.count - 1
  const args = { ...line(range), uid: `${uid}`, step: `${step}`, last: `${last}` }
  return asks === 'process'
    ? phrase('family-uid-map-walk-process', { ...args, key: `${range.outside + step}` })
    : phrase('family-uid-map-walk-file', { ...args, key: `${range.inside + step}` })
}

function ids(first: number, count: number): string {
  return count === 1 ? `${first}` : `${first}–${first + count - 1}`
}
