import { accountOf } from '../text/account.ts'
import type { Problem } from '../words/index.ts'
import type { Owner, OwnerFacts } from './platforms/platform.ts'

/** What the caller says of an export: on the command line, or in a row of the table of owners. */
export interface CallerFacts {
  readonly account: string
  readonly name: string
  readonly nip: string
}

/** All that is said of the owner of an export, by what says so. */
export interface Testimony {
  readonly caller: CallerFacts | undefined
  readonly profile: readonly OwnerFacts[]
  readonly content: readonly OwnerFacts[]
  /** The account in the name of the root, or empty. */
  readonly root: string
}

/** The owner, or why there is none to be had; and whether the name of the root says otherwise than what is in it. */
export interface Settlement {
  readonly owner: Owner | undefined
  readonly contradiction: Problem | undefined
  readonly rootDiffers: boolean
}

/**
 * Settles whose export it is. The caller's word counts most, but where the export names another account it must be given twice:
 * with `isTrusted`. Then come the profile file, elements that name their author, and the name of the root. A display name never
 * contradicts a handle: people are called differently in either.
 *
 * @param path the export as messages call it
 */
export function ownerOf({ caller, profile, content, root }: Testimony, isTrusted: boolean, path: string): Settlement {
  const handles = distinct(profile.map(({ account = '' }) => accountOf(account).account))
  const authors = distinct(content.map(({ account = '' }) => accountOf(account).account))
  const profileNames = distinct(profile.map(({ name = '' }) => name))
  const names = profileNames.length > 0 ? profileNames : mostFrequent(content.map(({ name = '' }) => name))
  const rootDiffers = root !== '' && handles.length > 0 && !isAmong(root, [...handles, ...names])
  const common = {
    name: caller?.name || profileNames[0] || '',
    nip: caller?.nip ?? '',
    shownNames: distinct([...profileNames, ...profile.flatMap(({ otherNames = [] }) => otherNames)]),
    aliases: distinct([...handles, ...authors, ...names.map((name) => name.toLowerCase()), root]),
  }
  const settled = (account: string, source: Owner['source']): Settlement => ({
    owner: { ...common, account, source },
    contradiction: undefined,
    rootDiffers,
  })
  const refused = (contradiction: Problem): Settlement => ({ owner: undefined, contradiction, rootDiffers })

  const said = accountOf(caller?.account ?? '').account
  if (said !== '') {
    const found = handles.length > 0 ? handles : distinct([root])
    const isContradicted = found.length > 0 && !isTrusted && !isAmong(said, [...found, ...names, root])
    return isContradicted ? refused({ code: 'owner-contradicted', path, account: said, found }) : settled(said, 'caller')
  }
  if (handles.length > 1) return refused({ code: 'owner-several', path, found: handles })
  if (handles[0] !== undefined) return settled(handles[0], 'profile')
  if (authors[0] !== undefined) return settled(authors[0], 'content')
  if (root !== '') return settled(root, 'root')
  if (names[0] !== undefined) return settled(accountOf(names[0]).account, profileNames.length > 0 ? 'profile' : 'content')
  return caller === undefined ? { owner: undefined, contradiction: undefined, rootDiffers } : settled('', 'caller')
}

/** Others write below what the owner posts; the owner writes most. */
function mostFrequent(names: readonly string[]): readonly string[] {
  const counts = new Map<string, number>()
  for (const name of names) if (name !== '') counts.set(name, (counts.get(name) ?? 0) + 1)
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .slice(0, 1)
    .map(([name]) => name)
}

const distinct = (values: readonly string[]): string[] => [...new Set(values.filter((value) => value !== ''))]
/** Names of folders lose the dots and spaces of handles and names. */
const plain = (name: string): string => name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')
const isAmong = (name: string, names: readonly string[]): boolean => names.map(plain).includes(plain(name))
