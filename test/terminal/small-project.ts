// A copy of this project whose content is small and made up: the same program, which starts sooner and whose
// questions no author changes.

import { cpSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { ModuleKind, ScriptTarget, transpileModule } from 'typescript'
import { madeUp } from '../content/made-up.ts'
import { stories } from '../story/curriculum.ts'
import { repository } from './child.ts'

/** Without the generated item, whose family only tests know. */
const stacks = madeUp['boxes/stacks.yaml']!.replace(/ {6}- id: count-them\n( {8}.*\n)+/, '')

export const smallContent: Readonly<Record<string, string>> = {
  ...madeUp,
  ...stories,
  'boxes/stacks.yaml': stacks,
}

/** Fills `folder` with the project, the given content and the words of the real one. */
export function copyProject(
  folder: string,
  content: Readonly<Record<string, string>> = smallContent,
): string {
  for (const part of ['src', 'migrations', 'package.json', 'content/words']) {
    cpSync(join(repository, part), join(folder, part), { recursive: true })
  }
  symlinkSync(join(repository, 'node_modules'), join(folder, 'node_modules'))
  for (const [file, text] of Object.entries(content)) {
    const path = join(folder, 'content', file)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, text)
  }
  return folder
}

/**
 * The same as JavaScript, which starts in half the time: for tests that start the program hundreds of times. Beside `src`
 * it holds `more` of the project, such as what is to be loaded before the program.
 */
export function compiledProject(folder: string, ...more: string[]): string {
  copyProject(folder)
  for (const part of more) cpSync(join(repository, part), join(folder, part), { recursive: true })
  const compilerOptions = {
    module: ModuleKind.ESNext,
    target: ScriptTarget.ES2023,
    verbatimModuleSyntax: true,
    rewriteRelativeImportExtensions: true,
  }
  for (const part of ['src', ...more]) {
    const files = readdirSync(join(folder, part), { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => name.endsWith('.ts'))) {
      const path = join(folder, part, file)
      const { outputText } = transpileModule(readFileSync(path, 'utf8'), { compilerOptions })
      writeFileSync(path.replace(/ts$/, 'js'), outputText)
    }
  }
  return folder
}
