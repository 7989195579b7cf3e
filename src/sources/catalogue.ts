import type { Item } from '../model.ts'
import { addressOf } from '../text/address.ts'
import type { Reader } from '../text/csv.ts'
import { plainName } from '../text/fold.ts'
import { readSmallTable, type TableShape } from './small-table.ts'

const SHAPE = {
  headers: {
    url: ['url', 'tautan', 'link', 'target url', 'tautan sasaran', 'alamat'],
    author: ['author', 'pemilik', 'target author', 'akun sasaran', 'akun', 'penulis'],
    text: ['text', 'teks', 'isi', 'target text', 'teks sasaran', 'caption'],
  },
  needed: [['url'], ['author', 'text']],
} as const satisfies TableShape<string>

/** A catalogue as the manifest names it. */
export interface CatalogueFile {
  readonly file: string
  /** Rows that tell something of a target. */
  readonly rows: number
  /** Rows without text and author, or without a target: left alone. */
  readonly empty: number
  readonly sha256: string
}

interface Told {
  readonly author: string
  readonly text: string
}

/** What people looked up of targets: whose a post is, and what it says. */
export class Catalogue {
  readonly files: readonly CatalogueFile[]
  readonly #told: ReadonlyMap<string, Told>

  constructor(files: readonly CatalogueFile[], told: ReadonlyMap<string, Told>) {
    this.files = files
    this.#told = told
  }

  /** @returns the item with what it lacks of its target; what it carries itself stays */
  complete(item: Item): Item {
    if (item.targetText !== '' && item.targetAuthor !== '') return item
    const told = this.#told.get(keyOf(item.targetUrl, item.targetAuthor, item.platform))
    const targetText = item.targetText.trim() === '' ? (told?.text ?? '') : item.targetText
    const targetAuthor = item.targetAuthor || (told?.author ?? '')
    const isSame = targetText === item.targetText && targetAuthor === item.targetAuthor
    return isSame ? item : { ...item, targetText, targetAuthor, targetFrom: 'catalogue' }
  }
}

/**
 * Reads catalogues `url,author,text`, such as a `not-assessable.csv` that somebody has filled in. A row without a link tells of an
 * author's page. Rows about one target complete each other, the earlier first.
 *
 * @throws SaringError where one cannot be read, lacks a column, or a row (named by its line) has broken quotes or too many cells
 */
export async function readCatalogue(files: readonly string[], reader?: Reader): Promise<Catalogue> {
  const told = new Map<string, Told>()
  const read: CatalogueFile[] = []
  for (const file of files) {
    const { rows, sha256 } = await readSmallTable(file, SHAPE, reader)
    let used = 0
    for (const { url, author, text } of rows.map(({ fields }) => fields)) {
      const key = keyOf(url, author, '')
      if (key === '' || (text === '' && (author === '' || url === ''))) continue
      const known = told.get(key)
      told.set(key, { author: known?.author || author, text: known?.text || text })
      used++
    }
    read.push({ file, rows: used, empty: rows.length - used, sha256 })
  }
  return new Catalogue(read, told)
}

/** A target by its address, else by its author; empty where it has neither. */
function keyOf(url: string, author: string, platform: string): string {
  const address = addressOf(url, platform)
  const name = address === '' ? plainName(author.replace(/^@/, '')) : ''
  return address || (name === '' ? '' : `@${name}`)
}
