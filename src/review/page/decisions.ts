/** What somebody has decided of a finding. */
export interface Entry {
  /** Nothing where only a reason or a note is written yet. */
  readonly decision: string
  readonly reason: string
  readonly note: string
  readonly reviewer: string
  /** ISO 8601 with the offset of the machine. */
  readonly at: string
}

export const EMPTY: Entry = { decision: '', reason: '', note: '', reviewer: '', at: '' }

/** Where decisions are kept between two visits: `localStorage`, if the browser has it. */
export interface Keeper {
  getItem(name: string): string | null
  setItem(name: string, value: string): void
  removeItem(name: string): void
}

/** Decisions by key, with the way back. Each is kept by itself, so that two windows do not undo each other. */
export class Decisions {
  readonly #prefix: string
  readonly #keeper: Keeper | undefined
  readonly #entries = new Map<string, Entry>()
  readonly #steps: (readonly (readonly [string, Entry | undefined])[])[] = []
  #isKept: boolean

  constructor(dossier: string, keys: Iterable<string>, keeper: Keeper | undefined) {
    this.#prefix = `saring ${dossier} `
    this.#keeper = keeper
    this.#isKept = keeper !== undefined
    for (const key of keys) this.recall(key)
  }

  /** Whether decisions outlive the page. */
  get isKept(): boolean {
    return this.#isKept
  }

  of(key: string): Entry {
    return this.#entries.get(key) ?? EMPTY
  }

  count(): number {
    return [...this.#entries.values()].filter(({ decision }) => decision !== '').length
  }

  /** Changes findings in one step. */
  change(keys: readonly string[], change: Partial<Entry>): void {
    this.#steps.push(keys.map((key) => [key, this.#entries.get(key)] as const))
    for (const key of keys) this.#put(key, { ...this.of(key), ...change })
  }

  /** @returns the findings that are as they were before the last step, or nothing where there was none */
  undo(): readonly string[] | undefined {
    const step = this.#steps.pop()
    for (const [key, before] of step ?? []) this.#put(key, before ?? EMPTY)
    return step?.map(([key]) => key)
  }

  /** Takes what is kept: at the start, or when another window has written. @returns whether the entry is another now */
  recall(key: string): boolean {
    const kept = this.#read(key)
    if (JSON.stringify(kept ?? EMPTY) === JSON.stringify(this.of(key))) return false
    this.#entries.set(key, kept ?? EMPTY)
    return true
  }

  #put(key: string, entry: Entry): void {
    this.#entries.set(key, entry)
    try {
      if (Object.values(entry).every((value) => value === '')) this.#keeper?.removeItem(this.#prefix + key)
      else this.#keeper?.setItem(this.#prefix + key, JSON.stringify(entry))
    } catch {
      this.#isKept = false // full, or forbidden
    }
  }

  #read(key: string): Entry | undefined {
    try {
      const kept = JSON.parse(this.#keeper?.getItem(this.#prefix + key) ?? 'null') as Partial<Entry> | null
      if (kept === null || Object.values(kept).some((value) => typeof value !== 'string')) return undefined
      return { ...EMPTY, ...kept }
    } catch {
      return undefined
    }
  }
}
