// A host with containers of one image: each writes to a layer of its own over the image that it was made from;
// commit makes an image of that layer; a volume is shared (LAY-05 to LAY-08, PER-16, PER-18).

export type Event =
  | { does: 'run'; container: string; image: string; volume: boolean }
  | { does: 'write' | 'append'; container: string; path: string; value: string }
  | { does: 'delete'; container: string; path: string }
  | { does: 'rm'; container: string }
  | { does: 'commit'; container: string; image: string }
/** `containers` are asked for the lines of the file at `path` after all events. */
export type CopyCase = { events: readonly Event[]; path: string; containers: readonly string[] }

export const image = 'shop'
export const file = '/a'
export const inVolume = '/d/x'

/** The lines of a file; nothing when there is no such file. */
export type Lines = readonly string[] | undefined
type Files = Readonly<Record<string, Lines>>
type Container = { image: Files; own: Files; volume: boolean }
/** Everything on the host: the volume `d` is mounted at `/d`. */
export type Host = { images: Record<string, Files>; containers: Record<string, Container>; volume: Files }

export const atVolume = (path: string) => path.startsWith('/d/')
export const start = (): Host => ({ images: { [image]: { [file]: ['v0'] } }, containers: {}, volume: {} })

export function read({ containers, volume }: Host, name: string, path: string): Lines {
  const container = containers[name]
  if (!container) return undefined
  if (container.volume && atVolume(path)) return volume[path]
  return path in container.own ? container.own[path] : container.image[path]
}

export function apply(host: Host, event: Event): Host {
  switch (event.does) {
    case 'run': {
      const made = { image: host.images[event.image] ?? {}, own: {}, volume: event.volume }
      return { ...host, containers: { ...host.containers, [event.container]: made } }
    }
    case 'rm': {
      const { [event.container]: _, ...containers } = host.containers
      return { ...host, containers }
    }
    case 'commit': {
      const { image, own } = host.containers[event.container]!
      return { ...host, images: { ...host.images, [event.image]: { ...image, ...own } } }
    }
    default: {
      const container = host.containers[event.container]!
      const lines = changed(event, read(host, event.container, event.path))
      if (container.volume && atVolume(event.path))
        return { ...host, volume: { ...host.volume, [event.path]: lines } }
      const own = { ...container.own, [event.path]: lines }
      return { ...host, containers: { ...host.containers, [event.container]: { ...container, own } } }
    }
  }
}

export type FileEvent = Extract<Event, { path: string }>
export const touches = (event: Event, path: string): event is FileEvent =>
  'path' in event && event.path === path

export function changed(event: FileEvent, before: Lines): Lines {
  if (event.does === 'delete') return undefined
  return event.does === 'write' ? [event.value] : [...(before ?? []), event.value]
}

/** What each container that is asked reads. */
export function answer({ events, path, containers }: CopyCase): Lines[] {
  const host = events.reduce(apply, start())
  return containers.map((name) => read(host, name, path))
}
