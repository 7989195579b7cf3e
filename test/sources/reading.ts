import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { Readable } from 'node:stream'
import type { Item } from '../../src/model.ts'
import type { Read } from '../../src/sources/canonical.ts'
import { entriesOf } from '../../src/sources/entries.ts'
import { type Caller, type Export, exportsOf } from '../../src/sources/exports.ts'
import { openFile } from '../../src/sources/read.ts'
import { temporaryFolder } from '../temporary.ts'

/** An export, read to its end. */
export interface Told extends Export {
  readonly reads: readonly Read[]
  readonly items: readonly Item[]
  readonly acts: Readonly<Record<string, number>>
  readonly labels: readonly string[]
}

export interface Reading {
  readonly exports: readonly Told[]
  /** Codes of what could not be used. */
  readonly failures: readonly string[]
  readonly notices: readonly string[]
  readonly ignored: number
}

/** Reads paths as a scan does: what exports there are, what they hold, and what could not be used. */
export async function readExports(paths: string | readonly string[], caller: Partial<Caller> = {}): Promise<Reading> {
  const entries = await entriesOf([paths].flat(), Readable.from([]))
  const { exports, ignored, failures, notices } = await exportsOf(entries, {
    account: undefined,
    owners: undefined,
    isTrusted: false,
    map: undefined,
    ...caller,
  })
  const codes = [...entries.failures, ...failures].map(({ problem }) => problem.code as string)
  const told: Told[] = []
  for (const found of exports) {
    const reads: Read[] = []
    const labels = new Set<string>()
    for (const file of found.files) {
      const { batches, unknownLabels } = openFile(file, found, { zone: 'Asia/Jakarta', map: undefined })
      try {
        for await (const batch of batches) reads.push(...batch)
      } catch (error) {
        codes.push((error as { problem?: { code: string } }).problem?.code ?? String(error))
      }
      for (const label of unknownLabels) labels.add(label)
    }
    const items = reads.flatMap((read) => (read.kind === 'item' ? [read.item] : []))
    const acts: Record<string, number> = {}
    for (const { act } of items) acts[act] = (acts[act] ?? 0) + 1
    told.push({ ...found, reads, items, acts, labels: [...labels] })
  }
  return { exports: told, failures: codes, ignored, notices: notices.map(({ code }) => code) }
}

/** Every activity of all exports: act, hour, own text, target text, target author, target link, own link; of a rejected record why. */
export async function said(paths: string | readonly string[]): Promise<string[]> {
  const { exports } = await readExports(paths)
  return exports
    .flatMap(({ reads }) => reads)
    .flatMap((read) => {
      if (read.kind !== 'item' && read.kind !== 'rejected') return []
      if (read.kind === 'rejected') return [read.why.code]
      const { act, time, text, targetText, targetAuthor, targetUrl, url } = read.item
      return [[act, time?.iso.slice(11, 16), text.replaceAll('\n', '/'), targetText, targetAuthor, targetUrl, url].join('|')]
    })
}

/** Writes files into a new folder: texts as they are, the rest as JSON, whose long ids may be given as bigint. @returns the folder */
export function written(files: Readonly<Record<string, unknown>>): string {
  const folder = temporaryFolder()
  for (const [name, value] of Object.entries(files)) {
    const path = join(folder, name)
    mkdirSync(dirname(path), { recursive: true })
    writeFileSync(path, typeof value === 'string' ? value : jsonOf(value))
  }
  return folder
}

const jsonOf = (value: unknown): string =>
  JSON.stringify(value, (_, held) => (typeof held === 'bigint' ? `big${held}` : held)).replace(/"big(\d+)"/g, '$1')
