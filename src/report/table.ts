import type { ChalkInstance } from 'chalk'
import Table from 'cli-table3'
import type { Tier } from '../model.ts'
import { visible, type Words } from '../words/index.ts'
import type { FindingRecord } from './record.ts'

const NARROWEST = 60

/** Findings as a table for a terminal: tier and score, who and when, what was said with its evidence coloured, why. */
export function tableText(records: readonly FindingRecord[], words: Words, width: number, paint: ChalkInstance): string {
  const room = Math.max(width, NARROWEST) - 5 - 10 - 17
  const said = Math.floor(room * 0.5)
  const table = new Table({
    head: [words.column.tier, words.column.account, words.column.text, words.column.reasons],
    colWidths: [10, 17, said, room - said],
    wordWrap: true,
    style: { head: [], border: [] },
  })
  for (const record of records)
    table.push([tierCell(record, words, paint), whoCell(record, words), saidCell(record, words, paint), whyCell(record, words)])
  return `${table.toString()}\n`
}

/** The heaviest reason, since the sheet has them all, and how many others say the same. */
function whyCell({ reasons, same_text_count: count }: FindingRecord, words: Words): string {
  const reason = `${reasons[0] ?? ''}${reasons.length > 1 ? ` (+${reasons.length - 1})` : ''}`
  return count > 1 ? `${reason}\n${words.sameText({ count })}` : reason
}

function tierCell({ tier, score }: FindingRecord, words: Words, paint: ChalkInstance): string {
  const colour: Readonly<Record<Tier, ChalkInstance>> = { high: paint.red.bold, medium: paint.yellow, low: paint.dim }
  return `${colour[tier](words.tier[tier])}\n${score}`
}

function whoCell({ account, name, unit, act, time }: FindingRecord, words: Words): string {
  return [visible(name || account), visible(unit), `${words.act[act as keyof Words['act']]} ${time.slice(0, 10)}`]
    .filter((part) => part !== '')
    .join('\n')
}

function saidCell(record: FindingRecord, words: Words, paint: ChalkInstance): string {
  const own = excerpt(record, 'text', record.text, paint)
  const author = record.target_author === '' ? '' : `→ ${excerpt(record, 'target_author', record.target_author, paint)}`
  const target = record.target_text === '' ? '' : `→ ${words.targetTextPart}: ${excerpt(record, 'target_text', record.target_text, paint)}`
  return [own, author, target].filter((part) => part !== '').join('\n')
}

const LONGEST = 240

/** The text with its hits coloured, cut where it is long: the whole stands in the sheet. */
function excerpt(record: FindingRecord, field: string, text: string, paint: ChalkInstance): string {
  let out = ''
  let at = 0
  for (const hit of record.hits.filter((hit) => hit.field === field)) {
    const [start, end] = hit.span
    if (start < at || end > LONGEST) continue
    out += plain(text.slice(at, start)) + paint.cyan.bold(plain(text.slice(start, end)))
    at = end
  }
  const rest = text.slice(at, Math.max(at, LONGEST)).replace(/[\uD800-\uDBFF]$/, '')
  return out + plain(rest) + (text.length > LONGEST ? '…' : '')
}

/** One line, and nothing that would steer the terminal. */
const plain = (text: string): string => visible(text.replace(/\s*\n\s*/g, ' / '))
