// A host on which containers are started, stopped and removed, and the ports that they hold (CON-36 to CON-38):
// EXPOSE opens nothing, a published port is held only while its container runs, and by one container only.

/** The server in each container listens on port 80, which its image exposes. */
export type Event =
  | { does: 'run'; container: string; port?: number }
  | { does: 'start' | 'stop' | 'rm'; container: string }
/** Without a port, the containers that run at the end are asked for. */
export type PortCase = { events: readonly Event[]; port?: number; asked: 'choice' | 'several' }

type Container = { port?: number; running: boolean }
export type Containers = Readonly<Record<string, Container>>
/** Whether a container can start beside the others; what a wrong model changes. */
export type Allows = (starting: Container, others: readonly Container[]) => boolean

export const really: Allows = (starting, others) =>
  starting.port === undefined || !others.some(({ running, port }) => running && port === starting.port)
export function apply(containers: Containers, event: Event, allows: Allows): Containers {
  const { [event.container]: own, ...others } = containers
  if (event.does === 'rm') return others
  const container = event.does === 'run' ? { port: event.port, running: false } : own!
  const running = event.does !== 'stop' && allows(container, Object.values(others))
  return { ...containers, [event.container]: { ...container, running } }
}

export const after = (events: readonly Event[], allows: Allows = really): Containers =>
  events.reduce<Containers>((containers, event) => apply(containers, event, allows), {})

export function running(events: readonly Event[], allows?: Allows): string[] {
  const containers = after(events, allows)
  return Object.keys(containers)
    .filter((name) => containers[name]!.running)
    .sort()
}

/** The container that answers on this port of the host. */
export function answering(events: readonly Event[], port: number, allows?: Allows): string | undefined {
  const containers = after(events, allows)
  return running(events, allows).find((name) => containers[name]!.port === port)
}

/** The number of the line of the last command for this container, and whether it is a start that failed. */
export function lastLine(
  events: readonly Event[],
  name: string,
): { line: number; does: Event['does']; holder?: string } {
  const at = events.findLastIndex(({ container }) => container === name)
  const { does } = events[at]!
  const before = after(events.slice(0, at))
  const port = after(events.slice(0, at + 1))[name]?.port
  const holder = Object.keys(before).find(
    (other) => other !== name && before[other]!.running && port !== undefined && before[other]!.port === port,
  )
  return { line: at + 1, does, ...(does === 'run' || does === 'start' ? { holder } : {}) }
}
