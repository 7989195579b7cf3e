import { readdir, stat } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Books } from '../books.ts'
import { keepBooks } from '../conclusion.ts'
import type { Oddities } from '../desk.ts'
import { SaringError } from '../error.ts'
import { prepare } from '../prepared.ts'
import { fileHash, type WrittenFile } from '../report/files.ts'
import type { ReadFile } from '../report/manifest.ts'
import type { ScanOptions, ScanReport, ScanWorld } from '../trip.ts'
import { headOf } from './shard.ts'
import { type Foot, TapeReader } from './tape.ts'

/** How the whole is to be shown; all else is as the shares were scanned. */
export type MergeOptions = Pick<ScanOptions, 'output' | 'dossier' | 'profile' | 'overwrite'>

/**
 * Puts the shares of a run together: the books are kept as in one run, from the same steps in the same order, and hold the same. Files
 * with posts that others wait for are read once more, so they must still be there.
 *
 * @param paths files of shares, or folders that hold them
 * @throws SaringError where a share is missing, doubled, cut short or of another run, or an input has changed since
 */
export async function merge(paths: readonly string[], shown: MergeOptions, world: ScanWorld): Promise<ScanReport> {
  const tapes = await tapesIn(paths)
  try {
    return await mergeTapes(tapes, shown, world)
  } finally {
    for (const tape of tapes) tape.close()
  }
}

async function mergeTapes(tapes: readonly TapeReader[], shown: MergeOptions, world: ScanWorld): Promise<ScanReport> {
  const first = assertWhole(tapes)
  const options = { ...first.head.options, ...shown }
  // What came by standard input stands in the shares; nobody will send it again.
  const prepared = await prepare(options, { ...world, stdin: Readable.from([]) })
  assertSame((await headOf(prepared, first.head.share)).hashes, first)
  return keepBooks(prepared, async (books, desk) => {
    for (const { file } of prepared.files) books.open(file.entry.path)
    await enterAll(tapes, books, world)
    const told = toldBy(tapes.map(({ foot }) => foot))
    for (const [number, { file, found }] of prepared.files.entries()) desk.know(file, found, told.read[number]?.whole ?? false)
    return { ...told, shards: await Promise.all(tapes.map(writtenBy)) }
  })
}

/** @returns with which options the shares were scanned */
export async function optionsIn(paths: readonly string[]): Promise<ScanOptions> {
  const tapes = await tapesIn(paths)
  try {
    return assertWhole(tapes).head.options
  } finally {
    for (const tape of tapes) tape.close()
  }
}

async function tapesIn(paths: readonly string[]): Promise<TapeReader[]> {
  const files: string[] = []
  for (const path of paths) {
    const found = await stat(path).catch(() => undefined)
    if (found === undefined) throw new SaringError({ code: 'input-missing', path })
    if (!found.isDirectory()) files.push(path)
    else files.push(...(await readdir(path)).filter((name) => /^shard-\d+-of-\d+\.ndjson$/.test(name)).map((name) => join(path, name)))
  }
  if (files.length === 0) throw new SaringError({ code: 'shards-none', path: paths.join(', ') })
  const tapes = await Promise.all(files.map((file) => TapeReader.open(file)))
  return tapes.sort((a, b) => a.head.share.index - b.head.share.index)
}

/** @returns the first share */
function assertWhole(tapes: readonly TapeReader[]): TapeReader {
  const first = tapes.find(({ head }) => head.share.index === 1) ?? (tapes[0] as TapeReader)
  const { of } = first.head.share
  // Who reads tables changes nothing of what is read.
  const facts = ({ head }: TapeReader): string => JSON.stringify([head.share.of, { ...head.options, reader: undefined }, head.hashes])
  for (const tape of tapes)
    if (facts(tape) !== facts(first)) throw new SaringError({ code: 'shard-other', path: tape.path, first: first.path })
  const indexes = tapes.map(({ head }) => head.share.index)
  const doubled = indexes.find((index, at) => indexes.indexOf(index) !== at)
  if (doubled !== undefined) throw new SaringError({ code: 'shard-doubled', index: doubled })
  const missing = Array.from({ length: of }, (_, index) => index + 1).filter((index) => !indexes.includes(index))
  if (missing.length > 0) throw new SaringError({ code: 'shards-missing', missing, of })
  return first
}

/** What shares were weighed with must be what lies there now: it is read again for what only the whole can tell. */
function assertSame(now: Readonly<Record<string, string>>, { head, path }: TapeReader): void {
  const changed = Object.keys({ ...now, ...head.hashes }).find((name) => now[name] !== head.hashes[name])
  if (changed !== undefined) throw new SaringError({ code: 'shard-changed', path, what: changed })
}

/** What the manifest of the whole says of a share, so that it can be held against the file later. */
async function writtenBy({ path }: TapeReader): Promise<WrittenFile> {
  return { file: basename(path), bytes: (await stat(path)).size, sha256: (await fileHash(path)) ?? '' }
}

/** The steps of all shares in the order in which one run would have taken them. */
async function enterAll(tapes: readonly TapeReader[], books: Books, { signal, progress }: ScanWorld): Promise<void> {
  for (let entered = 1; ; entered++) {
    let next: TapeReader | undefined
    for (const tape of tapes) if (tape.step !== undefined && (next?.step === undefined || tape.step.at < next.step.at)) next = tape
    if (next?.step === undefined) return
    const writing = books.enter(next.step)
    if (writing !== undefined) await writing
    await next.next()
    if (entered % 1000 === 0) {
      signal.throwIfAborted()
      progress(next.path, 0, entered)
    }
  }
}

/** Every share has read everything, and told it: what hangs on single records is added up, the rest is told once. */
function toldBy(feet: readonly Foot[]): Omit<Foot, 'failures'> & { readonly failures: readonly SaringError[] } {
  const [first, ...others] = feet as [Foot, ...Foot[]]
  const read = first.read.map((file, number): ReadFile => {
    for (const { read } of others)
      if (read[number]?.sha256 !== file.sha256) throw new SaringError({ code: 'shard-changed', path: file.file, what: file.file })
    return { ...file, read: feet.reduce((sum, foot) => sum + (foot.read[number]?.read ?? 0), 0) }
  })
  const failures = first.failures.map(({ problem, exitCode }) => new SaringError(problem, exitCode))
  return { read, notices: first.notices, failures, oddities: sumOf(feet.map(({ oddities }) => oddities)) }
}

function sumOf(all: readonly Oddities[]): Oddities {
  const total = (count: (oddities: Oddities) => number): number => all.reduce((sum, oddities) => sum + count(oddities), 0)
  const mandates = all.flatMap(({ mandate }) => mandate ?? [])
  const [mandate] = mandates
  const [first] = all.filter(({ region }) => region !== '').sort((a, b) => a.regionAt - b.regionAt)
  return {
    times: total(({ times }) => times),
    ids: total(({ ids }) => ids),
    regions: total(({ regions }) => regions),
    region: first?.region ?? '',
    regionAt: first?.regionAt ?? 0,
    mandate: mandate && {
      noTime: total((oddities) => oddities.mandate?.noTime ?? 0),
      noUnit: total((oddities) => oddities.mandate?.noUnit ?? 0),
      unmetUnits: mandate.unmetUnits.filter((unit) => mandates.every(({ unmetUnits }) => unmetUnits.includes(unit))),
    },
  }
}
