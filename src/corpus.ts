import { DEFAULTS } from './config/settle.ts'
import type { Locale } from './model.ts'
import type { FindingRecord } from './report/record.ts'
import { scan } from './scan.ts'
import { momentAt } from './sources/time.ts'
import type { ScanReport, ScanWorld } from './trip.ts'

/** Posts on which a lexicon is measured. */
export interface Corpus {
  /** What `scan` can read. */
  readonly paths: readonly string[]
  /** Of items that name no region. */
  readonly region: string | undefined
  readonly locale: Locale
  /** The day of the scan, `YYYY-MM-DD`; nothing means today. */
  readonly asOf?: string | undefined
}

/**
 * Scans a corpus for whoever measures a lexicon on it: everything that somebody may have said, of everybody, down to the bare mention.
 *
 * @param take each finding, in order of rank
 * @throws SaringError where a lexicon or all of the corpus cannot be used
 */
export async function scanCorpus(
  { paths, region, locale, asOf }: Corpus,
  lexicons: readonly string[],
  world: Pick<ScanWorld, 'stdin' | 'signal' | 'now'>,
  take: (record: FindingRecord) => void,
): Promise<ScanReport> {
  const show = async (record: FindingRecord): Promise<boolean> => {
    take(record)
    return true
  }
  const options = { ...EVERYTHING, paths, region, locale, lexicons, asOf: asOf ?? momentAt(world.now().getTime(), 'Asia/Jakarta').date }
  const report = await scan(options, { ...world, show, expect: () => undefined, progress: () => undefined })
  // Of nothing at all there is nothing to say.
  if (report.ledger.read === 0 && report.failures[0] !== undefined) throw report.failures[0]
  return report
}

/** Options of a scan that leaves nothing out. */
export const EVERYTHING = {
  rate: DEFAULTS.rate,
  elections: [],
  account: undefined,
  owners: undefined,
  trustCaller: false,
  roster: undefined,
  accounts: [],
  catalogue: [],
  mandate: undefined,
  map: undefined,
  settings: undefined,
  baseline: undefined,
  workers: 1,
  reader: 'quick',
  timezone: 'Asia/Jakarta',
  tier: 'low',
  limit: undefined,
  order: 'rank',
  allAccounts: true,
  includePrivate: false,
  showIdentity: false,
  output: undefined,
  dossier: undefined,
  profile: 'plain',
  overwrite: false,
  recipient: undefined,
} as const
