import { draftAliases } from '../lexicon/aliases/draft.ts'
import type { Evidence } from '../lexicon/aliases/evidence.ts'
import { readName } from '../lexicon/aliases/printed-name.ts'
import { type AliasRow, rowsOf } from '../lexicon/aliases/rows.ts'
import { strengthOf } from '../lexicon/aliases/strength.ts'
import { type Named, waysOf } from '../lexicon/aliases/ways.ts'
import type { AliasKind } from '../model.ts'

/** A way in which people may write somebody. */
export interface Proposed {
  readonly written: string
  readonly kind: AliasKind
  readonly strength: 'strong' | 'weak'
  /** Why it has this strength, in Indonesian: it stands in the pack. */
  readonly why: string
}

/** A printed name without titles and degrees: `Drs. H. BUDI SANTOSO, M.Si.` is `Budi Santoso`. */
export const plainPrinted = (printed: string): string => readName(printed).name

/** What people write for a printed name: rows of `aliases.csv`, by the rule that weighs the shipped packs. */
export const proposedAliases = (participant: Named, evidence: Evidence): AliasRow[] =>
  rowsOf(draftAliases(new Map([[participant, waysOf(participant)]]), evidence))

/** A nickname that the table tells, weighed as one that is printed beside a name. */
export function toldNickname(written: string, participant: Named, evidence: Evidence): Proposed {
  const { strength } = strengthOf({ written, kind: 'nickname', made: 'byname' }, participant, evidence)
  return strength === 'strong'
    ? { written, kind: 'nickname', strength, why: 'sapaan pada tabel, jarang' }
    : { written, kind: 'nickname', strength: 'weak', why: 'sapaan pada tabel, dapat juga untuk orang lain' }
}
