import { closeSync, mkdtempSync, openSync, readSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { SaringError } from './error.ts'

/** Temporary files hold what people wrote: where the system knows modes, only the user can read them. */
export const USER_ONLY = 0o600

/** @throws SaringError that says where temporary files cannot be written */
export function noTemporary(error: unknown): never {
  throw new SaringError({ code: 'output-temporary', path: tmpdir(), why: (error as { code?: string }).code ?? 'error' })
}

/** A folder for temporary files of one owner. It is made when the first of them needs a place. */
export class TemporaryFolder {
  #path: string | undefined

  /** @returns where a file of that name is to stand */
  place(name: string): string {
    this.#path ??= mkdtempSync(join(tmpdir(), 'saring-'))
    return join(this.#path, name)
  }

  /** Removes all of its files, which must be closed: an open one would stay on Windows. To be called in any case. */
  remove(): void {
    if (this.#path !== undefined) rmSync(this.#path, { recursive: true, force: true, maxRetries: 3 })
    this.#path = undefined
  }
}

/**
 * A temporary file that grows at its end and is read anywhere. Calls do not return before it is done: what one asks for a million times
 * must not wait for the loop of events each time.
 */
export class TemporaryFile {
  readonly #folder = new TemporaryFolder()
  #descriptor: number | undefined
  /** Bytes that were written. */
  #length = 0

  get length(): number {
    return this.#length
  }

  /** @throws SaringError where the place for temporary files is full or cannot be written */
  append(bytes: Uint8Array): void {
    try {
      this.#descriptor ??= openSync(this.#folder.place('data'), 'wx+', USER_ONLY)
      for (let done = 0; done < bytes.length; ) done += writeSync(this.#descriptor, bytes, done, bytes.length - done, this.#length + done)
      this.#length += bytes.length
    } catch (error) {
      noTemporary(error)
    }
  }

  /** Fills bytes with what was written from a place on. */
  read(bytes: Uint8Array, from: number): void {
    for (let done = 0; done < bytes.length; ) {
      const more = readSync(this.#descriptor ?? -1, bytes, done, bytes.length - done, from + done)
      if (more === 0) throw new Error('a temporary file is shorter than what was written')
      done += more
    }
  }

  /** Removes it; to be called in any case. */
  close(): void {
    try {
      if (this.#descriptor !== undefined) closeSync(this.#descriptor)
    } finally {
      this.#descriptor = undefined
      this.#length = 0
      this.#folder.remove()
    }
  }
}
