import type { Lexicon } from '../model.ts'

/** @returns the entries that are not in both lexicons, or not with the same strength, weight, dates and bearer, as they are written */
export function changedEntries(before: Lexicon, after: Lexicon): Set<string> {
  const [old, now] = [signaturesOf(before), signaturesOf(after)]
  const apart = [...old, ...now].filter(([signature]) => !(old.has(signature) && now.has(signature)))
  return new Set(apart.map(([, written]) => written))
}

/** All that decides what an entry does, and nothing that only explains it. */
function signaturesOf({ aliases, terms }: Lexicon): Map<string, string> {
  const signatures = new Map<string, string>()
  const note = (written: string, ...facts: readonly (string | number)[]): void => {
    signatures.set([written, ...facts].join('\u0000'), written)
  }
  for (const { written, participant, kind, strength, platform, validFrom, validTo, certainty } of aliases)
    note(written, 'alias', participant.id, participant.number, kind, strength, platform, validFrom, validTo, certainty)
  for (const { written, signal, match, weight } of terms) note(written, 'term', signal, match, weight)
  return signatures
}
