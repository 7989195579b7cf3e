import { SaringError } from '../error.ts'
import { deeplyRepaired, mayNeedRepair } from '../text/mojibake.ts'
import { type Read, toItem } from './canonical.ts'
import type { Entry } from './entries.ts'
import { type JsonElement, JsonElements, parseElement } from './json-elements.ts'
import { type Claim, sectionAt } from './platforms/index.ts'
import type { Owner, Piece, Splitter } from './platforms/platform.ts'
import { linesOf } from './text-lines.ts'

/** What is known of the export while one of its files is read. */
export interface Setting {
  readonly owner: Owner | undefined
  readonly notes: ReadonlyMap<string, string>
  readonly unknown: (label: string) => void
  readonly zone: string
}

/**
 * Reads the activities of a file that a platform has claimed.
 *
 * @param bytes UTF-8
 * @throws SaringError where the file cannot be read at all
 */
export async function* readSections(bytes: AsyncIterable<Buffer>, entry: Entry, claim: Claim, setting: Setting): AsyncGenerator<Read[]> {
  const file = entry.path
  const { owner } = setting
  let record = 0
  let ofTarget = 0
  let passedOver = 0
  for await (const pieces of piecesOf(filled(bytes, file), entry, claim)) {
    const reads: Read[] = []
    for (const piece of pieces) {
      const section = sectionAt(piece.keys, claim.sections)
      const told = { ...setting, keys: piece.keys, plain: entry.plain }
      const made = piece.why ?? section?.items?.(piece.value, told) ?? []
      if (!('code' in made) && made.length === 0 && section?.items !== undefined && section.isQuiet !== true) passedOver++
      if ('code' in made) {
        const place = { file, record: ++record, line: piece.line }
        reads.push({ kind: 'rejected', place, why: made, raw: typeof piece.raw === 'string' ? piece.raw : JSON.stringify(piece.raw) })
      } else
        for (const activity of made) {
          const place = { file, record: ++record, line: piece.line }
          const fields = {
            platform: claim.platform.name,
            // What a tool has collected names its account by itself, and is not the owner's.
            ...(activity.account === undefined ? { account: owner?.account, nip: owner?.nip, name: owner?.name } : {}),
            ...activity,
          }
          const read = toItem((field) => String(fields[field as keyof typeof fields] ?? ''), place, piece.raw, setting.zone, false)
          const timed = activity.isTimeOfTarget === true ? timedByTarget(read) : read
          if (timed !== read) ofTarget++
          reads.push(timed)
        }
    }
    yield reads
  }
  for (const { terms } of claim.sections)
    if (terms !== undefined) yield [{ kind: 'notice', notice: { code: 'terms-of-use', file, tool: terms } }]
  if (passedOver > 0) yield [{ kind: 'notice', notice: { code: 'passed-over', file, count: passedOver } }]
  if (ofTarget > 0) yield [{ kind: 'notice', notice: { code: 'times-of-targets', file, count: ofTarget } }]
}

/** @throws SaringError where there is nothing in a file */
async function* filled(bytes: AsyncIterable<Buffer>, file: string): AsyncGenerator<Buffer> {
  let isEmpty = true
  for await (const piece of bytes) {
    isEmpty &&= piece.length === 0
    yield piece
  }
  if (isEmpty) throw new SaringError({ code: 'input-empty', file })
}

function timedByTarget(read: Read): Read {
  if (read.kind !== 'item' || read.item.time === undefined) return read
  return { ...read, item: { ...read.item, time: { ...read.item.time, isOfTarget: true } } }
}

/** Cuts a file into the elements of its sections. */
export async function* piecesOf(bytes: AsyncIterable<Buffer>, entry: Entry, claim: Claim): AsyncGenerator<Piece[]> {
  const split = claim.sections[0]?.split ?? (claim.isLines ? jsonLines : jsonPieces(claim))
  yield* split(bytes, entry)
}

function jsonPieces({ sections, isBare }: Claim): Splitter {
  return async function* (bytes) {
    const cutter = new JsonElements((keys, kind, isRoot) => {
      const isMeant = isBare ? isRoot : sections.some((section) => (kind === 'list' ? section.lists : section.objects)?.test(keys) === true)
      if (!isMeant) return undefined
      return kind === 'list' ? 'each' : 'whole'
    })
    for await (const piece of bytes) yield cutter.write(piece).map(pieceOf)
    const last = cutter.end().map(pieceOf)
    // Cut off between two elements: one record stands for all that is missing.
    if (!cutter.isDone && last.length === 0)
      last.push({ keys: '', raw: '', line: cutter.line, value: undefined, why: { code: 'json-cut-off' } })
    yield last
  }
}

/** One object a line: a line that is none is rejected by itself. */
async function* jsonLines(bytes: AsyncIterable<Buffer>): AsyncGenerator<Piece[]> {
  let line = 0
  for await (const texts of linesOf(bytes))
    yield texts.flatMap(({ text, bytes: size }) => {
      line++
      if (text.trim() === '') return []
      return pieceOf({ keys: '', text: text.trim(), line, ...(size === undefined ? {} : { trouble: size }) })
    })
}

function pieceOf({ keys, text, line, trouble }: JsonElement): Piece {
  const found = { keys, raw: text, line, value: undefined }
  if (trouble === 'cut-off') return { ...found, why: { code: 'json-cut-off' } }
  if (trouble !== undefined) return { ...found, why: { code: 'too-long', bytes: trouble } }
  try {
    const value = parseElement(text)
    return { ...found, value: mayNeedRepair(text) ? deeplyRepaired(value) : value }
  } catch {
    return { ...found, why: { code: 'broken-json' } }
  }
}
