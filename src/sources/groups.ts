import { SaringError } from '../error.ts'
import type { ColumnMap } from '../model.ts'
import { toUtf8 } from './decode.ts'
import type { Entry } from './entries.ts'
import { ByteSource } from './files.ts'
import { headOf } from './head.ts'
import { looksLikeTable } from './looks.ts'
import { type Claim, claimOf, sectionAt } from './platforms/index.ts'
import type { OwnerFacts, Platform, Section } from './platforms/platform.ts'
import { kinship, rootOf } from './root.ts'
import { piecesOf } from './sections.ts'

/** Files of one platform under roots that belong together. */
export interface Group {
  readonly platform: Platform
  readonly roots: Set<string>
  readonly files: { readonly entry: Entry; readonly claim: Claim }[]
  readonly profile: OwnerFacts[]
  readonly notes: Map<string, string>
}

/** A file that no section knows, and whether it looks like a table. */
export interface Unclaimed {
  readonly entry: Entry
  readonly looksLikeOne: boolean
  /** A platform knows it as what is not to be read. */
  readonly isPrivate: boolean
  /** Its ZIP would not give it out. */
  readonly isBroken: boolean
}

/** Opens every file as far as its head. One that cannot be opened stays unclaimed; it is told of when it is read. */
export async function grouped(
  entries: readonly Entry[],
  map: ColumnMap | undefined,
  failures: SaringError[],
): Promise<{ readonly groups: readonly Group[]; readonly unclaimed: readonly Unclaimed[] }> {
  const groups = new Map<string, Group>()
  const unclaimed: Unclaimed[] = []
  for (const entry of entries) {
    const head = await headOf(entry).catch((error) => {
      if (!(error instanceof SaringError)) throw error
      if (entry.container === 'zip') failures.push(error)
      return undefined
    })
    const claim = head === undefined ? undefined : claimOf(head)
    if (claim === undefined || isSilent(claim)) {
      const looksLikeOne = claim === undefined && head !== undefined && looksLikeTable(head, map)
      unclaimed.push({ entry, looksLikeOne, isPrivate: claim !== undefined, isBroken: head === undefined })
      continue
    }
    const root = rootOf(entry, claim.platform)
    const name = `${claim.platform.name} ${kinship(root, entry)}`
    const group: Group = groups.get(name) ?? { platform: claim.platform, roots: new Set(), files: [], profile: [], notes: new Map() }
    group.roots.add(root)
    group.files.push({ entry, claim })
    groups.set(name, group)
  }
  return { groups: [...groups.values()], unclaimed }
}

/** Nothing of it is ever read. */
const isSilent = ({ sections }: Claim): boolean =>
  sections.every(({ items, owner, ownerIn, note }) => (items ?? owner ?? ownerIn ?? note) === undefined)

/** Hears what files have to tell of the owner, and what they keep for others. Sections with items tell of the owner in their head. */
export async function listen({ files, profile, notes }: Group, failures: SaringError[]): Promise<void> {
  const present = new Set(files.flatMap(({ claim }) => claim.sections.map(({ name }) => name)))
  const keepsNotes = ({ note, noteFor = '' }: Section): boolean => note !== undefined && (noteFor === '' || present.has(noteFor))
  for (const { entry, claim } of files) {
    const telling = claim.sections.filter((section) => keepsNotes(section) || (section.owner !== undefined && section.items === undefined))
    if (telling.length === 0 || entry.path === '-') continue
    try {
      for await (const pieces of piecesOf(toUtf8(new ByteSource(entry.path, entry.bytes).bytes()), entry, { ...claim, sections: telling }))
        for (const { keys, value } of pieces.filter(({ why }) => why === undefined)) {
          const section = sectionAt(keys, telling)
          section?.note?.(value, notes)
          const facts = section?.items === undefined ? section?.owner?.(value) : undefined
          if (facts !== undefined) profile.push(facts)
        }
    } catch (error) {
      if (!(error instanceof SaringError)) throw error
      if (claim.sections.every(({ items }) => items === undefined)) failures.push(error)
    }
  }
}
