import type { Lexicon, Locale, Mandate, Tier } from '../model.ts'
import type { Words } from '../words/index.ts'
import type { Profile } from './cells.ts'
import { readJson, type WrittenFile } from './files.ts'
import { shownPaths } from './identity.ts'
import type { LedgerRecord } from './ledger.ts'
import { VERSION } from './version.ts'
import type { Workload } from './workload.ts'

export interface ReadFile {
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  readonly read: number
  /** Whether it was read to its end; otherwise the hash covers what was read of it only. */
  readonly whole: boolean
}

/** How a scan was called. What was not said is left out. */
export interface ManifestOptions {
  readonly paths: readonly string[]
  readonly account?: string | undefined
  readonly owners?: string | undefined
  readonly trustCaller: boolean
  readonly roster?: string | undefined
  readonly accounts: readonly string[]
  readonly catalogue: readonly string[]
  readonly mandate?: string | undefined
  readonly map?: string | undefined
  readonly settings?: string | undefined
  readonly baseline?: string | undefined
  readonly elections: readonly string[]
  readonly lexicons: readonly string[]
  readonly region?: string | undefined
  readonly timezone: string
  readonly tier: Tier
  readonly limit?: number | undefined
  readonly order: 'rank' | 'input'
  readonly allAccounts: boolean
  readonly includePrivate: boolean
  readonly locale: Locale
  readonly showIdentity: boolean
  readonly profile: Profile
  readonly overwrite: boolean
  readonly asOf: string
  readonly recipient?: string | undefined
  readonly rate: number
}

/** The roster as the manifest names it. */
export interface ManifestRoster {
  readonly file: string
  readonly people: number
  readonly sha256: string
}

/** A table of campaign accounts, or a catalogue of targets, as the manifest names it. */
export interface ManifestTable {
  readonly file: string
  /** Rows in use. */
  readonly rows: number
  readonly sha256: string
}

/** How many items without text have a target that is known, by the way it became known, and how many have none. */
export interface ManifestTargets {
  readonly account: number
  readonly run: number
  readonly catalogue: number
  readonly open: number
  readonly outside: number
}

/** Groups of findings with the same text, and how many findings stand in one. */
export interface ManifestSameText {
  readonly groups: number
  readonly items: number
}

/** `manifest.json`: what went in, with what it was weighed, and what came out. Paths are as they were given, but for NIPs in them. */
export interface Manifest {
  readonly tool: 'saring'
  readonly version: string
  readonly notice: string
  /** The mandate, or the words that none was stated. */
  readonly mandate: Mandate | string
  readonly options: ManifestOptions
  readonly inputs: readonly ReadFile[]
  readonly roster: ManifestRoster | null
  readonly accounts: readonly ManifestTable[]
  readonly catalogue: readonly ManifestTable[]
  readonly targets: ManifestTargets
  /** Nothing where texts were not compared. */
  readonly same_text: ManifestSameText | null
  readonly workload: Workload
  /** `shipped` stands for the packs of the program. */
  readonly lexicon_folders: readonly string[]
  /** SHA-256 of each pack in use. */
  readonly lexicons: Readonly<Record<string, string>>
  readonly ledger: Pick<LedgerRecord, 'read' | 'outcomes'>
  readonly outputs: readonly WrittenFile[]
  readonly run: { readonly started: string; readonly finished: string; readonly node: string; readonly shards: readonly WrittenFile[] }
}

interface ManifestParts {
  readonly options: ManifestOptions
  readonly words: Words
  readonly lexicon: Lexicon
  readonly roster: ManifestRoster | undefined
  readonly accounts: readonly ManifestTable[]
  readonly catalogue: readonly ManifestTable[]
  readonly targets: ManifestTargets
  readonly sameText: ManifestSameText | undefined
  readonly workload: Workload
  readonly mandate: Mandate | undefined
  readonly read: readonly ReadFile[]
  readonly ledger: LedgerRecord
  readonly outputs: readonly WrittenFile[]
  /** `shards`: the files of the shares that were put together, where the run was scanned in shares. */
  readonly run: { readonly started: Date; readonly finished: Date; readonly shards: readonly WrittenFile[] }
}

/** @returns the manifest of a scan; only `run` differs between two runs over the same input */
export function manifestOf(parts: ManifestParts): Manifest {
  const { options, words, lexicon, roster, accounts, catalogue, targets, sameText, workload, mandate, read, ledger, outputs, run } = parts
  const shown = <Facts>(facts: Facts): Facts => shownPaths(facts, options.showIdentity)
  const table = ({ file, rows, sha256 }: ManifestTable): ManifestTable => shown({ file, rows, sha256 })
  return {
    tool: 'saring',
    version: VERSION,
    notice: words.disclaimer,
    mandate: mandate ?? words.mandateNotStated,
    options: shown(options),
    inputs: shown(read),
    roster: shown(roster ?? null),
    accounts: accounts.map(table),
    catalogue: catalogue.map(table),
    targets: { ...targets },
    same_text: sameText ?? null,
    workload,
    lexicon_folders: options.lexicons,
    lexicons: lexicon.versions,
    ledger: { read: ledger.read, outcomes: ledger.outcomes },
    outputs,
    run: { started: run.started.toISOString(), finished: run.finished.toISOString(), node: process.version, shards: run.shards },
  }
}

/** @returns what the manifest on the disk says, or nothing where it lacks what a check needs */
export async function readManifest(path: string): Promise<Manifest | undefined> {
  const value = (await readJson(path)) as Partial<Manifest> | null | undefined
  if (typeof value !== 'object' || value === null || value.tool !== 'saring') return undefined
  const { inputs, outputs, roster, accounts, catalogue, lexicons, lexicon_folders: folders } = value
  const isWhole =
    areHashed(inputs) &&
    areHashed(outputs) &&
    outputs.length > 0 &&
    (roster === null || isHashed(roster)) &&
    areHashed(accounts) &&
    areHashed(catalogue) &&
    Array.isArray(folders) &&
    folders.every((folder) => typeof folder === 'string') &&
    typeof lexicons === 'object' &&
    lexicons !== null &&
    Object.values(lexicons).every((hash) => typeof hash === 'string')
  return isWhole ? (value as Manifest) : undefined
}

const areHashed = (files: unknown): files is readonly WrittenFile[] => Array.isArray(files) && files.every(isHashed)

function isHashed(value: unknown): boolean {
  const { file, sha256 } = (value ?? {}) as Partial<WrittenFile>
  return typeof file === 'string' && typeof sha256 === 'string'
}
