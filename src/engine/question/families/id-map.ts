// The id map of a user namespace: ranges of container ids laid onto ranges of host ids (K22, K23, K24, L24).

export type IdRange = { inside: number; outside: number; count: number }

/** What an owner without a place in the map is shown as, unless the kernel is told otherwise. */
export const overflowUid = 65534

/** Nothing when no range holds the uid: then it can't be used in the container. */
export function onHost(map: readonly IdRange[], uid: number): number | undefined {
  const range = rangeInside(map, uid)
  return range && range.outside + uid - range.inside
}

/** How a host uid shows inside the container. */
export function inContainer(map: readonly IdRange[], uid: number): number {
  const range = rangeOutside(map, uid)
  return range ? range.inside + uid - range.outside : overflowUid
}

export function rangeInside(map: readonly IdRange[], uid: number): IdRange | undefined {
  return map.find(({ inside, count }) => inside <= uid && uid < inside + count)
}

export function rangeOutside(map: readonly IdRange[], uid: number): IdRange | undefined {
  return map.find(({ outside, count }) => outside <= uid && uid < outside + count)
}

/** The map of somebody who reads each line's two starts the wrong way round. */
export function startsSwapped(map: readonly IdRange[]): IdRange[] {
  return map.map(({ inside, outside, count }) => ({ inside: outside, outside: inside, count }))
}
