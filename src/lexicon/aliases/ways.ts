import type { AliasKind, Participant } from '../../model.ts'
import { fold } from '../../text/fold.ts'
import { MUHAMMAD } from '../../text/sound.ts'
import { type PrintedName, readName } from './printed-name.ts'
import { STYLES } from './titles.ts'

/** What a way of writing somebody is made of; it decides which rule weighs it. */
export type Made = 'full-name' | 'part' | 'parts' | 'pair' | 'other-pair' | 'byname' | 'spelling' | 'empty-box'

/** A way in which people may write a participant. */
export interface Way {
  readonly written: string
  readonly kind: AliasKind
  readonly made: Made
  /** The name that it is a misspelling of. */
  readonly of?: string
}

/** Who stands on a ballot, as far as drafting needs to know. */
export type Named = Pick<Participant, 'id' | 'contest' | 'region' | 'kind' | 'name' | 'runningMate'> & { readonly election: string }

const isInitial = (word: string): boolean => /^\p{L}{1,2}\.?$/u.test(word) && !/^(?:al|el|la|wa|de|le)$/i.test(word)
/** What people call somebody: no initials, no `Muhammad`, no `I Made`. */
const isCallName = (word: string): boolean => fold(word).replace(/\./g, '').length > 2 && !STYLES.has(fold(word).replace(/\./g, ''))

/** The words by which somebody is called. Who has none but words that many bear is called by all of them. */
export function callNames({ words }: PrintedName): readonly string[] {
  const found = words.filter(isCallName)
  return found.length > 0 ? found : words.filter((word) => !isInitial(word)).slice(-1)
}

/** All ways in which a participant may be written, by rule and the same for everybody, before they are weighed. */
export function waysOf(participant: Named): Way[] {
  if (participant.kind === 'empty-box') return [way('Kolom Kosong', 'name', 'empty-box'), way('Kotak Kosong', 'nickname', 'empty-box')]
  if (participant.kind === 'party') return [way(participant.name, 'name', 'full-name')]
  const people = [participant.name, participant.runningMate].filter((name) => name !== '').map(readName)
  const [first, second] = people
  const pairs = first === undefined || second === undefined ? [] : pairNames(callNames(first), callNames(second))
  return distinct([...people.flatMap(fullNames), ...pairs, ...people.flatMap(partNames), ...people.flatMap(byNames)])
}

/** As printed without titles; without initials inside; without a first `Muhammad`, which people leave out or shorten. */
function fullNames({ words, name }: PrintedName): Way[] {
  const plain = words.filter((word) => !isInitial(word))
  const bare = MUHAMMAD.has(fold(plain[0] ?? '').replace(/\./g, '')) ? plain.slice(1) : plain
  const spelt = bare.length === 1 && plain.length > 1 ? ['M', 'Muhammad', 'Mohammad', 'Muh'].map((first) => [first, ...bare]) : []
  const whole = words.length === 1 && words.join(' ') !== name ? [[name]] : [] // `M. Yamin`: the initial is what tells him apart
  return [...whole, words, plain, ...(bare.length > 1 ? [bare] : spelt)].map((form) =>
    way(form.map(withoutPoint).join(' '), 'name', 'full-name'),
  )
}

/** A point ends a sentence unless it closes an initial. */
const withoutPoint = (word: string): string => word.replace(/(?<=\p{L}{2})\.$/u, '')

/** Called by first or last name. `A-B` is also read as `A B`, `AB`, `#AB`. */
function pairNames(first: readonly string[], second: readonly string[]): Way[] {
  const ends = (names: readonly string[]): string[] => [...new Set([names[0] as string, names.at(-1) as string])]
  const names = ends(first).flatMap((a) => ends(second).map((b) => `${a}-${b}`))
  return names.map((name, at) => way(name, 'pair', at === 0 ? 'pair' : 'other-pair'))
}

/** Each name alone, and of longer names the first two, the last two, and the first and last together. */
function partNames(person: PrintedName): Way[] {
  const names = callNames(person)
  const [first, second] = names
  const single = names.map((name) => way(name, 'short-name', 'part'))
  if (first === undefined || second === undefined || person.words.length < 3) return single
  const two = [[first, second], names.slice(-2), [first, names.at(-1) as string]].map((form) => way(form.join(' '), 'short-name', 'parts'))
  return [...single, ...two]
}

const byNames = ({ bynames }: PrintedName): Way[] => bynames.map((name) => way(name, 'nickname', 'byname'))

const way = (written: string, kind: AliasKind, made: Made): Way => ({ written, kind, made })

/** What is folded alike is found alike; the first, which is the fuller kind, stays. */
export function distinct(ways: readonly Way[]): Way[] {
  const seen = new Set<string>()
  return ways.filter(({ written }) => {
    const form = formOf(written)
    if (seen.has(form)) return false
    seen.add(form)
    return true
  })
}

/** How a text must read to meet a way: folded words, whatever stands between them. */
export const formOf = (written: string): string => wordsIn(written).join(' ')
export const wordsIn = (written: string): string[] =>
  fold(written)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
