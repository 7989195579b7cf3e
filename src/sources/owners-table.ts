import { isUtf8 } from 'node:buffer'
import { readFile } from 'node:fs/promises'
import { SaringError } from '../error.ts'
import { delimiterOf, parseWithLines } from '../text/csv.ts'
import { plainHeader } from './headers.ts'
import type { CallerFacts } from './owner.ts'
import { plainPath } from './path.ts'

/** Headers of the table, in either language. */
const COLUMNS = {
  file: ['file', 'berkas', 'arsip', 'folder'],
  nip: ['nip'],
  name: ['name', 'nama', 'nama pegawai'],
  account: ['account', 'akun'],
} as const

/** A row of the table: whose a file, folder or ZIP is. */
export interface OwnerRow extends CallerFacts {
  readonly file: string
  readonly line: number
}

/** The table of owners, and which of its rows were met. */
export class OwnersTable {
  readonly #rows: readonly OwnerRow[]
  readonly #byFile: ReadonlyMap<string, OwnerRow>
  readonly #met = new Set<OwnerRow>()
  readonly file: string

  constructor(file: string, rows: readonly OwnerRow[]) {
    this.file = file
    this.#rows = rows
    this.#byFile = new Map(rows.map((row) => [bare(row.file), row]))
  }

  /** @param paths where an export lies: its roots, its files, and the ZIPs they are in. The last folders of one must be those of the row. */
  rowFor(paths: readonly string[]): OwnerRow | undefined {
    const row = paths
      .flatMap((path) => endsOf(bare(path)))
      .map((end) => this.#byFile.get(end))
      .find((found) => found !== undefined)
    if (row !== undefined) this.#met.add(row)
    return row
  }

  /** Lines of rows that no export was found for. */
  get unmet(): readonly number[] {
    return this.#rows.filter((row) => !this.#met.has(row)).map(({ line }) => line)
  }
}

/** A path from each of its folders on: `a/b/c`, `b/c`, `c`. */
const endsOf = (path: string): string[] => path.split('/').map((_, index, parts) => parts.slice(index).join('/'))

/** Whether somebody writes `arsip.zip` or `arsip`, with `\` or a slash behind. */
const bare = (path: string): string =>
  plainPath(path)
    .replace(/\/+$/, '')
    .replace(/\.zip$/, '')

/**
 * Reads the table `file;nip;name;account` (also `berkas;nip;nama;akun`), CSV with any usual delimiter.
 * @throws SaringError where it cannot be read, has no column of files, or a row names nobody
 */
export async function readOwners(file: string): Promise<OwnersTable> {
  const bytes = await readFile(file).catch((error: { code?: string }) => {
    throw error.code === 'ENOENT' || error.code === 'EISDIR'
      ? new SaringError({ code: 'input-missing', path: file })
      : new SaringError({ code: 'input-unreadable', path: file, why: error.code ?? 'error' })
  })
  const text = new TextDecoder(isUtf8(bytes) ? 'utf-8' : 'windows-1252').decode(bytes)
  const rows = parseWithLines(text, delimiterOf(text.split(/\r?\n/, 1)[0] ?? ''))
  if (typeof rows === 'number') throw new SaringError({ code: 'owners-broken', file, line: rows })
  const [header, ...records] = rows
  const headers = (header?.cells ?? []).map(plainHeader)
  const column = (name: keyof typeof COLUMNS): number => headers.findIndex((cell) => (COLUMNS[name] as readonly string[]).includes(cell))
  if (column('file') === -1 || (column('account') === -1 && column('nip') === -1))
    throw new SaringError({ code: 'owners-columns', file, found: headers.slice(0, 12) })
  return new OwnersTable(
    file,
    records.map(({ cells, line }) => {
      const cell = (name: keyof typeof COLUMNS): string => cells[column(name)]?.trim() ?? ''
      if (cell('file') === '' || (cell('account') === '' && cell('nip') === '')) throw new SaringError({ code: 'owners-row', file, line })
      return { file: cell('file'), nip: cell('nip'), name: cell('name'), account: cell('account'), line }
    }),
  )
}
