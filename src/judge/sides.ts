import type { Hit, Signal } from '../model.ts'

/** What takes a side, for somebody or against. */
const SIDES: readonly Signal[] = ['call', 'acclaim', 'support', 'praise', 'attack', 'prayer', 'cheer', 'campaign', 'team']
/** Below, words that take a side do much else besides: `sama`, `hanya`. */
const CLEAR = 15
const NEAR = 6
/** What puts the label of a pair behind it in the place of people: `relawan HERO`, `tetap AMIN`. */
const BEFORE_LABELS: readonly Signal[] = ['call', 'cheer', 'support', 'campaign', 'team']
/** A cheer that says little by itself. */
const WITH = 'bersama'

/** Whether a name stands near words that take a side. */
export const isBesideSide = ({ first, last }: Hit, hits: readonly Hit[]): boolean =>
  hits.some((other) => isOf(other, SIDES) && weightOf(other) >= CLEAR && Math.max(other.first - last, first - other.last) <= NEAR)

/** Whether a label stands right behind words that speak of people's side: `kami bersama AMIN`. */
export const isBehindSide = ({ first, sentence }: Hit, hits: readonly Hit[]): boolean =>
  hits.some(
    (other) =>
      other.last + 1 === first &&
      other.sentence === sentence &&
      isOf(other, BEFORE_LABELS) &&
      (weightOf(other) >= CLEAR || other.entry.written === WITH),
  )

const isOf = ({ entry }: Hit, signals: readonly Signal[]): boolean => entry.type === 'term' && signals.includes(entry.signal)

/** How much a term weighs; 0 for what is none. */
export const weightOf = ({ entry }: Hit): number => (entry.type === 'term' ? entry.weight : 0)
