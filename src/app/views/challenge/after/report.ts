// What people believe after a challenge: each mistaken belief with how many hold it and what is so; and the card
// that teaches it again where the class meets.

import { link, rich, theirs } from '../../../../chat/rich.ts'
import type { Block, Screen } from '../../../../chat/screen.ts'
import type { Misconception } from '../../../../engine/curriculum.ts'
import type { Belief } from '../../../../engine/item-analysis/responses.ts'
import { mostAgain } from '../../../challenge/after/concepts.ts'
import type { Outcome } from '../../../challenge/after/outcome.ts'
import type { Scene } from '../../../scene.ts'
import { heading, note, page, type Spoken, text } from '../../parts.ts'
import { about } from './parts.ts'

const mostShown = 5

/** `behind`: of so many objectives there are questions that tempted to one of them. */
export function reportScreen(
  scene: Scene,
  { outcome }: { outcome: Outcome },
  held: readonly Belief[],
  behind: number,
): Screen {
  const { words, curriculum } = scene
  const { challenge } = outcome
  const title = heading(words('challenge-report-title', { title: theirs(challenge.setup.title) }))
  const shown = held.slice(0, mostShown)
  const results = about(challenge, words('key-challenge-results'), 'results')
  const follow = about(challenge, words('key-challenge-follow'), 'followup')
  if (shown.length === 0)
    return { blocks: page([title, text(scene, 'challenge-report-none')]), buttons: [[follow, results]] }
  const each = shown.map(({ misconception, held: holders, n }, at): Block[] => {
    const { belief, correction } = curriculum.misconceptions.get(misconception)!
    return [text(scene, 'challenge-report-belief', { number: at + 1, held: holders, n, belief, correction })]
  })
  const posts = shown.map((_, at) => [
    about(challenge, words('key-challenge-reteach', { number: at + 1 }), 'reteach', `${at + 1}`),
  ])
  return {
    blocks: page([title], ...each, [note(scene, 'challenge-report-how', { behind, most: mostAgain })]),
    buttons: [...posts, [follow, results]],
  }
}

/** Nobody is named, nor how many hold it: it is for all. */
export function reteachScreen({ words }: Spoken, { belief, say, correction, source }: Misconception): Screen {
  return {
    blocks: page(
      [heading(words('challenge-reteach-title'))],
      [{ block: 'text', text: rich(words('challenge-reteach-belief', { belief })) }],
      [{ block: 'text', text: rich(say) }],
      [{ block: 'text', text: rich(words('challenge-reteach-so', { correction })) }],
      [{ block: 'note', text: [...rich(`${words('source')} `), ...link(source, source)] }],
    ),
    buttons: [],
  }
}
