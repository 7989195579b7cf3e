import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { expect } from 'vitest'
import { Workbook } from '../../src/report/workbook.ts'
import { type Imported, importSheets } from '../../src/review/import.ts'
import { readSoundLog } from '../../src/review/log.ts'
import { saring } from '../cli/running.ts'
import { temporaryFolder } from '../temporary.ts'

/** Sheets as reviewers hand them in, made from a dossier of the demo: everybody in it is invented. */

export type Rows = string[][]

/** Scans the demo. @returns the folder of the dossier */
export async function dossierOf(...more: string[]): Promise<string> {
  const folder = join(temporaryFolder(), 'hasil')
  const args = ['scan', 'fixtures/demo/ekspor', '--roster', 'fixtures/demo/pegawai.csv', '--tier', 'low', '--show-identity', '--quiet']
  expect(await saring([...args, '--output', `${folder}/`, ...more])).toMatchObject({ code: 0, stderr: '' })
  return folder
}

export const rowsOf = (file: string, delimiter = ';'): Rows =>
  parse(readFileSync(file), { delimiter, bom: true, record_delimiter: ['\r\n', '\n'] }) as Rows

/** Where a column stands, by its header in Indonesian. */
export const at = (rows: Rows, header: string): number => {
  const found = (rows[0] as string[]).indexOf(header)
  expect(found, header).toBeGreaterThanOrEqual(0)
  return found
}

const ANSWERS = ['relevan', 'tidak', 'ragu', 'di luar mandat', '']

/** The sheet with decisions in it; every fifth row is left open. */
export function filledIn(rows: Rows, reviewer = 'siti', answers: readonly string[] = ANSWERS): Rows {
  const columns = ['keputusan', 'alasan_keputusan', 'penelaah', 'waktu_telaah', 'catatan'].map((header) => at(rows, header))
  return rows.map((row, index) => {
    const answer = answers[index % answers.length] ?? ''
    if (index === 0 || answer === '') return row
    const cells = [answer, `sudah dibaca; "jelas" ${index}`, reviewer, '05/11/2024 09.30', index % 2 === 0 ? 'catatan\ndua baris' : '']
    return row.map((cell, column) => cells[columns.indexOf(column)] ?? cell)
  })
}

export const csv = (rows: Rows, delimiter = ';', newline = '\r\n'): string =>
  rows.map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(delimiter)).join(newline) + newline

/** As Windows saves it: what Windows-1252 has no byte for becomes a question mark, one for each unit of UTF-16. */
export function windows1252(text: string): Buffer {
  const high = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ'
  const byteOf = (letter: string): number => {
    const code = letter.charCodeAt(0)
    if (code < 0x80 || (code >= 0xa0 && code <= 0xff)) return code
    const found = letter === ' ' ? -1 : high.indexOf(letter)
    return found === -1 ? 0x3f : 0x80 + found
  }
  return Buffer.from(text.split('').map(byteOf))
}

/** The table as a workbook whose cells are texts. */
export async function workbook(table: Rows): Promise<Buffer> {
  const pieces: Uint8Array[] = []
  const columns = (table[0] ?? []).map((header) => ({ header, width: 20, look: 'text' as const }))
  const book = new Workbook(['Lembar1', 'Lain'], columns, async (bytes) => pieces.push(bytes))
  for (const row of table.slice(1)) await book.row(row)
  await book.finish([['catatan']])
  return Buffer.concat(pieces)
}

export interface Taken extends Imported {
  /** Key, decision, reason, reviewer, time and note of every line of the log, by key. */
  readonly decided: readonly string[]
}

/** Imports sheets into a new log. */
export async function importing(sheets: readonly (string | Buffer)[], dossier?: string, isPartial = false): Promise<Taken> {
  const place = temporaryFolder()
  const files = sheets.map((sheet, index) => {
    if (typeof sheet === 'string' && !sheet.includes('\n')) return sheet
    const file = join(place, `lembar-${index}`)
    writeFileSync(file, sheet)
    return file
  })
  const decisions = join(place, 'decisions.ndjson')
  const options = { sheets: files, dossier, decisions, reviewer: '', isPartial, timezone: 'Asia/Jakarta', now: '2024-12-01T07:00:00+07:00' }
  const imported = await importSheets(options)
  const { entries } = await readSoundLog(decisions)
  const decided = entries.map(({ key, decision, reason, reviewer, decided_at, note }) =>
    [key, decision, reason, reviewer, decided_at, note.replace(/\s+/g, ' ')].join(' | '),
  )
  return { ...imported, decided: decided.sort() }
}
