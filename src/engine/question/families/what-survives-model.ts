// What becomes of data after a container was stopped, removed, made again or committed (CON-22 to CON-26,
// PER-01 to PER-14, PER-18): it depends on where the data lie.

export type Place = 'layer' | 'named' | 'anonymous' | 'bind' | 'tmpfs'
export type Event =
  | 'stop-start'
  | 'restart'
  | 'rebuild-restart'
  | 'rm-run'
  | 'rm-volumes-run'
  | 'auto-remove-run'
  | 'commit-run'
/** `seen`: by the container at the end. `kept`: anywhere on the host. */
export type SurvivalCase = {
  places: readonly Place[]
  event: Event
  about: 'seen' | 'kept'
  asked: 'choice' | 'several'
}

/** The events after which the first container is gone. */
export const removing: readonly Event[] = ['rm-run', 'rm-volumes-run', 'auto-remove-run']

type Data = { kept: boolean; seen: boolean }
type Happening = (data: Data, place: Place) => Data

const gone: Data = { kept: false, seen: false }
/** The processes end, and with them what lies in memory. */
const stop: Happening = (data, place) => (place === 'tmpfs' ? gone : data)
const start: Happening = (data) => data
/** The container goes with its layer; what lies outside is seen by nobody then. */
const remove: Happening = (data, place) =>
  place === 'layer' || place === 'tmpfs' ? gone : { ...data, seen: false }
const removeAnonymous: Happening = (data, place) => (place === 'anonymous' ? gone : data)
/** The same command again: it mounts the same volume and directory, and a new anonymous volume. */
const runAgain: Happening = (data, place) => ({
  ...data,
  seen: data.kept && (place === 'named' || place === 'bind'),
})
/** Another container, of the image that was committed, without mounts. */
const runCommitted: Happening = (data, place) => ({ ...data, seen: place === 'layer' })

const happenings: Record<Event, readonly Happening[]> = {
  'stop-start': [stop, start],
  restart: [stop, start],
  'rebuild-restart': [stop, start],
  'rm-run': [stop, remove, runAgain],
  'rm-volumes-run': [stop, remove, removeAnonymous, runAgain],
  'auto-remove-run': [stop, remove, removeAnonymous, runAgain],
  'commit-run': [runCommitted],
}

export function survives(place: Place, event: Event): Data {
  return happenings[event].reduce<Data>((data, happening) => happening(data, place), {
    kept: true,
    seen: true,
  })
}

export function answer({ places, event, about }: Omit<SurvivalCase, 'asked'>): Place[] {
  return places.filter((place) => survives(place, event)[about])
}
