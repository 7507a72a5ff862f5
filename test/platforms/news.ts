// Something happened: whoever waits for it looks again. Tests wait on this, never on time.

export class News {
  #waiting = new Set<{ look: () => void; end: (error: Error) => void }>()

  changed(): void {
    for (const { look } of [...this.#waiting]) look()
  }

  /** Resolves with what `look` gives as soon as that is neither false nor undefined. */
  until<T>(look: () => T | undefined | false): Promise<T> {
    return new Promise((resolve, reject) => {
      const waiting = {
        look: () => {
          try {
            const seen = look()
            if (seen === undefined || seen === false) return
            this.#waiting.delete(waiting)
            resolve(seen)
          } catch (error) {
            waiting.end(error as Error)
          }
        },
        end: (error: Error) => {
          this.#waiting.delete(waiting)
          reject(error)
        },
      }
      this.#waiting.add(waiting)
      waiting.look()
    })
  }

  end(): void {
    for (const { end } of [...this.#waiting]) end(new Error('The server closed before what was waited for'))
  }
}
