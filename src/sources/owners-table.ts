import { SaringError } from '../error.ts'
import type { Reader } from '../text/csv.ts'
import type { CallerFacts } from './owner.ts'
import { plainPath } from './path.ts'
import { isDamagedNip } from './sheet.ts'
import { readSmallTable, type TableShape } from './small-table.ts'

const SHAPE = {
  headers: {
    file: ['file', 'berkas', 'nama berkas', 'arsip', 'folder'],
    nip: ['nip'],
    name: ['name', 'nama', 'nama pegawai'],
    account: ['account', 'akun', 'nama akun', 'username'],
  },
  needed: [['file'], ['account', 'nip']],
} as const satisfies TableShape<string>

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

  /**
   * @param paths where an export lies: its roots, its files, and the ZIPs they are in. The last folders of one must be those of the row;
   *   failing that, those of a folder above it: offices keep one for each person
   */
  rowFor(paths: readonly string[]): OwnerRow | undefined {
    const plain = paths.map(bare)
    const row = [...plain, ...plain.flatMap(foldersOver)]
      .flatMap(endsOf)
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

/** The folders over a path, and ZIPs, the nearest first: `a/b`, `a` of `a/b/c`. */
const foldersOver = (path: string): string[] =>
  path
    .split('/')
    .slice(1)
    .map((_, index, parts) =>
      path
        .split('/')
        .slice(0, parts.length - index)
        .join('/')
        .replace(/\.zip$/, ''),
    )

/** Whether somebody writes `arsip.zip` or `arsip`, with `\` or a slash behind. */
const bare = (path: string): string =>
  plainPath(path)
    .replace(/\/+$/, '')
    .replace(/\.zip$/, '')

/**
 * Reads the table `file;nip;name;account` (also `berkas;nip;nama;akun`): CSV of any usual delimiter and encoding, or a workbook.
 * @throws SaringError where it cannot be read, has no column of files, a row names nobody, or a spreadsheet has rounded a NIP
 */
export async function readOwners(file: string, reader?: Reader): Promise<OwnersTable> {
  const { rows } = await readSmallTable(file, SHAPE, reader)
  const filled = rows.filter(({ fields }) => Object.values(fields).some((cell) => cell !== ''))
  return new OwnersTable(
    file,
    filled.map(({ fields, line }) => {
      const nip = fields.nip.replace(/^'/, '')
      if (fields.file === '' || (fields.account === '' && nip === '')) throw new SaringError({ code: 'owners-row', file, line })
      if (isDamagedNip(nip)) throw new SaringError({ code: 'owners-nip', file, line })
      return { ...fields, nip, line }
    }),
  )
}
