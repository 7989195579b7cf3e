import type { Lexicon, Mandate } from '../model.ts'
import type { Words } from '../words/index.ts'
import type { WrittenFile } from './files.ts'
import type { LedgerRecord } from './ledger.ts'
import { VERSION } from './version.ts'

export interface ReadFile {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly read: number
}

interface ManifestParts {
  readonly options: object
  readonly words: Words
  readonly lexicon: Lexicon
  readonly roster: { readonly people: readonly unknown[]; readonly sha256: string } | undefined
  readonly mandate: Mandate | undefined
  readonly read: readonly ReadFile[]
  readonly ledger: LedgerRecord
  readonly outputs: readonly WrittenFile[]
  readonly run: { readonly started: Date; readonly finished: Date }
}

/** What went in, with what it was weighed, and what came out. Only `run` differs between two runs over the same input. */
export function manifestOf({ options, words, lexicon, roster, mandate, read, ledger, outputs, run }: ManifestParts): object {
  return {
    tool: 'saring',
    version: VERSION,
    notice: words.disclaimer,
    mandate: mandate ?? words.mandateNotStated,
    options,
    inputs: read,
    roster: roster === undefined ? null : { people: roster.people.length, sha256: roster.sha256 },
    lexicons: lexicon.versions,
    ledger: { read: ledger.read, outcomes: ledger.outcomes },
    outputs,
    run: { started: run.started.toISOString(), finished: run.finished.toISOString(), node: process.version },
  }
}
