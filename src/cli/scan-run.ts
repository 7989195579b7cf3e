import { writeFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { Chalk, supportsColor, supportsColorStderr } from 'chalk'
import { columnMapTemplate } from '../config/column-map.ts'
import type { SaringError } from '../error.ts'
import { TIERS } from '../model.ts'
import { fileStart, rowText } from '../report/cells.ts'
import { findingCells, headerCells } from '../report/columns.ts'
import { WholeFile } from '../report/files.ts'
import { jsonLine } from '../report/json.ts'
import type { FindingRecord } from '../report/record.ts'
import { ReviewBook } from '../report/review-book.ts'
import { scan } from '../scan.ts'
import type { ScanOptions, ScanReport, ScanWorld } from '../trip.ts'
import type { Words } from '../words/index.ts'
import { keepingHeapSmall } from './engine.ts'
import type { Setup } from './program.ts'
import { startProgress } from './progress.ts'
import type { Presentation } from './scan.ts'
import { failureLines, summaryText } from './summary.ts'
import { type Output, Pipe } from './world.ts'

/** More rows than this are no table that anybody reads on a screen. */
const SCREENFUL = 50

/** Runs a scan, or a trip that ends like one, shows its findings as asked, and tells on stderr how it went. */
export async function runScan(
  options: ScanOptions,
  look: Presentation,
  setup: Setup,
  trip: (world: ScanWorld) => Promise<ScanReport> = (world) => scan(options, world),
): Promise<number> {
  const { world, words } = setup
  const started = performance.now()
  const file = look.file === undefined ? undefined : await WholeFile.create(look.file, options.overwrite)
  const pipe = new Pipe(world.stdout)
  const write: Write = file === undefined ? (text) => pipe.write(text) : (text) => file.write(text).then(() => true)
  const view = viewOf(look, options, setup, write)
  const progress = await startProgress(look.hasProgress, words)
  const stopReading = (): void => void world.stdin.destroy()
  world.signal.addEventListener('abort', stopReading)
  try {
    // The head is written when the scan has begun: not before options, lexicon and roster are known to be sound.
    let hasBegun = false
    const begin = async (): Promise<boolean> => {
      if (hasBegun) return true
      hasBegun = true
      progress.stop()
      return view.start()
    }
    const show = async (record: FindingRecord): Promise<boolean> => (await begin()) && view.show(record)
    const report = await trip({ ...world, show, expect: keepingHeapSmall(progress.expect), progress: progress.update })
    await begin()
    await view.end()
    await file?.finish()
    progress.stop()
    const paint = new Chalk({ level: look.hasColor && world.stderr.isTTY && supportsColorStderr ? supportsColorStderr.level : 0 })
    const written = options.dossier ?? look.file
    if (!look.isQuiet)
      world.stderr.write(summaryText(report, { words, paint, options, seconds: (performance.now() - started) / 1000, written }))
    else for (const failure of failureLines(report, words)) world.stderr.write(`${failure}\n`)
    await offerMap(report.failures, setup)
    if (report.failures.length > 0 || !report.isBalanced) return 2
    const gate = look.failOn === undefined ? [] : TIERS.slice(0, TIERS.indexOf(look.failOn) + 1)
    return gate.some((tier) => report.tiers[tier] > 0) ? 1 : 0
  } catch (error) {
    await file?.discard()
    throw error
  } finally {
    progress.stop()
    world.signal.removeEventListener('abort', stopReading)
  }
}

/** One way of showing findings. `show` answers whether anybody still reads. */
interface View {
  start(): Promise<boolean>
  show(record: FindingRecord): Promise<boolean>
  end(): Promise<boolean>
}

type Write = (text: string | Uint8Array) => Promise<boolean>
const yes = async (): Promise<boolean> => true

function viewOf(look: Presentation, options: ScanOptions, { words, world }: Setup, write: Write): View {
  switch (look.format) {
    case undefined:
      return { start: yes, show: yes, end: yes }
    case 'table':
      return tableView(words, world.stdout, look, options, write)
    case 'csv': {
      const { profile } = look
      const start = (): Promise<boolean> => write(fileStart(profile) + rowText(headerCells(words), profile))
      return { start, show: (record) => write(rowText(findingCells(record, words, profile), profile)), end: yes }
    }
    case 'tsv':
      return {
        start: () => write(rowText(headerCells(words), 'tsv')),
        show: (record) => write(rowText(findingCells(record, words, 'plain'), 'tsv')),
        end: yes,
      }
    case 'ndjson':
      return { start: yes, show: (record) => write(jsonLine(record)), end: yes }
    case 'json': {
      let count = 0
      return {
        start: () => write('['),
        show: (record) => write(`${count++ === 0 ? '\n' : ',\n'}${jsonLine(record).trimEnd()}`),
        end: () => write('\n]\n'),
      }
    }
    case 'xlsx': {
      const book = new ReviewBook(words, write)
      return { start: yes, show: (record) => book.add(record).then(yes), end: () => book.finish().then(yes) }
    }
    default:
      return look.format satisfies never
  }
}

function tableView(words: Words, stdout: Output, look: Presentation, options: ScanOptions, write: Write): View {
  const paint = new Chalk({ level: look.hasColor && stdout.isTTY && supportsColor ? supportsColor.level : 0 })
  const records: FindingRecord[] = []
  const most = options.limit ?? SCREENFUL
  let more = 0
  return {
    start: yes,
    show: async (record) => {
      if (records.length < most) records.push(record)
      else more++
      return true
    },
    end: async () => {
      if (records.length === 0) return write(`${words.summary.nothing}\n`)
      const { tableText } = await import('../report/table.ts')
      const isRead = await write(tableText(records, words, stdout.columns ?? 120, paint))
      return more === 0 ? isRead : write(`${words.summary.more({ count: more })}\n`)
    },
  }
}

/** For the first table that nobody knows, writes a map to fill in: unless one is there already. */
async function offerMap(failures: readonly SaringError[], { words, world }: Setup): Promise<void> {
  const unknown = failures.map(({ problem }) => problem).find((problem) => problem.code === 'unknown-columns')
  if (unknown === undefined) return
  const path = `${basename(unknown.file === '-' ? 'stdin' : unknown.file)}.kolom.yaml`
  const text = columnMapTemplate(unknown.file, unknown.columns, words.summary.mapExplained)
  // A folder that may not be written, or a map that is there, is no reason to fail.
  const isWritten = await writeFile(path, text, { flag: 'wx' }).then(
    () => true,
    () => false,
  )
  if (isWritten) world.stderr.write(`${words.summary.mapWritten({ path })}\n`)
}
