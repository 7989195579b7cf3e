import type { Readable, Writable } from 'node:stream'
import { SaringError } from '../error.ts'

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
  #failure: NodeJS.ErrnoException | undefined

  constructor(stream: Writable) {
    this.#stream = stream
    stream.on('error', (error: NodeJS.ErrnoException) => {
      this.#isOpen = false
      if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') this.#failure = error
    })
  }

  /**
   * @returns whether anybody still reads
   * @throws SaringError where the stream failed otherwise, as on a full disk
   */
  async write(text: string | Uint8Array): Promise<boolean> {
    if (this.#isOpen && !this.#stream.destroyed && !this.#stream.write(text)) await this.#drained()
    if (this.#failure !== undefined)
      throw new SaringError({ code: 'output-unwritable', path: 'stdout', why: this.#failure.code ?? 'error' })
    return this.#isOpen && !this.#stream.destroyed
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
