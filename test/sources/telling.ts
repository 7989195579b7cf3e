import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { Item } from '../../src/model.ts'
import { temporaryFolder } from '../temporary.ts'
import { type Reading, readExports } from './reading.ts'

/** An item on one line: act, own text, target text, target author, target link, own link. */
export const lineOf = ({ act, text, targetText, targetAuthor, targetUrl, url }: Item): string =>
  [act, text.replaceAll('\n', '/'), targetText.replaceAll('\n', '/'), targetAuthor, targetUrl, url].join('|')

/** Every activity of a reading on one line; of a rejected record why. */
export const linesOf = ({ exports }: Pick<Reading, 'exports'>): string[] =>
  exports.flatMap(({ reads }) =>
    reads.flatMap((read) => (read.kind === 'item' ? [lineOf(read.item)] : read.kind === 'rejected' ? [read.why.code] : [])),
  )

/** Writes files into a new folder and reads it. */
export function readFiles(files: Readonly<Record<string, string | Uint8Array>>): Promise<Reading> {
  const folder = temporaryFolder()
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), content)
  }
  return readExports(folder)
}
