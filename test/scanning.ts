import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { EVERYTHING } from '../src/corpus.ts'
import type { ScanOptions, ScanWorld } from '../src/trip.ts'

/** A world in which nothing comes in, nobody stops anything, and everything is read. */
export const WORLD: ScanWorld = {
  stdin: Readable.from([]),
  signal: new AbortController().signal,
  now: () => new Date(0),
  show: async () => true,
  expect: () => undefined,
  progress: () => undefined,
}

/** What a test asks of a scan, unless it says otherwise. */
export const PLAIN: Omit<ScanOptions, 'paths'> = {
  ...EVERYTHING,
  allAccounts: false,
  locale: 'id',
  lexicons: ['shipped'],
  region: undefined,
  asOf: '2024-12-01',
}

/** What stands in a dossier; of the manifest all but its run, which names times and the files of shares. */
export const filesIn = (folder: string): Record<string, string> =>
  Object.fromEntries(readdirSync(folder).map((file) => [file, withoutRun(readFileSync(join(folder, file), 'latin1'), file)]))

const withoutRun = (text: string, file: string): string => (file === 'manifest.json' ? text.replace(/"run": \{.*/s, '') : text)
