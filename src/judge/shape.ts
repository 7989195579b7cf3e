import type { Hit, Participant, Span } from '../model.ts'
import type { Token } from '../text/tokens.ts'
import type { Mention } from './mentions.ts'

/**
 * What the shape of a text tells, beside its words: is it a headline, does a hashtag say more than a name, does a name go on
 * to another surname.
 */

/** What makes a text look like a headline. In a quotation even `saya` is another's word. */
export interface Headline {
  readonly written: string
  readonly isQuote: boolean
}

/** Reporters write the day in brackets: `Sabtu (25/11)`. */
const NEWS_DATE = /\(\d{1,2}\/\d{1,2}(?:\/\d{2,4})?\)/
const FEWEST_WORDS = 4
/** Short words (`di`, `dan`, `yang`) are written small in headlines. */
const LEAST_LETTERS = 4
const MOST_SMALL = 0.25

/**
 * Whether a text is written like a headline: it ends in a link, carries no exclamation and no emoji, and nearly all its longer words
 * begin with a capital without being shouted; or it quotes a person by `Name: words`.
 *
 * @returns what makes it look so, as written, or nothing
 */
export function headlineIn(text: string, tokens: readonly Token[], mentions: readonly Mention[]): Headline | undefined {
  const dated = NEWS_DATE.exec(text)
  if (dated !== null && !text.includes('!')) return { written: dated[0], isQuote: false }
  if (!tokens.some(({ kind }) => kind === 'url') || tokens.some(({ kind }) => kind === 'emoji') || text.includes('!')) return undefined
  const quoted = mentions.find(({ hit }) => /^:\s/.test(text.slice(hit.span.end, hit.span.end + 2)))
  if (quoted !== undefined) return { written: `${quoted.hit.text}:`, isQuote: true }
  const words = tokens.filter(({ kind }) => kind === 'word').map(({ start, end }) => text.slice(start, end))
  const long = words.filter((word) => word.length >= LEAST_LETTERS)
  if (long.length < FEWEST_WORDS) return undefined
  const shouted = long.filter((word) => word === word.toUpperCase()).length
  const small = long.filter((word) => /^\p{Ll}/u.test(word)).length
  return shouted * 2 < long.length && small <= MOST_SMALL * long.length
    ? { written: words.slice(0, 3).join(' '), isQuote: false }
    : undefined
}

/**
 * Mentions that a text is addressed to: handles before its first word, as in an answer. All that follows is said to them.
 */
export function addressedIn(tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  const first = tokens.findIndex(({ kind }) => kind !== 'mention')
  return mentions.filter(({ hit }) => hit.last < (first === -1 ? tokens.length : first))
}

/**
 * Mentions in hashtags behind the last word, or before the first: such tags name what the whole text is about, `… Payah! #NorsanKrisantus`.
 * Where they name rivals, the text is about neither more than the other.
 */
export function topicsIn(tokens: readonly Token[], mentions: readonly Mention[]): Mention[] {
  const isSpoken = ({ kind }: Token): boolean => kind === 'word' || kind === 'number'
  const first = tokens.findIndex(isSpoken)
  if (first === -1) return []
  const last = tokens.findLastIndex(isSpoken)
  const tagged = mentions.filter(({ hit }) => (hit.last < first || hit.first > last) && tokens[hit.first]?.kind === 'hashtag')
  return tagged.filter(({ participant }) => !tagged.some((other) => areRivals(participant, other.participant)))
}

const areRivals = (one: Participant, other: Participant): boolean =>
  one !== other && one.contest === other.contest && one.election === other.election

const LEAST_ADDED = 3

/**
 * Mentions inside a hashtag that adds words to the name: `#SahabatNorsan`, not `#NorsanKrisantus` and not `#DebatNorsan`.
 *
 * @param silent hits that add nothing: election talk, years, neutral words
 */
export function tagsIn(tokens: readonly Token[], mentions: readonly Mention[], silent: readonly Hit[]): Mention[] {
  return mentions.filter(({ hit }) => {
    const token = tokens[hit.first]
    if (token?.kind !== 'hashtag' || hit.first !== hit.last) return false
    const named = mentions.filter((mention) => mention.hit.first === hit.first).map((mention) => mention.hit.span)
    const covered = [...named, ...silent.filter((other) => other.first === hit.first).map((other) => other.span)]
    return token.end - token.start - 1 - covers(covered, token) >= LEAST_ADDED
  })
}

/** How many units of a token some spans cover. */
function covers(spans: readonly Span[], token: Span): number {
  let covered = 0
  let at = token.start + 1
  for (const { start, end } of [...spans].sort((a, b) => a.start - b.start)) {
    covered += Math.max(0, end - Math.max(start, at))
    at = Math.max(at, end)
  }
  return covered
}

/**
 * Participants who are named only by one name that goes on to what looks like another surname: `Gibran Ramadhan`.
 *
 * @param known hits that explain the next word: names, terms
 * @returns the whole name as written, by participant
 */
export function namesakesIn(
  text: string,
  tokens: readonly Token[],
  mentions: readonly Mention[],
  known: readonly Hit[],
): ReadonlyMap<Participant, string> {
  const explained = new Set(known.flatMap((hit) => range(hit.first, hit.last)))
  const found = new Map<Participant, string>()
  const certain = new Set<Participant>()
  for (const { hit, participant } of mentions) {
    const next = tokens[hit.last + 1]
    const surname = next?.kind === 'word' && !explained.has(hit.last + 1) ? text.slice(hit.span.end, next.end) : ''
    const isOneName = hit.entry.type === 'alias' && hit.entry.kind === 'short-name' && hit.first === hit.last
    if (isOneName && /^ \p{Lu}\p{Ll}{3,}$/u.test(surname) && /^\p{Lu}\p{Ll}+$/u.test(hit.text)) found.set(participant, hit.text + surname)
    else certain.add(participant)
  }
  for (const participant of certain) found.delete(participant)
  return found
}

const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index)

/**
 * Leaves out the words that a printed name or a part of it is made of: who says `Partai Persatuan Pembangunan` praises nobody.
 * @param hits in order of place, longer ones first
 */
export function outsideNames(hits: readonly Hit[], mentions: readonly Mention[]): readonly Hit[] {
  const names = new Set(mentions.map(({ hit }) => hit).filter(isPrintedName))
  if (names.size === 0) return hits
  const whole = new Set([...names].map(({ span }) => `${span.start}-${span.end}`))
  let reach = 0
  return hits.filter((hit) => {
    const { start, end } = hit.span
    if (names.has(hit)) reach = Math.max(reach, end)
    return hit.entry.type !== 'term' || (end > reach && !whole.has(`${start}-${end}`))
  })
}

const PRINTED: readonly string[] = ['name', 'pair', 'short-name']
const isPrintedName = ({ entry }: Hit): boolean => entry.type === 'alias' && PRINTED.includes(entry.kind)
