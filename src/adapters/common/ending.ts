// How a platform's adapter comes to an end: asked for, or because nothing can go on; and not waiting for ever then.

/** `ended` resolves when a stop was asked for, and rejects with what `end` is called with. */
export function ending(stop: AbortSignal): { ended: Promise<void>; end(error: unknown): void } {
  let end: (error: unknown) => void = () => {}
  const ended = new Promise<void>((resolve, reject) => {
    end = reject
    if (stop.aborted) resolve()
    stop.addEventListener('abort', () => resolve(), { once: true })
  })
  ended.catch(() => {})
  return { ended, end }
}

/** Waits for the work, well or not, but no longer than so many milliseconds. */
export async function within(time: number, work: Promise<unknown>): Promise<void> {
  let timer: NodeJS.Timeout | undefined
  const over = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, time)
  })
  await Promise.race([
    work.then(
      () => {},
      () => {},
    ),
    over,
  ])
  clearTimeout(timer)
}
