// One call from its parameters to its result: checked by tables and rules, then done; refusals are thrown.

import type { Call } from './calls.ts'
import { methods, whisperMethods } from './methods/index.ts'
import type { Asked } from './methods/method.ts'
import type { Platform } from './platform.ts'
import { badRequest, NotBuilt, Refused } from './refused.ts'
import { problemsOf } from './rules/index.ts'
import type { MethodName } from './tables.ts'

type Doing = (params: unknown, asked: Asked) => unknown

/** Throws what the Bot API would answer to a wrong call, and notes it. */
export function check(platform: Platform, call: Call): MethodName {
  const name = platform.spec.methodNamed(call.method)
  const noted = (problem: string) => platform.violations.push({ method: name ?? call.method, problem })
  if (!name) {
    noted('there is no such method in the Bot API')
    throw new Refused(404, 'Not Found: method not found')
  }
  // An older server: asking it is how a bot finds out, so that is no mistake.
  if (platform.options.ephemeral === false && whisperMethods.has(name)) {
    throw new Refused(404, 'Not Found: method not found')
  }
  const problems = understood(noted, () => problemsOf({ ...call, method: name, platform }))
  for (const problem of problems) noted(problem)
  if (problems.length > 0) throw badRequest(problems[0]!)
  if (!(name in methods)) {
    noted('this server does not do that')
    throw new Refused(501, `Not Implemented: ${name}`)
  }
  return name
}

export async function perform(platform: Platform, name: MethodName, asked: Asked): Promise<unknown> {
  const noted = (problem: string) => platform.violations.push({ method: name, problem })
  const doing = methods[name as keyof typeof methods] as Doing
  const result = await understood(noted, () => doing(asked.call.params, asked))
  const wrong = platform.spec.problemsOfAnswer(name, result)
  for (const problem of wrong) noted(`this server's own answer is wrong: ${problem}`)
  return result
}

function understood<T>(noted: (problem: string) => void, act: () => T): T {
  try {
    return act()
  } catch (error) {
    if (!(error instanceof NotBuilt)) throw error
    noted(`this server does not do that: ${error.message}`)
    throw new Refused(501, `Not Implemented: ${error.message}`)
  }
}
