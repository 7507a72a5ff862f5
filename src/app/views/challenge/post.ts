// What everybody reads where a class meets, when a challenge opens: what it is, until when, on what terms, and that
// nobody sees what others answer. Nobody's name and nobody's own terms stand in it.

import { encodeLink } from '../../../chat/deep-link.ts'
import type { PlatformName } from '../../../chat/message.ts'
import { encodePress, type Verb } from '../../../chat/press.ts'
import { type Rich, rich, theirs } from '../../../chat/rich.ts'
import type { Button, Screen } from '../../../chat/screen.ts'
import { numberOf } from '../../challenge/meant.ts'
import type { Challenge } from '../../challenge/ports.ts'
import type { Class } from '../../classes/ports.ts'
import type { World } from '../../scene.ts'
import { page } from '../parts.ts'
import { momentIn } from './moment.ts'

const minute = 60_000

export function postScreen(world: World, of: Class, challenge: Challenge, platform: PlatformName): Screen {
  const { words, language } = spokenIn(world, of, platform)
  const { setup, plan = [] } = challenge
  const { window, limit, attempts, counting } = setup.terms
  const time = momentIn(window.closes, of.zone, language)
  const args = {
    questions: plan.length,
    minutes: limit === undefined ? 0 : Math.round(limit / minute),
    attempts: attempts ?? 0,
    counting,
  }
  const closes = words('challenge-post-closes', { time, zone: of.zone })
  return {
    blocks: page(
      [
        { block: 'heading', text: rich(words('challenge-post-opens', { title: theirs(setup.title) })) },
        { block: 'text', text: timed(closes, time, window.closes) },
        { block: 'text', text: rich(words('challenge-post-terms', args)) },
      ],
      [
        {
          block: 'note',
          text: rich(
            words('challenge-post-private', { feedback: setup.feedback, number: numberOf(challenge) }),
          ),
        },
      ],
    ),
    buttons: [buttons(challenge, words, platform)],
  }
}

/** In private, where platforms have links there; else aside from the others. */
function buttons(challenge: Challenge, words: (id: string) => string, platform: PlatformName): Button[] {
  const way =
    platform === 'telegram' ? { start: encodeLink({ to: 'challenge', number: numberOf(challenge) }) } : {}
  const press = (verb: Verb, label: string): Button => {
    const carried = { session: challenge.id, turn: 0, verb, choice: '' }
    encodePress(carried)
    return { key: '', label: words(label), press: carried }
  }
  return [{ ...press('go', 'key-challenge-start'), ...way }, press('mine', 'key-challenge-status')]
}

/** In the language of the class. */
function spokenIn({ languages }: World, of: Class, platform: PlatformName) {
  const language = of.languages.find((one) => languages.has(one)) ?? 'en'
  const { words } = languages.get(language)!
  return { language, words: platform === 'terminal' ? words : words.taps }
}

function timed(text: string, time: string, at: number): Rich {
  const start = text.indexOf(time)
  return [...rich(text.slice(0, start)), { text: time, time: at }, ...rich(text.slice(start + time.length))]
}
