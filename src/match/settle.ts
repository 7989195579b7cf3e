import type { Hit, Participant } from '../model.ts'

/**
 * Leaves of overlapping hits those that a reader would name. One pass in order of place, however many hits there are.
 *
 * - An everyday phrase hides what stands inside it: `NKRI harga mati` is no label, `menangis` is no victory. It stays, for whoever asks why.
 * - Of two hits of one kind the longer wins: `hak pilih` over `pilih`, `Ria Norsan` over `Norsan`.
 * - At one place a term as written wins over a stem: `pendukung` is a person, not the support that it stems to.
 * - The same entry met twice at one place, by two readings, counts once.
 * - What nobody has confirmed hides no other name of the same participant.
 * - A name out of one election hides none that the same person bears in another: `Mas Anies` of 2017 is Anies of 2024.
 */
export function settle(hits: readonly Hit[], areOne: (one: Participant, other: Participant) => boolean): Hit[] {
  const sorted = [...hits].sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  const reach: Record<Kind, number> = { ordinary: 0, alias: 0, number: 0, lead: 0, term: 0 }
  const unconfirmed = new Map<unknown, number>()
  const names = new Map<Participant, number>()
  const kept: Hit[] = []
  for (let first = 0; first < sorted.length; ) {
    const { start, end } = (sorted[first] as Hit).span
    const here: Hit[] = []
    for (let at = first; sorted[at]?.span.start === start && sorted[at]?.span.end === end; at++) here.push(sorted[at] as Hit)
    for (const [participant, until] of unconfirmed) if (until <= start) unconfirmed.delete(participant)
    const isOrdinary = here.some((hit) => kindOf(hit) === 'ordinary')
    for (const [participant, until] of names) if (until <= start) names.delete(participant)
    const isShadowed = (hit: Hit): boolean =>
      SHADOWED_BY[kindOf(hit)].some((kind) => reach[kind] >= end && isOthers(hit, end)) || isHiddenByRival(hit, end)
    const isOthers = ({ entry }: Hit, end: number): boolean =>
      entry.type !== 'alias' || [...names].some(([participant, until]) => until >= end && !areOne(participant, entry.participant))
    const isHiddenByRival = ({ entry }: Hit, end: number): boolean =>
      entry.type === 'alias' && [...unconfirmed].some(([participant, until]) => until >= end && participant !== entry.participant)
    const isWrittenOut = here.some((hit) => kindOf(hit) === 'term' && hit.operation !== 'stem')
    const entries = new Set<unknown>()
    for (const hit of here) {
      const isHidden = reach.ordinary >= end || (isOrdinary && kindOf(hit) !== 'ordinary')
      if (isHidden || isShadowed(hit) || entries.has(hit.entry)) continue
      if (isWrittenOut && kindOf(hit) === 'term' && hit.operation === 'stem') continue
      entries.add(hit.entry)
      kept.push(hit)
    }
    for (const hit of here) {
      const { entry } = hit
      if (entry.type === 'alias' && entry.certainty === 'unverified')
        unconfirmed.set(entry.participant, Math.max(unconfirmed.get(entry.participant) ?? 0, end))
      else {
        reach[kindOf(hit)] = Math.max(reach[kindOf(hit)], end)
        if (entry.type === 'alias') names.set(entry.participant, Math.max(names.get(entry.participant) ?? 0, end))
      }
    }
    first += here.length
  }
  return kept
}

type Kind = 'ordinary' | 'alias' | 'number' | 'lead' | 'term'

/** What a longer hit must be to hide a shorter one. A lead such as `coblos nomor` leaves the call `coblos` inside it alone. */
const SHADOWED_BY: Readonly<Record<Kind, readonly Kind[]>> = {
  ordinary: [],
  alias: ['alias'],
  number: ['number'],
  lead: ['lead', 'term'],
  term: ['term'],
}

function kindOf({ entry }: Hit): Kind {
  if (entry.type !== 'term') return entry.type
  if (entry.signal === 'ordinary') return 'ordinary'
  return entry.signal === 'ballot' || entry.signal === 'number' ? 'lead' : 'term'
}
