// Draws a Dockerfile with its build context, and one change to try its cache on. What the change does to
// the cache is not known here.

import { chance, oneOf, type Random } from '../../random.ts'
import type { Level } from '../question.ts'
import { type Build, type Change, firstLine, type Instruction } from './build-cache-model.ts'

type Project = { base: string; list: string; install: string; source: string; added: string; make: string }
const projects: readonly (Project & { start: string })[] = [
  {
    base: 'python:3.12',
    list: 'requirements.txt',
    install: 'pip install -r requirements.txt',
    source: 'src/main.py',
    added: 'src/cart.py',
    make: 'python -m compileall src',
    start: '["python", "src/main.py"]',
  },
  {
    base: 'node:20',
    list: 'package.json',
    install: 'npm install',
    source: 'src/server.js',
    added: 'src/cart.js',
    make: 'npm run build',
    start: '["node", "src/server.js"]',
  },
  {
    base: 'golang:1.22',
    list: 'go.mod',
    install: 'go mod download',
    source: 'src/main.go',
    added: 'src/cart.go',
    make: 'go build -o shop ./src',
    start: '["./shop"]',
  },
  {
    base: 'ruby:3.3',
    list: 'Gemfile',
    install: 'bundle install',
    source: 'src/app.rb',
    added: 'src/cart.rb',
    make: 'bundle exec rake pack',
    start: '["ruby", "src/app.rb"]',
  },
]

type Case =
  | 'list'
  | 'source'
  | 'add'
  | 'touch'
  | 'chmod'
  | 'beside'
  | 'run'
  | 'workdir'
  | 'config'
  | 'env'
  | 'env-in-copy'
  | 'build-arg'
  | 'arg-in-copy'
  | 'arg-default'
  | 'arg-hidden'
  | 'base'
  | 'nothing'

const cases: Record<Level, readonly Case[]> = {
  1: ['list', 'source', 'source', 'run', 'base', 'nothing', 'touch'],
  2: [
    'list',
    'source',
    'add',
    'touch',
    'chmod',
    'beside',
    'beside',
    'config',
    'config',
    'env',
    'env',
    'env-in-copy',
    'run',
    'workdir',
  ],
  3: ['build-arg', 'build-arg', 'build-arg', 'arg-in-copy', 'arg-default', 'arg-hidden'],
}

const settings: Partial<Record<Case, readonly Instruction[]>> = {
  env: [{ does: 'ENV', name: 'MODE', value: 'test' }],
  'env-in-copy': [{ does: 'ENV', name: 'TARGET', value: '/srv' }],
  'build-arg': [{ does: 'ARG', name: 'REV' }],
  'arg-in-copy': [{ does: 'ARG', name: 'TARGET' }],
  'arg-default': [{ does: 'ARG', name: 'REV', value: '41' }],
  'arg-hidden': [
    { does: 'ARG', name: 'MODE' },
    { does: 'ENV', name: 'MODE', value: 'live' },
  ],
}

/** What the first build was given. */
const buildArgs: Partial<Record<Case, Record<string, string>>> = {
  'build-arg': { REV: '41' },
  'arg-in-copy': { TARGET: '/srv' },
  'arg-hidden': { MODE: 'test' },
}

export function drawCase(level: Level, random: Random): { build: Build; change: Change } {
  const project = oneOf(projects, random)
  const drawn = oneOf(cases[level], random)
  const toTarget = drawn === 'env-in-copy' || drawn === 'arg-in-copy'
  const place = toTarget ? 3 : Math.floor(random() * 4)
  const setting = (here: number) => (here === place ? (settings[drawn] ?? []) : [])
  const maybe = (likelihood: number, line: Instruction) => (chance(likelihood, random) ? [line] : [])
  const label =
    drawn === 'arg-hidden' ? [] : maybe([0, 0.7, 0.4][level - 1]!, { does: 'LABEL', text: 'version=1' })
  const copy = toTarget
    ? { from: 'src/', to: '$TARGET/' }
    : oneOf(
        [
          { from: '.', to: '.' },
          { from: 'src/', to: 'src/' },
        ],
        random,
      )
  const lines: Instruction[] = [
    ...label,
    ...setting(0),
    ...maybe(0.6, { does: 'RUN', command: 'apt-get update && apt-get install -y curl', fetches: true }),
    ...setting(1),
    { does: 'WORKDIR', path: '/app' },
    ...setting(2),
    { does: 'COPY', from: project.list, to: '.' },
    { does: 'RUN', command: project.install, fetches: true },
    ...setting(3),
    { does: 'COPY', ...copy },
    ...maybe(0.85, { does: 'RUN', command: toTarget ? 'ls -l $TARGET > files.txt' : project.make }),
    ...(label.length > 0 ? [] : maybe(0.5, { does: 'EXPOSE', text: '8080' })),
    { does: 'CMD', text: project.start },
  ]
  const names = [project.list, project.source, 'README.md', 'docs/guide.md', 'Dockerfile']
  const build: Build = {
    base: project.base,
    lines,
    context: Object.fromEntries(names.map((name) => [name, { content: name, mode: '644', modified: 0 }])),
    ignored: ['Dockerfile', 'docs', ...(chance(0.4, random) ? ['README.md'] : [])],
    buildArgs: buildArgs[drawn] ?? {},
  }
  return { build, change: changeOf(drawn, project, build, random) }
}

function changeOf(drawn: Case, project: Project, build: Build, random: Random): Change {
  switch (drawn) {
    case 'list':
      return { kind: 'edit', file: project.list }
    case 'source':
      return { kind: 'edit', file: project.source }
    case 'add':
      return { kind: 'add', file: project.added }
    case 'touch':
    case 'chmod':
      return { kind: drawn, file: oneOf([project.list, project.source], random) }
    case 'beside':
      return { kind: 'edit', file: oneOf(['README.md', 'docs/guide.md'], random) }
    case 'build-arg':
      return { kind: 'build-arg', name: 'REV', value: '42' }
    case 'arg-in-copy':
      return { kind: 'build-arg', name: 'TARGET', value: '/opt' }
    case 'arg-hidden':
      return { kind: 'build-arg', name: 'MODE', value: 'demo' }
    case 'base':
    case 'nothing':
      return { kind: drawn }
    default: {
      const changing = build.lines.filter((line) => changesIn(drawn, line))
      const line = oneOf(changing, random)
      return { kind: 'line', line: build.lines.indexOf(line) + firstLine, becomes: rewritten(line) }
    }
  }
}

function changesIn(drawn: Case, line: Instruction): boolean {
  if (drawn === 'config') return ['LABEL', 'EXPOSE', 'CMD'].includes(line.does)
  if (drawn === 'run') return line.does === 'RUN'
  if (drawn === 'workdir') return line.does === 'WORKDIR'
  return line.does === (drawn === 'arg-default' ? 'ARG' : 'ENV')
}

function rewritten(line: Instruction): Instruction {
  switch (line.does) {
    case 'RUN':
      return { ...line, command: `${line.command} && echo done` }
    case 'WORKDIR':
      return { does: 'WORKDIR', path: '/shop' }
    case 'ENV':
      return { ...line, value: line.name === 'TARGET' ? '/opt' : 'live' }
    case 'ARG':
      return { ...line, value: '42' }
    case 'LABEL':
      return { does: 'LABEL', text: 'version=2' }
    case 'EXPOSE':
      return { does: 'EXPOSE', text: '9090' }
    default:
      return { does: 'CMD', text: '["sh"]' }
  }
}
