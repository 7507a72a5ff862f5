// As much as can go through a network of whole numbers, on the cheapest ways (by successive shortest paths): which
// question comes from which part, on which objective, for which aim, when each can take only so much.

/** Each has one that leads back, by which something sent before is sent another way. */
type Edge = { to: string; room: number; cost: number; used: number; back: Edge; isBack: boolean }

type Network = {
  /** Room for so many from one to the other, each at this cost. Of ways that cost the same the first is taken. */
  add(from: string, to: string, room: number, cost: number): void
  /** Sends as many as find a way. */
  send(from: string, to: string): void
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
  /** The cheapest way that has room, as its edges from the end (Bellman and Ford, by a queue). */
  const cheapest = (from: string, to: string): Edge[] => {
    const costs = new Map([[from, 0]])
    const last = new Map<string, Edge>()
    const waiting = new Set([from])
    for (const node of waiting) {
      waiting.delete(node)
      for (const edge of edgesOf(node)) {
        const cost = costs.get(node)! + edge.cost
        if (edge.room <= 0 || cost >= (costs.get(edge.to) ?? Number.POSITIVE_INFINITY)) continue
        costs.set(edge.to, cost)
        last.set(edge.to, edge)
        waiting.add(edge.to)
      }
    }
    const way: Edge[] = []
    for (let edge = last.get(to); edge; edge = last.get(edge.back.to)) way.push(edge)
    return way
  }
  return {
    add(from, to, room, cost) {
      if (find(from, to)) return
      const edge = { to, room, cost, used: 0, isBack: false } as Edge
      edge.back = { to: from, room: 0, cost: -cost, used: 0, back: edge, isBack: true }
      edgesOf(from).push(edge)
      edgesOf(to).push(edge.back)
    },
    send(from, to) {
      for (let way = cheapest(from, to); way.length > 0; way = cheapest(from, to)) {
        for (const edge of way) {
          edge.room--
          edge.used++
          edge.back.room++
          edge.back.used--
        }
      }
    },
    used: (from, to) => find(from, to)?.used ?? 0,
  }
}
