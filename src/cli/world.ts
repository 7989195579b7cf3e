import type { Readable, Writable } from 'node:stream'

/** All that a command may touch besides files: handed in by the door, or by a test. */
export interface World {
  readonly stdin: Readable
  readonly stdout: Output
  readonly stderr: Output
  readonly env: Readonly<Record<string, string | undefined>>
  readonly signal: AbortSignal
  readonly now: () => Date
}

export type Output = Writable & { readonly isTTY?: boolean; readonly columns?: number }

/** Writes to a stream whose reader may go away, as in `| head`: then it says so and writes no more. */
export class Pipe {
  readonly #stream: Writable
  #isOpen = true

  constructor(stream: Writable) {
    this.#stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error
      this.#isOpen = false
    })
  }

  /** @returns whether anybody still reads */
  async write(text: string): Promise<boolean> {
    if (!this.#isOpen || this.#stream.destroyed) return false
    if (!this.#stream.write(text)) await this.#drained()
    return this.#isOpen
  }

  #drained(): Promise<void> {
    return new Promise((resolve) => {
      const done = (): void => {
        for (const event of ['drain', 'close', 'error']) this.#stream.off(event, done)
        resolve()
      }
      for (const event of ['drain', 'close', 'error']) this.#stream.on(event, done)
    })
  }
}
