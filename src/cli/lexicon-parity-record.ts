import type { AliasKind, Participant } from '../model.ts'
import type { Difference } from '../parity/swap.ts'
import type { Parity } from '../parity.ts'
import { countsOf } from './lexicon-parity-text.ts'

/** For programs: keys in English, and stable. */
export function parityRecord({ contests, read }: Parity): object {
  return {
    gate: contests.every(({ breaches }) => breaches.length === 0) ? 'passed' : 'failed',
    corpus_records: read,
    contests: contests.map((measured) => ({
      election: measured.contest.election,
      contest: measured.contest.name,
      region: measured.contest.region?.name ?? '',
      date: measured.contest.date,
      gate: measured.breaches.length === 0 ? 'passed' : 'failed',
      participants: measured.inventory.rows.map(({ participant, ...row }) => ({ id: participant.id, number: participant.number, ...row })),
      gaps: measured.inventory.gaps.map(({ kind, lacking, having, isOwed }) => ({
        kind,
        lacking: ids(lacking),
        having: ids(having),
        owed: isOwed,
      })),
      swaps: { ...countsOf(measured), differences: measured.differences.map(differenceRecord) },
      rates: measured.rates,
    })),
  }
}

const ids = (participants: readonly Participant[]): string[] => participants.map(({ id }) => id)

const differenceRecord = ({ slot, kind, alias, saying, score, rival, expected, why, cause, isStated }: Difference): object => ({
  sentence: slot,
  kind: kind satisfies AliasKind,
  participant: alias.participant.id,
  alias: alias.written,
  text: saying.text,
  act: saying.act,
  target_author: saying.author,
  target_text: saying.targetText,
  ...score,
  rival: rival.participant.id,
  rival_alias: rival.written,
  expected,
  why,
  cause: cause.written,
  stated: isStated,
})
