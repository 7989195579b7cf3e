import { basename, dirname } from 'node:path'
import type { Place, Problem } from '../problem.ts'
import type { LexiconProblem, ProblemMessage } from '../words/index.ts'
import { cellsOf, idsIn } from './ids.ts'
import type { Packs } from './reading.ts'
import { problemAt } from './severity.ts'

/**
 * What the loader finds wrong, with columns and codes. What only follows from another mistake is left out: aliases of a participant
 * whose row has a mistake of its own are not called aliases of nobody.
 */
export function loadingProblems(packs: Packs): Problem[] {
  const seen = new Set<string>()
  return packs.problems.flatMap((problem) => {
    const { at, message } = told(problem, packs) ?? {}
    if (at === undefined || message === undefined) return []
    const key = `${at.file}:${at.line}:${at.column} ${JSON.stringify(message)}`
    // A row that stands twice is one mistake, though its id and its number are taken.
    if (message.code === 'number-taken' && seen.has(`${at.file}:${at.line}`)) return []
    if (message.code === 'duplicate-entry') seen.add(`${at.file}:${at.line}`)
    if (seen.has(key)) return []
    seen.add(key)
    return [problemAt(at, message)]
  })
}

interface Told {
  readonly at: Place
  readonly message: ProblemMessage
}

function told(problem: LexiconProblem, packs: Packs): Told | undefined {
  const [, file = problem.place, digits] = /^(.*):(\d+)$/.exec(problem.place) ?? []
  const sheet = packs.sheetAt.get(file)
  const line = Number(digits ?? 1)
  const at = (column?: string): Place => sheet?.place(line, column) ?? { file, line, column: 1 }
  const name = basename(file)
  switch (problem.code) {
    case 'table-broken':
      return { at: at(), message: { code: 'quotes-broken' } }
    case 'yaml-broken':
      return { at: at(), message: { code: 'yaml-broken' } }
    case 'columns-missing': {
      const others = unknownColumns(file, packs)
      return { at: at(), message: { code: 'columns-missing', columns: problem.columns, others } }
    }
    case 'cells':
      return { at: at(), message: { code: 'cell-count', expected: problem.expected, found: problem.found } }
    case 'bad-value':
      return { at: at(problem.column), message: valueMessage(problem, file, packs) }
    case 'duplicate':
      return duplicate(problem, { at, file, line }, packs)
    case 'unknown-key':
      return { at: at(), message: { code: 'unknown-key', key: problem.key } }
    case 'unknown-rule':
      return { at: ruleNaming(file, problem.id, packs) ?? at(), message: { code: 'unknown-rule', id: problem.id } }
    case 'unknown-participant':
      if (idsIn(packs).participants.has(problem.id) || hasNoParticipants(file, packs)) return undefined
      return { at: at(name === 'examples.csv' ? 'participants' : 'participant'), message: { code: 'unknown-participant', id: problem.id } }
    case 'unknown-region':
      return idsIn(packs).regions.has(problem.region) || idsIn(packs).regions.size === 0
        ? undefined
        : { at: at('region'), message: { code: 'unknown-region', region: problem.region } }
    case 'election-missing':
      // An election.yaml that is there has told its own mistake.
      return idsIn(packs).elections.has(problem.id) ? undefined : { at: at(), message: { code: 'election-missing', id: problem.id } }
    case 'overlap':
      return { at: at(), message: { code: 'recipients-overlap', first: problem.first } }
    case 'unknown-instrument':
      return idsIn(packs).instruments.has(problem.id)
        ? undefined
        : { at: at('instrument'), message: { code: 'unknown-instrument', id: problem.id } }
    case 'beyond-instrument': {
      const { column, value, instrument, allowed } = problem
      return { at: at(column), message: { code: 'beyond-instrument', column, value, instrument, allowed } }
    }
    // What a whole folder lacks is told with the files, and accounts are no part of a pack.
    case 'file-missing':
    case 'unknown-account-owner':
    case 'account-owner-unclear':
    case 'account-twice':
      return undefined
    default:
      return problem satisfies never
  }
}

function valueMessage(
  { column, value, expected }: Extract<LexiconProblem, { code: 'bad-value' }>,
  file: string,
  packs: Packs,
): ProblemMessage {
  const name = basename(file)
  if (name === 'suppress.csv') return { code: 'suppression-malformed', column, value, expected }
  if (value.trim() === '' && column === 'why') return { code: 'why-missing' }
  if (value.trim() === '' && column === 'source') return { code: 'source-missing' }
  if (expected === 'from-before-to') return { code: 'dates-reversed', column }
  const folder = packs.sheetAt.get(file)?.source.file.pack
  if (name === 'election.yaml' && column === 'id' && expected === folder) return { code: 'election-id', id: value, folder }
  return { code: 'bad-value', column, value: value.length > 60 ? `${value.slice(0, 60)}…` : value, expected }
}

interface Spot {
  readonly at: (column?: string) => Place
  readonly file: string
  readonly line: number
}

/** The loader calls a ballot number by pack, contest and number. */
function duplicate({ what, first }: Extract<LexiconProblem, { code: 'duplicate' }>, { at, file, line }: Spot, packs: Packs): Told {
  const cells = cellsOf(packs, file, line)
  if (basename(file) === 'participants.csv' && cells.get('id') !== what) {
    const [contest = '', number = ''] = [cells.get('contest'), cells.get('number')]
    return { at: at('number'), message: { code: 'number-taken', contest, number, first } }
  }
  const [, other = '', row] = /^(.*):(\d+)$/.exec(first) ?? []
  const isSame = JSON.stringify([...cells]) === JSON.stringify([...cellsOf(packs, other, Number(row))])
  return { at: at(), message: { code: 'duplicate-entry', what, first, isSame } }
}

const unknownColumns = (file: string, packs: Packs): string[] => {
  const sheet = packs.sheetAt.get(file)
  return sheet === undefined ? [] : idsIn(packs).unknownColumns(sheet)
}

/** The table of participants beside a file, or in the pack above it, cannot be read. */
function hasNoParticipants(file: string, packs: Packs): boolean {
  const { pack } = packs.sheetAt.get(file)?.source.file ?? {}
  const own = packs.sheets.filter(({ source }) => source.file.pack === pack && basename(source.file.name) === 'participants.csv')
  const near = own.filter(({ source }) => dirname(source.file.shown) === dirname(file))
  return near.length === 0 || near.some(({ header }) => !header.includes('id'))
}

/** The line of rules.yaml that names a rule in a list. */
function ruleNaming(file: string, id: string, packs: Packs): Place | undefined {
  const lines = packs.sheetAt.get(file)?.text.split('\n') ?? []
  const line = lines.findIndex(
    (text) => /\b(?:unless|spares|groups)\b|^\s*- /.test(text) && text.split(/[[\],\s]+/).includes(id) && !/\bid:/.test(text),
  )
  const column = line === -1 ? 0 : (lines[line] as string).search(new RegExp(`(?<![\\w-])${id.replace(/[^\w-]/g, '.')}(?![\\w-])`))
  return line === -1 ? undefined : { file, line: line + 1, column: column + 1 }
}
