// How BuildKit decides which steps of a build come from the cache: each step has a key made of the key
// below it and of what the step is given, and it runs when no earlier build had that key (BLD-13 to BLD-32).

export type Instruction =
  | { does: 'RUN'; command: string; fetches?: boolean }
  | { does: 'COPY'; from: string; to: string }
  | { does: 'WORKDIR'; path: string }
  | { does: 'ENV'; name: string; value: string }
  | { does: 'ARG'; name: string; value?: string }
  | { does: 'LABEL' | 'EXPOSE' | 'CMD'; text: string }

export type ContextFile = { content: string; mode: string; modified: number }
export type Build = {
  /** What the base image's tag resolves to. */
  base: string
  /** The lines after FROM; the first of them is line 2. */
  lines: readonly Instruction[]
  context: Readonly<Record<string, ContextFile>>
  ignored: readonly string[]
  buildArgs: Readonly<Record<string, string>>
}

export type Change =
  | { kind: 'edit' | 'touch' | 'chmod' | 'add'; file: string }
  | { kind: 'line'; line: number; becomes: Instruction }
  | { kind: 'build-arg'; name: string; value: string }
  | { kind: 'base' | 'nothing' }

export const firstLine = 2

/** What a builder looks at; the wrong models look at more or less than BuildKit does. */
export type Regard = { time: boolean; mode: boolean }
const asBuildKitDoes: Regard = { time: false, mode: true }

export function afterChange(build: Build, change: Change): Build {
  switch (change.kind) {
    case 'edit':
    case 'touch':
    case 'chmod':
    case 'add': {
      const old = build.context[change.file] ?? { content: '', mode: '644', modified: 0 }
      const file = {
        content: change.kind === 'edit' || change.kind === 'add' ? `${old.content}, edited` : old.content,
        mode: change.kind === 'chmod' ? '755' : old.mode,
        modified: change.kind === 'chmod' ? old.modified : old.modified + 1,
      }
      return { ...build, context: { ...build.context, [change.file]: file } }
    }
    case 'line':
      return {
        ...build,
        lines: build.lines.map((line, at) => (at + firstLine === change.line ? change.becomes : line)),
      }
    case 'build-arg':
      return { ...build, buildArgs: { ...build.buildArgs, [change.name]: change.value } }
    case 'base':
      return { ...build, base: `${build.base}, newer` }
    case 'nothing':
      return build
  }
}

/** The names of the context that a COPY takes: a file, a directory (`src/`), a pattern (`*.json`) or all. */
export function takenBy(from: string, build: Build): string[] {
  const name = new RegExp(`^${from.replaceAll('.', '\\.').replaceAll('*', '[^/]*')}$`)
  return Object.keys(build.context)
    .filter((file) => !build.ignored.some((left) => file === left || file.startsWith(`${left}/`)))
    .filter((file) => from === '.' || (from.endsWith('/') ? file.startsWith(from) : name.test(file)))
    .sort()
}

/** The key of each line, or nothing for a line that only sets configuration. */
export function cacheKeys(build: Build, regard: Regard = asBuildKitDoes): (string | undefined)[] {
  let key = build.base
  let workingDirectory = '/'
  const env: Record<string, string> = {}
  const args: Record<string, string> = {}
  const expand = (text: string) =>
    text.replace(/\$(\w+)/g, (_, name: string) => env[name] ?? args[name] ?? '')
  return build.lines.map((line) => {
    switch (line.does) {
      case 'RUN':
        key = JSON.stringify([
          key,
          'RUN',
          line.command,
          Object.entries({ ...args, ...env }).sort(),
          workingDirectory,
        ])
        return key
      case 'COPY': {
        const files = takenBy(line.from, build).map((name) => {
          const { content, mode, modified } = build.context[name]!
          return [name, content, regard.mode && mode, regard.time && modified]
        })
        const to = expand(line.to)
        key = JSON.stringify([
          key,
          'COPY',
          line.from,
          to.startsWith('/') ? to : [workingDirectory, to],
          files,
        ])
        return key
      }
      case 'WORKDIR':
        workingDirectory = expand(line.path)
        key = JSON.stringify([key, 'WORKDIR', workingDirectory])
        return key
      case 'ENV':
        env[line.name] = expand(line.value)
        return undefined
      case 'ARG': {
        const value = build.buildArgs[line.name] ?? line.value
        if (value !== undefined) args[line.name] = value
        return undefined
      }
      default:
        return undefined
    }
  })
}

/** The numbers of the lines that run again in the second build. */
export function linesRunAgain(before: Build, after: Build, regard?: Regard): number[] {
  const known = new Set(cacheKeys(before, regard))
  return cacheKeys(after, regard).flatMap((key, at) =>
    key === undefined || known.has(key) ? [] : [at + firstLine],
  )
}

export const makesStep = (line: Instruction): boolean => ['RUN', 'COPY', 'WORKDIR'].includes(line.does)

export function written(line: Instruction): string {
  switch (line.does) {
    case 'RUN':
      return `RUN ${line.command}`
    case 'COPY':
      return `COPY ${line.from} ${line.to}`
    case 'WORKDIR':
      return `WORKDIR ${line.path}`
    case 'ENV':
      return `ENV ${line.name}=${line.value}`
    case 'ARG':
      return line.value === undefined ? `ARG ${line.name}` : `ARG ${line.name}=${line.value}`
    default:
      return `${line.does} ${line.text}`
  }
}

/** A build, and the change after which it is built again. */
export type Changed = { build: Build; change: Change }

/** The lines that run again. */
export function answer({ build, change }: Changed): number[] {
  return linesRunAgain(build, afterChange(build, change))
}

export const numbers = (build: Build) => build.lines.map((_, at) => at + firstLine)
export const lineAt = (build: Build, number: number) => build.lines[number - firstLine]!
export const steps = (build: Build) => numbers(build).filter((number) => makesStep(lineAt(build, number)))

/** The first COPY that takes the changed file. */
export function takingLine({ build, change }: Changed): number | undefined {
  if (!('file' in change)) return undefined
  const after = afterChange(build, change)
  return numbers(build).find((number) => {
    const line = lineAt(build, number)
    return line.does === 'COPY' && takenBy(line.from, after).includes(change.file)
  })
}

/** The line of the Dockerfile that the change is about. */
export function changedLine({ build, change }: Changed): number | undefined {
  if (change.kind === 'line') return change.line
  if (change.kind !== 'build-arg') return undefined
  return numbers(build).find((number) => {
    const line = lineAt(build, number)
    return line.does === 'ARG' && line.name === change.name
  })
}
