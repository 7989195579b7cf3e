import type { Act } from '../../model.ts'
import {
  entryOf,
  isHandle,
  isPlain,
  kindOf,
  type LabelKind,
  type Labelled,
  type LabelTree,
  labelsIn,
  mapIn,
  POST,
  treeIn,
} from './instagram-labels.ts'
import { type Fields, listIn, objectIn, secondsIn, textIn } from './json-values.ts'
import type { Told } from './platform.ts'

/** What an element of Instagram or Threads says, whatever list it stands in. Its shape tells its age. */

/** What an element says, before an act is made of it. */
export interface Found {
  readonly time: string
  /** What the person wrote. */
  readonly words: string
  /** Of the target. */
  readonly author: string
  readonly caption: string
  readonly url: string
}

/** @returns the likes, comments, follows or reposts in an element; of a list several */
export function foundIn(element: unknown, act: Act, told: Told): readonly Found[] {
  if (Array.isArray(element)) return foundInRow(element, act)
  const fields = objectIn(element)
  if ('label_values' in fields) return [foundInLabels(fields, act, told)]
  if ('string_map_data' in fields) return [foundInMap(mapIn(fields['string_map_data']), textIn(fields['title']), act, told)]
  return foundInList(fields)
}

export function foundInLabels({ label_values: labels, timestamp }: Fields, act: Act, { unknown }: Told): Found {
  const tree = treeIn(labels)
  report(labelsIn(tree), unknown)
  return foundInTree(tree, secondsIn(timestamp), act)
}

/** Until 2020: `[time, words, owner]` of a comment, `[time, owner]` of a like. */
function foundInRow([time, ...rest]: readonly unknown[], act: Act): Found[] {
  const [words, author] = act === 'comment' ? [textIn(rest[0]), textIn(rest[1])] : ['', textIn(rest[0])]
  return textIn(time) === '' && words === '' && author === '' ? [] : [{ time: utcOf(time), words, author, caption: '', url: '' }]
}

/** From 2021: a name, and links with a value and a time. */
function foundInList({ title, string_list_data: list }: Fields): Found[] {
  const author = textIn(title)
  const entries = listIn(list).map(objectIn)
  if (entries.length === 0) return author === '' ? [] : [{ time: '', words: '', author, caption: '', url: '' }]
  return entries.map(({ href, value, timestamp }) => ({
    time: secondsIn(timestamp),
    words: textIn(value),
    // Where no name stands on top, the value is one, and else a thumb or nothing.
    author: author || (isHandle(textIn(value)) ? textIn(value) : ''),
    caption: '',
    url: textIn(href),
  }))
}

/** From 2021, comments: labels with a value, one with a time. Of two values the second is the owner, unless a label or their shape says otherwise. */
function foundInMap(entries: readonly Labelled[], title: string, act: Act, { unknown }: Told): Found {
  report(
    entries.map(({ label }) => label),
    unknown,
  )
  const plain = entries.filter(isPlain)
  const [first, second] = plain
  const isTurned = second !== undefined && !isHandle(second.value) && isHandle(first?.value ?? '')
  const behind = act === 'comment' && !isTurned ? plain.slice(1) : plain
  const owner = entryOf(plain, 'owner') ?? entryOf(plain, 'username') ?? behind.find((entry) => !isKnown(entry) && isHandle(entry.value))
  const words = entryOf(plain, 'comment') ?? entryOf(plain, 'text') ?? plain.find((entry) => entry !== owner && !isKnown(entry))
  return {
    time: entries.find(({ time }) => time !== '')?.time ?? '',
    words: words?.value ?? '',
    author: owner?.value ?? title,
    caption: '',
    url: entries.find(leads)?.href ?? '',
  }
}

/** From the end of 2025: labels in trees. What a repost is of hangs in a group of its own; a like is that group itself. */
function foundInTree(tree: LabelTree, timestamp: string, act: Act): Found {
  const hung = tree.values.some(leads) ? undefined : tree.groups.flatMap(({ members }) => members).find(isMedium)
  const target = hung ?? tree
  const plain = tree.values.filter(isPlain)
  const first = hung !== undefined || act === 'comment' ? plain.find((entry) => !isKnown(entry)) : undefined
  const words = act === 'like' ? undefined : (entryOf(plain, 'text') ?? entryOf(plain, 'comment') ?? first)
  const handles = plain.filter((entry) => entry !== words && !isKnown(entry) && isHandle(entry.value))
  const named = entryOf(plain, 'owner') ?? entryOf(plain, 'username') ?? (act === 'comment' || act === 'follow' ? handles[0] : undefined)
  return {
    time: timestamp || (tree.values.find(({ label, time }) => time !== '' && !/exp|kedaluwarsa/i.test(label))?.time ?? ''),
    words: words?.value ?? '',
    author: ownerIn(target) || (named?.value ?? ''),
    caption: act === 'follow' ? '' : captionIn(target, [words, named]),
    url: (target.values.find(({ href }) => POST.test(href)) ?? target.values.find(leads))?.href ?? '',
  }
}

/** A medium has a link, and owner or hashtags hang below; that of an owner leads to some site. */
const isMedium = ({ values, groups }: LabelTree): boolean =>
  values.some(({ href }) => POST.test(href)) || (groups.length > 0 && values.some(leads))

/** The same caption comes up to three times, once for each place it was posted in. Where no label is known, the first words are it. */
function captionIn({ values }: LabelTree, others: readonly (Labelled | undefined)[]): string {
  const plain = values.filter((entry) => isPlain(entry) && !others.includes(entry))
  const known = plain.filter(({ label }) => CAPTIONS.has(kindOf(label)))
  const meant = known.length > 0 ? known : plain.filter((entry) => !isKnown(entry)).slice(0, 1)
  return joined(meant.map(({ value }) => value))
}

const CAPTIONS: ReadonlySet<LabelKind | undefined> = new Set(['caption', 'text', 'comment'])

/** The owner's group is told from the hashtags by its several values; the last of them is the handle. Their link is a site in the bio. */
function ownerIn({ groups }: LabelTree): string {
  const people = groups.filter(({ title }) => kindOf(title) !== 'hashtags')
  const isPerson = ({ members }: LabelTree['groups'][number]): boolean => (members[0]?.values.length ?? 0) > 1
  const owner = people.find(({ title }) => kindOf(title) === 'owner') ?? people.filter(isPerson).at(-1)
  const plain = owner?.members[0]?.values.filter(isPlain) ?? []
  return (entryOf(plain, 'username') ?? plain.filter(({ value }) => isHandle(value)).at(-1) ?? plain[0])?.value ?? ''
}

const leads = ({ href }: Labelled): boolean => href !== ''
const isKnown = ({ label }: Labelled): boolean => kindOf(label) !== undefined
export const joined = (texts: readonly string[]): string => [...new Set(texts.filter((text) => text.trim() !== ''))].join('\n')

export function report(labels: readonly string[], unknown: Told['unknown']): void {
  for (const label of labels) if (label !== '' && kindOf(label) === undefined) unknown(label)
}

/** Times of old exports are UTC, with a zone or without. */
export const utcOf = (time: unknown): string => textIn(time).replace(/T[\d:.]+$/, '$&Z')
