// A registry and hosts (IMG-22, OCI-13, OCI-17 to OCI-19, CON-16): a tag is a pointer that moves in the registry,
// each host remembers where it pointed at its last pull, a digest names one content for ever.

/** A tag, or the digest of a version. */
export type Reference = { tag: string } | { digest: number }
/** A version is the number of the push that brought it, from 1. */
export type Event =
  | { does: 'push'; tag: string; version: number }
  | { does: 'pull'; host: string; tag: string }
  | { does: 'run'; host: string; container: string; of: Reference; always: boolean }
  | { does: 'restart'; host: string; container: string }
export type TagCase = { events: readonly Event[]; containers: readonly string[] }

export type World = {
  registry: Record<string, number>
  /** By host and tag. */
  local: Record<string, number>
  running: Record<string, number>
}
/** How a wrong model sees one event; what it leaves out happens as it really does. */
export type Rule = (world: World, event: Event) => World | undefined

export function really(world: World, event: Event): World {
  switch (event.does) {
    case 'push':
      return { ...world, registry: { ...world.registry, [event.tag]: event.version } }
    case 'pull':
      return pulled(world, event.host, event.tag)
    case 'restart':
      return world
    case 'run': {
      if ('digest' in event.of) return started(world, event.container, event.of.digest)
      const at = `${event.host} ${event.of.tag}`
      const ready = at in world.local && !event.always ? world : pulled(world, event.host, event.of.tag)
      return started(ready, event.container, ready.local[at]!)
    }
  }
}

const pulled = (world: World, host: string, tag: string): World => ({
  ...world,
  local: { ...world.local, [`${host} ${tag}`]: world.registry[tag]! },
})
export const started = (world: World, container: string, version: number): World => ({
  ...world,
  running: { ...world.running, [container]: version },
})

export function runs({ events, containers }: TagCase, rule: Rule): number[] {
  const start: World = { registry: {}, local: {}, running: {} }
  const end = events.reduce((world, event) => rule(world, event) ?? really(world, event), start)
  return containers.map((name) => end.running[name]!)
}

/** The version that each container runs at the end. */
export const answer = (params: TagCase): number[] => runs(params, really)

/** The event that brought what the host has under this tag, from 0; less than 0 when it has nothing. */
export function broughtBy(events: readonly Event[], host: string, tag: string): number {
  const at = `${host} ${tag}`
  let world: World = { registry: {}, local: {}, running: {} }
  let brought = -1
  for (const [index, event] of events.entries()) {
    const after = really(world, event)
    if (after.local[at] !== world.local[at]) brought = index
    world = after
  }
  return brought
}
