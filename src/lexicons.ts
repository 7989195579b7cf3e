import { SaringError } from './error.ts'
import { loadLexicon } from './lexicon/load.ts'
import type { Lexicon, Region } from './model.ts'
import { regionOf } from './people/region.ts'
import { readAccounts } from './sources/accounts-table.ts'
import type { ScanOptions } from './trip.ts'

/** All that a scan holds items against: the packs, and the campaign accounts that the caller names. */
export interface Held {
  readonly lexicon: Lexicon
  readonly accounts: Awaited<ReturnType<typeof readAccounts>>
  readonly region: Region | undefined
}

/** They are for whoever tests a lexicon; a scan would hold thousands of them for nothing. */
const NO_EXAMPLES = { examples: [], ruleExamples: [] }

/** @throws SaringError where a pack or a table of accounts cannot be used, or nobody knows the region */
export async function lexiconOf({ lexicons, elections, region, accounts: tables, reader }: ScanOptions): Promise<Held> {
  const packs = { ...(await loadLexicon(lexicons, elections, reader)), ...NO_EXAMPLES }
  const regionNamed = (written: string): Region | undefined => regionOf(written, packs.regionNames)
  const home = region === undefined ? undefined : regionNamed(region)
  if (region !== undefined && home === undefined) throw new SaringError({ code: 'unknown-region', region }, 3)
  const accounts = await readAccounts(tables, { participants: packs.participants, regionOf: regionNamed, reader })
  return { lexicon: { ...packs, aliases: [...packs.aliases, ...accounts.aliases] }, accounts, region: home }
}
