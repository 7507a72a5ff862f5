// Several people before one core, on two platforms and in a group: what each says, what everybody is shown for it,
// and the files that come with it.

import pino from 'pino'
import { decode } from '../../src/adapters/terminal/decode.ts'
import { render } from '../../src/adapters/terminal/render.ts'
import { formatsLoaded } from '../../src/bank/late.ts'
import type { Pending } from '../../src/chat/adapter.ts'
import type { Incoming, Outgoing, Place, PlatformName, SentFile } from '../../src/chat/message.ts'
import type { Press } from '../../src/chat/press.ts'
import { readContent } from '../../src/content/read.ts'
import { ftlOf, loadWords } from '../../src/content/words.ts'
import { makeCore } from '../../src/core.ts'
import { type AccountId, id } from '../../src/engine/ids.ts'
import { openDatabase } from '../../src/store/open.ts'
import { storeOver } from '../../src/store/store.ts'
import { load, madeUpFamilies } from '../content/made-up.ts'
import { stories } from './curriculum.ts'

await formatsLoaded()
const { curriculum } = load(stories)
const words = loadWords(ftlOf(readContent(), 'en'), 'en')

/** What was shown for one act: to whom, or to all in a group when there is no account. */
export type Heard = {
  to: string | undefined
  public: boolean
  text: string
  files: readonly string[]
  /** What its buttons run, by their labels. */
  buttons: ReadonlyMap<string, string>
  /** What they carry. */
  presses: ReadonlyMap<string, Press>
}

export function classroom(start = Date.parse('2026-11-23T08:00:00Z')) {
  const { db } = openDatabase(':memory:')
  const store = storeOver(db)
  const started = (taught = curriculum) => {
    const languages = new Map([['en', { curriculum: taught, words }]])
    const one = makeCore(store, languages, pino({ level: 'silent' }), madeUpFamilies)
    one.onRing((pending) => void elsewhere.push(...pending))
    return one
  }
  let clock = start
  /** What an act causes on another platform. */
  const elsewhere: Pending[] = []
  let core = started()
  // As the program's timer does at its start: from then on time that goes by is no outage.
  core.ring(clock)

  function heard({ account, to, screen, files = [] }: Outgoing): Heard {
    const text = render(screen, { colour: false }, { picture: (alt) => alt })
    return {
      to: account,
      public: account === undefined && !to.private,
      text,
      files: files.map((file) => file.text),
      buttons: new Map(screen.buttons.flat().map(({ label, press }) => [label, press.choice])),
      presses: new Map(screen.buttons.flat().map(({ label, press }) => [label, press])),
    }
  }

  /** Somebody on a platform. In a group they may manage it or not. */
  function person(name: string, platform: PlatformName = 'terminal') {
    const account = id<AccountId>(`${platform}:${name}`)
    const show = (incoming: Incoming): Heard[] => {
      const pending = [...core.receive(incoming), ...elsewhere.splice(0)]
      for (const one of pending) core.sent(one.id)
      return pending.map(({ outgoing }) => heard(outgoing))
    }
    const act = (
      line: string,
      group?: { id: string; manages: boolean },
      more: Partial<Incoming> = {},
    ): Heard[] => {
      const incoming = decode(`@${name} ${line}`, name, { zone: 'Europe/Berlin' }, clock)!
      const place = group
        ? { platform, id: group.id, private: false }
        : { platform, id: `${name}-private`, private: true }
      return show({
        ...incoming,
        from: { ...incoming.from, platform, account },
        place,
        manages: group?.manages,
        ...more,
      })
    }
    const own = (all: readonly Heard[]) =>
      all
        .filter(({ to }) => to === account)
        .map(({ text }) => text)
        .join('\n')
    return {
      account,
      /** What everybody is shown for it. */
      does: act,
      /** What they are shown themselves, as one text without its line breaks. */
      says: (line: string) => own(act(line)).replace(/\s+/g, ' '),
      /** Sends a file, with a command or by itself: as an adapter hands it over, which asks first whether it is wanted. */
      sends: (file: SentFile, line?: string): Heard[] => {
        const did = line === undefined ? { did: { act: 'other' as const } } : {}
        const incoming = decode(`@${name} ${line ?? ''}`, name, {}, clock)!
        const from = { ...incoming.from, platform, account }
        const wanted = core.wants({ ...incoming, from, ...did })
        const given: SentFile = wanted ? file : { name: file.name, fault: 'unasked' }
        return act(line ?? '', undefined, { ...did, file: given })
      },
      /** Presses a button that runs this, whether it was offered or not. */
      forges: (choice: string) => {
        const press = { session: '', turn: 0, verb: 'run' as const, choice }
        const from = { account, platform, name }
        const place = { platform, id: `${name}-private`, private: true }
        return own(show({ from, place, at: clock, did: { act: 'press', press } })).replace(/\s+/g, ' ')
      },
      /** Presses a button, whether it was offered or not, at a time that the platform knows better than we do. */
      taps: (
        press: Press | undefined,
        { at = clock, group }: { at?: number; group?: Place } = {},
      ): Heard[] => {
        const own = { platform, id: `${name}-private`, private: true }
        const aside = group && platform === 'discord' ? { aside: own } : {}
        const from = { account, platform, name }
        return show({ from, place: group ?? own, ...aside, at, did: { act: 'press', press } })
      },
      in: (group: string, line: string, manages = true) => act(line, { id: group, manages }),
    }
  }

  return {
    store,
    db,
    /** The program stops as it is, and starts again, with other content if wanted: what is due rings, what was not sent is. */
    restart: (taught = curriculum): Heard[] => {
      core = started(taught)
      core.ring(clock)
      elsewhere.splice(0)
      const pending = core.unsent()
      for (const one of pending) core.sent(one.id)
      return pending.map(({ outgoing }) => heard(outgoing))
    },
    get core() {
      return core
    },
    person,
    now: () => clock,
    wait: (minutes: number) => {
      clock += minutes * 60_000
    },
    /** What is due by now rings: what everybody is shown for it. */
    ring: (): Heard[] => {
      const pending = core.ring(clock)
      elsewhere.splice(0)
      for (const one of pending) core.sent(one.id)
      return pending.map(({ outgoing }) => heard(outgoing))
    },
  }
}

export type Member = ReturnType<ReturnType<typeof classroom>['person']>

/** The codes in a claim sheet, by name. */
export function codesIn(all: readonly Heard[]): Map<string, string> {
  const rows = all
    .flatMap(({ files }) => files)
    .flatMap((file) => file.replace('\ufeff', '').trim().split('\r\n').slice(1))
  return new Map(rows.map((row) => [row.split(',')[0]!, /,([2-9A-Z]{4}-[2-9A-Z]{4}),/.exec(row)![1]!]))
}
