// Content written for one story: topics, objectives and items as data, each with the fields that its story
// is about and the rest filled in. (JSON is YAML, so the real loader reads it.)

const source = 'https://docs.docker.com/made-up/'

type Written = Record<string, unknown>

const common = { difficulty: 2, explanation: 'So it is with boxes.', source, facts: ['BOX-01'] }

export function trueFalse(id: string, rest: Written = {}): Written {
  const stem = `Is it so with ${id}?`
  return { id, kind: 'true-false', ...common, difficulty: 1, stem, key: true, why: 'It is so.', ...rest }
}

export function short(id: string, rest: Written = {}): Written {
  const mistakes = [{ answers: ['sticker'], why: 'A sticker is for decoration.' }]
  return { id, kind: 'short', ...common, stem: `What says ${id}?`, key: 'label', mistakes, ...rest }
}

export function written(id: string, kind: string, rest: Written): Written {
  return { id, kind, ...common, stem: `What about ${id}?`, ...rest }
}

type ObjectiveOf = { id: string; items: Written[]; requires?: string[] }

export function objective(id: string, ...items: Written[]): ObjectiveOf {
  return { id, items }
}

type TopicOf = { topic: string; title?: string; requires?: string[]; objectives: ObjectiveOf[] }

/** One unit of these topics, in place of the made-up ones. */
export function contentOf(...topics: TopicOf[]): Record<string, string | undefined> {
  const unit = { unit: 'boxes', title: 'Boxes', summary: 'Boxes.', topics: topics.map(({ topic }) => topic) }
  return {
    'boxes/lids.yaml': undefined,
    'boxes/stacks.yaml': undefined,
    'curriculum.yaml': JSON.stringify({ units: [unit] }),
    ...Object.fromEntries(
      topics.map((topic) => [`boxes/${topic.topic}.yaml`, JSON.stringify(fileOf(topic))]),
    ),
  }
}

function fileOf({ topic, title = topic, requires = [], objectives }: TopicOf): Written {
  const taught = objectives.map(({ id, items, requires: needs = [] }) => ({
    id,
    can: `tell about ${id}`,
    lesson: `The lesson of ${id}.`,
    requires: needs,
    facts: ['BOX-01'],
    items,
  }))
  return {
    topic,
    title,
    summary: `${title}.`,
    lesson: `About ${title}.`,
    source,
    requires,
    objectives: taught,
  }
}

/** Topics of one objective each, which has two items: enough for a long list of things to review. */
export function manyTopics(count: number): TopicOf[] {
  return Array.from({ length: count }, (_, at) => ({
    topic: `topic-${at}`,
    objectives: [objective(`thing-${at}`, trueFalse(`first-${at}`), trueFalse(`other-${at}`))],
  }))
}

/** Misconceptions, each said in one sentence that a test can look for. */
export function misconceptionsOf(...ids: string[]): Record<string, string> {
  const all = ids.map((id) => ({
    id,
    belief: `Some believe ${id}.`,
    correction: `It is not ${id}.`,
    say: `Look twice at ${id}.`,
    source,
  }))
  return { 'misconceptions/boxes.yaml': JSON.stringify(all) }
}
