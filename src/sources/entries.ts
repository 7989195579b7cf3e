import { SaringError } from '../error.ts'
import { type DiskFile, diskBytes, diskFiles, firstBytes } from './files.ts'
import { isJunk, isPrivate, plainPath } from './path.ts'
import { LARGEST_INNER_ZIP, type Member, memberBytes, membersOf, type ZipPlace } from './zip.ts'
import { isZipHead, zipSpanOf } from './zip-span.ts'

/** What can hold records: by name where a folder or ZIP is searched; a file that is named itself is opened whatever its name. */
const READABLE = /\.(?:csv|tsv|txt|ndjson|jsonl|json|js|xlsx|xls|html?|xml|xz|zip)(?:\.gz)?$/i
/** Never a ZIP of an export, and too many to look into each. */
const MEDIA =
  /\.(?:jpe?g|png|gif|webp|heic|bmp|svg|ico|mp[34]|m4[av]|mov|avi|webm|mkv|3gp|aac|ogg|opus|wav|amr|pdf|srt|vtt|css|woff2?|ttf)$/i
/** Archives that are not read: somebody took them for exports, and must be told. */
const OTHER_ARCHIVE = /\.(?:rar|7z|tar|tgz|tbz2?|txz|tar\.(?:gz|bz2|xz))$/i
/** Members that make a workbook or another office file of a ZIP. */
const OFFICE = /^(?:\[Content_Types\]\.xml|mimetype|xl\/workbook\.xml)$/

/** A file to read, wherever it lies. */
export interface Entry {
  /** As messages and the ledger call it, with `/`: `arsip.zip/posts/posts_1.json`. */
  readonly path: string
  /** In its plain form, to be matched from the end; see `plainPath`. */
  readonly plain: string
  readonly container: 'loose' | 'folder' | 'zip'
  /** The file, folder or ZIP that was named on the command line, or the ZIP that was found in a folder: as far up as its export can reach. */
  readonly top: string
  readonly size: number
  /** Opens it from its start; unpacked from its ZIP, bounded, and not yet decoded. */
  readonly bytes: () => AsyncIterable<Buffer>
}

export interface Entries {
  readonly entries: readonly Entry[]
  /** Files that are not opened, by the path of each: media, what is private by nature, names that promise nothing readable. They are counted, never told. */
  readonly aside: readonly string[]
  /** Paths, ZIPs and members that could not be listed. */
  readonly failures: readonly SaringError[]
}

/**
 * Lists what is to be read in files, folders, ZIPs, and ZIPs in ZIPs one level down. Content decides what is a ZIP, and which ZIP
 * is a workbook. Nothing is opened here but ZIPs.
 *
 * @param stdin what `-` stands for
 */
export async function entriesOf(paths: readonly string[], stdin: NodeJS.ReadableStream): Promise<Entries> {
  const { files, folders, failures } = await diskFiles(paths)
  const list = new Listing([...failures], folders)
  for (const file of files) await list.add(file, stdin)
  // One part of an export may hold nothing but pictures; where that is all there is, nobody must take it for a clean one.
  const isBare = list.entries.length === 0 && list.failures.length === 0
  if (isBare && list.zips.length > 0) list.failures.push(...list.zips.map((path) => new SaringError({ code: 'zip-unknown', path })))
  else for (const path of folders) if (list.isBarren(path)) list.failures.push(new SaringError({ code: 'folder-empty', path }))
  return list
}

class Listing implements Entries {
  readonly entries: Entry[] = []
  readonly aside: string[] = []
  readonly failures: SaringError[]
  /** ZIPs that lie in no other. */
  readonly zips: string[] = []
  /** Folders by what they gave. */
  readonly #found = new Map<string, number>()

  constructor(failures: SaringError[], folders: readonly string[]) {
    this.failures = failures
    for (const folder of folders) this.#found.set(folder, 0)
  }

  /** @returns whether a named folder holds nothing to read */
  isBarren(folder: string): boolean {
    return this.#found.get(folder) === 0
  }

  async add(file: DiskFile, stdin: NodeJS.ReadableStream): Promise<void> {
    const { path, folder, size } = file
    const before = this.entries.length + this.failures.length
    if (path === '-') this.#loose(path, path, size, replayed(stdin))
    else if (folder !== undefined && isJunk(path)) return
    else if (folder !== undefined && MEDIA.test(path)) this.#leave(path)
    else await this.#open(file)
    if (folder !== undefined) this.#found.set(folder, (this.#found.get(folder) ?? 0) + this.entries.length + this.failures.length - before)
  }

  async #open(file: DiskFile): Promise<void> {
    const { path, folder, size } = file
    const zip = await zipIn(file)
    const bytes = (): AsyncIterable<Buffer> => diskBytes(path)
    if (zip !== undefined) {
      this.zips.push(path)
      await this.#zip(zip, folder, size)
    } else if (folder === undefined) this.#loose(path, path, size, bytes)
    else
      this.#place(
        { path, top: folder, size, container: 'folder', bytes },
        path.startsWith(`${folder}/`) ? path.slice(folder.length) : `/${path}`,
      )
  }

  #loose(path: string, top: string, size: number, bytes: Entry['bytes']): void {
    this.entries.push({ path, plain: plainPath(path), container: 'loose', top, size, bytes })
  }

  /** Takes a file of a folder or ZIP, if its name promises something. `inside` is its path from there. */
  #place(entry: Omit<Entry, 'plain'>, inside: string): void {
    const plain = plainPath(entry.path)
    if (isJunk(entry.path)) return
    if (OTHER_ARCHIVE.test(entry.path) && isNearTop(inside))
      this.failures.push(new SaringError({ code: 'input-archive', file: entry.path }))
    else if (READABLE.test(entry.path) && !isPrivate(plainPath(inside))) this.entries.push({ ...entry, plain })
    else this.#leave(entry.path)
  }

  #leave(path: string): void {
    this.aside.push(path)
  }

  async #zip(place: ZipPlace, folder: string | undefined, size: number, isInner = false): Promise<void> {
    const { path } = place
    try {
      const members = await membersOf(place, (name) => this.failures.push(new SaringError({ code: 'zip-leads-out', path, name })))
      if (members.some(({ name }) => OFFICE.test(name))) {
        if (place.bytes === undefined) this.#loose(path, folder ?? path, size, () => diskBytes(path))
        else this.#leave(path)
        return
      }
      if (members.some(({ entry }) => entry.isEncrypted())) throw new SaringError({ code: 'zip-password', path })
      for (const member of members) {
        const inside = `${path}/${member.name}`
        const bytes = (): AsyncIterable<Buffer> => memberBytes(place, member, inside)
        if (/\.zip$/i.test(member.name) && !isJunk(member.name)) await this.#inner(place, member, inside, isInner)
        else this.#place({ path: inside, top: path, size: member.size, container: 'zip', bytes }, `/${member.name}`)
      }
    } catch (error) {
      if (!(error instanceof SaringError)) throw error
      // A workbook that is cut off is told of as what it was meant to be.
      if (/\.xlsx?$/i.test(path) && place.bytes === undefined) this.#loose(path, folder ?? path, size, () => diskBytes(path))
      else this.failures.push(error)
    }
  }

  /** One level down is as far as it goes. */
  async #inner(outer: ZipPlace, member: Member, path: string, isTooDeep: boolean): Promise<void> {
    if (isTooDeep) this.failures.push(new SaringError({ code: 'zip-inner-deep', path }))
    else if (member.size > LARGEST_INNER_ZIP) this.failures.push(new SaringError({ code: 'zip-inner-large', path }))
    else await this.#zip({ path, bytes: () => held(outer, member, path) }, undefined, member.size, true)
  }
}

/** @returns the ZIP in a file: one that begins like a ZIP, or is called so and ends like one */
async function zipIn({ path, size }: DiskFile): Promise<ZipPlace | undefined> {
  const isMarked = isZipHead(await firstBytes(path, 4))
  if (!isMarked && !/\.zip$/i.test(path)) return undefined
  const span = await zipSpanOf(path, size, isMarked)
  if (span === undefined) return isMarked ? { path } : undefined
  return span.start === 0 && span.end === size ? { path } : { path, span }
}

/** Further down archives hang on messages, and are nobody's export. */
const isNearTop = (inside: string): boolean => inside.split('/').length <= 3

/** The last ZIP in a ZIP that was read: its files are read one after the other, and memory holds one. */
let inHand: { readonly path: string; readonly member: Member; readonly bytes: Buffer } | undefined

async function held(outer: ZipPlace, member: Member, path: string): Promise<Buffer> {
  if (inHand?.member === member) return inHand.bytes
  inHand = undefined
  const pieces: Buffer[] = []
  for await (const piece of memberBytes(outer, member, path)) pieces.push(piece)
  const bytes = Buffer.concat(pieces)
  inHand = { path, member, bytes }
  return bytes
}

/** Standard input can be opened twice as long as no more than its head was read the first time: that comes again. */
function replayed(stdin: NodeJS.ReadableStream): Entry['bytes'] {
  const head: Buffer[] = []
  let isSecond = false
  const pieces = stdin[Symbol.asyncIterator]()
  return async function* () {
    yield* head
    const keeps = !isSecond
    isSecond = true
    for (let next = await pieces.next(); !next.done; next = await pieces.next()) {
      const bytes = typeof next.value === 'string' ? Buffer.from(next.value) : next.value
      if (keeps) head.push(bytes)
      yield bytes
    }
  }
}
