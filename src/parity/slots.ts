import { LEAST_JOINED } from '../match/matcher.ts'
import type { Alias, AliasKind, Example, Hit, Operation, Participant, Region } from '../model.ts'
import type { Saying, Scales } from '../scales.ts'
import type { Contest } from './contests.ts'
import { SENTENCES } from './sentences.ts'

/** A saying with a gap, and when and where it is said. */
export interface Slot {
  /** The sentence of the built-in table, or the example's `file:line`. */
  readonly id: string
  /** With `{}` or `{#}` where a name goes. */
  readonly saying: Omit<Saying, 'date' | 'platform'>
  /** Ways of naming that go there; none means every one. */
  readonly kinds: readonly AliasKind[]
  readonly date: string
  readonly region: Region | undefined
}

/**
 * The built-in sentences, said where and when the contest is held.
 * @param ids which of them; nothing means all
 */
export const sentenceSlots = ({ date, region }: Contest, ids?: readonly string[]): Slot[] =>
  SENTENCES.filter(({ id }) => ids === undefined || ids.includes(id)).map(({ id, kinds, ...saying }) => ({
    id,
    saying,
    kinds,
    date,
    region,
  }))

/** How a name must be read for a swap to be one: written plainly, or joined. A disguise would go with the name. */
const PLAIN: readonly Operation[] = ['exact', 'joined', 'handle']
const JOINED: readonly Operation[] = ['hashtag', 'segmented']

/**
 * Makes a gap of the name in an example. Only examples that name one participant once will do, without a ballot number: what else
 * speaks of the participant there would not be true of a rival.
 *
 * @returns the slot and whose name was in it, or nothing where the example does not lend itself to a swap
 */
export function exampleSlot(
  example: Example,
  region: Region | undefined,
  scales: Scales,
): (Slot & { readonly of: Participant }) | undefined {
  const { text, act, targetAuthor: author, date, place: id } = example
  const { fields } = scales.weigh({ text, act, author, targetText: '', date, platform: '' }, region)
  const spoken = fields.flatMap((field) => field.hits.filter(({ entry }) => entry.type !== 'term').map((hit) => ({ field, hit })))
  const meant = fields.flatMap(({ mentions }) => mentions)
  const [mention] = meant
  const hit = mention?.hit
  if (mention === undefined || hit === undefined || hit.entry.type !== 'alias' || meant.length !== 1) return undefined
  if (spoken.some(({ field, hit: other }) => field.field !== hit.field || !isSameStretch(other, hit))) return undefined
  const gap = JOINED.includes(hit.operation) ? '{#}' : PLAIN.includes(hit.operation) ? '{}' : undefined
  if (gap === undefined) return undefined
  const whole = hit.field === 'text' ? text : author
  const kind = hit.entry.kind
  const gapped = (kind === 'handle' || kind === 'hashtag' ? withoutMark(whole, hit) : whole.slice(0, hit.span.start)) + gap
  const rest = gapped + whole.slice(hit.span.end)
  const saying = { act, targetText: '', text: hit.field === 'text' ? rest : text, author: hit.field === 'text' ? author : rest }
  return { id, saying, kinds: [kind], date, region, of: mention.participant }
}

const isSameStretch = (a: Hit, b: Hit): boolean => a.span.start === b.span.start && a.span.end === b.span.end

/** What stands before a handle or hashtag, without the sign that comes back with the next. */
const withoutMark = (whole: string, { span }: Hit): string => whole.slice(0, span.start).replace(/[@#]$/, '')

/** Whether people write an alias there: as a kind that goes there, and joined only where it is long enough to be met so. */
export function goesInto({ saying, kinds }: Slot, { kind, written: name }: Alias): boolean {
  if (kinds.length > 0 && !kinds.includes(kind)) return false
  // With a space in it a handle is the name of a page, and stands for it only as a whole.
  if (kind === 'handle' && /\s/.test(name)) return saying.author === '{}'
  const isTag = saying.text.includes('{#}') || saying.author.includes('{#}')
  return !isTag || !/[\s-]/.test(name) || joined(name).length >= LEAST_JOINED
}

/** @returns what is said with this alias in the gap */
export function filled({ saying, date }: Slot, alias: Alias): Saying {
  const put = (text: string): string => text.replace(/\{#?\}/, (gap) => (gap === '{#}' ? joined(alias.written) : written(alias)))
  return {
    act: saying.act,
    text: put(saying.text),
    author: put(saying.author),
    targetText: put(saying.targetText),
    date,
    platform: alias.platform,
  }
}

function written({ kind, written: name }: Alias): string {
  if (kind === 'handle' && !/\s/.test(name)) return `@${name}`
  return kind === 'hashtag' ? `#${name}` : name
}

/** `Agus-Sylvi` → `AgusSylvi` */
const joined = (name: string): string =>
  (name.replace(/['’]/g, '').match(/[\p{L}\p{N}]+/gu) ?? []).map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('')
