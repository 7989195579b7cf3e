import { createHash } from 'node:crypto'
import { access, appendFile, readFile } from 'node:fs/promises'
import { SaringError, unwritable } from '../error.ts'
import { DECISIONS, type Decided, type LoggedDecision } from '../model.ts'
import { jsonLine } from '../report/json.ts'
import { unreadable } from '../sources/files.ts'

/** The name of the log in a dossier. */
export const DECISIONS_LOG = 'decisions.ndjson'

export interface DecisionLog {
  readonly entries: readonly LoggedDecision[]
  /** Hash of the last line: whoever notes it down can tell later whether lines were cut off at the end. */
  readonly head: string
  /** The first line that does not follow from the one before it; nothing where all do. */
  readonly brokenAt: number | undefined
}

const START = '0'.repeat(64)

/** Reads a log and checks its chain. A log that is not there is empty. */
export async function readLog(path: string): Promise<DecisionLog> {
  const text = await readFile(path, 'utf8').catch((error: { code?: string }) => {
    if (error.code === 'ENOENT') return ''
    throw unreadable(path, error)
  })
  const entries: LoggedDecision[] = []
  let head = START
  const lines = text.split('\n')
  if (lines.pop() !== '') return { entries, head, brokenAt: lines.length + 1 } // the last line broke off
  for (const [index, line] of lines.entries()) {
    const entry = entryIn(line)
    if (entry === undefined || entry.previous !== head || entry.hash !== hashOf(entry) || jsonLine(entry) !== `${line}\n`)
      return { entries, head, brokenAt: index + 1 }
    entries.push(entry)
    head = entry.hash
  }
  return { entries, head, brokenAt: undefined }
}

/**
 * Reads a log that is to be relied on.
 * @throws SaringError (4) where its chain is broken
 */
export async function readSoundLog(path: string): Promise<DecisionLog> {
  const log = await readLog(path)
  if (log.brokenAt !== undefined) throw new SaringError({ code: 'decisions-broken', path, line: log.brokenAt }, 4)
  return log
}

/**
 * Reads a log that somebody has named.
 * @throws SaringError where it is not there (2), or its chain is broken (4)
 */
export async function readNamedLog(path: string): Promise<DecisionLog> {
  await assertThere(path)
  return readSoundLog(path)
}

/**
 * A name that was misspelt must not look like a log without decisions.
 * @throws SaringError where no file is at the path (2)
 */
export async function assertThere(path: string): Promise<void> {
  await access(path).catch(() => {
    throw new SaringError({ code: 'decisions-missing', path })
  })
}

/** Puts decisions behind the log, in one piece. */
export async function appendDecisions(path: string, log: DecisionLog, decided: readonly Decided[]): Promise<void> {
  if (decided.length === 0) return
  let previous = log.head
  const lines = decided.map(({ key, decision, reason, reviewer, decided_at, note, sheet }) => {
    const entry = { key, decision, reason, reviewer, decided_at, note, sheet, previous }
    previous = hashOf(entry)
    return jsonLine({ ...entry, hash: previous })
  })
  await appendFile(path, lines.join(''), { mode: 0o600 }).catch((error) => unwritable(path, error))
}

/** @returns the decisions that hold: of each item and reviewer the last, by key and reviewer */
export function latestBy<Name extends string>(
  entries: readonly LoggedDecision[],
  name: (entry: LoggedDecision) => Name,
): Map<Name, LoggedDecision> {
  return new Map(entries.map((entry) => [name(entry), entry]))
}

/** One name for an item and a reviewer. */
export const nameOf = ({ key, reviewer }: Pick<Decided, 'key' | 'reviewer'>): string => `${key} ${reviewer}`

const hashOf = (entry: object): string => {
  const { hash: _, ...hashed } = entry as Partial<LoggedDecision>
  return createHash('sha256').update(JSON.stringify(hashed)).digest('hex')
}

function entryIn(line: string): LoggedDecision | undefined {
  try {
    const entry = JSON.parse(line) as LoggedDecision
    return typeof entry.key === 'string' && DECISIONS.includes(entry.decision) ? entry : undefined
  } catch {
    return undefined
  }
}
