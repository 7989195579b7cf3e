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

/** What in one hashtag with a name takes a side without doubt: `#PilihPKS`, `#TetapRIDO`; not `#SavePBB`. */
const IN_TAGS: readonly Signal[] = ['call', 'cheer', 'support', 'acclaim']
/** What says of somebody that they stand for something: `pendukung`, `timses`. */
const CAMP: readonly Signal[] = ['campaign', 'team']
const UNMISTAKABLE = 20

/** Whether a hashtag joins a name with a call, a cheer or the office: `#PKSMenang`. */
export const isTaggedWithSide = (hit: Hit, hits: readonly Hit[]): boolean =>
  isTag(hit) &&
  hits.some((other) => isTag(other) && other.first === hit.first && isOf(other, IN_TAGS) && isClear(other) && areApart(hit, other))

/** Whether in one hashtag a call stands right before a name: `#DukungHeri`. */
export const isTaggedWithCall = (hit: Hit, hits: readonly Hit[], weight: number): boolean =>
  isTag(hit) &&
  hits.some((other) => isTag(other) && other.span.end === hit.span.start && isOf(other, ['call']) && weightOf(other) >= weight)

/** Whether a name stands right behind those who stand for it, in one sentence: `pendukung Risma`. */
export const isBehindCamp = ({ first, sentence }: Hit, hits: readonly Hit[]): boolean =>
  hits.some((other) => other.last + 1 === first && other.sentence === sentence && isOf(other, CAMP) && isClear(other))

/** Whether a call, a cheer, support or the office stands right behind: `RIDO menang`. */
export const isBeforeSide = ({ last, sentence }: Hit, hits: readonly Hit[]): boolean =>
  hits.some((other) => other.first === last + 1 && other.sentence === sentence && isOf(other, IN_TAGS) && isClear(other))

/** Inside one hashtag. */
export const isTag = ({ operation, first, last }: Hit): boolean => (operation === 'hashtag' || operation === 'segmented') && first === last

const isClear = (hit: Hit): boolean => weightOf(hit) >= UNMISTAKABLE
const areApart = ({ span: one }: Hit, { span: other }: Hit): boolean => other.end <= one.start || one.end <= other.start

const isOf = ({ entry }: Hit, signals: readonly Signal[]): boolean => entry.type === 'term' && signals.includes(entry.signal)

/** How much a term weighs; 0 for what is none. */
export const weightOf = ({ entry }: Hit): number => (entry.type === 'term' ? entry.weight : 0)
