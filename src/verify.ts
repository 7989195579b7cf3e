import { stat } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { SaringError } from './error.ts'
import { type PackFile, packFiles, packVersions } from './lexicon/packs.ts'
import { fileHash } from './report/files.ts'
import { type Manifest, readManifest } from './report/manifest.ts'
import { unmasked } from './report/masked.ts'
import { FLAGGED, FLAGGED_BOOK, MANIFEST } from './report/sheets.ts'
import { assertThere, DECISIONS_LOG, readLog } from './review/log.ts'
import { ZipContents } from './sources/contents.ts'

export const CHECKED = ['output', 'input', 'roster', 'accounts', 'catalogue', 'lexicon'] as const
/** What a manifest speaks for. */
export type Checked = (typeof CHECKED)[number]

/** Something that is no longer as the manifest records it. `edited` is a review sheet, which people write into. */
export interface Difference {
  readonly kind: Checked
  readonly what: string
  readonly state: 'changed' | 'missing' | 'unreadable' | 'edited' | 'lexicon'
  readonly expected: string
  readonly found: string | null
}

export interface Verification {
  /** SHA-256 of the manifest itself, which nothing in the folder can vouch for. */
  readonly manifest_sha256: string
  readonly compared: Readonly<Record<Checked, number>>
  readonly differences: readonly Difference[]
  /** The log of decisions, where there is one beside the manifest; `broken_at` is the first line that does not follow from the one before. */
  readonly decisions: { readonly entries: number; readonly head: string; readonly broken_at: number | null } | null
  /** What the manifest names and nobody can compare again. */
  readonly unchecked: readonly { readonly kind: Checked; readonly what: string }[]
}

/**
 * Replays a manifest: outputs in the dossier, inputs, roster, campaign accounts, catalogues and the lexicon packs in use are hashed again and compared.
 *
 * @param dossier the folder that a scan has written
 * @param base the folder that relative paths of the manifest start from
 * @param log the log of decisions; it may stand elsewhere than in the dossier
 * @throws SaringError where there is no manifest or no log that was named, or the manifest lacks what is to be compared
 */
export async function verify(dossier: string, base: string, log?: string): Promise<Verification> {
  const path = join(dossier, MANIFEST)
  if (!(await stat(path).catch(() => undefined))?.isFile()) throw new SaringError({ code: 'manifest-missing', path: dossier })
  const manifest = await readManifest(path)
  if (manifest === undefined) throw new SaringError({ code: 'manifest-broken', path })
  if (log !== undefined) await assertThere(log)

  const outputs = manifest.outputs.map(({ file, sha256 }) => ({ what: file, path: join(dossier, file), sha256 }))
  const inputs = manifest.inputs.filter(isComparable).map(({ file, sha256 }) => ({ what: file, path: resolve(base, file), sha256 }))
  const roster = manifest.roster === null ? [] : [manifest.roster]
  const beside = ({ file, sha256 }: { file: string; sha256: string }) => ({ what: file, path: resolve(base, file), sha256 })
  const [rosters, accounts, catalogue] = [roster, manifest.accounts, manifest.catalogue].map((files) => files.map(beside)) as [
    Expected[],
    Expected[],
    Expected[],
  ]
  const differences = [
    ...(await compare('output', outputs)),
    ...(await compare('input', inputs)),
    ...(await compare('roster', rosters)),
    ...(await compare('accounts', accounts)),
    ...(await compare('catalogue', catalogue)),
    ...(await comparePacks(manifest, base)),
  ]
  return {
    manifest_sha256: (await hashOf(path)) ?? '',
    compared: {
      output: outputs.length,
      input: inputs.length,
      roster: rosters.length,
      accounts: accounts.length,
      catalogue: catalogue.length,
      lexicon: Object.keys(manifest.lexicons).length,
    },
    differences,
    decisions: await decisionsOf(log ?? join(dossier, DECISIONS_LOG)),
    unchecked: manifest.inputs.filter((file) => !isComparable(file)).map(({ file }) => ({ kind: 'input', what: file })),
  }
}

async function decisionsOf(path: string): Promise<Verification['decisions']> {
  if (!(await stat(path).catch(() => undefined))?.isFile()) return null
  const { entries, head, brokenAt } = await readLog(path)
  return { entries: entries.length, head, broken_at: brokenAt ?? null }
}

/** Standard input is gone, and of a file that broke off the hash covers a part only. */
const isComparable = ({ file, whole }: Manifest['inputs'][number]): boolean => file !== '-' && whole !== false

interface Expected {
  readonly what: string
  readonly path: string
  readonly sha256: string
}

async function compare(kind: Checked, files: readonly Expected[]): Promise<Difference[]> {
  const differences: Difference[] = []
  const zips = new ZipContents()
  for (const { what, path, sha256: expected } of files) {
    const hashes: (string | undefined | null)[] = []
    for (const meant of await unmasked(path)) {
      const hash = await hashOf(meant)
      const inside = typeof hash === 'string' || kind !== 'input' ? [] : await zips.hashesOf(meant)
      hashes.push(...(inside.length > 0 ? inside : [hash]))
    }
    if (hashes.includes(expected)) continue
    const [found] = hashes
    const changed = kind === 'output' && (what === FLAGGED || what === FLAGGED_BOOK) ? 'edited' : 'changed'
    const state = found === undefined ? 'missing' : found === null ? 'unreadable' : changed
    differences.push({ kind, what, state, expected, found: found ?? null })
  }
  return differences
}

/** Nothing where the file is not there, `null` where it cannot be read. */
const hashOf = (path: string): Promise<string | undefined | null> => fileHash(path).catch(() => null)

/** Packs are hashed over all folders together, as the scan did; a folder that is gone takes its packs along. */
async function comparePacks({ lexicon_folders: folders, lexicons }: Manifest, base: string): Promise<Difference[]> {
  const files: PackFile[] = []
  for (const folder of folders) {
    const found = await packFiles([folder === 'shipped' ? folder : resolve(base, folder)]).catch((error) => {
      if (error instanceof SaringError) return []
      throw error
    })
    files.push(...found.filter(({ pack }) => Object.hasOwn(lexicons, pack)))
  }
  const versions = await packVersions(files)
  return Object.entries(lexicons)
    .filter(([pack, expected]) => versions[pack] !== expected)
    .map(([what, expected]) => {
      const found = versions[what] ?? null
      return { kind: 'lexicon', what, state: found === null ? 'missing' : 'lexicon', expected, found }
    })
}
