// Looks up what is taught by a few typed letters, for people who choose from a list as they type: terms, topics
// and questions; and one's own classes. Reads only, knows nobody else, and never shows a key.

import type { Found, Look } from '../chat/adapter.ts'
import { encodeLink } from '../chat/deep-link.ts'
import { rich } from '../chat/rich.ts'
import type { Screen } from '../chat/screen.ts'
import type { Curriculum, Term, Topic } from '../engine/curriculum.ts'
import type { AccountId } from '../engine/ids.ts'
import { pose } from '../engine/question/pose.ts'
import type { Item } from '../engine/question/question.ts'
import { languageOf } from './arrive.ts'
import { classesOf } from './classes/current.ts'
import { termScreen } from './explain.ts'
import { alike, bare, likeness } from './find.ts'
import type { Language, World } from './scene.ts'
import { commandButton, heading } from './views/parts.ts'
import { stemInWords } from './views/question.ts'

/** One thing to be found: by its names best, else by what it says. */
type Entry = { names: readonly string[]; says: string; found: () => Found }
type Entries = Record<Exclude<Look['what'], 'classes'>, readonly Entry[]>

/** What is taught does not change while the program runs. */
const known = new WeakMap<Curriculum, Entries>()

export function look(world: World, { what, text, language, account, most }: Look): Found[] {
  if (what === 'classes') {
    const mine = account === undefined ? [] : classNames(world, account)
    return best(mine.map(classEntry), bare(text), most).map(({ found }) => found())
  }
  const spoken = world.languages.get(languageOf(world, language))!
  const entries = known.get(spoken.curriculum) ?? entriesOf(world, spoken)
  known.set(spoken.curriculum, entries)
  return best(entries[what], bare(text), most).map(({ found }) => found())
}

/** How well it fits what was typed: 0 best, nothing if it does not. */
function rank({ names, says }: Entry, wanted: string): number | undefined {
  if (names.includes(wanted)) return 0
  if (names.some((name) => name.startsWith(wanted))) return 1
  if (names.some((name) => ` ${name}`.includes(` ${wanted}`))) return 2
  if (names.some((name) => name.includes(wanted))) return 3
  const words = wanted.split(' ')
  const holdsAll = (text: string) => words.every((word) => ` ${text}`.includes(` ${word}`))
  return holdsAll(names.join(' ')) ? 4 : holdsAll(`${names.join(' ')} ${says}`) ? 5 : undefined
}

/** Where nothing fits, what is spelled alike. */
function best(entries: readonly Entry[], wanted: string, most: number): Entry[] {
  if (wanted === '') return entries.slice(0, most)
  const ranks = entries.map((entry) => ({ entry, rank: rank(entry, wanted) }))
  const fitting = ranks.filter(({ rank }) => rank !== undefined).sort((one, two) => one.rank! - two.rank!)
  if (fitting.length > 0) return fitting.slice(0, most).map(({ entry }) => entry)
  const closeness = ({ names }: Entry) => Math.max(...names.map((name) => likeness(name, wanted)))
  const close = entries.map((entry) => ({ entry, close: closeness(entry) }))
  const offered = close.filter((one) => one.close >= alike).sort((one, two) => two.close - one.close)
  return offered.slice(0, most).map(({ entry }) => entry)
}

function entriesOf(world: World, language: Language): Entries {
  const { curriculum } = language
  const topics = curriculum.units.flatMap(({ topics }) => topics.map((one) => curriculum.topics.get(one)!))
  return {
    terms: curriculum.terms.map((term) => termEntry(language, term)),
    topics: topics.map((topic) => topicEntry(language, topic)),
    questions: questionEntries(world, language),
  }
}

function termEntry(language: Language, term: Term): Entry {
  const { term: title, also, means } = term
  return {
    names: [title, ...also].map(bare),
    says: bare(means),
    found: () => ({
      id: bare(title).replaceAll(' ', '-'),
      title,
      summary: means,
      start: encodeLink({ to: 'topic', topic: term.topic }),
      screen: onlyText(termScreen(tapped(language), term)),
    }),
  }
}

function topicEntry(language: Language, topic: Topic): Entry {
  const { id, title, summary } = topic
  const screen = (): Screen => ({
    blocks: [
      heading(title),
      { block: 'text', text: rich(summary) },
      { block: 'text', text: rich(topic.lesson) },
    ],
    buttons: [[commandButton(tapped(language), '', 'key-practise', `practice ${id}`)]],
  })
  return {
    names: [bare(title), bare(id)],
    says: bare(summary),
    found: () => ({ id, title, summary, start: encodeLink({ to: 'topic', topic: id }), screen: screen() }),
  }
}

function classNames({ store }: World, account: AccountId): string[] {
  const known = store.learners.account(account)
  const learner = known && store.learners.learner(known.learner)
  return learner ? classesOf({ store, learner }).map((held) => held.class.name) : []
}

function classEntry(name: string): Entry {
  const start = encodeLink({ to: 'command', name: 'class' })
  return { names: [bare(name)], says: '', found: () => ({ id: name, title: name, summary: '', start }) }
}

/** Of the questions that a family makes in several ways, one for each thing that they ask. */
function questionEntries(world: World, { curriculum, words }: Language): Entry[] {
  const made = new Set<string>()
  return [...curriculum.objectives.values()].flatMap((objective) => {
    const topic = curriculum.topics.get(objective.topic)!
    const items = objective.items.map((one) => curriculum.items.get(one)!)
    return items.flatMap((item: Item): Entry[] => {
      if (item.made === 'generated' && made.has(objective.id)) return []
      if (item.made === 'generated') made.add(objective.id)
      const title = stemInWords({ words }, pose(item, 'look', world.families))
      const start = encodeLink({ to: 'question', item: item.id })
      return [
        {
          names: [bare(title)],
          says: bare(`${topic.title} ${objective.can}`),
          found: () => ({ id: item.id, title, summary: topic.title, start }),
        },
      ]
    })
  })
}

function tapped({ curriculum, words }: Language): Language {
  return { curriculum, words: words.taps }
}

function onlyText({ blocks, buttons }: Screen): Screen {
  return { blocks: blocks.filter(({ block }) => block !== 'picture'), buttons }
}
