import { SaringError } from '../error.ts'
import { accountOf } from '../text/account.ts'
import { toUtf8 } from './decode.ts'
import type { Entry } from './entries.ts'
import { unpacked } from './files.ts'
import { type Head, headOf } from './head.ts'
import { plainPath } from './path.ts'
import { type Claim, claimOf, sectionAt } from './platforms/index.ts'
import type { Owner, OwnerFacts, Platform } from './platforms/platform.ts'
import { piecesOf } from './sections.ts'

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

/**
 * Recognises what each file is, and puts together what belongs together: by root, and roots of the same name or owner in several ZIPs.
 *
 * @param aside paths of files that are not opened at all
 * @returns exports in the order in which their first files were given, and files that could not be opened
 */
export async function exportsOf(
  entries: readonly Entry[],
  aside: readonly string[],
): Promise<{ readonly exports: readonly Export[]; readonly ignored: number; readonly failures: readonly SaringError[] }> {
  const failures: SaringError[] = []
  const groups = new Map<string, Group>()
  const unclaimed: Entry[] = []
  for (const entry of entries) {
    const claim = await claimed(entry, failures)
    if (claim === undefined) {
      unclaimed.push(entry)
      continue
    }
    const root = rootOf(entry, claim.platform)
    const name = `${claim.platform.name} ${kinship(root, entry)}`
    const group = groups.get(name) ?? { platform: claim.platform, roots: new Set<string>(), files: [] }
    group.roots.add(root)
    group.files.push({ entry, claim })
    groups.set(name, group)
  }
  const roots = [...groups.values()].flatMap((group) => [...group.roots])
  const isInside = (path: string): boolean => roots.some((root) => path === root || path.startsWith(`${root}/`))
  const tables = unclaimed.filter((entry) => !isLeft(entry, isInside))
  const left = [...aside, ...unclaimed.filter((entry) => isLeft(entry, isInside)).map(({ path }) => path)]
  const exports: Export[] = []
  for (const group of groups.values()) exports.push(await settled(group, left, failures))
  for (const entry of tables)
    exports.push({
      path: entry.path,
      platform: 'table',
      era: '',
      owner: undefined,
      notes: new Map(),
      files: [{ entry, claim: undefined }],
      ignored: 0,
    })
  const order = new Map(entries.map((entry, index) => [entry.path, index]))
  const first = ({ files }: Export): number => Math.min(...files.map(({ entry }) => order.get(entry.path) ?? 0))
  return { exports: exports.sort((a, b) => first(a) - first(b)), ignored: left.length, failures }
}

interface Group {
  readonly platform: Platform
  readonly roots: Set<string>
  readonly files: { readonly entry: Entry; readonly claim: Claim }[]
}

/** A file that cannot be opened is told of when it is read; here it only stays unknown. */
async function claimed(entry: Entry, failures: SaringError[]): Promise<Claim | undefined> {
  const head: Head | undefined = await headOf(entry).catch((error) => {
    if (!(error instanceof SaringError)) throw error
    if (entry.container === 'zip') failures.push(error)
    return undefined
  })
  return head === undefined ? undefined : claimOf(head)
}

/** Beside the files of an export, what nobody claims is a table only where it looks like one. */
function isLeft(entry: Entry, isInside: (path: string) => boolean): boolean {
  if (entry.container === 'zip') return isInside(entry.path) || !/\.(?:csv|tsv|xlsx|ndjson|jsonl)$/.test(entry.plain)
  return entry.container === 'folder' && isInside(entry.path) && !/\.(?:csv|tsv|xlsx|ndjson|jsonl)$/.test(entry.plain)
}

/** The path above the folders that every export of the platform brings along; a file without such folders stands in its own folder. */
export function rootOf({ path, top, container }: Entry, { folders }: Platform): string {
  if (path === top && container !== 'zip') return folderOf(path, folders) ?? path
  const root = folderOf(path, folders)
  return root !== undefined && root.length >= top.length ? root : root === undefined ? path.slice(0, path.lastIndexOf('/')) : top
}

/** Above the longest run of known folders over the file; nothing where none is known. */
function folderOf(path: string, folders: RegExp): string | undefined {
  const parts = path.split('/').slice(0, -1)
  let count = parts.length
  while (count > 0 && folders.test(plainPath(parts[count - 1] ?? ''))) count--
  return count === parts.length ? undefined : parts.slice(0, count).join('/') || '.'
}

/** Parts of one export have one name but for a number or a random tail: `facebook-budi-2025-03-01-AbCdEf12.zip`, `takeout-…-002.zip`. */
function kinship(root: string, { container }: Entry): string {
  const name = (root.split('/').at(-1) ?? root)
    .toLowerCase()
    .replace(/\.zip$/, '')
    .replace(/\s*\(\d+\)$/, '')
  const known = /^((?:facebook|instagram|twitter|takeout|tiktok)[-_].*?\d{4}-?\d{2}-?\d{2}(?:t\d+z)?)(?:[-_].*)?$/.exec(name)?.[1]
  const part = /^(.+?)[-_ ]?(?:part|bagian)[-_ ]?\d+$/.exec(name)?.[1]
  return (container === 'zip' ? (known ?? part) : known) ?? root
}

async function settled({ platform, roots, files }: Group, left: readonly string[], failures: SaringError[]): Promise<Export> {
  const notes = new Map<string, string>()
  const told: Told = { profile: [], content: files.flatMap(({ claim }) => claim.hints) }
  for (const file of files) await listen(file, told.profile, notes, failures)
  const isMine = (path: string): boolean => [...roots].some((root) => path.startsWith(`${root}/`))
  return {
    path: [...roots][0] ?? '',
    platform: platform.name,
    era:
      files
        .map(({ claim }) => claim.era)
        .sort()
        .at(-1) ?? '',
    owner: ownerOf(told, [...roots], platform),
    notes,
    files: files.filter(({ claim }) => claim.sections.some(({ items }) => items !== undefined)),
    ignored: left.filter(isMine).length,
  }
}

/** What an export says of its owner, by what says so. */
interface Told {
  readonly profile: OwnerFacts[]
  readonly content: readonly OwnerFacts[]
}

/** Hears what a file has to tell of the owner, and what it keeps for other files. Sections with items tell of the owner in their head. */
async function listen(
  { entry, claim }: Group['files'][number],
  owners: OwnerFacts[],
  notes: Map<string, string>,
  failures: SaringError[],
): Promise<void> {
  const telling = claim.sections.filter(({ items, owner, note }) => note !== undefined || (owner !== undefined && items === undefined))
  if (telling.length === 0 || entry.path === '-') return
  try {
    for await (const pieces of piecesOf(toUtf8(unpacked(entry.bytes())), entry, { ...claim, sections: telling }))
      for (const { keys, value } of pieces.filter(({ why }) => why === undefined)) {
        const section = sectionAt(keys, telling)
        section?.note?.(value, notes)
        const facts = section?.items === undefined ? section?.owner?.(value) : undefined
        if (facts !== undefined) owners.push(facts)
      }
  } catch (error) {
    if (!(error instanceof SaringError)) throw error
    if (claim.sections.every(({ items }) => items === undefined)) failures.push(error)
  }
}

function ownerOf({ profile, content }: Told, roots: readonly string[], { root }: Platform): Owner | undefined {
  const inRoot = roots.map((path) => root?.exec(nameOf(path))?.groups?.['account']).find((account) => account !== undefined)
  const facts = profile.find(isTelling) ?? content.find(isTelling)
  if (facts === undefined) return inRoot === undefined ? undefined : { account: inRoot, name: '', source: 'root' }
  const account = accountOf(facts.account || inRoot || facts.name || '').account
  return { account, name: facts.name ?? '', source: profile.some(isTelling) ? 'profile' : 'content' }
}

const isTelling = ({ account = '', name = '' }: OwnerFacts): boolean => account !== '' || name !== ''
const nameOf = (root: string): string => (root.split('/').at(-1) ?? root).toLowerCase().replace(/\.zip$/, '')
