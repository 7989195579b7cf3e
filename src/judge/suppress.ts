import type { Entry, Finding, Suppression } from '../model.ts'
import { plainName } from '../text/fold.ts'
import type { Judgement } from './judge.ts'

/** What a finding would be if the lexicon lacked some entries. */
export type Reweigh = (isLeftOut: (entry: Entry) => boolean) => Judgement

/**
 * The decisions to hide that hold on the day of a scan. None hides more than it says: a key hides its
 * item; terms hide a finding that nothing else carries, weighed without them. What else carries it keeps it whole.
 */
export class Suppressor {
  readonly #keys = new Map<string, Suppression[]>()
  readonly #terms: readonly (readonly [string, Suppression])[]

  /** @param active those that have not expired */
  constructor(active: readonly Suppression[]) {
    for (const suppression of active.filter(({ kind }) => kind === 'key'))
      this.#keys.set(suppression.what, [...(this.#keys.get(suppression.what) ?? []), suppression])
    this.#terms = active.filter(({ kind }) => kind === 'term').map((suppression) => [plainTerm(suppression.what), suppression])
  }

  /** @returns what hides the finding; none where it is to be shown */
  hiding(finding: Finding, reweigh: Reweigh): readonly Suppression[] {
    const byKey = (this.#keys.get(finding.item.key) ?? []).filter((suppression) => covers(suppression, finding))
    return byKey.length > 0 ? byKey : this.#hidingTerms(finding, reweigh)
  }

  #hidingTerms(finding: Finding, reweigh: Reweigh): readonly Suppression[] {
    if (this.#terms.length === 0) return []
    const met = new Set(finding.hits.flatMap(({ entry }) => termsOf(entry)))
    const meant = this.#terms.filter(([term, suppression]) => met.has(term) && covers(suppression, finding))
    if (meant.length === 0) return []
    const leftOut = new Set(meant.map(([term]) => term))
    const { finding: rest } = reweigh((entry) => termsOf(entry).some((term) => leftOut.has(term)))
    return rest === undefined ? meant.map(([, suppression]) => suppression) : []
  }
}

/** Whether all that a finding speaks of lies within the scope. */
function covers({ scope }: Suppression, { elections, participants, person, item }: Finding): boolean {
  const within = (allowed: readonly string[], found: readonly string[]): boolean =>
    allowed.length === 0 || found.every((one) => allowed.includes(one))
  return (
    within(
      scope.elections,
      elections.map(({ id }) => id),
    ) &&
    within(
      scope.participants,
      participants.map(({ id }) => id),
    ) &&
    within(scope.regions, [person.region]) &&
    within(scope.acts, [item.act])
  )
}

/** How an entry is called in a table: a number by itself, and by the words that lead it. */
const termsOf = (entry: Entry): string[] =>
  entry.type === 'number' ? [plainTerm(entry.written), plainTerm(entry.lead.written)] : [plainTerm(entry.written)]

/** `#TetapBudi` and `@budi` as the tables of aliases hold them. */
export const plainTerm = (written: string): string => plainName(written.replace(/^[#@]/, ''))
