// Whether a challenge can be announced where its class meets: what we may do there is known from when somebody last
// spoke to us there.

import type { Class } from '../classes/ports.ts'
import type { Place, Store } from '../ports.ts'

/** `missing` is nothing where it was never told. `name` is what people call the place, where that is known. */
export type Bound = { place: Place; name: string | undefined; missing: readonly string[] | undefined }

export function boundPlaces(store: Store, { id }: Class): Bound[] {
  return store.classes.places(id).map((place) => ({
    place,
    name: store.places.site(place).name,
    missing: store.places.missing(place),
  }))
}

export function isReady({ missing }: Bound): boolean {
  return missing?.length === 0
}
