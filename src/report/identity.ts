import type { Item, Person, Span } from '../model.ts'
import { hideNips } from '../words/index.ts'

const HANDLE = /@[A-Za-z0-9_](?:[A-Za-z0-9_.]*[A-Za-z0-9_])?/g

/** @returns a NIP in its official grouping, `19850101 201001 2 001`; what is no NIP as it is */
export function groupNip(nip: string): string {
  const parts = /^(\d{8})(\d{6})(\d)(\d{3})$/.exec(nip)
  return parts === null ? nip : parts.slice(1).join(' ')
}

/** @returns the NIP with all but its last three digits hidden: it begins with a date of birth */
export function maskNip(nip: string): string {
  return nip === '' ? '' : groupNip(nip.length === 18 ? nip : '').replace(/\d(?=.{3})/g, '*') || '*'.repeat(nip.length)
}

/** @returns the first name and initials, without titles and degrees: `Dr. H. Budi Santoso, S.Pd.` is `Budi S.` */
export function shortenName(name: string): string {
  const parts = (name.split(',')[0] ?? '').split(/\s+/).filter((part) => part !== '')
  const [first = '', ...others] = parts.some((part) => !part.endsWith('.')) ? parts.filter((part) => !part.endsWith('.')) : parts
  return [first, ...others.map((part) => `${part.charAt(0)}.`)].join(' ')
}

/** @returns the path of a file as a reader may see it: offices name folders and exports after the NIP of their owner */
export const shownPath = (path: string, showIdentity: boolean): string => (showIdentity ? path : hideNips(path))

/** @returns facts with every path in them as a reader may see it; hashes stay what they are */
export function shownPaths<Facts>(facts: Facts, showIdentity: boolean): Facts {
  if (showIdentity || facts === undefined) return facts
  const shown = (key: string, value: unknown): unknown => (typeof value === 'string' && key !== 'sha256' ? hideNips(value) : value)
  return JSON.parse(JSON.stringify(facts, shown)) as Facts
}

/** The person as a reader may see them. */
export function shownPerson(person: Person, showIdentity: boolean): Person {
  return showIdentity ? person : { ...person, nip: maskNip(person.nip), name: shortenName(person.name) }
}

/**
 * Hides the handles of third parties in an excerpt, letter for letter, so that spans stay true.
 *
 * @param kept spans that stand for participants
 */
export function maskHandles(text: string, kept: readonly Span[], item: Pick<Item, 'account'>): string {
  return text.replace(HANDLE, (handle, at: number) => {
    const isKept = handle.slice(1).toLowerCase() === item.account || kept.some((span) => span.start < at + handle.length && at < span.end)
    return isKept ? handle : maskName(handle)
  })
}

/** @returns the name with its first letter (after `@`) left: `@budi.s` is `@b*****` */
export function maskName(name: string): string {
  const shown = name.startsWith('@') ? 2 : 1
  return name.slice(0, shown) + name.slice(shown).replace(/\S/g, '*')
}
