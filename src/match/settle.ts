import type { Hit } from '../model.ts'

/**
 * Leaves of overlapping hits those that a reader would name.
 *
 * - An everyday phrase hides what stands inside it: `NKRI harga mati` is no label, `menangis` is no victory.
 * - Of two hits of one type the longer wins: `hak pilih` over `pilih`, `Ria Norsan` over `Norsan`.
 * - The same entry met twice at one place, by two readings, counts once.
 */
export function settle(hits: readonly Hit[]): Hit[] {
  const everyday = hits.filter((hit) => signalOf(hit) === 'ordinary')
  const kept: Hit[] = []
  for (const hit of hits) {
    if (signalOf(hit) === 'ordinary') continue
    if (everyday.some((phrase) => contains(phrase, hit))) continue
    if (hits.some((other) => other.entry.type === hit.entry.type && isLonger(other, hit) && contains(other, hit) && shadows(other, hit)))
      continue
    if (kept.some((other) => other.entry === hit.entry && contains(other, hit))) continue
    kept.push(hit)
  }
  return kept.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
}

const signalOf = (hit: Hit): string => (hit.entry.type === 'term' ? hit.entry.signal : '')
const contains = (outer: Hit, inner: Hit): boolean => outer.span.start <= inner.span.start && inner.span.end <= outer.span.end
const isLonger = (a: Hit, b: Hit): boolean => a.span.end - a.span.start > b.span.end - b.span.start

/** A lead such as `coblos nomor` and the call `coblos` inside it are two things; all other terms compete. */
function shadows(longer: Hit, shorter: Hit): boolean {
  const lead = ['ballot', 'number']
  return longer.entry.type !== 'term' || !lead.includes(signalOf(longer)) || lead.includes(signalOf(shorter))
}
