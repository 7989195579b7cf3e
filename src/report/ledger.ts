import { OUTCOMES, type Outcome } from '../model.ts'

type Counts = Partial<Record<Outcome, number>>

/** The account of one file. */
export interface FileCount {
  readonly file: string
  read: number
  readonly outcomes: Counts
}

/** The ledger as it is written: outcomes of each file add up to what was read of it, and all files to the whole. */
export interface LedgerRecord {
  readonly read: number
  readonly outcomes: Counts
  readonly files: readonly FileCount[]
}

/** Counts every record once as read and once by its outcome, apart from each other, so that a lost record shows. */
export class Ledger {
  readonly #files: FileCount[] = []

  /** Opens the account of a file; what follows is counted there. @returns its number */
  open(file: string): number {
    return this.#files.push({ file, read: 0, outcomes: {} }) - 1
  }

  /** @param file number of the file, where it is not the last one opened */
  read(file = this.#files.length - 1): void {
    this.#account(file).read++
  }

  /** @param file number of the file, where it is not the last one opened */
  count(outcome: Outcome, file = this.#files.length - 1): void {
    const { outcomes } = this.#account(file)
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1
  }

  get isBalanced(): boolean {
    return this.#files.every(({ read, outcomes }) => read === sum(outcomes))
  }

  /** What has an outcome. */
  get counted(): number {
    return this.#files.reduce((total, { outcomes }) => total + sum(outcomes), 0)
  }

  toJSON(): LedgerRecord {
    const total = (outcome: Outcome): number => this.#files.reduce((count, file) => count + (file.outcomes[outcome] ?? 0), 0)
    return {
      read: this.#files.reduce((count, file) => count + file.read, 0),
      outcomes: ordered(Object.fromEntries(OUTCOMES.map((outcome) => [outcome, total(outcome)]))),
      files: this.#files.map(({ file, read, outcomes }) => ({ file, read, outcomes: ordered(outcomes) })),
    }
  }

  #account(file: number): FileCount {
    const account = this.#files[file]
    if (account === undefined) throw new Error('no such file is open in the ledger')
    return account
  }
}

const sum = (outcomes: Counts): number => Object.values(outcomes).reduce((total, count) => total + count, 0)

function ordered(outcomes: Counts): Counts {
  return Object.fromEntries(OUTCOMES.flatMap((outcome) => (outcomes[outcome] ? [[outcome, outcomes[outcome]]] : [])))
}
