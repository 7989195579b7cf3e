import { SaringError } from '../error.ts'
import type { ColumnMap } from '../model.ts'
import type { Notice } from '../words/index.ts'
import type { Entries, Entry } from './entries.ts'
import { type Group, grouped, listen, type Unclaimed } from './groups.ts'
import { type CallerFacts, ownerOf } from './owner.ts'
import type { OwnersTable } from './owners-table.ts'
import type { Claim } from './platforms/index.ts'
import type { Owner, OwnerFacts, Platform } from './platforms/platform.ts'
import { isBelow, rootName } from './root.ts'

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
  const roots = groups.flatMap((group) => [...group.roots])
  const isOfExport = (path: string): boolean => roots.some((root) => root !== '' && isBelow(path, root))
  const tables = unclaimed.filter(
    ({ entry, isTable, isPrivate }) => isTable || !(isPrivate || entry.container === 'zip' || isOfExport(entry.path)),
  )
  const left = new Set([...aside, ...unclaimed.filter((found) => !tables.includes(found)).map(({ entry }) => entry.path)])
  const ignored = left.size
  failures.push(...barrenZips(unclaimed, groups, tables))

  const exports: Export[] = tables.map(({ entry }) => tableOf(entry, caller))
  for (const group of byOwner(groups)) {
    const { root, content } = testimonyOf(group)
    const [path = ''] = group.roots
    const told = { caller: callerFacts(group, caller), profile: profileOf(group, groups), content, root }
    const { owner, contradiction, rootDiffers } = ownerOf(told, caller.isTrusted, path)
    if (contradiction !== undefined) {
      failures.push(new SaringError(contradiction))
      continue
    }
    if (group.platform.name !== 'monitoring' && (owner === undefined || owner.account === '')) notices.push({ code: 'owner-unknown', path })
    else if (rootDiffers) notices.push({ code: 'owner-root-differs', path, account: owner?.account ?? '' })
    exports.push(exportOf(group, owner, left))
  }
  if (caller.owners !== undefined && caller.owners.unmet.length > 0)
    notices.push({ code: 'owners-unmet', file: caller.owners.file, lines: caller.owners.unmet })
  const order = new Map(entries.map(({ path }, index) => [path, index]))
  const first = ({ files }: Export): number => Math.min(...files.map(({ entry }) => order.get(entry.path) ?? 0))
  return { exports: exports.sort((a, b) => first(a) - first(b)), ignored, failures, notices }
}

/** A ZIP in which nothing was known is told of, since somebody took it for an export; unless it was told of already. */
function barrenZips(unclaimed: readonly Unclaimed[], groups: readonly Group[], tables: readonly Unclaimed[]): SaringError[] {
  const used = [...groups.flatMap(({ files }) => files), ...tables].map(({ entry }) => entry.top)
  const zips = new Set(unclaimed.filter(({ entry }) => entry.container === 'zip').map(({ entry }) => entry.top))
  const isTold = (zip: string): boolean => unclaimed.some(({ entry, isBroken }) => isBroken && entry.top === zip)
  return [...zips].filter((zip) => !used.includes(zip) && !isTold(zip)).map((path) => new SaringError({ code: 'zip-unknown', path }))
}

/** Parts that name the same owner are one export, whatever their ZIPs are called. */
function byOwner(groups: readonly Group[]): Group[] {
  const merged = new Map<string, Group>()
  for (const group of groups) {
    const accounts = [...new Set(group.profile.map(({ account }) => account ?? ''))].filter((account) => account !== '')
    const name = accounts.length === 1 ? `${group.platform.name} ${accounts[0]}` : ` ${[...merged].length}`
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

function testimonyOf({ platform, roots, files }: Group): { readonly root: string; readonly content: readonly OwnerFacts[] } {
  const inRoots = [...roots].map((root) => platform.root?.exec(rootName(root))?.groups?.['account'] ?? '')
  return { root: inRoots.find((account) => account !== '') ?? '', content: files.flatMap(({ claim }) => claim.hints) }
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

function exportOf({ platform, roots, files, notes }: Group, owner: Owner | undefined, left: Set<string>): Export {
  const mine = [...left].filter((path) => [...roots].some((root) => isBelow(path, root)))
  for (const path of mine) left.delete(path) // of several exports in one root, the first counts them
  return {
    path: [...roots][0] || '.',
    platform: platform.name,
    era:
      files
        .map(({ claim }) => claim.era)
        .sort()
        .at(-1) ?? '',
    owner,
    notes,
    files: files.filter(({ claim }) => claim.sections.some(({ items }) => items !== undefined)),
    ignored: mine.length,
  }
}

/** A table tells in its rows whose they are; what the caller says holds where they do not. */
function tableOf(entry: Entry, { account, owners }: Caller): Export {
  const row = owners?.rowFor([entry.path, entry.top]) ?? (account === undefined ? undefined : { account, name: '', nip: '' })
  const owner: Owner | undefined = row && { ...row, shownNames: [], aliases: [], source: 'caller' }
  return { path: entry.path, platform: 'table', era: '', owner, notes: new Map(), files: [{ entry, claim: undefined }], ignored: 0 }
}
