import type { SaringError } from './error.ts'
import type { Item, Locale, Mandate, Tier } from './model.ts'
import type { Profile } from './report/cells.ts'
import type { LedgerRecord } from './report/ledger.ts'
import type { ManifestSameText } from './report/manifest.ts'
import type { FindingRecord } from './report/record.ts'
import type { Workload } from './report/workload.ts'
import type { Reader } from './text/csv.ts'
import type { Notice } from './words/index.ts'

/** What a scan is asked for, is given, and tells. */
export interface ScanOptions {
  readonly paths: readonly string[]
  /** Whose the exports are, where they do not tell or nobody knows better. */
  readonly account: string | undefined
  /** A table of whose each export is. */
  readonly owners: string | undefined
  /** The caller's word on owners counts against what exports say. */
  readonly trustCaller: boolean
  readonly roster: string | undefined
  /** Tables of campaign accounts. */
  readonly accounts: readonly string[]
  /** Tables of what targets say. */
  readonly catalogue: readonly string[]
  /** The mandate file. */
  readonly mandate: string | undefined
  /** A map of columns for tables that nobody knows. */
  readonly map: string | undefined
  /** The settings file that some of these come from. */
  readonly settings: string | undefined
  readonly elections: readonly string[]
  readonly lexicons: readonly string[]
  readonly region: string | undefined
  readonly timezone: string
  readonly tier: Tier
  readonly limit: number | undefined
  readonly order: 'rank' | 'input'
  readonly allAccounts: boolean
  readonly includePrivate: boolean
  readonly locale: Locale
  readonly showIdentity: boolean
  /** A single output file, if one is wanted. */
  readonly output: string | undefined
  /** Folder of the dossier, if one is wanted. */
  readonly dossier: string | undefined
  /** Folder of an earlier scan: what it has delivered is not shown again. */
  readonly baseline: string | undefined
  readonly profile: Profile
  readonly overwrite: boolean
  readonly asOf: string
  /** Who takes the findings, where the table of recipients is not to decide. */
  readonly recipient: string | undefined
  /** How many findings somebody reviews in an hour. */
  readonly rate: number
  /** Threads; nothing where the size of the input decides. They change how long it takes and nothing else. */
  readonly workers: number | undefined
  /** Who reads tables; it changes how long it takes and nothing else. */
  readonly reader: Reader
}

/** What a scan needs of the world, handed in so that a test can be the world. */
export interface ScanWorld {
  readonly stdin: NodeJS.ReadableStream
  readonly signal: AbortSignal
  readonly now: () => Date
  /** Takes the findings to be shown, in their order. Answers whether anybody still reads. */
  readonly show: (record: FindingRecord) => Promise<boolean>
  /** Takes the items that were weighed and are none of the findings. */
  readonly clean?: (item: Item) => void
  /** Takes how many bytes more there are to be read. */
  readonly expect: (bytes: number) => void
  readonly progress: (file: string, bytesRead: number, recordsRead: number) => void
}

/** Items without text whose target is known after all, by the way it became known, and those that stay not assessable. */
export interface TargetCounts {
  /** The target, or its link, names an account of a participant. */
  account: number
  /** Another item of the run is the target. */
  run: number
  catalogue: number
  /** Not assessable, with an open attention window or without a time: worth a line in the catalogue. */
  open: number
  /** Not assessable, outside every attention window. */
  outside: number
}

export interface ScanReport {
  readonly ledger: LedgerRecord
  readonly isBalanced: boolean
  readonly targets: Readonly<TargetCounts>
  readonly mandate: Mandate | undefined
  readonly counted: number
  readonly tiers: Readonly<Record<Tier, number>>
  readonly byElection: ReadonlyMap<string, number>
  readonly byRule: ReadonlyMap<string, number>
  /** Below the tier that was asked for. */
  readonly hidden: number
  /** Delivered by an earlier scan, and not shown again. */
  readonly known: number
  readonly workload: Workload
  /** Groups of findings with the same text; nothing where findings were shown as they came. */
  readonly sameText: ManifestSameText | undefined
  /** Beyond the limit that was asked for. */
  readonly beyond: number
  readonly notices: readonly Notice[]
  /** Inputs that could not be used; the others were read to the end. */
  readonly failures: readonly SaringError[]
}
