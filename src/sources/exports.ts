import { SaringError } from '../error.ts'
import type { ColumnMap } from '../model.ts'
import type { Notice } from '../words/index.ts'
import type { Entries, Entry } from './entries.ts'
import { type Group, grouped, listen, type Unclaimed } from './groups.ts'
import { type CallerFacts, ownerOf } from './owner.ts'
import type { OwnersTable } from './owners-table.ts'
import type { Claim } from './platforms/index.ts'
import type { Owner, OwnerFacts, Platform } from './platforms/platform.ts'
import { rootAbove, rootName } from './root.ts'

/** A file of an export. Without a claim it is a table, or something that only reading will tell. */
export interface ExportFile {
  readonly entry: Entry
  readonly claim: Claim | undefined
}

/** What belongs together: one platform's files of one account, however many folders and ZIPs they came in; or one table. */
export interface Export {
  /** Where it starts, as people call it. */
  readonly path: string
  readonly platform: Platform['name'] | 'table'
  readonly era: string
  readonly owner: Owner | undefined
  /** What files of the export keep for one another. */
  readonly notes: ReadonlyMap<string, string>
  readonly files: readonly ExportFile[]
  /** Files of the same root that are not read. */
  readonly ignored: number
}

export interface Exports {
  /** In the order in which their first files were given. */
  readonly exports: readonly Export[]
  /** Files that are not read, those of exports included. */
  readonly ignored: number
  /** Files that could not be opened, and exports whose owner is disputed: they are not read. */
  readonly failures: readonly SaringError[]
  readonly notices: readonly Notice[]
}

/** What the caller knows. */
export interface Caller {
  /** Whose the exports are, where the command line says so. */
  readonly account: string | undefined
  readonly owners: OwnersTable | undefined
  /** The caller's word counts against what stands in an export. */
  readonly isTrusted: boolean
  /** Columns of tables that nobody knows. */
  readonly map: ColumnMap | undefined
}

/** Recognises what each file is, puts together what belongs together, and settles whose it is. */
export async function exportsOf({ entries, aside }: Entries, caller: Caller): Promise<Exports> {
  const failures: SaringError[] = []
  const notices: Notice[] = []
  const { groups, unclaimed } = await grouped(entries, caller.map, failures)
  for (const group of groups) await listen(group, failures)
  const { tables, left } = sorted(unclaimed, groups)
  failures.push(...barren(unclaimed, groups, tables, failures))
  const ignored = countByRoot([...aside, ...left], groups)

  const exports: Export[] = tables.map((entry) => tableOf(entry, caller))
  for (const group of byOwner(groups)) {
    const path = [...group.roots][0] || '.'
    const told = { caller: callerFacts(group, caller), profile: profileOf(group, groups), ...testimonyOf(group) }
    const { owner, contradiction, rootDiffers } = ownerOf(told, caller.isTrusted, path)
    if (contradiction !== undefined) {
      failures.push(new SaringError(contradiction))
      continue
    }
    if (group.platform.name !== 'monitoring' && (owner === undefined || owner.account === '')) notices.push({ code: 'owner-unknown', path })
    else if (rootDiffers) notices.push({ code: 'owner-root-differs', path, account: owner?.account ?? '' })
    if (group.files.some(({ claim }) => claim.sections.some(({ hasLocalTimes }) => hasLocalTimes)))
      notices.push({ code: 'times-without-zone', path })
    exports.push(exportOf(group, owner, ignored))
  }
  if (caller.owners !== undefined && caller.owners.unmet.length > 0)
    notices.push({ code: 'owners-unmet', file: caller.owners.file, lines: caller.owners.unmet })
  const order = new Map(entries.map(({ path }, index) => [path, index]))
  const first = ({ files }: Export): number =>
    files.reduce((least, { entry }) => Math.min(least, order.get(entry.path) ?? 0), Number.POSITIVE_INFINITY)
  return { exports: exports.sort((a, b) => first(a) - first(b)), ignored: aside.length + left.length, failures, notices }
}

/** What people call tables, in a ZIP in which nothing else is known. */
const TABLE_NAME = /\.(?:csv|tsv|xlsx?|ndjson|jsonl)(?:\.gz)?$/

/** Of files that no section knows, those that are to be read as tables; beside an export and in a ZIP only what looks like one. */
function sorted(
  unclaimed: readonly Unclaimed[],
  groups: readonly Group[],
): { readonly tables: readonly Entry[]; readonly left: readonly string[] } {
  const roots = new Set(groups.flatMap((group) => [...group.roots]))
  const exportZips = new Set(groups.flatMap(({ files }) => files.map(({ entry }) => entry.top)))
  const isTable = ({ entry, looksLikeOne, isPrivate, isBroken }: Unclaimed): boolean => {
    if (looksLikeOne || isPrivate) return looksLikeOne
    if (entry.container === 'zip') return !isBroken && !exportZips.has(entry.top) && TABLE_NAME.test(entry.plain)
    return rootAbove(entry.path, roots) === undefined
  }
  const tables = unclaimed.filter(isTable).map(({ entry }) => entry)
  const known = new Set(tables)
  return { tables, left: unclaimed.filter(({ entry }) => !known.has(entry)).map(({ entry }) => entry.path) }
}

/** How many files of each root are not read. */
function countByRoot(left: readonly string[], groups: readonly Group[]): Map<string, number> {
  const roots = new Set(groups.flatMap((group) => [...group.roots]))
  const counts = new Map<string, number>()
  for (const path of left) {
    const root = rootAbove(path, roots)
    if (root !== undefined) counts.set(root, (counts.get(root) ?? 0) + 1)
  }
  return counts
}

/** What somebody took for an export and named — a file, a ZIP, a folder — is told of where nothing in it is read; unless it was told of already. */
function barren(
  unclaimed: readonly Unclaimed[],
  groups: readonly Group[],
  tables: readonly Entry[],
  failures: readonly SaringError[],
): SaringError[] {
  const read = [...groups.flatMap(({ files }) => files.map(({ entry }) => entry)), ...tables]
  const told = new Set(unclaimed.filter(({ isBroken }) => isBroken).map(({ entry }) => entry.top))
  const isUsed = (top: string): boolean => read.some((entry) => entry.top === top || top === '.' || entry.path.startsWith(`${top}/`))
  const tops = new Map(unclaimed.map(({ entry }) => [entry.top, entry.container]))
  return [...tops]
    .filter(([top, container]) => !told.has(top) && !isUsed(top) && !(container === 'folder' && failures.length > 0))
    .map(([path, container]) => new SaringError({ code: UNKNOWN[container], path }))
}

const UNKNOWN = { loose: 'file-left-alone', zip: 'zip-unknown', folder: 'folder-unknown' } as const

/** Parts that name the same owner are one export, whatever their ZIPs are called. */
function byOwner(groups: readonly Group[]): Group[] {
  const merged = new Map<string, Group>()
  for (const group of groups) {
    const accounts = [...new Set(group.profile.map(({ account }) => account ?? ''))].filter((account) => account !== '')
    const name = accounts.length === 1 ? `${group.platform.name} ${accounts[0]}` : ` ${merged.size}`
    const known = merged.get(name)
    if (known === undefined) merged.set(name, group)
    else {
      for (const root of group.roots) known.roots.add(root)
      for (const [key, note] of group.notes) known.notes.set(key, note)
      known.files.push(...group.files)
    }
  }
  return [...merged.values()]
}

/** What the names of roots, or of the ZIPs around them, and the elements say. */
function testimonyOf({ platform, roots, files }: Group): { readonly root: string; readonly content: readonly OwnerFacts[] } {
  const names = [...roots, ...new Set(files.map(({ entry }) => entry.top))].map(rootName)
  const accounts = names.map((name) => platform.root?.exec(name)?.groups?.['account'] ?? '')
  return { root: accounts.find((account) => account !== '') ?? '', content: files.flatMap(({ claim }) => claim.hints) }
}

/** Some platforms come in one root with another, which alone tells the owner. */
function profileOf({ platform, roots, profile }: Group, groups: readonly Group[]): readonly OwnerFacts[] {
  if (profile.length > 0) return profile
  const beside = groups.find((other) => other.platform.name === platform.ownerWith && [...other.roots].some((root) => roots.has(root)))
  return beside?.profile ?? []
}

/** A row of the table of owners for just this export counts before what is said for all. */
function callerFacts({ roots, files }: Group, { account, owners }: Caller): CallerFacts | undefined {
  const row = owners?.rowFor([...roots, ...files.flatMap(({ entry }) => [entry.path, entry.top])])
  return row ?? (account === undefined ? undefined : { account, name: '', nip: '' })
}

/** @param ignored files left alone by root; of several exports in one root, the first counts them */
function exportOf({ platform, roots, files, notes }: Group, owner: Owner | undefined, ignored: Map<string, number>): Export {
  const left = [...roots].reduce((sum, root) => sum + (ignored.get(root) ?? 0), 0)
  for (const root of roots) ignored.delete(root)
  const eras = files.map(({ claim }) => claim.era).sort()
  return {
    path: [...roots][0] || '.',
    platform: platform.name,
    era: eras.filter((era) => era !== 'html').at(-1) ?? eras[0] ?? '',
    owner,
    notes,
    files: files.filter(({ claim }) => claim.sections.some(({ items }) => items !== undefined)),
    ignored: left,
  }
}

/** A table tells in its rows whose they are; what the caller says holds where they do not. */
function tableOf(entry: Entry, { account, owners }: Caller): Export {
  const row = owners?.rowFor([entry.path, entry.top]) ?? (account === undefined ? undefined : { account, name: '', nip: '' })
  const owner: Owner | undefined = row && { ...row, shownNames: [], aliases: [], source: 'caller' }
  return { path: entry.path, platform: 'table', era: '', owner, notes: new Map(), files: [{ entry, claim: undefined }], ignored: 0 }
}
