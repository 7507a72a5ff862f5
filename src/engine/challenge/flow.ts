// As much as can go through a network of whole numbers (Ford and Fulkerson): which question comes from which part,
// on which objective, for which aim, when each can take only so much. Room may be added later: what has found its
// way then stays in its place as far as what comes after it allows.

/** Each has one that leads back, by which something sent before is sent another way. */
type Edge = { to: string; room: number; used: number; back: Edge; isBack: boolean }

export type Network = {
  /** Room for so many more from one to the other. What is added first is tried first. */
  add(from: string, to: string, room: number): void
  /** Sends as many as find a way; how many did. */
  send(from: string, to: string): number
  used(from: string, to: string): number
}

export function network(): Network {
  const edges = new Map<string, Edge[]>()
  const edgesOf = (node: string) => {
    const there = edges.get(node) ?? []
    edges.set(node, there)
    return there
  }
  const find = (from: string, to: string) => edgesOf(from).find((edge) => edge.to === to && !edge.isBack)
  const add = (from: string, to: string, room: number) => {
    const known = find(from, to)
    if (known) {
      known.room += room
      return
    }
    const edge = { to, room, used: 0, isBack: false } as Edge
    const back: Edge = { to: from, room: 0, used: 0, back: edge, isBack: true }
    edge.back = back
    edgesOf(from).push(edge)
    edgesOf(to).push(back)
  }
  const sendOne = (node: string, goal: string, seen: Set<string>): boolean => {
    if (node === goal) return true
    seen.add(node)
    for (const edge of edgesOf(node)) {
      if (edge.room <= 0 || seen.has(edge.to) || !sendOne(edge.to, goal, seen)) continue
      edge.room--
      edge.used++
      edge.back.room++
      edge.back.used--
      return true
    }
    return false
  }
  return {
    add,
    send(from, to) {
      let sent = 0
      while (sendOne(from, to, new Set())) sent++
      return sent
    },
    used: (from, to) => find(from, to)?.used ?? 0,
  }
}
